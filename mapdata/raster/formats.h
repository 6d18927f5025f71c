#pragma once

#include <QStringList>

#include <span>

namespace sijill {

/// A kind of file that serves as a base map. GDAL finds out by itself what a file is: the table is for file dialogs.
struct RasterFormat {
    const char *suffixes; ///< lower case, parted by spaces
    const char *name;     ///< QT_TRANSLATE_NOOP("Raster", ...): what it is, in the plural
};

std::span<const RasterFormat> rasterFormats();

/// By the suffix alone. GeoPackages and MBTiles may hold vector layers instead: only opening them tells.
bool mayBeRaster(const QString &path);

/// As a file dialog takes them: all base maps, each format, all files.
QStringList rasterNameFilters();

} // namespace sijill
