#pragma once

#include "mapdata/import/rowproblems.h"
#include "mapdata/mapping/roles.h"
#include "mapdata/model/atlas.h"
#include "mapdata/tables/sourcenotes.h"

#include <array>
#include <optional>

namespace sijill {

/// A place that may be meant by a name, for a person to say.
struct PlaceProposal {
    QString key;    ///< for ImportOptions::chosenPlaces
    QString said;   ///< as the table has it
    QString parent; ///< name of the area it was looked for in; empty: anywhere
    QString where;  ///< "line 12": the first row that says so
    qint64 rows = 0;
    struct Candidate {
        QString id; ///< in the place book
        Text name;
        Text area; ///< that holds it
        double longitude = 0, latitude = 0;
        double score = 0; ///< 1 the very name ... 0
    };
    std::vector<Candidate> candidates; ///< best first
};

/// A name of a place that was looked up and is none that is known.
struct PlaceNotFound {
    QString name;
    qint64 rows = 0;
};

/// What a column of a table was taken for.
struct ColumnNote {
    QString column;
    std::optional<Role> role; ///< nothing: it is not read
    QString how; ///< translated: "so the codebook of ACLED says"; of one that is not read why, where that is known
    /// Of one that is not read: three different values, or as many as there are.
    QStringList values;
    /// Its cells look like dates, counts or coordinates, and it is not read.
    bool isOdd = false;
    QString what{}; ///< translated: of one without a role that repeats others, what it is; nothing of it is lost

    bool operator==(const ColumnNote &) const = default;
};

/// What became of every table, column and row of a file: rowsRead = incidentsMade + rowsRefused.
struct ImportReport {
    QString file;
    std::vector<TableNote> tables;   ///< of the file; empty for a text, which is one table
    std::vector<ColumnNote> columns; ///< every one, in the order of the file
    QStringList assumptions; ///< sentences, translated: the order of dates, the calendar, a zone that was dropped
    QStringList leftOut;     ///< rows that are none of data, such as a total; the first ones
    qint64 rowsLeftOut = 0;
    QString preset;  ///< name of the mapping that was used; empty for a table of nobody's
    Problems ofFile; ///< what is wrong with the file as a whole: damage, what is missing, tables that are not read
    qint64 rowsRead = 0;
    qint64 incidentsMade = 0;
    qint64 rowsRefused = 0;
    qint64 rowsFlagged = 0; ///< made into an incident, with something to say of it
    qint64 placedByGazetteer = 0;
    std::array<qint64, rowFaultCount> counts{};

    struct Note {
        RowFault fault;
        QString where; ///< "line 12"
        QString text;  ///< translated: the reason and what was done
    };
    std::vector<Note> notes;              ///< in the order of the rows
    std::vector<PlaceNotFound> notFound;  ///< most rows first
    std::vector<PlaceProposal> proposals; ///< most rows first
};

/// The notes as a table: where, kind, outcome, reason; then the proposals.
QString reportAsCsv(const ImportReport &report);
QString proposalsAsCsv(const ImportReport &report);
/// In a line where nothing is odd: "3,589 rows, 12 of 14 columns; not read: Notes, ISO3".
QString reportInShort(const ImportReport &report);
/// What a person should know before they trust the sum, each in a sentence: columns that look as if they should have
/// been read, tables that were not, what was taken for granted, rows left out.
QStringList odditiesOf(const ImportReport &report);
/// Each table and assumption and what was left out, in a line of its own.
QStringList fileAsText(const ImportReport &report);
/// The same, and each column.
QString readingAsText(const ImportReport &report);
/// For a terminal: the sums, then each kind of note with its number.
QString reportAsText(const ImportReport &report);

} // namespace sijill
