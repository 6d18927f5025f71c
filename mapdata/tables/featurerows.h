#pragma once

#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/tableshape.h"

namespace sijill {

/// The rows of the sheets (sheetrows.h) or the features of a layer, through GDAL: spreadsheets, GeoJSON, GeoPackage,
/// shapefiles (mended where need be), KML, SQLite and whatever else it reads. Points are turned into degrees, WGS 84;
/// lines and areas are no points, and none is made of them.
Result<std::shared_ptr<RowSource>> openFeatureRows(const QString &path, const QString &layer,
                                                   const TableShape &shape = {});

} // namespace sijill
