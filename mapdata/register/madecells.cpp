#include "mapdata/register/madecells.h"

#include "mapdata/problems.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/registersink.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"
#include "mapdata/store/buildatlas.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype atOnce = 400;

class Refresher {
public:
    explicit Refresher(Database &database)
        : m_database(database),
          m_update(database.prepare(u"UPDATE incidents SET geom = ?, killed_low = ?, killed_best = ?, killed_high = ?, "
                                    "wounded_low = ?, wounded_best = ?, wounded_high = ? WHERE id = ?"_s)),
          m_extent(database.prepare(
              u"UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), max_x = max(coalesce(max_x, ?1), ?1), "
              "min_y = min(coalesce(min_y, ?2), ?2), max_y = max(coalesce(max_y, ?2), ?2) WHERE table_name = "
              "'incidents' AND (min_x IS NULL OR ?1 NOT BETWEEN min_x AND max_x OR ?2 NOT BETWEEN min_y AND max_y)"_s))
    {
    }

    bool refresh(const QStringList &incidents)
    {
        if (!m_update || !m_extent)
            return false;
        QStringList kept, binned;
        Statement rows =
            m_database.prepare(u"SELECT id, in_bin IS 1 FROM incidents WHERE id IN (%1)"_s.arg(sqlList(incidents)));
        while (rows && rows.next())
            (rows.number(1) != 0 ? binned : kept) << rows.text(0);
        for (const QString &id : std::as_const(binned))
            if (!put(id, {}))
                return false;
        if (kept.isEmpty())
            return static_cast<bool>(rows);
        Problems untold; // see odditiesOf()
        const Atlas atlas = buildAtlas({}, RegisterTables(m_database, {}, kept), {}, untold);
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
            if (!put(atlas.texts.text(atlas.incidents[i].id).english, madeCellsOf(atlas, i)))
                return false;
        return true;
    }

private:
    bool put(const QString &id, const MadeCells &made)
    {
        int place = 0;
        m_update.bind(++place, made.point ? Cell(pointBlob(made.point->x(), made.point->y())) : Cell());
        for (const Count &count : {made.killed, made.wounded})
            for (const qint32 number : {count.low, count.best, count.high})
                m_update.bind(++place, number == Count::absent ? Cell() : Cell(qint64(number)));
        m_update.bind(++place, id);
        if (!m_update.run())
            return false;
        if (!made.point)
            return true;
        m_extent.bind(1, made.point->x());
        m_extent.bind(2, made.point->y());
        return m_extent.run();
    }

    Database &m_database;
    Statement m_update, m_extent;
};

QStringList idsOf(Database &database, const QString &sql)
{
    QStringList ids;
    Statement rows = database.prepare(sql);
    while (rows && rows.next())
        if (!rows.isNull(0))
            ids << rows.text(0);
    return ids;
}

} // namespace

bool refreshIncidents(Database &database, const QStringList &incidents)
{
    Refresher refresher(database);
    for (qsizetype i = 0; i < incidents.size(); i += atOnce)
        if (!refresher.refresh(incidents.sliced(i, std::min(atOnce, incidents.size() - i))))
            return false;
    return true;
}

Problems odditiesOf(Database &database, const QStringList &incidents)
{
    // What a whole command touches is looked through on opening; here what a person has just entered.
    QStringList all = incidents.first(std::min(atOnce, incidents.size()));
    all += idsOf(database, u"SELECT part_of FROM incidents WHERE id IN (%1)"_s.arg(sqlList(all)));
    all += idsOf(database, u"SELECT id FROM incidents WHERE part_of IN (%1)"_s.arg(sqlList(all)));
    // Up to the whole of all: no part may name what is not looked at.
    constexpr int mostLevels = 20;
    QStringList lowest = all;
    for (int level = 0; level < mostLevels && !lowest.isEmpty(); ++level) {
        QStringList above;
        for (const QString &whole :
             idsOf(database, u"SELECT part_of FROM incidents WHERE id IN (%1)"_s.arg(sqlList(lowest))))
            if (!all.contains(whole))
                above << whole;
        all += above;
        lowest = above;
    }
    all.removeDuplicates();
    const QStringList shown =
        idsOf(database, u"SELECT id FROM incidents WHERE id IN (%1) AND in_bin IS NOT 1"_s.arg(sqlList(all)));
    Problems problems;
    if (!shown.isEmpty())
        buildAtlas({}, RegisterTables(database, database.file(), shown), {}, problems);
    tellWholesInBin(database, u"id IN (%1)"_s.arg(sqlList(all)), problems);
    return grouped(problems);
}

void tellWholesInBin(Database &database, const QString &which, Problems &problems)
{
    Statement rows = database.prepare(
        u"SELECT part_of, count(*) FROM incidents WHERE in_bin IS NOT 1 AND part_of IN "
        "(SELECT id FROM incidents WHERE in_bin = 1 AND (%1)) GROUP BY part_of ORDER BY part_of"_s.arg(which));
    while (rows && rows.next())
        problems.push_back({Problem::Severity::Warning,
                            {},
                            Register::tr("incident %1").arg(rows.text(0)),
                            Register::tr("it is in the bin, and its %Ln part(s) count by themselves", nullptr,
                                         static_cast<int>(rows.number(1)))});
}

QStringList incidentsAt(Database &database, const QString &place)
{
    QStringList ids;
    Statement rows = database.prepare(u"SELECT id, places FROM incidents WHERE instr(places, ?)"_s);
    if (!rows)
        return ids;
    rows.bind(1, place);
    while (rows.next())
        if (idsIn(rows.text(1)).contains(place))
            ids << rows.text(0);
    return ids;
}

} // namespace sijill
