#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

#include <memory>
#include <vector>

namespace sijill {

/// Writes an atlas as a folder that readAtlas() opens again: atlas.json, its tables, copies of these layers, and the
/// bytes of a story where there is one. The folder must not be there yet, or be empty; where something fails it is left
/// as it was.
std::optional<Problem> writeAtlas(const Atlas &atlas, const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                                  const QString &folder, const QByteArray &story = {});

} // namespace sijill
