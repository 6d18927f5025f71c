#pragma once

#include "mapdata/result.h"

#include <QStringList>

#include <vector>

namespace sijill {

/// What was wrong with a text, counted as its rows are read.
struct CsvFaults {
    static constexpr std::size_t kept = 5; ///< of each kind, with its place

    struct Mark {
        qint64 line = 0;   ///< from 1
        qint64 column = 0; ///< from 1; 0 for the whole line
        QString text;      ///< how it begins
    };
    struct Kind {
        qint64 count = 0;
        std::vector<Mark> marks; ///< the first ones
    };
    Kind strayQuotes; ///< cells they begin
    Kind rowsInCells; ///< cells in marks, by the book, whose lines look like rows of the table
    Kind longCells;
    Kind longLines;
    Kind extraCells; ///< rows with more cells than there are columns, and something in them
    Kind zeroBytes;
    QString readError; ///< of the system; the rows after it are not read
    qint64 readErrorLine = 0;
};

/// A sentence for each of the first faults of a kind, with its line, and how many more there are. An error where
/// something of the file is missing. `columns`: their names.
Problems tell(const CsvFaults &faults, const QString &path, const QStringList &columns);

} // namespace sijill
