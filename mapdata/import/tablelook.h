#pragma once

#include "mapdata/import/guess.h"
#include "mapdata/import/rowproblems.h"

#include <memory>
#include <span>

namespace sijill {

/// A table as a person sees it before it is read: its columns, some rows, and what they may be.
struct TableLook {
    QString path;
    QStringList tables; ///< sheets or layers in the file; empty for text
    QString table;      ///< the one that was asked for; empty: those that look most like incidents
    QString firstTable; ///< that was looked at
    QStringList columns;
    std::vector<QStringList> rows; ///< the first some hundred
    MappingGuess guess;
    bool isExchange = false; ///< written by Sijill: it needs no mapping
    /// A codebook, a preset of the user's own or the names of the columns leave no doubt: nobody need be asked.
    bool isKnown = false;
};

/// `own`: presets of the user; the first that has all its columns in the table is taken. The table is left before its
/// first row.
Result<TableLook> lookAtTable(const QString &path, RowSource &rows, const QString &table,
                              std::span<const Mapping> own = {});

/// The presets in a folder, by name; what is none is left out.
std::vector<Mapping> ownPresets(const QString &folder);

/// What comes of the rows of a look, read by a mapping as the whole table would be.
struct SampleCheck {
    qint64 rowsRead = 0;
    qint64 incidentsMade = 0;
    qint64 rowsRefused = 0;
    qint64 rowsFlagged = 0;
    std::array<qint64, rowFaultCount> counts{};
    struct BadCell {
        int row, column; ///< of the look
        QString text;    ///< translated
    };
    std::vector<BadCell> cells;
    std::shared_ptr<const Atlas> atlas; ///< what was made; an incident for each row that is one
    qint64 withDate = 0, withPoint = 0, withPlace = 0;
    qint64 toLookUp = 0; ///< without a place here, but with words that the gazetteer may know
};
/// `today`: as in ImportOptions.
SampleCheck checkSample(const TableLook &look, const Mapping &mapping, QDate today = {});

/// A cell of the table in which day and month could be either way round, else one that only one order fits.
struct DateExample {
    QString cell;
    QDate dayFirst, monthFirst; ///< null where that is no day
    /// The order that other cells leave; nothing where all fit both, or some fit only one and some only the other.
    std::optional<DateOrder> only;
    bool isOpen() const { return dayFirst.isValid() && monthFirst.isValid(); }
};
/// Nothing where no column of dates has figures with the year last.
std::optional<DateExample> dateExample(const TableLook &look, const Mapping &mapping);

/// Of the coordinate columns: a cell and the degrees it is read as.
struct PointExample {
    QString latitude, longitude; ///< as written; both the same where one column has both
    double latitudeRead = 0, longitudeRead = 0;
};
std::optional<PointExample> pointExample(const TableLook &look, const Mapping &mapping);

} // namespace sijill
