#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/layers/report.h"
#include "mapdata/result.h"

#include <functional>

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

/// One layer of a file, what was said of it, and what it is.
struct LayerRead {
    Result<std::vector<VectorLayer>> layers = std::vector<VectorLayer>(); ///< as of readLayerKinds()
    Problems problems;
    LayerReport report;
    QString unknownCrs = {}; ///< that it names and nothing is known of; then the one of the report is assumed
};

/// Every layer of a file, tables without geometry too, in the order of the file, which is opened once. Of a file that
/// cannot be opened the reason, once. `options.layerName` is not looked at. Ends early where `take` gives false.
void readEveryLayer(const QString &path, const LayerOptions &options, const std::function<bool(LayerRead)> &take);

} // namespace sijill
