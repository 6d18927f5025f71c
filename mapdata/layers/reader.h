#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/layers/report.h"
#include "mapdata/result.h"

namespace sijill {

struct LayerOptions {
    LayerRole role = LayerRole::Other; ///< Other: found from the fields, where they are of a known layout
    int level = 0;                     ///< administrative level of areas; 0: found from the fields
    QString layerName = {};            ///< in files of several layers; empty: the first that has geometry
};

/// Reads one layer of any vector file GDAL knows, repaired where need be, into world coordinates. What was left out or
/// mended is appended to `problems`; nothing is written beside the file and nothing to standard error.
/// Fails only where no feature can be shown. May be called from any thread.
Result<VectorLayer> readLayer(const QString &path, const LayerOptions &options, Problems &problems,
                              LayerReport *report = nullptr);

} // namespace sijill
