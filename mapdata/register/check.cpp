#include "mapdata/register/check.h"

#include "mapdata/layers/locate.h"
#include "mapdata/problems.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/history.h"
#include "mapdata/register/madecells.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/registersink.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class Checker {
public:
    Checker(Database &database, RegisterCheck &check) : m_database(database), m_check(check) {}

    void checkPages()
    {
        Statement rows = m_database.prepare(u"PRAGMA integrity_check(20)"_s);
        while (rows && rows.next())
            if (rows.text(0) != "ok"_L1)
                broken({}, Register::tr("the file is damaged: %1").arg(rows.text(0).left(200)));
        if (!rows || rows.hasFailed())
            broken({}, Register::tr("the file is damaged and cannot be looked through"));
        if (!m_database.value(u"SELECT 1 FROM sqlite_master WHERE name = 'rtree_incidents_geom'"_s))
            return;
        const auto index = m_database.value(u"SELECT rtreecheck('rtree_incidents_geom')"_s);
        if (index != u"ok"_s)
            broken({}, Register::tr("the spatial index that another program added does not fit"));
    }

    /// Ids stand once in each table.
    void checkIds()
    {
        for (const RegisterTable &table : registerTables()) {
            const QString name = QString::fromLatin1(table.name);
            QSet<QString> &ids = m_ids[name];
            if (!table.hasId())
                continue;
            Statement rows = m_database.prepare(u"SELECT id FROM %1"_s.arg(quotedName(name)));
            while (rows && rows.next()) {
                const QString id = rows.text(0);
                if (id.isEmpty())
                    broken(name, Register::tr("a record has no id"));
                else if (ids.contains(id))
                    broken(name, Register::tr("two records have the id “%1”").arg(id));
                ids.insert(id);
            }
        }
    }

    void checkReferences()
    {
        for (const RegisterTable &table : registerTables())
            for (const RegisterColumn &column : table.columns)
                if (column.refersTo)
                    checkReference(table, column);
    }

    void checkHistory()
    {
        for (const HistoryEntry &entry : readHistory(m_database)) {
            if (entry.isNote)
                continue;
            const std::optional<QByteArray> changes = changesOf(m_database, entry);
            if (!entry.at.isValid() || !changes || !readChanges(*changes, [](const ChangedRow &) {}))
                broken(u"history"_s,
                       Register::tr("the entry of %1 cannot be read").arg(entry.at.toString(Qt::ISODate)));
        }
    }

private:
    void broken(const QString &where, const QString &text)
    {
        m_check.broken.push_back({Problem::Severity::Error, m_database.file(), where, text});
    }

    void checkReference(const RegisterTable &table, const RegisterColumn &column)
    {
        const QString name = QString::fromLatin1(table.name), field = QString::fromLatin1(column.name);
        const QSet<QString> &ids = m_ids[QString::fromLatin1(column.refersTo)];
        Statement rows = m_database.prepare(
            u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL"_s.arg(quotedName(field), quotedName(name)));
        while (rows && rows.next()) {
            const QString cell = rows.text(0);
            for (const QString &id : column.isList ? idsIn(cell) : QStringList{cell})
                if (!ids.contains(id))
                    broken(name, Register::tr("%1 “%2” is in no record of %3")
                                     .arg(field, id, QLatin1StringView(column.refersTo)));
        }
    }

    Database &m_database;
    RegisterCheck &m_check;
    QHash<QString, QSet<QString>> m_ids;
};

/// The area of that level as a layer has it.
bool liesIn(const OpenedAtlas &opened, const Place &place, const Place &area)
{
    const World point = toWorld({place.longitude, place.latitude});
    bool isKnown = false;
    for (const auto &layer : opened.layers) {
        if (layer->role != LayerRole::Areas)
            continue;
        for (const Feature &feature : layer->features) {
            if (feature.code != area.id)
                continue;
            isKnown = true;
            if (contains(*layer, feature, point))
                return true;
        }
    }
    return !isKnown;
}

void checkPlaces(const OpenedAtlas &opened, Problems &odd)
{
    const Atlas &atlas = *opened.atlas;
    for (const Place &place : atlas.places) {
        if (place.level != PlaceLevel::Point || !place.hasPoint() || place.parent == none ||
            place.pointPrecision > PlacePrecision::Town)
            continue;
        const Place &area = atlas.places[place.parent];
        if (!liesIn(opened, place, area))
            odd.push_back({Problem::Severity::Warning,
                           {},
                           Register::tr("the place %1").arg(place.id),
                           Register::tr("its point lies outside %1, which it is said to be in").arg(area.id)});
    }
}

/// What stands beside an incident for other programs must be what its claims and place say.
void checkMadeCells(Database &database, const Atlas &atlas, Problems &odd)
{
    QHash<QString, IncidentIndex> incidents;
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        incidents.insert(atlas.texts.text(atlas.incidents[i].id).english, i);
    Statement rows = database.prepare(u"SELECT id, geom, killed_low, killed_best, killed_high, wounded_low, "
                                      "wounded_best, wounded_high FROM incidents WHERE in_bin IS NOT 1"_s);
    while (rows && rows.next()) {
        const auto found = incidents.constFind(rows.text(0));
        if (found == incidents.cend())
            continue;
        const MadeCells made = madeCellsOf(atlas, *found);
        const auto number = [&](int column) {
            return rows.isNull(column) ? Count::absent : static_cast<qint32>(rows.number(column));
        };
        const auto warn = [&](const QString &text) {
            odd.push_back({Problem::Severity::Warning, {}, Register::tr("incident %1").arg(rows.text(0)), text});
        };
        if (rows.bytes(1) != (made.point ? pointBlob(made.point->x(), made.point->y()) : QByteArray()))
            warn(Register::tr("its point on the map was changed by another program; its place is what counts"));
        if (Count{number(2), number(3), number(4)} != made.killed ||
            Count{number(5), number(6), number(7)} != made.wounded)
            warn(Register::tr("its counts were changed by another program; its claims are what counts"));
    }
}

QString changeText(const FieldChange &field)
{
    if (field.from.isEmpty())
        return Register::tr("another program set %1 to “%2”").arg(field.field, field.to);
    if (field.to.isEmpty())
        return Register::tr("another program took %1 away, which was “%2”").arg(field.field, field.from);
    return Register::tr("another program changed %1 from “%2” to “%3”").arg(field.field, field.from, field.to);
}

/// What the next command will enter in the history, tried in a copy.
std::optional<Problem> tellElsewhere(Database &database, Problems &odd)
{
    const auto copy = Database::copyInMemory(database);
    if (!copy)
        return copy.problem();
    const Result<std::optional<Elsewhere>> elsewhere = enterElsewhere(**copy);
    if (!elsewhere)
        return elsewhere.problem();
    if (!*elsewhere)
        return std::nullopt;
    const auto warn = [&](const RecordChange &change, const QString &text) {
        odd.push_back({Problem::Severity::Warning, {}, change.table + u' ' + change.id, text});
    };
    const std::optional<QByteArray> changes = changesOf(**copy, (*elsewhere)->entry);
    for (const RecordChange &change : changes ? recordChanges(**copy, *changes) : std::vector<RecordChange>()) {
        if (change.kind == ChangedRow::Kind::Added)
            warn(change, Register::tr("another program entered it"));
        else if (change.kind == ChangedRow::Kind::Removed)
            warn(change, Register::tr("another program removed it"));
        else
            for (const FieldChange &field : change.fields)
                warn(change, changeText(field));
    }
    odd.insert(odd.end(), (*elsewhere)->told.begin(), (*elsewhere)->told.end());
    return std::nullopt;
}

} // namespace

Result<RegisterCheck> checkRegister(const QString &path)
{
    const auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return database.problem();
    RegisterCheck check;
    if (const QString why = whyNoRegister(**database); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    Checker checker(**database, check);
    checker.checkPages();
    checker.checkIds();
    checker.checkReferences();
    checker.checkHistory();
    const Result<OpenedAtlas> opened = readRegister(path);
    if (!opened)
        return opened.problem();
    check.odd = opened->problems;
    checkPlaces(*opened, check.odd);
    if (!wasChangedElsewhere(**database))
        checkMadeCells(**database, *opened->atlas, check.odd);
    else if (const auto problem = tellElsewhere(**database, check.odd))
        return *problem;
    tellWholesInBin(**database, u"1"_s, check.odd);
    for (Problem &problem : check.odd)
        problem.file = path;
    check.broken = grouped(check.broken);
    check.odd = grouped(check.odd);
    return check;
}

} // namespace sijill
