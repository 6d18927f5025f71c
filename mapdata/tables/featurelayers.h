#pragma once

#include "mapdata/layers/source.h"

#include <ogrsf_frmts.h>

#include <memory>
#include <vector>

namespace sijill {

/// A table of a file that GDAL reads, with or without geometry.
struct FeatureLayer {
    std::shared_ptr<LayerSource> source;
    OGRLayer *layer = nullptr;
    QString name;
    bool isView = false; ///< of others: a view or an index
};

/// All that a file holds, but what a database keeps for itself; of an archive with several shapefiles each of them.
/// `wanted`: the shapefile of an archive to begin with.
Result<std::vector<FeatureLayer>> featureLayersIn(const QString &path, const QString &wanted, GdalMessages &messages,
                                                  Problems &problems);

/// Whose layers are kinds of things and not parts of one table: waypoints and the points of tracks, say.
bool hasKindsAsLayers(GDALDataset &dataset);
/// Whose texts have escapes of their own (layers/drawing.h).
bool isDrawing(GDALDataset &dataset);

/// Of a field as text; a whole number in full, however many digits it has. Lists are parted by semicolons.
std::string textOf(const OGRFeature &feature, int field);

} // namespace sijill
