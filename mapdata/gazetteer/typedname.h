#pragma once

#include "mapdata/gazetteer/gazetteer.h"

namespace sijill {

/// For a name that may still be in the middle of being typed: the very name first, then names that begin with it, then
/// what Gazetteer::find() takes for another spelling of it. "Moada" is more likely the beginning of Moadamiyat than a
/// way to write Madaya.
std::vector<PlaceMatch> findTyped(const Gazetteer &gazetteer, const Atlas &atlas, const QString &typed,
                                  std::size_t limit);

} // namespace sijill
