#include "mapdata/raster/formats.h"

#include "mapdata/raster/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr RasterFormat table[] = {
    {"mbtiles", QT_TRANSLATE_NOOP("Raster", "Tile packages (MBTiles)")},
    {"gpkg", QT_TRANSLATE_NOOP("Raster", "GeoPackages")},
    {"tif tiff gtiff", QT_TRANSLATE_NOOP("Raster", "GeoTIFF pictures")},
    {"vrt", QT_TRANSLATE_NOOP("Raster", "Virtual mosaics (VRT)")},
    {"png jpg jpeg gif bmp webp", QT_TRANSLATE_NOOP("Raster", "Pictures with a world file")},
    {"jp2 j2k bsb kap asc hgt dem dt0 dt1 dt2 bil bip bsq rst sdat", QT_TRANSLATE_NOOP("Raster", "Other map pictures")},
};

QStringList suffixesOf(const RasterFormat &format)
{
    return QString::fromLatin1(format.suffixes).split(u' ');
}

QString filterOf(const QString &name, const QStringList &suffixes)
{
    return u"%1 (*.%2)"_s.arg(name, suffixes.join(u" *."_s));
}

} // namespace

std::span<const RasterFormat> rasterFormats()
{
    return table;
}

bool mayBeRaster(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::ranges::any_of(table, [&](const RasterFormat &format) { return suffixesOf(format).contains(suffix); });
}

QStringList rasterNameFilters()
{
    QStringList all, filters;
    for (const RasterFormat &format : table) {
        all << suffixesOf(format);
        filters << filterOf(Raster::tr(format.name), suffixesOf(format));
    }
    filters.prepend(filterOf(Raster::tr("All base maps"), all));
    filters << Raster::tr("All files") + u" (*)"_s;
    return filters;
}

} // namespace sijill
