#pragma once

#include "mapdata/geo/crs.h"

#include <QString>

#include <optional>

namespace sijill {

/// The position that a link to a map names: Google Maps, OpenStreetMap, Apple, Bing, Yandex, Wikimapia and others that
/// say "lat" and "lon" or "q=33.5,36.3". Nothing is looked up: a shortened link has none.
struct MapLink {
    LonLat degrees;
    double metres = 0; ///< where it is the middle of a view, what is in it from side to side; 0 where it is a place
};
std::optional<MapLink> mapLinkIn(const QString &text);

} // namespace sijill
