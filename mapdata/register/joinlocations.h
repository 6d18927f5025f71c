#pragma once

#include "mapdata/model/atlas.h"

namespace sijill {

/// One location of each atlas. @pre places have the same positions in both
bool isSame(const Atlas &a, const Location &x, const Atlas &b, const Location &y);

/// Where the locations of `read` are in the atlas; those that are not there are added. `known`: one per location of
/// `read`, none where that is to be found. @pre the first of both is the unplaced one
void joinLocations(Atlas &atlas, const Atlas &read, std::vector<LocationIndex> &known);

/// A point at which nothing happened any more must not stretch what the map shows: of `left` those that no incident
/// stands at are nowhere from now on.
void forgetUnused(Atlas &atlas, std::vector<LocationIndex> left);

} // namespace sijill
