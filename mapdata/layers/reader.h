#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/layers/report.h"
#include "mapdata/result.h"

namespace sijill {

struct LayerOptions {
    LayerRole role = LayerRole::Other; ///< Other: found from the fields, where they are of a known layout
    int level = 0;                     ///< administrative level of areas; 0: found from the fields
    QString layerName = {};            ///< in files of several layers; empty: the first that has geometry
    QString crs = {};                  ///< what it is in, whatever the file says: "EPSG:32637"; empty: as it says
    QString nameField = {};            ///< whose content is the name of each feature; empty: found from the fields
};

/// Reads one layer of any vector file GDAL knows, repaired where need be, into world coordinates. What was left out or
/// mended is appended to `problems`; nothing is written beside the file and nothing to standard error.
/// Fails only where no feature can be shown. May be called from any thread.
/// Never opens what a file names elsewhere, on the network or beside it. Of several kinds of geometry the one with the
/// most features is taken and the others are told of.
Result<VectorLayer> readLayer(const QString &path, const LayerOptions &options, Problems &problems,
                              LayerReport *report = nullptr);

/// The same with a layer for each kind of geometry that occurs, as they are to be drawn: areas, lines, points. Never
/// empty.
Result<std::vector<VectorLayer>> readLayerKinds(const QString &path, const LayerOptions &options, Problems &problems,
                                                LayerReport *report = nullptr);

} // namespace sijill
