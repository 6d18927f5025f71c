// Base maps of vector tiles: opening, decoding, painting a tile of 512 pixels, a whole view, its names. Its own
// processor time.
//
//   bench_tiles [--map FILE] [--zoom Z] [--steps N]      else the world that ships, at its deepest zoom

#include "harness.h"
#include "mapdata/vectortiles/vectortiles.h"
#include "widgets/painter/names.h"
#include "widgets/painter/tilelabels.h"
#include "widgets/painter/vectortilelayer.h"
#include "widgets/theme/fonts.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QImage>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

void report(const char *what, std::vector<double> times)
{
    if (times.empty())
        return;
    std::ranges::sort(times);
    const auto at = [&](double share) { return times[static_cast<std::size_t>(share * double(times.size() - 1))]; };
    std::printf("{\"bench\": \"tiles\", \"what\": \"%s\", \"count\": %zu, \"median_ms\": %.3f, \"p95_ms\": %.3f, "
                "\"max_ms\": %.3f}\n",
                what, times.size(), at(0.5), at(0.95), times.back());
}

template <class Work>
double timed(Work work)
{
    const double before = processorMilliseconds();
    work();
    return processorMilliseconds() - before;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    loadFonts();
    QCommandLineParser parser;
    parser.addOptions(
        {{u"map"_s, {}, u"FILE"_s, QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/basemap/world.pmtiles"_s},
         {u"zoom"_s, {}, u"Z"_s},
         {u"steps"_s, {}, u"N"_s, u"60"_s}});
    parser.process(application);
    std::shared_ptr<const VectorTiles> map;
    std::vector<double> opening;
    for (int i = 0; i < 5; ++i)
        opening.push_back(timed([&] {
            const auto opened = openVectorTiles(parser.value(u"map"_s));
            map = opened ? *opened : nullptr;
        }));
    if (!map) {
        std::fprintf(stderr, "no base map of vector tiles\n");
        return 1;
    }
    report("open", opening);
    const int zoom = parser.isSet(u"zoom"_s) ? parser.value(u"zoom"_s).toInt() : map->info().maxZoom;
    const auto most = static_cast<std::size_t>(parser.value(u"steps"_s).toInt());
    std::vector<TileId> tiles;
    for (const ZoomTiles &each : map->archive().facts().zooms)
        if (each.zoom == zoom)
            map->archive().visit({zoom, static_cast<qint32>(each.left), static_cast<qint32>(each.top),
                                  static_cast<qint32>(each.right), static_cast<qint32>(each.bottom)},
                                 {}, [&](const TileId &tile, const PackedTile &packed) {
                                     if (tiles.size() < most && packed.bytes.size() > 200)
                                         tiles.push_back(tile);
                                 });
    const TilePlan plan(shippedTileRules(), map->info().schema);
    std::vector<double> unpacking, decoding, painting, painting2, naming;
    const DrawnTiles drawn(map);
    const std::shared_ptr<const DrawnTiles> shared(&drawn, [](const DrawnTiles *) {});
    for (const TileId &tile : tiles) {
        QByteArray plain;
        unpacking.push_back(timed([&] { plain = map->archive().tile(tile)->value_or(QByteArray()); }));
        DecodedTile decoded;
        decoding.push_back(timed([&] { decoded = decodedTile(plain, plan, {.names = false}); }));
        drawn.tile(tile, zoom);
        for (const int ratio : {1, 2}) {
            constexpr int side = 512;
            QImage image(side * ratio, side * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            QPainter painter(&image);
            const Viewport viewport(tile.world().center(), side * std::exp2(zoom), {side, side});
            (ratio == 1 ? painting : painting2).push_back(timed([&] {
                VectorTileLayer(shared, Theme::light()).paint(painter, viewport);
            }));
        }
    }
    report("unpack", unpacking);
    report("decode", decoding);
    report("paint", painting);
    report("paint, two pixels a pixel", painting2);
    if (tiles.empty())
        return 0;
    const Viewport view(tiles[tiles.size() / 2].world().center(), 512 * std::exp2(zoom), {1280, 800});
    std::vector<double> views;
    for (int i = 0; i < 10; ++i) {
        QImage image(1280, 800, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        views.push_back(timed([&] { VectorTileLayer(shared, Theme::light()).paint(painter, view); }));
        naming.push_back(timed([&] {
            const double scale = labelScale(view.scale());
            NameLayer(tileLabels(drawn, view, scale, LayerLabels::Window, QLocale(QLocale::English), Theme::light()),
                      scale, {}, QLocale(QLocale::English), Theme::light())
                .paint(painter, view);
        }));
    }
    report("view of 1280 x 800", views);
    report("its names", naming);
    std::printf("{\"bench\": \"tiles\", \"what\": \"memory\", \"bytes\": %lld}\n",
                static_cast<long long>(drawn.keptBytes()));
    return 0;
}
