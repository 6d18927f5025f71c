#include "app/environment/worldmap.h"

#include "mapdata/vectortiles/vectortiles.h"
#include "widgets/painter/drawntiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

std::optional<RasterOnMap> worldMap()
{
    const QString installed =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/sijill/basemap/world.pmtiles"_s);
    const QString file = QFileInfo::exists(installed) ? installed : QStringLiteral(SIJILL_WORLD_IN_SOURCE);
    const auto tiles = openVectorTiles(file);
    if (!tiles || !*tiles)
        return {};
    RasterOnMap map;
    map.tiles = std::make_shared<const DrawnTiles>(*tiles);
    map.isBeneath = true;
    return map;
}

} // namespace sijill
