#include "mapdata/entry/bin.h"

#include "mapdata/register/registertables.h"
#include "mapdata/store/buildatlas.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <ranges>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype atOnce = 400; // ids in one statement

/// Whether the change put an incident into the bin.
bool isDeletion(const ChangedRow &row)
{
    static const std::size_t place = [] {
        const RegisterTable &table = *registerTable(u"incidents");
        return static_cast<std::size_t>(table.column(u"in_bin") - table.columns.data()) + 2; // behind fid and geom
    }();
    if (row.table != "incidents"_L1 || place >= row.to.size() || !row.to[place])
        return false;
    const auto *now = std::get_if<qint64>(&*row.to[place]);
    return now && *now == 1;
}

/// The newest entry that put each of them there, by their keys.
QHash<qint64, HistoryEntry> deletionsOf(Database &database, QSet<qint64> wanted)
{
    QHash<qint64, HistoryEntry> found;
    const std::vector<HistoryEntry> history = readHistory(database);
    for (const HistoryEntry &entry : history | std::views::reverse) {
        if (wanted.isEmpty())
            break;
        const auto changes = entry.kind == "restore"_L1 ? std::nullopt : changesOf(database, entry);
        if (!changes)
            continue;
        readChanges(*changes, [&](const ChangedRow &row) {
            if (isDeletion(row) && wanted.remove(row.key))
                found.insert(row.key, entry);
        });
    }
    return found;
}

BinRow rowFor(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    BinRow row;
    row.id = atlas.texts.text(incident.id).english;
    row.title = incidentTitle(atlas, incident, locale);
    row.when = inWords(incident.span, incident.timePrecision, locale);
    row.where = placeNames(atlas, atlas.locationOf(incident), locale);
    row.day = incident.span.isValid() ? incident.span.begin : std::numeric_limits<int>::max();
    return row;
}

} // namespace

Result<std::vector<BinRow>> binOf(Database &database, const QLocale &locale)
{
    QStringList ids;
    QHash<QString, qint64> keys;
    Statement rows = database.prepare(u"SELECT id, fid FROM incidents WHERE in_bin = 1 ORDER BY fid"_s);
    while (rows && rows.next()) {
        ids << rows.text(0);
        keys.insert(ids.last(), rows.number(1));
    }
    if (!rows || rows.hasFailed())
        return database.problem();
    const QHash<qint64, HistoryEntry> deletions = deletionsOf(database, QSet<qint64>(keys.cbegin(), keys.cend()));
    std::vector<BinRow> bin;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        Problems untold; // the register tells them when it is read
        const QStringList some = ids.sliced(from, std::min(atOnce, ids.size() - from));
        const Atlas atlas = buildAtlas({}, RegisterTables(database, {}, some), {}, untold);
        for (const Incident &incident : atlas.incidents) {
            bin.push_back(rowFor(atlas, incident, locale));
            bin.back().deleted = deletions.value(keys.value(bin.back().id));
        }
    }
    std::ranges::stable_sort(bin, std::ranges::greater(), [](const BinRow &row) { return row.deleted.key; });
    return bin;
}

} // namespace sijill
