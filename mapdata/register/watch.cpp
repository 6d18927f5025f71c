#include "mapdata/register/watch.h"

#include <QHash>
#include <QtNumeric>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto watchTablesSql = R"(
CREATE TABLE sijill_watch (fid INTEGER PRIMARY KEY NOT NULL, is_on INTEGER NOT NULL);
INSERT INTO sijill_watch VALUES (1, 1);
CREATE TABLE sijill_elsewhere (tab TEXT NOT NULL, fid INTEGER NOT NULL, at TEXT, was TEXT, PRIMARY KEY (tab, fid)) WITHOUT ROWID;
)";

struct Trigger {
    QString name, table, sql;
};

/// Of a row, as literals: texts, numbers and bytes come back as they were.
QString literalsSql(const RegisterTable &table, QLatin1StringView row)
{
    QStringList cells;
    if (table.hasPoint)
        cells << u"quote(%1geom)"_s.arg(row);
    for (const RegisterColumn &column : table.columns)
        cells << u"quote(%1%2)"_s.arg(row, quotedName(QString::fromLatin1(column.name)));
    return cells.join(u"||','||"_s);
}

/// A note of one row. No conflict clause: that of whoever writes would go before it.
QString noteSql(const QString &table, const QString &key, const QString &was, const QString &from)
{
    return u"INSERT INTO sijill_elsewhere SELECT %1, %2, strftime('%Y-%m-%dT%H:%M:%fZ','now'), %3%4 NOT EXISTS "
           "(SELECT 1 FROM sijill_elsewhere WHERE tab = %1 AND fid = %2)"_s.arg(quotedText(table), key, was, from);
}

std::vector<Trigger> triggersOf(const RegisterTable &table)
{
    const QString name = QString::fromLatin1(table.name), quoted = quotedName(name);
    std::vector<Trigger> triggers;
    const auto add = [&](const QString &suffix, const QString &when, const QString &condition, const QString &note) {
        const QString trigger = u"sijill_watch_%1_%2"_s.arg(name, suffix);
        triggers.push_back({trigger, name,
                            u"CREATE TRIGGER %1 %2 ON %3 WHEN (SELECT is_on FROM sijill_watch)%4 BEGIN %5; END"_s.arg(
                                quotedName(trigger), when, quoted, condition, note)});
    };
    // A row that is replaced goes without a word; this one is there before it goes.
    add(u"replace"_s, u"BEFORE INSERT"_s, {},
        noteSql(name, u"NEW.fid"_s, literalsSql(table, {}), u" FROM %1 WHERE fid = NEW.fid AND"_s.arg(quoted)));
    add(u"add"_s, u"AFTER INSERT"_s, {}, noteSql(name, u"NEW.fid"_s, u"NULL"_s, u" WHERE"_s));
    add(u"change"_s, u"BEFORE UPDATE"_s, {}, noteSql(name, u"OLD.fid"_s, literalsSql(table, "OLD."_L1), u" WHERE"_s));
    add(u"key"_s, u"AFTER UPDATE"_s, u" AND NEW.fid <> OLD.fid"_s, noteSql(name, u"NEW.fid"_s, u"NULL"_s, u" WHERE"_s));
    add(u"remove"_s, u"BEFORE DELETE"_s, {}, noteSql(name, u"OLD.fid"_s, literalsSql(table, "OLD."_L1), u" WHERE"_s));
    return triggers;
}

const std::vector<Trigger> &allTriggers()
{
    static const std::vector<Trigger> all = [] {
        std::vector<Trigger> triggers;
        for (const RegisterTable &table : registerTables())
            std::ranges::move(triggersOf(table), std::back_inserter(triggers));
        return triggers;
    }();
    return all;
}

/// One literal from `at` on, which is moved behind it.
std::optional<Cell> literalAt(QByteArrayView text, qsizetype &at)
{
    const auto quotedEnd = [&](qsizetype from) {
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i] != '\'')
                continue;
            if (i + 1 < text.size() && text[i + 1] == '\'')
                ++i;
            else
                return i;
        }
        return qsizetype(-1);
    };
    const bool isBytes = text.sliced(at).startsWith("X'");
    if (isBytes || text[at] == '\'') {
        const qsizetype from = at + (isBytes ? 2 : 1), end = quotedEnd(from);
        if (end < 0)
            return std::nullopt;
        at = end + 1;
        const QByteArray inside = text.sliced(from, end - from).toByteArray();
        if (isBytes)
            return Cell(QByteArray::fromHex(inside));
        return Cell(QString::fromUtf8(QByteArray(inside).replace("''", "'")));
    }
    const qsizetype comma = text.indexOf(',', at), end = comma < 0 ? text.size() : comma;
    const QByteArrayView word = text.sliced(at, end - at);
    at = end;
    if (word == "NULL")
        return Cell();
    qint64 whole = 0;
    if (const auto read = std::from_chars(word.begin(), word.end(), whole);
        read.ec == std::errc() && read.ptr == word.end())
        return Cell(whole);
    if (word.endsWith("9.0e+999")) // no number has an end; SQLite writes so what is beyond all
        return Cell(word.startsWith('-') ? -qInf() : qInf());
    bool ok = false;
    const double number = word.toDouble(&ok);
    return ok ? std::optional(Cell(number)) : std::nullopt;
}

} // namespace

bool makeWatch(Database &database)
{
    if (!database.run(u"DROP TABLE IF EXISTS sijill_watch; DROP TABLE IF EXISTS sijill_elsewhere;"_s) ||
        !database.run(QString::fromLatin1(watchTablesSql)))
        return false;
    for (const RegisterTable &table : registerTables())
        if (table.isOptional && !makeOptional(database, table))
            return false;
    return std::ranges::all_of(allTriggers(), [&](const Trigger &trigger) {
        return database.run(u"DROP TRIGGER IF EXISTS %1; %2;"_s.arg(quotedName(trigger.name), trigger.sql));
    });
}

QStringList unwatchedTables(Database &database)
{
    // Whether it is on just now is of no matter: Sijill itself may be writing.
    const bool hasTables = database.value(u"SELECT is_on FROM sijill_watch"_s).has_value() &&
                           static_cast<bool>(database.prepare(u"SELECT tab, fid, at, was FROM sijill_elsewhere"_s));
    QHash<QString, QString> there;
    Statement rows = database.prepare(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
    while (rows && rows.next())
        there.insert(rows.text(0), rows.text(1));
    QStringList unwatched;
    for (const Trigger &trigger : allTriggers())
        if ((!hasTables || there.value(trigger.name) != trigger.sql) && !unwatched.contains(trigger.table))
            unwatched << trigger.table;
    return unwatched;
}

WatchPause::WatchPause(Database &database)
    : m_database(database), m_isOpen(!database.prepare(u"SELECT is_on FROM sijill_watch"_s) ||
                                     database.run(u"UPDATE sijill_watch SET is_on = 0"_s))
{
}

bool WatchPause::resume()
{
    return !m_database.prepare(u"SELECT is_on FROM sijill_watch"_s) ||
           m_database.run(u"UPDATE sijill_watch SET is_on = 1"_s);
}

bool hasWatchedRows(Database &database)
{
    Statement row = database.prepare(u"SELECT 1 FROM sijill_elsewhere LIMIT 1"_s);
    return row && row.next();
}

std::vector<WatchedRow> watchedRows(Database &database, const RegisterTable &table)
{
    const std::size_t width = table.columns.size() + (table.hasPoint ? 1 : 0);
    std::vector<WatchedRow> watched;
    Statement rows = database.prepare(u"SELECT fid, was FROM sijill_elsewhere WHERE tab = ? ORDER BY fid"_s);
    if (rows)
        rows.bind(1, QString::fromLatin1(table.name));
    while (rows && rows.next()) {
        WatchedRow row{rows.number(0), {}};
        if (!rows.isNull(1)) {
            row.was = cellsOfLiterals(rows.utf8(1));
            if (!row.was || row.was->size() != width)
                continue; // a note of somebody else
        }
        watched.push_back(std::move(row));
    }
    return watched;
}

QDateTime lastWatched(Database &database)
{
    return QDateTime::fromString(database.value(u"SELECT max(at) FROM sijill_elsewhere"_s).value_or(QString()),
                                 Qt::ISODateWithMs);
}

bool forgetWatchedRows(Database &database)
{
    return database.run(u"DELETE FROM sijill_elsewhere"_s);
}

std::optional<std::vector<Cell>> cellsOfLiterals(QByteArrayView literals)
{
    std::vector<Cell> cells;
    qsizetype at = 0;
    while (at < literals.size()) {
        std::optional<Cell> cell = literalAt(literals, at);
        if (!cell || (at < literals.size() && literals[at] != ','))
            return std::nullopt;
        cells.push_back(*std::move(cell));
        ++at;
    }
    return cells;
}

} // namespace sijill
