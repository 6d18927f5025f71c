#include "mapdata/tally/tally.h"

#include "mapdata/tally/rows.h"
#include "mapdata/tally/toldapart.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *keyNames[] = {"total", "governorate", "district", "subdistrict", "place",  "day",      "week",
                                    "month", "year",        "kind",     "actor",       "source", "precision"};

/// Of what the filter shows the incidents for which `isWanted` says so.
template <class IsWanted>
std::vector<IncidentIndex> inOrder(const Atlas &atlas, const Filter &filter, IsWanted &&isWanted)
{
    const Mask mask = makeMask(atlas, filter);
    std::vector<IncidentIndex> shown;
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        if (mask[i] && isWanted(atlas.incidents[i]))
            shown.push_back(i);
    std::ranges::stable_sort(shown, {}, [&](IncidentIndex i) {
        const Span span = atlas.incidents[i].span;
        return std::pair(!span.isValid(), span.begin);
    });
    return shown;
}

} // namespace

QStringList tallyKeyNames()
{
    QStringList names;
    for (const char *name : keyNames)
        names << QString::fromLatin1(name);
    return names;
}

std::optional<TallyKey> tallyKey(const QString &name)
{
    const qsizetype at = tallyKeyNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<TallyKey>(at));
}

std::vector<IncidentIndex> counted(const Atlas &atlas, const Filter &filter)
{
    return inOrder(atlas, filter, [window = filter.timeWindow()](const Incident &incident) {
        return incident.counted && window.touches(incident.span);
    });
}

std::vector<TallyRow> tally(const Atlas &atlas, const Ledger &ledger, const Filter &filter, TallyKey key,
                            const QLocale &locale)
{
    std::vector<TallyRow> rows = rowsBy(atlas, ledger, filter, counted(atlas, filter), key, locale);
    moveToldApart(atlas, ledger, key, rows);
    return rows;
}

std::vector<IncidentIndex> leftOut(const Atlas &atlas, const Filter &filter)
{
    return inOrder(atlas, filter, [&](const Incident &incident) {
        return !incident.counted && filter.timeWindow().shows(incident.span);
    });
}

} // namespace sijill
