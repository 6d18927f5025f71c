// What large layers of the user cost: until they are shown, and each frame of a pan and a zoom over them. Prints one
// JSON line a figure. Run it with QT_QPA_PLATFORM=offscreen.
//   bench_layers [--vertices N] [--steps N] [FILE ...]
// Without files: N vertices in invented areas and lines over the atlas that ships.

#include "mapdata/layers/reader.h"
#include "mapdata/store/atlasfile.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

using SharedLayer = std::shared_ptr<const VectorLayer>;

SharedLayer invented(GeometryKind kind, std::size_t vertices)
{
    constexpr quint32 each = 125;
    auto layer = std::make_shared<VectorLayer>();
    layer->name = kind == GeometryKind::Area ? u"areas"_s : u"lines"_s;
    layer->kind = kind;
    QRandomGenerator random(1);
    const QRectF country(toWorld({35.8, 37.2}), toWorld({42.2, 32.4}));
    for (std::size_t n = 0; n < vertices / each; ++n) {
        const World centre(country.left() + random.generateDouble() * country.width(),
                           country.top() + random.generateDouble() * country.height());
        Feature feature;
        feature.firstPath = static_cast<quint32>(layer->paths.size());
        feature.pathCount = 1;
        layer->paths.push_back({static_cast<quint32>(layer->vertices.size()), each});
        const double size = 1e-4 * (1 + random.generateDouble());
        World least = centre, most = centre;
        for (quint32 i = 0; i < each; ++i) {
            const double turn = 2 * std::numbers::pi * i / each;
            const double reach =
                kind == GeometryKind::Area ? size * (1 + 0.1 * random.generateDouble()) : size * i / each;
            const World at = centre + World(reach * std::cos(turn), reach * std::sin(turn));
            layer->vertices.push_back(at);
            least = {std::min(least.x(), at.x()), std::min(least.y(), at.y())};
            most = {std::max(most.x(), at.x()), std::max(most.y(), at.y())};
        }
        feature.bounds = {least, most};
        feature.labelPoint = centre;
        feature.name.english = u"Feature %1"_s.arg(n);
        layer->bounds |= feature.bounds;
        layer->features.push_back(feature);
    }
    return layer;
}

/// What this thread had of the processor, which other work on the machine does not lengthen.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void report(const char *figure, std::vector<double> times)
{
    std::ranges::sort(times);
    const std::size_t p95 = std::min(times.size() - 1, times.size() * 95 / 100);
    std::printf("{\"bench\":\"layers\",\"figure\":\"%s\",\"median_ms\":%.2f,\"p95_ms\":%.2f,\"max_ms\":%.2f,"
                "\"steps\":%zu}\n",
                figure, times[times.size() / 2], times[p95], times.back(), times.size());
    std::fflush(stdout);
}

class LayersBench {
public:
    LayersBench(OpenedAtlas opened, int steps) : m_map(m_model), m_steps(steps)
    {
        m_map.resize(1280, 800);
        m_map.show();
        m_model.setAtlas(std::move(opened));
        settle();
    }

    void add(const SharedLayer &layer)
    {
        LayerEntry entry = entryOf(layer);
        entry.added = true;
        entry.style.labels = LayerLabels::Window;
        QElapsedTimer timer;
        timer.start();
        m_model.setLayerStack(m_model.layerStack().with(entry));
        const double blocked = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        settle();
        const double shown = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        std::printf("{\"bench\":\"layers\",\"figure\":\"add %s\",\"vertices\":%zu,\"features\":%zu,\"blocked_ms\":%.2f,"
                    "\"shown_ms\":%.0f}\n",
                    qPrintable(layer->name), layer->vertices.size(), layer->features.size(), blocked, shown);
    }

    void run()
    {
        for (const double closer : {0.0, 2.0, 4.0}) {
            m_map.zoomToAll();
            QTest::qWait(600);
            const Camera home{m_map.camera().centre, m_map.camera().zoom + closer};
            m_map.setCamera(home);
            settle();
            const double reach = std::exp2(-closer);
            time(qPrintable(u"pan at +%1"_s.arg(closer)), [&](int i) {
                m_map.setCamera(
                    {home.centre + reach * LonLat(0.6 * std::sin(i * 0.15), 0.3 * std::sin(i * 0.11)), home.zoom});
            });
            time(qPrintable(u"zoom at +%1"_s.arg(closer)),
                 [&](int i) { m_map.setCamera({home.centre, home.zoom + 0.8 * std::sin(i * 0.1)}); });
        }
    }

    /// What the background does for one still picture: the ground of whole layers and of coarser copies, and the names.
    void runStill()
    {
        const auto details = std::make_shared<LayerDetails>();
        const std::vector<StyledLayer> layers = m_model.layerStack().vectorLayers();
        const std::vector<Label> labels = layerLabels(layers, QLocale(QLocale::English));
        for (const double closer : {0.0, 2.0, 4.0, 6.0}) {
            m_map.zoomToAll();
            QTest::qWait(600);
            const Viewport home = m_map.viewport();
            const Viewport viewport(home.centre(), home.scale() * std::exp2(closer), {1920, 1200});
            const auto paint = [&](const std::shared_ptr<LayerDetails> &copies) {
                QImage image(1920, 1200, QImage::Format_RGB32);
                QPainter painter(&image);
                paintGround(painter, viewport, groundLayers(layers, Theme::light(), {}, {}, copies), Theme::light());
            };
            paint(details); // asks for the copies
            QElapsedTimer timer;
            timer.start();
            while (!details->isIdle())
                QTest::qWait(1);
            std::printf("{\"bench\":\"layers\",\"figure\":\"copies for +%g\",\"ms\":%lld}\n", closer, timer.elapsed());
            timeOf(qPrintable(u"ground at +%1, whole"_s.arg(closer)), [&] { paint(nullptr); });
            timeOf(qPrintable(u"ground at +%1, copies"_s.arg(closer)), [&] { paint(details); });
            timeOf(qPrintable(u"names at +%1"_s.arg(closer)),
                   [&] { placeLabels(labels, labelScale(viewport.scale()), {}, QLocale(QLocale::English)); });
        }
    }

private:
    static void timeOf(const char *figure, const std::function<void()> &act)
    {
        std::vector<double> times;
        for (int i = 0; i < 7; ++i) {
            QElapsedTimer timer;
            timer.start();
            act();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        report(figure, times);
    }

    void settle()
    {
        if (!QTest::qWaitFor([this] { return m_map.isSettled(); }, 120'000))
            std::fprintf(stderr, "the map does not come to rest\n");
    }

    void time(const char *figure, const std::function<void(int)> &step)
    {
        std::vector<double> times, own;
        for (int i = 0; i < m_steps; ++i) {
            QElapsedTimer timer;
            timer.start();
            const double before = threadMilliseconds();
            step(i);
            const QImage frame = m_map.grabFramebuffer();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            own.push_back(threadMilliseconds() - before);
            QCoreApplication::processEvents();
        }
        report(figure, times);
        report(qPrintable(QString::fromUtf8(figure) + u", processor"_s), own);
        QElapsedTimer timer;
        timer.start();
        settle();
        std::printf("{\"bench\":\"layers\",\"figure\":\"sharp after %s\",\"ms\":%lld}\n", figure, timer.elapsed());
    }

    ViewModel m_model;
    MapWidget m_map;
    int m_steps;
};

bool readAll(const QString &file, std::vector<SharedLayer> &layers)
{
    LayerReport report;
    QStringList names{QString()};
    for (qsizetype i = 0; i < names.size(); ++i) {
        LayerOptions options;
        options.layerName = names[i];
        Problems problems;
        QElapsedTimer timer;
        timer.start();
        Result<VectorLayer> layer = readLayer(file, options, problems, &report);
        if (!layer) {
            std::fprintf(stderr, "%s\n", qPrintable(oneLine(layer.problem())));
            return false;
        }
        std::printf("{\"bench\":\"layers\",\"figure\":\"read %s\",\"ms\":%lld}\n", qPrintable(layer->name),
                    timer.elapsed());
        if (i == 0)
            for (const QString &name : std::as_const(report.allLayers))
                if (name != report.layer)
                    names << name;
        layers.push_back(std::make_shared<const VectorLayer>(std::move(layer).value()));
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphics();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"vertices"_s, u"Of the invented layers together."_s, u"N"_s, u"1000000"_s},
                       {u"steps"_s, u"Steps of each figure."_s, u"N"_s, u"60"_s}});
    parser.addPositionalArgument(u"FILE"_s, u"Layers instead of the invented ones."_s, u"[FILE ...]"_s);
    parser.process(application);
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    if (!opened)
        return 1;
    std::vector<SharedLayer> layers;
    for (const QString &file : parser.positionalArguments())
        if (!readAll(file, layers))
            return 1;
    if (layers.empty()) {
        const auto half = static_cast<std::size_t>(parser.value(u"vertices"_s).toLongLong() / 2);
        layers = {invented(GeometryKind::Area, half), invented(GeometryKind::Line, half)};
    }
    LayersBench bench(std::move(opened).value(), parser.value(u"steps"_s).toInt());
    for (const SharedLayer &layer : layers)
        bench.add(layer);
    bench.run();
    bench.runStill();
    return 0;
}
