#pragma once

#include "mapdata/formats/namedformat.h"
#include "mapdata/gdal/messages.h"
#include "mapdata/layers/encoding.h"
#include "mapdata/layers/repair.h"
#include "mapdata/layers/report.h"

#include <gdal_priv.h>

#include <optional>

namespace sijill {

/// A file opened by GDAL, with what was mended so that it could.
struct LayerSource {
    NamedFormat format = NamedFormat::Other; ///< that it was opened as
    PreparedShapefile shapefile;             ///< of a shapefile
    EncodingHints hints;
    QString unknownCrs;           ///< the coordinate system that it names, where no register has it
    bool isOneOfSeveral = false;  ///< of a zip with several shapefiles, each of which opens by itself
    QString openError;            ///< the last failure that GDAL reported although the file opened; mostly empty
    GDALDatasetUniquePtr dataset; ///< last, so that it is closed before the memory it reads from goes
};

/// What a file is opened for. As rows of a table all of it counts: tables of a database that are no layers, and the
/// deepest level of vector tiles, however many there are.
enum class SourceFor : unsigned char { Layers, Rows };

/// Opens a shapefile, mended, a zip with one in it, or any other file that GDAL reads. `layer` chooses among the
/// shapefiles of a zip. Gives the reason where it cannot.
std::optional<Problem> openSource(const QString &path, const QString &layer, LayerSource &source,
                                  GdalMessages &messages, Problems &problems, LayerReport &report,
                                  SourceFor purpose = SourceFor::Layers);

} // namespace sijill
