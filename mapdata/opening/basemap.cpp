#include "mapdata/opening/basemap.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/guarded.h"
#include "mapdata/openable.h"

namespace sijill {

namespace {

Result<BaseMap> picturesOf(const QString &path, const RasterOptions &options)
{
    Result<std::shared_ptr<const RasterSource>> pictures = openRaster(path, options);
    if (!pictures)
        return pictures.problem();
    return BaseMap{*pictures, nullptr};
}

} // namespace

Result<BaseMap> openBaseMap(const QString &path, const RasterOptions &options)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    if (!isTiles(namedFormat(path)))
        return picturesOf(path, options);
    const auto tiles = guarded(path, [&] { return openVectorTiles(path); });
    if (tiles && *tiles)
        return BaseMap{nullptr, *tiles};
    Result<BaseMap> pictures = picturesOf(path, options);
    // Why it cannot be read as tiles tells more than that it is no picture.
    return !pictures && !tiles ? Result<BaseMap>(tiles.problem()) : pictures;
}

} // namespace sijill
