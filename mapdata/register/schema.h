#pragma once

#include "mapdata/register/database.h"

#include <span>

namespace sijill {

enum class ColumnType : quint8 {
    Text,
    Whole,  ///< a whole number
    Number, ///< degrees
    Date,
    Clock, ///< "18:30": the time of day of the date before it
    YesNo,
};

/// A column of a register's table, and what people call its cell: the same word as in the tables of a folder.
struct RegisterColumn {
    const char *name;
    ColumnType type = ColumnType::Text;
    const char *refersTo = nullptr; ///< the table whose ids stand in it
    bool isList = false;            ///< of ids, joined by semicolons
    bool isMade = false;            ///< by the program, of the others: no cell of a folder's table
};

/// A table of a register. Each has a key of its own beside these columns, "fid"; see keys.h.
struct RegisterTable {
    const char *name;
    std::span<const RegisterColumn> columns;
    bool hasPoint = false; ///< "geom", made of the place or of a point of its own
    /// Columns that name a record: its id, or where it has none what it is about.
    std::span<const char *const> naming;
    /// Registers of earlier versions have none; it is made once something is to stand in it.
    bool isOptional = false;

    const RegisterColumn *column(QStringView name) const;
    bool hasId() const;
};

/// The tables whose changes are remembered, in the order in which they refer to each other.
std::span<const RegisterTable> registerTables();
/// Null where there is none of that name.
const RegisterTable *registerTable(QStringView name);

/// 1: as it was at first. 2: it watches what other programs change (watch.h).
inline constexpr qint64 registerFormat = 2, watchedFormat = 2;
/// Of a register; 0 where it says none.
qint64 formatOf(Database &database);

/// Makes an empty register: the tables, and what GeoPackage asks for. The indexes are made when its rows are there.
bool makeTables(Database &database);
bool makeIndexes(Database &database);
/// Makes a table that is optional, where it is missing.
bool makeOptional(Database &database, const RegisterTable &table);

/// Why the database is no register that can be read: tables or columns are missing, or something else stands under
/// their names; empty where it is one. Of a newer format: says so.
QString whyNoRegister(Database &database);
/// A GeoPackage with a table of ours.
bool hasRegisterTable(Database &database);

/// A name in SQL, and a text in it.
QString quotedName(QStringView name);
QString quotedName(QLatin1StringView name);
QString quotedText(const QString &text);

/// The typed cells of a table for texts as the tables of a folder have them, "2013-01-14T18:00" for a date and its
/// clock. Fails with what is wrong with a text.
struct TypedCell {
    const RegisterColumn *column;
    Cell cell;
};
Result<std::vector<TypedCell>> typedCells(const RegisterColumn &column, const RegisterTable &table,
                                          const QString &text);
/// Back again. `clock`: of the column behind a date.
QString cellText(const RegisterColumn &column, const Cell &cell, const Cell &clock = {});
/// The clock of a date, if it has one.
const RegisterColumn *clockOf(const RegisterTable &table, const RegisterColumn &column);

} // namespace sijill
