#include "mapdata/register/joinlocations.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace sijill {

namespace {

quint64 hashOf(const Location &location)
{
    quint64 longitude = 0, latitude = 0;
    std::memcpy(&longitude, &location.longitude, sizeof longitude);
    std::memcpy(&latitude, &location.latitude, sizeof latitude);
    constexpr quint64 spread = 0x9e3779b97f4a7c15;
    return ((longitude * spread) ^ latitude) * spread +
           (quint64(location.placeCount) << 8 | static_cast<quint8>(location.precision));
}

} // namespace

bool isSame(const Atlas &a, const Location &x, const Atlas &b, const Location &y)
{
    return x.precision == y.precision && x.placeCount == y.placeCount &&
           std::memcmp(&x.longitude, &y.longitude, sizeof x.longitude) == 0 &&
           std::memcmp(&x.latitude, &y.latitude, sizeof x.latitude) == 0 &&
           std::ranges::equal(a.placesOf(x), b.placesOf(y));
}

void joinLocations(Atlas &atlas, const Atlas &read, std::vector<LocationIndex> &known)
{
    known[0] = 0;
    std::unordered_multimap<quint64, LocationIndex> wanted;
    for (LocationIndex i = 0; i < known.size(); ++i)
        if (known[i] == none)
            wanted.emplace(hashOf(read.locations[i]), i);
    for (LocationIndex at = 0; at < atlas.locations.size() && !wanted.empty(); ++at) {
        const auto [from, to] = wanted.equal_range(hashOf(atlas.locations[at]));
        for (auto candidate = from; candidate != to; ++candidate)
            if (isSame(read, read.locations[candidate->second], atlas, atlas.locations[at])) {
                known[candidate->second] = at;
                wanted.erase(candidate);
                break;
            }
    }
    for (LocationIndex i = 0; i < known.size(); ++i) {
        if (known[i] != none)
            continue;
        known[i] = static_cast<LocationIndex>(atlas.locations.size());
        Location location = read.locations[i];
        const auto places = read.placesOf(location);
        location.firstPlace = static_cast<quint32>(atlas.locationPlaces.size());
        atlas.locationPlaces.insert(atlas.locationPlaces.end(), places.begin(), places.end());
        atlas.locations.push_back(location);
    }
}

void forgetUnused(Atlas &atlas, std::vector<LocationIndex> left)
{
    std::erase(left, LocationIndex(0));
    if (left.empty())
        return;
    std::vector<quint8> isUsed(atlas.locations.size(), 0);
    for (const Incident &incident : atlas.incidents)
        isUsed[incident.location] = 1;
    for (const LocationIndex location : left)
        if (isUsed[location] == 0)
            atlas.locations[location] = Location();
}

} // namespace sijill
