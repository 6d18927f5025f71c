// How long a frame takes: index and whole frame through the real map widget. Prints one JSON line a figure.
//   bench_frame [--synthetic INCIDENTS] [--places N] [--steps N] [--size WxH] [--base FILE ...]
// Without --synthetic: the shipped atlas. Before anything is timed the sums in the scene are checked against a plain
// loop over the incidents. Run it with QT_QPA_PLATFORM=offscreen.

#include "mapdata/store/atlasfile.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

OpenedAtlas shipped()
{
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    return opened ? std::move(opened).value() : OpenedAtlas{std::make_shared<const Atlas>(), {}, {}};
}

/// Heavy-tailed places and counts over ten years, on the layers that ship; one in twenty lasts several days.
OpenedAtlas synthetic(int incidents, int places)
{
    OpenedAtlas opened = shipped();
    Atlas atlas;
    QRandomGenerator random(1);
    for (int i = 0; i < places; ++i)
        atlas.locations.push_back({PlacePrecision::Town, 0, 0, 35.8 + random.bounded(6.4), 32.4 + random.bounded(4.8)});
    for (int i = 0; i < incidents; ++i) {
        Incident incident;
        const double at = std::pow(random.generateDouble(), 3) * places;
        incident.location = 1 + std::min(static_cast<LocationIndex>(places - 1), static_cast<LocationIndex>(at));
        const Day begin = 15'000 + static_cast<Day>(random.bounded(3650));
        incident.span = {begin, begin + (random.bounded(20) == 0 ? 2 + random.bounded(10) : 1)};
        incident.firstClaim = static_cast<ClaimIndex>(atlas.claims.size());
        incident.claimCount = 1;
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(i);
        claim.firstFigure = static_cast<quint32>(atlas.figures.size());
        claim.figureCount = 1;
        const auto people = static_cast<qint32>(std::pow(1.0 / (1.0 - random.generateDouble() * 0.9999), 0.8));
        atlas.figures.push_back(
            {killed, random.bounded(10) == 0 ? Count{people, people, people * 2} : Count::exactly(people), 0});
        atlas.claims.push_back(claim);
        atlas.incidents.push_back(incident);
    }
    opened.atlas = std::make_shared<const Atlas>(std::move(atlas));
    return opened;
}

void report(const char *figure, std::vector<double> times, std::size_t markers)
{
    std::ranges::sort(times);
    const std::size_t p95 = std::min(times.size() - 1, times.size() * 95 / 100);
    std::printf(
        "{\"bench\":\"frame\",\"figure\":\"%s\",\"median_ms\":%.2f,\"p95_ms\":%.2f,\"max_ms\":%.2f,\"steps\":%zu,"
        "\"markers\":%zu}\n",
        figure, times[times.size() / 2], times[p95], times.back(), times.size(), markers);
    std::fflush(stdout);
}

bool sumsAreRight(const ViewModel &model, const MapWidget &map)
{
    Sum plain;
    const Atlas &atlas = *model.atlas();
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        if (!model.filter().window.isValid() || atlas.incidents[i].span.overlaps(model.filter().window))
            plain.add(model.ledger().nets[i]);
    }
    return const_cast<MapWidget &>(map).surface().scene().total == plain;
}

class FrameBench {
public:
    FrameBench(OpenedAtlas opened, QSize size, int steps) : m_map(m_model), m_steps(steps)
    {
        m_map.resize(size);
        m_map.show();
        m_model.setAtlas(std::move(opened));
        settle();
    }

    /// False where one of the base maps cannot be opened.
    bool addBases(const QStringList &files)
    {
        std::vector<RasterOnMap> bases;
        for (const QString &file : files) {
            const auto source = openRaster(file);
            if (!source)
                return false;
            bases.push_back({*source});
        }
        if (files.isEmpty())
            return true;
        m_map.surface().setRasters(std::move(bases));
        settle();
        return true;
    }

    bool run()
    {
        const Span all = m_model.atlas()->extent();
        m_model.setWindow({all.begin, all.begin + 30});
        if (!sumsAreRight(m_model, m_map))
            return false;
        time("scrub, 30-day window", [&](int i) {
            const Day begin = all.begin + (all.length() - 30) * i / std::max(1, m_steps);
            m_model.setWindow({begin, begin + 30});
        });
        time("scrub, growing to all of time", [&](int i) { m_model.setWindow({all.begin, all.end - m_steps + i}); });
        m_model.setWindow({});
        if (!sumsAreRight(m_model, m_map))
            return false;
        settle();
        const Camera home = m_map.camera();
        time("pan", [&](int i) {
            m_map.setCamera({home.centre + LonLat(0.4 * std::sin(i * 0.15), 0.2 * std::sin(i * 0.11)), home.zoom});
        });
        time("zoom", [&](int i) { m_map.setCamera({home.centre, home.zoom + 1.5 * std::sin(i * 0.1)}); });
        m_map.setCamera(home);
        settle();
        time("still", [&](int) { m_map.surface().changed(); });
        return true;
    }

private:
    void settle()
    {
        QTest::qWait(150);
        if (!QTest::qWaitFor([this] { return m_map.isSettled(); }, 60'000))
            std::fprintf(stderr, "the map does not come to rest\n");
    }

    /// What a step costs from the change to the picture of the whole widget; in between other events are let through,
    /// and painting in the background goes on as it does for a user.
    void time(const char *figure, const std::function<void(int)> &step)
    {
        std::vector<double> times;
        for (int i = 0; i < m_steps; ++i) {
            QElapsedTimer timer;
            timer.start();
            step(i);
            const QImage frame = m_map.grabFramebuffer();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QCoreApplication::processEvents();
        }
        report(figure, times, m_map.surface().scene().markers.size());
        settle();
    }

    ViewModel m_model;
    MapWidget m_map;
    int m_steps;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphics();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"synthetic"_s, u"Invented incidents instead of the shipped atlas."_s, u"N"_s},
                       {u"places"_s, u"Places of the invented incidents."_s, u"N"_s, u"8000"_s},
                       {u"steps"_s, u"Steps of each figure."_s, u"N"_s, u"60"_s},
                       {u"size"_s, u"Of the map."_s, u"WxH"_s, u"1280x800"_s},
                       {u"base"_s, u"A base map under it; may be given again."_s, u"FILE"_s}});
    parser.process(application);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    OpenedAtlas opened = parser.isSet(u"synthetic"_s)
                             ? synthetic(parser.value(u"synthetic"_s).toInt(), parser.value(u"places"_s).toInt())
                             : shipped();
    FrameBench bench(std::move(opened), {size.value(0).toInt(), size.value(1).toInt()},
                     parser.value(u"steps"_s).toInt());
    if (!bench.addBases(parser.values(u"base"_s))) {
        std::fprintf(stderr, "bench_frame: a base map cannot be opened\n");
        return 1;
    }
    if (!bench.run()) {
        std::fprintf(stderr, "bench_frame: the sums on the map are not those of a plain loop\n");
        return 1;
    }
    return 0;
}
