#include "mapdata/opening/readers.h"

#include "mapdata/gdal/session.h"
#include "mapdata/layers/remote.h"
#include "mapdata/raster/rastercheck.h"
#include "mapdata/raster/remote.h"
#include "mapdata/tables/remoterows.h"

namespace sijill {

ReaderHandlers readerHandlers()
{
    return {{rowsHandler, serveRows},
            {layerHandler, serveLayer},
            {everyLayerHandler, serveEveryLayer},
            {rasterHandler, serveRaster},
            {tilesHandler, serveTiles}};
}

int readForeignFiles(const ReaderHandlers &handlers, const std::function<void(const QString &locale)> &speak)
{
    return runReader(handlers, registerAllDrivers, speak);
}

} // namespace sijill
