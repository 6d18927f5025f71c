#pragma once

#include "mapdata/layers/reader.h"
#include "mapdata/reader/server.h"

namespace sijill {

/// readLayerKinds() in a process of its own.
Result<std::vector<VectorLayer>> readLayerKindsApart(const QString &path, const LayerOptions &options,
                                                     Problems &problems, LayerReport &report);

/// readEveryLayer() in a process of its own.
void readEveryLayerApart(const QString &path, const LayerOptions &options, const std::function<bool(LayerRead)> &take);

/// The other ends of them.
inline constexpr char layerHandler[] = "layer";
void serveLayer(ReaderCaller &caller, const QByteArray &request);
inline constexpr char everyLayerHandler[] = "every layer";
void serveEveryLayer(ReaderCaller &caller, const QByteArray &request);

} // namespace sijill
