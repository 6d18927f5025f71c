#pragma once

#include "mapdata/model/atlas.h"

namespace sijill {

/// For each place the area of the book that it is: by code, else by name among the areas of its level, a district only
/// within its governorate. none for what is no area, has no match, or as good a match with two. Names are compared as
/// the gazetteer does, without the words that say what they are ("Hamah Governorate", "Mintaqat Azaz", "Markaz Daraa
/// district"), at last by their consonants with the Arabic name.
std::vector<PlaceIndex> matchAreas(const std::vector<Place> &places, const std::vector<Place> &book);

/// The name without such words; as it was where nothing else is in it.
QString bareAreaName(const QString &name);

} // namespace sijill
