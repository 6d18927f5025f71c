#include "mapdata/gazetteer/typedname.h"

#include <algorithm>

namespace sijill {

namespace {

bool begins(const Place &place, const QString &form)
{
    const auto isBegun = [&](const QString &name) { return searchForm(name).startsWith(form); };
    return isBegun(place.name.english) || isBegun(place.name.arabic) || std::ranges::any_of(place.spellings, isBegun);
}

} // namespace

std::vector<PlaceMatch> findTyped(const Gazetteer &gazetteer, const Atlas &atlas, const QString &typed,
                                  std::size_t limit)
{
    constexpr std::size_t more = 5; // times as many are looked at: a short beginning is like many names
    const QString form = searchForm(typed);
    std::vector<PlaceMatch> found = gazetteer.find(typed, none, limit * more);
    const auto rank = [&](const PlaceMatch &match) {
        if (match.score >= 1)
            return 0;
        return !form.isEmpty() && begins(atlas.places[match.place], form) ? 1 : 2;
    };
    std::ranges::stable_sort(found, {}, rank);
    found.resize(std::min(found.size(), limit));
    return found;
}

} // namespace sijill
