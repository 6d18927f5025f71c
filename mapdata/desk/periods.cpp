#include "mapdata/desk/periods.h"

#include "mapdata/tally/keys.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::optional<PlaceLevel> levelOf(TallyKey key)
{
    switch (key) {
    case TallyKey::Governorate:
        return PlaceLevel::Governorate;
    case TallyKey::District:
        return PlaceLevel::District;
    case TallyKey::Subdistrict:
        return PlaceLevel::Subdistrict;
    case TallyKey::Place:
        return PlaceLevel::Point;
    default:
        return std::nullopt;
    }
}

} // namespace

void fillIn(std::vector<ChartHead> &heads, TallyKey key, const QLocale &locale)
{
    constexpr std::size_t most = 4'000;
    std::vector<ChartHead> filled;
    for (const ChartHead &head : heads) {
        if (!head.days.isValid()) {
            filled.push_back(head);
            continue;
        }
        while (!filled.empty() && filled.size() < most && filled.back().days.end < head.days.begin) {
            const Day day = filled.back().days.end;
            filled.push_back({periodKey(day, key), periodName(day, key, locale), periodAround(day, key), false});
        }
        filled.push_back(head);
    }
    if (filled.size() < most)
        heads = std::move(filled);
}

QHash<QString, PlaceIndex> placesById(const Atlas &atlas)
{
    QHash<QString, PlaceIndex> places;
    places.reserve(static_cast<qsizetype>(atlas.places.size()));
    for (PlaceIndex i = 0; i < atlas.places.size(); ++i)
        if (!places.contains(atlas.places[i].id))
            places.insert(atlas.places[i].id, i);
    return places;
}

bool standsApart(const Atlas &atlas, const QHash<QString, PlaceIndex> &places, TallyKey key, const QString &of)
{
    if (const std::optional<PlaceLevel> level = levelOf(key)) {
        const auto place = places.constFind(of);
        return place == places.constEnd() || atlas.places[*place].level != *level;
    }
    return of == "none"_L1 || of == "undated"_L1;
}

} // namespace sijill
