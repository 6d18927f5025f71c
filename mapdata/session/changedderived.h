#pragma once

#include "mapdata/session/derived.h"

namespace sijill {

/// What derive() makes, of what it made of the atlas before a command: only what the command touches is made anew.
/// Nothing where that does not serve: positions have changed, or what is asked for is something else.
/// @pre the atlas differs by `change` from that of `before`
std::optional<Derived> changedDerived(std::shared_ptr<const OpenedAtlas> opened, const Query &query,
                                      const Derived &before, const AtlasChange &change);

} // namespace sijill
