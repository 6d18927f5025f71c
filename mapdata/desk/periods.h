#pragma once

#include "mapdata/desk/chart.h"

namespace sijill {

/// Adds the periods in which nothing happened between the first and the last of those there are, so that time is even.
/// Where that would be too many to be looked at, they stay as they are. @pre in order of time, isTime(key)
void fillIn(std::vector<ChartHead> &heads, TallyKey key, const QLocale &locale);

/// The row or column is of what is known for a larger area only, of several areas, or of what is not said.
/// `places`: positions of the atlas's places by id.
bool standsApart(const Atlas &atlas, const QHash<QString, PlaceIndex> &places, TallyKey key, const QString &of);
QHash<QString, PlaceIndex> placesById(const Atlas &atlas);

} // namespace sijill
