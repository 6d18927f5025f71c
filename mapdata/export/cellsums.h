#pragma once

#include <QString>
#include <QStringList>

namespace sijill {

// A cell that somebody changed in an exported table is known by its check sum, which the record of the row has.

/// The cell in one form, whatever a spreadsheet made of it: 36.20 and 36.2 are one, 2013-01-14 and 14/01/2013 too.
/// Dates in every order that they may be written in.
QStringList normalForms(const QString &column, const QString &cell);

/// Of what the cells of a row were when it was written: 64 bits each, in the order of exchangeColumns(), with a point
/// between them; nothing for an empty cell.
QString checkSums(const QStringList &columns, const QStringList &cells);

/// Check sums as a record has them, of any version of the program.
class CellSums {
public:
    /// As checkSums() writes them.
    static CellSums ofNow(const QString &sums);
    /// As they were once: 16 bits each, in the order of oldExchangeColumns(). One change of 65,536 goes unseen.
    static CellSums ofOld(const QString &sums);

    qsizetype count() const { return m_sums.size(); }
    /// The cell, in any of its forms, is what it was. @pre 0 <= at < count()
    bool isSame(qsizetype at, const QStringList &forms) const;

private:
    QStringList m_sums;
    bool m_isOld = false;
};

} // namespace sijill
