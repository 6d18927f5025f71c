#pragma once

#include "mapdata/admin/hierarchy.h"
#include "mapdata/store/atlasfile.h"

namespace sijill {

/// The atlas with the places of the hierarchy.
///
/// - Areas are the same by code, else by name with the parent first (matchAreas). Such a place keeps its own name and
///   gets the code, point and parent of the hierarchy and its names as spellings. Where several places turn out to be
///   one area they become one, under the hierarchy's name.
/// - Towns are the same by code, else by name, distance and governorate (matchTowns). Such a place keeps its own name
///   and point.
/// - Every other place of the hierarchy is added.
/// - A place of the atlas with an exact point, or that of a town, moves down into the smallest area around it, if that
///   lies in the area the atlas has it in. Where the outlines say otherwise the atlas's own area is kept and a problem
///   noted; of the rows of a table the point holds, and the problem says so.
/// - A location with a point stands in the smallest area around it: by itself where it has no place, and with a place
///   of its own where others of that name lie in another area.
///
/// Incidents, claims and figures are untouched; places get new positions, to which all tables are led over.
Atlas joined(Atlas atlas, const Hierarchy &hierarchy, Problems &problems);

/// The same with the layers: one of the atlas that the hierarchy has too (the same level, most of its codes) is
/// replaced; towns by towns that cover them.
OpenedAtlas joined(OpenedAtlas opened, const Hierarchy &hierarchy);

/// Both show the same: the same level and most of the codes; of towns, those of `by` cover them.
bool isReplaced(const VectorLayer &layer, const VectorLayer &by);

/// What an opened atlas has for another one to be joined with.
Hierarchy hierarchyOf(const OpenedAtlas &opened);
/// Adds spellings that the book has for areas of the same code, and nothing else.
void addAreaSpellings(Hierarchy &hierarchy, const Hierarchy &book);

} // namespace sijill
