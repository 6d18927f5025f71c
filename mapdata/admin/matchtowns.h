#pragma once

#include "mapdata/model/atlas.h"

namespace sijill {

/// For each town, village or quarter that `found` says nothing of yet, the one of the book that it is: of the same name
/// in either script (as the gazetteer compares them, without "city", "village"), a short way off, and in the same
/// governorate, which `found` tells for areas. Both points must be known. Where two could be meant it is neither: two
/// of one name may be two. No town of the book is found twice; the nearest place gets it.
void matchTowns(const std::vector<Place> &places, const std::vector<Place> &book, std::vector<PlaceIndex> &found);

} // namespace sijill
