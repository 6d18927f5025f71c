#include "mapdata/register/applyedit.h"

#include "mapdata/model/ids.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/madecells.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"

#include <algorithm>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text, const QString &where = {})
{
    return {Problem::Severity::Error, {}, where, text};
}

/// Columns in which only certain words mean something.
QStringList wordsOf(const RegisterTable &table, const RegisterColumn &column)
{
    const auto name = QLatin1StringView(column.name);
    if (name == "time_precision"_L1)
        return {u"hour"_s, u"day"_s, u"days"_s, u"week"_s, u"month"_s, u"year"_s};
    if (name == "place_precision"_L1)
        return {u"exact"_s,       u"town"_s,    u"near"_s,    u"district"_s,
                u"governorate"_s, u"several"_s, u"country"_s, u"unplaced"_s};
    if (name == "outcome"_L1)
        return {u"killed"_s, u"wounded"_s};
    if (name == "level"_L1 && QLatin1StringView(table.name) == "places"_L1)
        return {u"country"_s, u"governorate"_s, u"district"_s, u"sub-district"_s};
    if (name == "decision"_L1)
        return {u"distinct"_s, u"same"_s};
    if (name == "placing"_L1)
        return {u"exact"_s, u"town"_s, u"near"_s, u"district"_s, u"governorate"_s};
    return {};
}

bool exists(Database &database, const QString &table, const QString &id)
{
    Statement row = database.prepare(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(quotedName(table)));
    if (!row)
        return false;
    row.bind(1, id);
    return row.next();
}

class Applier {
public:
    Applier(Database &database, const Edit &edit) : m_database(database), m_edit(edit) {}

    Result<EditDone> apply()
    {
        for (const RecordEdit &record : m_edit.records)
            if (const auto problem = applyOne(record))
                return *problem;
        m_incidents.removeDuplicates();
        if (!refreshIncidents(m_database, m_incidents))
            return m_database.problem();
        EditDone done;
        done.ids = m_ids;
        if (!m_incidents.isEmpty())
            done.odd = odditiesOf(m_database, m_incidents);
        return done;
    }

private:
    using Cells = std::vector<TypedCell>;

    std::optional<Problem> applyOne(const RecordEdit &record)
    {
        const RegisterTable *table = registerTable(record.table);
        if (!table)
            return off(Register::tr("there is no table “%1” in a register").arg(record.table));
        if (record.kind == RecordEdit::Kind::New)
            return add(*table, record);
        const std::optional<qint64> key = keyOf(m_database, *table, record.id);
        if (!key)
            return off(Register::tr("there is no “%1” in %2").arg(record.id, record.table));
        m_ids << record.id;
        switch (record.kind) {
        case RecordEdit::Kind::Delete:
            return remove(*table, *key, record.id);
        case RecordEdit::Kind::Restore:
            return restore(*table, *key, record.id);
        case RecordEdit::Kind::New:
        case RecordEdit::Kind::Set:
            break;
        }
        return set(*table, *key, record);
    }

    /// The typed cells of a field, if it can be meant.
    Result<Cells> cellsFor(const RegisterTable &table, const FieldEdit &field, const QString &id)
    {
        const RegisterColumn *column = table.column(field.field);
        if (!column || column->isMade || column->type == ColumnType::Clock)
            return off(Register::tr("there is no field “%1” in %2").arg(field.field, QLatin1StringView(table.name)),
                       id);
        const QString text = plainCell(field.to);
        const QStringList words = wordsOf(table, *column);
        if (!text.isEmpty() && !words.isEmpty() && !words.contains(text))
            return off(Register::tr("%1 takes %2, not “%3”").arg(field.field, words.join(u", "_s), text), id);
        if (column->refersTo)
            for (const QString &one : column->isList ? idsIn(text) : text.isEmpty() ? QStringList() : QStringList{text})
                if (!exists(m_database, QString::fromLatin1(column->refersTo), one))
                    return off(Register::tr("%1: there is no “%2” in %3")
                                   .arg(field.field, one, QLatin1StringView(column->refersTo)),
                               id);
        Result<Cells> cells = typedCells(*column, table, text);
        if (!cells)
            return off(u"%1: %2"_s.arg(field.field, cells.problem().text), id);
        return cells;
    }

    std::optional<Problem> add(const RegisterTable &table, const RecordEdit &record)
    {
        if (table.isOptional && !makeOptional(m_database, table))
            return m_database.problem();
        Cells cells;
        const auto name = QLatin1StringView(table.name);
        if (table.hasId()) {
            const QString id = record.id.isEmpty() ? randomId() : plainId(record.id);
            if (exists(m_database, name, id))
                return off(Register::tr("there is a “%1” in %2 already").arg(id, name));
            cells.push_back({table.column(u"id"), id});
        }
        bool saysCounted = false;
        for (const FieldEdit &field : record.fields) {
            if (field.field == "id"_L1)
                return off(Register::tr("the id of a new record is said by itself"));
            const Result<Cells> more = cellsFor(table, field, record.id);
            if (!more)
                return more.problem();
            std::ranges::copy(*more, std::back_inserter(cells));
            saysCounted = saysCounted || field.field == "counted"_L1;
        }
        if (name == "incidents"_L1) {
            if (!saysCounted)
                cells.push_back({table.column(u"counted"), qint64(1)});
            cells.push_back({table.column(u"in_bin"), qint64(0)});
        }
        if (name == "places"_L1)
            cells.push_back({table.column(u"from_layer"), qint64(0)});
        return insert(table, cells);
    }

    std::optional<Problem> insert(const RegisterTable &table, const Cells &cells)
    {
        const auto name = QLatin1StringView(table.name);
        QStringList names{u"fid"_s}, marks{u"?"_s};
        for (const TypedCell &cell : cells) {
            names << quotedName(QString::fromLatin1(cell.column->name));
            marks << u"?"_s;
        }
        Statement insert = m_database.prepare(
            u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quotedName(name), names.join(u", "_s), marks.join(u", "_s)));
        if (!insert)
            return m_database.problem();
        const qint64 key = KeyMaker::of(m_database, name).next();
        insert.bind(1, key);
        for (std::size_t i = 0; i < cells.size(); ++i)
            insert.bind(static_cast<int>(i) + 2, cells[i].cell);
        if (!insert.run())
            return m_database.problem();
        m_ids << idOfRow(m_database, name, key);
        return settle(table, key, m_ids.last());
    }

    std::optional<Problem> set(const RegisterTable &table, qint64 key, const RecordEdit &record)
    {
        touch(table, key);
        const auto name = QLatin1StringView(table.name);
        Cells cells;
        for (const FieldEdit &field : record.fields) {
            if (field.field == "id"_L1)
                return off(Register::tr("an id stays what it is; other records refer to it"), record.id);
            const Result<Cells> more = cellsFor(table, field, record.id);
            if (!more)
                return more.problem();
            if (field.from)
                if (const QString now = textNow(table, key, *more->front().column); now != plainCell(*field.from))
                    return off(Register::tr("%1 is “%2” now and not “%3”; somebody changed it. Nothing was changed.")
                                   .arg(field.field, now, *field.from),
                               record.id);
            std::ranges::copy(*more, std::back_inserter(cells));
        }
        if (cells.empty())
            return std::nullopt;
        if (name == "places"_L1)
            cells.push_back({table.column(u"from_layer"), qint64(0)});
        QStringList sets;
        for (const TypedCell &cell : cells)
            sets << quotedName(QString::fromLatin1(cell.column->name)) + u" = ?"_s;
        Statement update =
            m_database.prepare(u"UPDATE %1 SET %2 WHERE fid = ?"_s.arg(quotedName(name), sets.join(u", "_s)));
        if (!update)
            return m_database.problem();
        for (std::size_t i = 0; i < cells.size(); ++i)
            update.bind(static_cast<int>(i) + 1, cells[i].cell);
        update.bind(static_cast<int>(cells.size()) + 1, key);
        if (!update.run())
            return m_database.problem();
        return settle(table, key, record.id);
    }

    /// After a row was written: what hangs on it.
    std::optional<Problem> settle(const RegisterTable &table, qint64 key, const QString &id)
    {
        touch(table, key);
        if (QLatin1StringView(table.name) == "places"_L1)
            return placePoint(key);
        if (QLatin1StringView(table.name) != "figures"_L1)
            return std::nullopt;
        Statement twins = m_database.prepare(
            u"SELECT count(*) FROM figures AS a JOIN figures AS b ON a.claim = b.claim AND a.outcome = b.outcome AND "
            "a.\"group\" IS b.\"group\" WHERE a.fid = ?"_s);
        twins.bind(1, key);
        if (!twins.next() || twins.number(0) == 0)
            return off(Register::tr("a figure needs its claim, and killed or wounded as its outcome"), id);
        if (twins.number(0) > 1)
            return off(Register::tr("the claim has this figure already"), id);
        return std::nullopt;
    }

    std::optional<Problem> placePoint(qint64 key)
    {
        Statement row = m_database.prepare(u"SELECT lon, lat FROM places WHERE fid = ?"_s);
        row.bind(1, key);
        if (!row.next())
            return m_database.problem();
        const Cell lon = row.cell(0), lat = row.cell(1);
        const auto *x = std::get_if<double>(&lon), *y = std::get_if<double>(&lat);
        Statement update = m_database.prepare(u"UPDATE places SET geom = ? WHERE fid = ?"_s);
        update.bind(1, x && y ? Cell(pointBlob(*x, *y)) : Cell());
        update.bind(2, key);
        return update.run() ? std::nullopt : std::optional(m_database.problem());
    }

    QString textNow(const RegisterTable &table, qint64 key, const RegisterColumn &column)
    {
        const RegisterColumn *clock = clockOf(table, column);
        const QString names = quotedName(QString::fromLatin1(column.name)) +
                              (clock ? u", "_s + quotedName(QString::fromLatin1(clock->name)) : QString());
        Statement row = m_database.prepare(
            u"SELECT %1 FROM %2 WHERE fid = ?"_s.arg(names, quotedName(QString::fromLatin1(table.name))));
        row.bind(1, key);
        if (!row.next())
            return {};
        return cellText(column, row.cell(0), clock ? row.cell(1) : Cell());
    }

    std::optional<Problem> putIntoBin(qint64 key, bool isIn)
    {
        Statement update = m_database.prepare(u"UPDATE incidents SET in_bin = ? WHERE fid = ?"_s);
        update.bind(1, qint64(isIn ? 1 : 0));
        update.bind(2, key);
        return update.run() ? std::nullopt : std::optional(m_database.problem());
    }

    std::optional<Problem> restore(const RegisterTable &table, qint64 key, const QString &id)
    {
        if (QLatin1StringView(table.name) != "incidents"_L1)
            return off(Register::tr("only incidents come back from the bin; what else was deleted comes back by undo"),
                       id);
        touch(table, key);
        return putIntoBin(key, false);
    }

    std::optional<Problem> remove(const RegisterTable &table, qint64 key, const QString &id)
    {
        const auto name = QLatin1StringView(table.name);
        touch(table, key);
        if (name == "incidents"_L1)
            return putIntoBin(key, true);
        if (name == "claims"_L1) {
            for (const char *sql : {"DELETE FROM figures WHERE claim = ?", "DELETE FROM facts WHERE claim = ?"}) {
                Statement removal = m_database.prepare(QString::fromLatin1(sql));
                removal.bind(1, id);
                if (!removal.run())
                    return m_database.problem();
            }
        } else if (const int users = usersOf(name, id); users > 0) {
            return off(Register::tr("%Ln record(s) refer to it; change them first", nullptr, users), id);
        }
        Statement removal = m_database.prepare(u"DELETE FROM %1 WHERE fid = ?"_s.arg(quotedName(name)));
        removal.bind(1, key);
        return removal.run() ? std::nullopt : std::optional(m_database.problem());
    }

    int usersOf(QLatin1StringView name, const QString &id)
    {
        int users = 0;
        for (const RegisterTable &table : registerTables())
            for (const RegisterColumn &column : table.columns) {
                if (!column.refersTo || QLatin1StringView(column.refersTo) != name)
                    continue;
                const QString quoted = quotedName(QString::fromLatin1(column.name));
                Statement rows = m_database.prepare(
                    u"SELECT %1 FROM %2 WHERE instr(%1, ?)"_s.arg(quoted, quotedName(QString::fromLatin1(table.name))));
                if (!rows)
                    continue;
                rows.bind(1, id);
                while (rows.next())
                    users += idsIn(rows.text(0)).contains(id) ? 1 : 0;
            }
        return users;
    }

    /// Remembers which incidents hang on a row, as it is now.
    void touch(const RegisterTable &table, qint64 key)
    {
        const auto name = QLatin1StringView(table.name);
        const char *sql = name == "incidents"_L1 ? "SELECT id FROM incidents WHERE fid = ?"
                          : name == "claims"_L1  ? "SELECT incident FROM claims WHERE fid = ?"
                          : name == "figures"_L1
                              ? "SELECT claims.incident FROM figures JOIN claims ON claims.id = figures.claim "
                                "WHERE figures.fid = ?"
                              : nullptr;
        if (name == "places"_L1)
            m_incidents += incidentsAt(m_database, idOfRow(m_database, name, key));
        if (!sql)
            return;
        Statement row = m_database.prepare(QString::fromLatin1(sql));
        row.bind(1, key);
        if (row.next() && !row.isNull(0))
            m_incidents << row.text(0);
    }

    Database &m_database;
    const Edit &m_edit;
    QStringList m_ids, m_incidents;
};

} // namespace

std::optional<qint64> keyOf(Database &database, const RegisterTable &table, const QString &id)
{
    const QString first = QString::fromLatin1(table.naming.front());
    Statement rows = database.prepare(u"SELECT fid FROM %1 WHERE %2 = ? ORDER BY fid"_s.arg(
        quotedName(QString::fromLatin1(table.name)), quotedName(first)));
    if (!rows)
        return std::nullopt;
    if (table.naming.size() == 1) {
        rows.bind(1, id);
        return rows.next() ? std::optional(rows.number(0)) : std::nullopt;
    }
    // "CLAIM/killed/GROUP": an id may hold such a stroke itself.
    for (qsizetype cut = id.indexOf(u'/'); cut >= 0; cut = id.indexOf(u'/', cut + 1)) {
        rows.bind(1, id.left(cut));
        while (rows.next())
            if (const qint64 key = rows.number(0); idOfRow(database, QString::fromLatin1(table.name), key) == id)
                return key;
        rows.reset();
    }
    return std::nullopt;
}

Result<EditDone> applyEdit(Database &database, const Edit &edit)
{
    return Applier(database, edit).apply();
}

} // namespace sijill
