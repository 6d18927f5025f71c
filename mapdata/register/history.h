#pragma once

#include "mapdata/register/changes.h"
#include "mapdata/result.h"
#include "mapdata/time/span.h"

#include <QDateTime>

namespace sijill {

/// One command, as it was done.
struct HistoryEntry {
    qint64 key = 0;
    QDateTime at;  ///< UTC
    QString who;   ///< the name that was given; empty where none was
    QString kind;  ///< new, edit, delete, restore, merge, split, decide, undo, redo, elsewhere, edition
    qint64 of = 0; ///< the entry that was undone or redone
    QString why;
    bool isNote = false; ///< it changed nothing that is known: there is nothing to undo
};

/// From the first on.
std::vector<HistoryEntry> readHistory(Database &database);
/// What an entry changed. Nothing where that makes no sense, or there is no such entry.
std::optional<QByteArray> changesOf(Database &database, const HistoryEntry &entry);

/// A day (UTC) on which something was entered, and how many entries there are.
struct HistoryDay {
    Day day = 0;
    int entries = 0;
    bool operator==(const HistoryDay &) const = default;
};
/// From the first on, without opening anything else of the register.
Result<std::vector<HistoryDay>> historyDays(const QString &path);

/// What can be undone and what can be redone, the next one last. A new command forgets what could be redone.
struct UndoStack {
    std::vector<qint64> done, undone;

    void take(const HistoryEntry &entry);
};
UndoStack undoStackOf(const std::vector<HistoryEntry> &history);

/// Takes back what was entered after that day (UTC). @pre a copy: its history stays as it is
std::optional<Problem> takeBackAfter(Database &database, Day day);

/// A field of a record, as the tables of a folder have it.
struct FieldChange {
    QString field, from, to;
    bool operator==(const FieldChange &) const = default;
};
struct RecordChange {
    ChangedRow::Kind kind = ChangedRow::Kind::Changed;
    QString table;
    QString id;
    qint64 key = 0;
    std::vector<FieldChange> fields; ///< without those that the program makes of others
};
/// In the words of people. A row that has nothing but made cells changed is left out.
std::vector<RecordChange> recordChanges(Database &database, const QByteArray &changes);

/// The id of a row: its own, or what it is about, joined by "/". Empty where there is no such row.
QString idOfRow(Database &database, const QString &table, qint64 key);

} // namespace sijill
