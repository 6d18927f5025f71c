#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sijill {

/// A table, sheet, folder or layer that a file holds.
struct TableNote {
    QString name;
    qint64 rows = -1; ///< -1: nobody knows without reading it
    bool isRead = false;
    QString why; ///< translated: of one that is not read, and how to read it

    bool operator==(const TableNote &) const = default;
};

/// What a reader did with a file before there were rows: what it holds, what it took for granted, what it passed over.
struct SourceNotes {
    std::vector<TableNote> tables; ///< in the order of the file; empty for a text, which is one table
    QStringList assumptions;       ///< sentences, translated: "The header was found in line 5."
    QStringList leftOut;           ///< of each row that is no row of data: "line 9: a total"
    qint64 rowsLeftOut = 0;        ///< how many; `leftOut` names the first ones

    bool operator==(const SourceNotes &) const = default;
};

} // namespace sijill
