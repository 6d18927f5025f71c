#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlaschange.h"
#include "mapdata/register/changedrecords.h"

#include <memory>
#include <optional>

namespace sijill {

struct ChangedAtlas {
    std::shared_ptr<const Atlas> atlas;
    AtlasChange change;
};

/// An atlas as it is after a command: of the one before, with those records read again that were changed, by the
/// readers that read the whole. Nothing where only reading all of it gives what is there: places that were there
/// already, mentions, settings, very many incidents at once, rows of a list that are gone from its middle, measures
/// that nothing has any more.
///
/// Equal to what a whole reading makes, but for the order of locations, sets, figures and new places, and for what
/// nothing refers to: figures and texts that were replaced stay until the next reading, locations as places unknown.
/// @pre `before` is what readRegister() made of that register and these layers as it was before the command
std::optional<ChangedAtlas> changedAtlas(const Atlas &before,
                                         const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                                         Database &database, const ChangedRecords &records);

} // namespace sijill
