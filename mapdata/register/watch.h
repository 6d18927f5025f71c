#pragma once

#include "mapdata/register/database.h"
#include "mapdata/register/schema.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

/// A register watches itself: triggers in the file note, for whatever program writes into its tables, what a row was
/// before its first change. Sijill switches them off while it writes itself, as its own changes stand in the history.
/// Reading the notes costs nothing where there are none, and every program that writes by SQL leaves them.

/// Makes the tables and triggers, and begins to watch.
bool makeWatch(Database &database);
/// Tables that are not watched as they should be: all of a file of format 1, and those that another program has made
/// anew. Empty where all is well.
QStringList unwatchedTables(Database &database);

/// While it lives, changes are Sijill's own. @pre a transaction is open; resume() before it is committed
class WatchPause {
public:
    explicit WatchPause(Database &database);
    bool isOpen() const { return m_isOpen; }
    /// What is written from now on is another program's.
    bool resume();

private:
    Database &m_database;
    bool m_isOpen;
};

/// A row that another program has changed, added or removed.
struct WatchedRow {
    qint64 key = 0;
    /// The point, where the table has one, and its columns in their order; nothing where there was no such row.
    std::optional<std::vector<Cell>> was;
};

/// Whether another program has changed a row since Sijill wrote last.
bool hasWatchedRows(Database &database);
/// Those of a table, by their keys.
std::vector<WatchedRow> watchedRows(Database &database, const RegisterTable &table);
/// When the last of them was changed (UTC); invalid where none was.
QDateTime lastWatched(Database &database);
bool forgetWatchedRows(Database &database);

/// The values of a list of literals as SQLite's quote() writes them, joined by commas. Nothing where it is none.
std::optional<std::vector<Cell>> cellsOfLiterals(QByteArrayView literals);

} // namespace sijill
