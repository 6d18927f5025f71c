#include "mapdata/raster/wire.h"

#include "mapdata/geo/tiles.h"
#include "mapdata/reader/problems.h"

#include <cmath>

namespace sijill {

WireWriter &operator<<(WireWriter &wire, const RasterInfo &info)
{
    wire << info.file << info.name << info.format << info.size << info.bands << info.sampleType << info.colours
         << info.isStretched << info.hasAlpha << info.crs << info.crsFrom << info.bounds << info.minZoom << info.maxZoom
         << info.overviews << info.attribution << info.termsUrl << info.maySave << info.isOnline;
    writeList(wire, info.problems);
    return wire;
}

WireReader &operator>>(WireReader &wire, RasterInfo &info)
{
    wire >> info.file >> info.name >> info.format >> info.size >> info.bands >> info.sampleType;
    wire.readEnum(info.colours, RasterColours::Palette);
    wire >> info.isStretched >> info.hasAlpha >> info.crs;
    wire.readEnum(info.crsFrom, RasterCrsFrom::Service);
    wire >> info.bounds >> info.minZoom >> info.maxZoom >> info.overviews >> info.attribution >> info.termsUrl >>
        info.maySave >> info.isOnline;
    readList(wire, info.problems);
    const QRectF &b = info.bounds;
    wire.expect(std::isfinite(b.x()) && std::isfinite(b.y()) && std::isfinite(b.width()) && std::isfinite(b.height()) &&
                info.minZoom >= 0 && info.minZoom <= info.maxZoom && info.maxZoom <= 31);
    return wire;
}

WireWriter &operator<<(WireWriter &wire, const RasterImage &image)
{
    return wire << image.size << image.rgba << image.opaque << image.complete;
}

WireReader &operator>>(WireReader &wire, RasterImage &image)
{
    constexpr int largest = 4096; // RasterSource::read()
    wire >> image.size >> image.rgba >> image.opaque >> image.complete;
    const QSize size = image.size;
    const bool hasSize = size.width() > 0 && size.height() > 0 && size.width() <= largest && size.height() <= largest;
    if (!wire.expect(hasSize &&
                     (image.rgba.isEmpty() || image.rgba.size() == qsizetype(4) * size.width() * size.height())))
        image = {};
    return wire;
}

} // namespace sijill
