// A file of tiles of any bytes: opened, looked through and read as a picture of the size that was asked for.

#include "fuzzing.h"
#include "mapdata/raster/rastercheck.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const auto source = openRaster(fuzz::fileOf(u"map.mbtiles"_s, fuzz::bytesOf(data, size)));
    if (!source)
        return 0;
    const RasterInfo &info = (*source)->info();
    require(info.minZoom <= info.maxZoom);
    const RasterCheck check = checkRaster(**source, 10, 1000);
    require(check.unreadable <= check.looked);
    if (info.bounds.isEmpty())
        return 0;
    const QSize pixels(32, 32);
    if (const auto image = (*source)->read(info.bounds, pixels))
        require(image->size == pixels && (image->isBlank() || image->rgba.size() == 4 * 32 * 32));
    return 0;
}
