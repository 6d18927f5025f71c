// Frames of the window while the camera pans and zooms over a base map of vector tiles, at each of its zooms: from the
// change to the picture of it. Tiles are decoded and painted beside it, by other threads. Run it with
// QT_QPA_PLATFORM=offscreen.
//   bench_tilepan [--map FILE] [--steps N]      else the world that ships

#include "harness.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/vectortiles/vectortiles.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/drawntiles.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

/// What this thread had of the processor, which other work on the machine does not lengthen.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class TilePanBench {
public:
    TilePanBench(OpenedAtlas opened, const std::shared_ptr<const VectorTiles> &tiles, int steps)
        : m_map(m_model), m_tiles(std::make_shared<const DrawnTiles>(tiles)), m_steps(steps)
    {
        m_map.resize(1280, 800);
        m_map.show();
        RasterOnMap base;
        base.tiles = m_tiles;
        m_map.surface().setRasters({base});
        m_model.setAtlas(std::move(opened));
        settle();
    }

    void run(const VectorTiles &map)
    {
        constexpr int beyond = 2; // zooms at which the deepest tiles are drawn larger
        const LonLat middle = toLonLat(map.info().bounds.center());
        for (int zoom = std::max(2, map.info().minZoom); zoom <= map.info().maxZoom + beyond; ++zoom) {
            const Camera home{middle, zoom + 1.0}; // the window counts tiles of 256 pixels
            m_map.setCamera(home);
            settle();
            // Some 12 pixels a frame, on and on: no part comes back.
            const double step = 360.0 / std::exp2(home.zoom + 8);
            measure("pan", zoom, [&](int i) {
                m_map.setCamera({home.centre + LonLat(12 * step * (i - m_steps / 2.0), 3 * step * i), home.zoom});
            });
            m_map.setCamera(home);
            settle();
            measure("zoom", zoom, [&](int i) { m_map.setCamera({home.centre, home.zoom + 0.8 * std::sin(i * 0.1)}); });
        }
        std::printf("{\"bench\":\"tilepan\",\"what\":\"memory of tiles\",\"bytes\":%lld,\"most\":%lld}\n",
                    static_cast<long long>(m_tiles->keptBytes()), static_cast<long long>(DrawnTiles::mostBytes));
    }

private:
    void measure(const char *what, int zoom, const std::function<void(int)> &step)
    {
        Samples times, own;
        for (int i = 0; i < m_steps; ++i) {
            const double before = threadMilliseconds();
            times.add(millisecondsOf([&] {
                step(i);
                m_map.grabFramebuffer();
            }));
            own.add(threadMilliseconds() - before);
            QCoreApplication::processEvents();
        }
        const double after = millisecondsOf([&] { settle(); });
        print("tilepan", qPrintable(u"%1 at zoom %2"_s.arg(QLatin1StringView(what)).arg(zoom)), m_steps, times);
        print("tilepan", qPrintable(u"%1 at zoom %2, processor"_s.arg(QLatin1StringView(what)).arg(zoom)), m_steps,
              own);
        print("tilepan", qPrintable(u"sharp after %1 at zoom %2, ms"_s.arg(QLatin1StringView(what)).arg(zoom)), m_steps,
              after);
    }

    void settle()
    {
        holds(QTest::qWaitFor([this] { return !m_model.isBusy() && m_map.isSettled(); }, 60'000),
              "the map comes to rest");
    }

    ViewModel m_model;
    MapWidget m_map;
    std::shared_ptr<const DrawnTiles> m_tiles;
    int m_steps;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphics();
    QCommandLineParser parser;
    parser.addOptions(
        {{u"map"_s, {}, u"FILE"_s, QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/basemap/world.pmtiles"_s},
         {u"steps"_s, {}, u"N"_s, u"60"_s}});
    parser.process(application);
    const auto map = openVectorTiles(parser.value(u"map"_s));
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    if (!holds(map && *map, "the file is a base map of vector tiles") || !holds(bool(opened), "the atlas opens"))
        return 1;
    TilePanBench(std::move(opened).value(), *map, std::max(2, parser.value(u"steps"_s).toInt())).run(**map);
    return 0;
}
