#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

namespace sijill {

/// The area that a person means by a word. By its code, else by its name: areas ahead of towns, for the code of a town
/// may be the name of its governorate; larger areas ahead of smaller ones, for a district is mostly called after its
/// town and the governorate as well; the very name ahead of another spelling. The problem says that nothing is called
/// so, or that several are, with their codes.
Result<PlaceIndex> findArea(const QString &word, const Atlas &atlas);

} // namespace sijill
