#include "app/commands/basemaps.h"

#include "app/commands/commands.h"
#include "app/environment/worldmap.h"
#include "mapdata/opening/basemap.h"
#include "mapdata/problems.h"
#include "mapdata/raster/rastercheck.h"
#include "widgets/layers/layertexts.h"
#include "widgets/painter/drawntiles.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;

void addBaseOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"base"_s,
         QCoreApplication::translate(
             "Command", "A base map to lie under it: vector tiles (PMTiles, MBTiles), GeoTIFF, any picture "
                        "that knows its place. May be given again, each over the one before."),
         u"FILE"_s});
}

std::optional<std::vector<RasterOnMap>> basesFrom(const QStringList &files)
{
    std::vector<RasterOnMap> bases;
    if (auto world = worldMap())
        bases.push_back(*std::move(world));
    for (const QString &file : files) {
        const auto map = openBaseMap(file);
        if (!map) {
            fail(NothingDone, oneLine(map.problem()));
            return std::nullopt;
        }
        Problems problems = map->problems();
        if (map->pictures)
            if (std::optional<Problem> problem = unreadableParts(*map->pictures))
                problems.push_back(*std::move(problem));
        RasterOnMap base{.source = map->pictures};
        if (map->tiles)
            base.tiles = std::make_shared<const DrawnTiles>(map->tiles, usersTileRules(problems));
        for (const Problem &problem : problems)
            fail(Done, oneLine(problem));
        bases.push_back(std::move(base));
    }
    return bases;
}

void tellPainted(const std::vector<RasterOnMap> &bases)
{
    for (const RasterOnMap &base : bases) {
        if (!base.tiles || base.isBeneath)
            continue;
        for (const QString &text : {unreadableTiles(*base.tiles), outsideOfTiles(*base.tiles, QLocale())})
            if (!text.isEmpty())
                fail(Done, oneLine({Problem::Severity::Warning, base.tiles->info().file, {}, text}));
    }
}

QRectF boundsOf(const std::vector<RasterOnMap> &bases)
{
    QRectF bounds;
    for (const RasterOnMap &base : bases)
        if (!base.isBeneath)
            bounds |= base.tiles ? base.tiles->info().bounds : base.source->info().bounds;
    return bounds;
}

} // namespace sijill
