// How long a frame takes: index and whole frame through the real map widget, from the change to the picture of it.
//   bench_frame [--csv FILE | --synthetic N | --points N] [--layers FILE ...] [--steps N] [--size WxH]
// --layers takes vector layers, shown instead of those that ship, and base maps, which lie under them.
// Before anything is timed the sums in the scene are checked against a plain loop over the incidents. Without data of
// one's own also how much a scrub step grows with the number of incidents. Run it with QT_QPA_PLATFORM=offscreen.

#include "mapdata/formats/formats.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/raster/rastersource.h"
#include "mapdata/store/atlasfile.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

using Layers = std::vector<std::shared_ptr<const VectorLayer>>;

Layers shippedLayers()
{
    const auto opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    return opened ? opened->layers : Layers();
}

std::vector<RasterOnMap> basesFrom(const QStringList &files)
{
    std::vector<RasterOnMap> bases;
    for (const QString &file : files) {
        if (!mayHold(file).testFlag(Content::Pictures))
            continue;
        if (const auto source = openRaster(file))
            bases.push_back({*source});
    }
    return bases;
}

/// Empty where one of them cannot be read.
Layers layersFrom(const QStringList &files)
{
    Layers layers;
    for (const QString &file : files) {
        if (mayHold(file).testFlag(Content::Pictures))
            continue;
        Problems problems;
        auto layer = readLayer(file, {}, problems);
        if (!holds(bool(layer), qPrintable(file)))
            return {};
        std::fprintf(stderr, "%s: %zu features, %zu vertices\n", qPrintable(file), layer->features.size(),
                     layer->vertices.size());
        layers.push_back(std::make_shared<const VectorLayer>(std::move(layer).value()));
    }
    return layers;
}

bool sumsAreRight(const ViewModel &model, const MapScene &scene)
{
    Sum plain;
    const Atlas &atlas = *model.atlas();
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
        plain.add(model.ledger().nets[i], atlas.incidents[i].span, model.filter().timeWindow());
    return holds(scene.total == plain, "the sum on the map is that of a plain loop");
}

class FrameBench {
public:
    FrameBench(OpenedAtlas opened, std::vector<RasterOnMap> bases, QSize size, int steps)
        : m_map(m_model), m_steps(steps)
    {
        m_map.resize(size);
        m_map.show();
        m_map.surface().setRasters(std::move(bases));
        m_model.setAtlas(std::move(opened));
        settle();
    }

    bool run()
    {
        const Span all = m_model.atlas()->extent();
        m_model.setWindow({all.begin, all.begin + 30});
        if (!sumsAreRight(m_model, m_map.surface().scene()))
            return false;
        m_scrub = time("scrub_30_days", [&](int i) {
                      const Day begin = all.begin + (all.length() - 30) * i / std::max(1, m_steps);
                      m_model.setWindow({begin, begin + 30});
                  }).median();
        time("scrub_all_of_time", [&](int i) { m_model.setWindow({all.begin, all.end - m_steps + i}); });
        m_model.setWindow({});
        if (!sumsAreRight(m_model, m_map.surface().scene()))
            return false;
        settle();
        measureFilter();
        measureCamera();
        return true;
    }

    double scrub() const { return m_scrub; }

private:
    /// From one filter to the next, all of time shown: mask, sums, the map; the timeline adds its histogram.
    void measureFilter()
    {
        const Span all = m_model.atlas()->extent();
        time("filter_all_of_time", [&](int i) {
            Filter filter = m_model.filter();
            filter.hiddenKinds = {static_cast<KindIndex>(i % 3)};
            m_model.setFilter(filter);
            m_model.index().histogram(all, &m_model.mask());
        });
        m_model.setFilter({});
        settle();
    }

    void measureCamera()
    {
        const Camera home = m_map.camera();
        time("pan", [&](int i) {
            m_map.setCamera({home.centre + LonLat(0.4 * std::sin(i * 0.15), 0.2 * std::sin(i * 0.11)), home.zoom});
        });
        time("zoom", [&](int i) { m_map.setCamera({home.centre, home.zoom + 1.5 * std::sin(i * 0.1)}); });
        m_map.setCamera(home);
        settle();
        time("still", [&](int) { m_map.surface().changed(); });
    }

    void settle()
    {
        QTest::qWait(150);
        holds(QTest::qWaitFor([this] { return !m_model.isBusy() && m_map.isSettled(); }, 60'000),
              "the map comes to rest");
    }

    /// What a step costs from the change to the picture of the whole widget; in between other events are let through,
    /// and painting in the background goes on as it does for a user.
    Samples time(const char *what, const std::function<void(int)> &step)
    {
        Samples samples;
        for (int i = 0; i < m_steps; ++i) {
            samples.add(millisecondsOf([&] {
                step(i);
                m_map.grabFramebuffer();
            }));
            QCoreApplication::processEvents();
        }
        print("frame", what, static_cast<qint64>(m_model.atlas()->incidents.size()), samples);
        settle();
        return samples;
    }

    ViewModel m_model;
    MapWidget m_map;
    int m_steps;
    double m_scrub = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphics();
    const auto options = parseOptions(QApplication::arguments());
    if (!options)
        return 2;
    const Layers layers = options->layers.isEmpty() ? shippedLayers() : layersFrom(options->layers);
    const int steps = options->steps > 0 ? options->steps : 60;
    double scrub = 0;
    const auto run = [&](std::shared_ptr<const Atlas> atlas) {
        const auto rows = static_cast<qint64>(atlas->incidents.size());
        FrameBench bench({std::move(atlas), layers, {}, {}, {}}, basesFrom(options->layers), options->size, steps);
        const bool good = bench.run();
        if (scrub > 0) // against the least
            print("frame", "scrub_growth", rows, bench.scrub() / scrub);
        else
            scrub = bench.scrub();
        return good;
    };
    if (!options->csv.isEmpty()) {
        const auto read = openIncidents(options->csv);
        return holds(bool(read), "the table opens") && run(read->atlas) ? 0 : 1;
    }
    bool good = holds(!layers.empty(), "there are layers to show");
    for (const qint64 rows : options->sizes)
        good = good && run(makeSyntheticAtlas(rows, options->distinctPoints));
    return good ? 0 : 1;
}
