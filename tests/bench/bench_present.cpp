// How long a frame of a presentation takes: a scene that plays, and the camera's way from scene to scene, through the
// real window, from the moment to the picture of it.
//   bench_present [--size WxH]
// Before anything is timed the sum on the map is checked against a plain loop over the incidents. Run it with
// QT_QPA_PLATFORM=offscreen.
#include "mapdata/store/atlasfile.h"
#include "tests/bench/harness.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/present/presentation.h"
#include "widgets/present/presentwindow.h"

#include <QApplication>
#include <QTest>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr double frameSeconds = 1.0 / 60;

class PresentBench {
public:
    PresentBench(std::shared_ptr<const OpenedAtlas> opened, QSize size)
        : m_incidents(static_cast<qint64>(opened->atlas->incidents.size())), m_window(opened, opened->story, {})
    {
        m_window.presentation().setOwnClock(false);
        m_window.resize(size);
        m_window.show();
        settle();
    }

    bool run()
    {
        if (!sumIsRight())
            return false;
        Samples playing, steps, gliding;
        Presentation &presentation = m_window.presentation();
        const std::size_t count = presentation.story().scenes.size();
        for (std::size_t scene = 0; scene < count; ++scene) {
            presentation.goTo(scene);
            while (presentation.isGliding())
                gliding.add(frame());
            settle();
            while (!presentation.playback().isStill() && !presentation.isOver()) {
                const Span before = presentation.playback().windowAt(presentation.seconds());
                const double ms = frame();
                playing.add(ms);
                if (before != presentation.playback().windowAt(presentation.seconds()))
                    steps.add(ms);
            }
        }
        print("present", "playing", m_incidents, playing);
        print("present", "playing_new_window", m_incidents, steps);
        print("present", "gliding", m_incidents, gliding);
        return true;
    }

private:
    bool sumIsRight()
    {
        const PreparedScene prepared = prepare(m_window.presentation().scene(), m_window.presentation().atlas());
        const TimeWindow window = prepared.filterAt(m_window.presentation().seconds()).timeWindow();
        Sum plain;
        for (std::size_t i = 0; i < prepared.atlas->incidents.size(); ++i)
            if ((*prepared.numbers.mask)[i])
                plain.add(prepared.numbers.ledger->nets[i], prepared.atlas->incidents[i].span, window);
        return holds(m_window.map().surface().scene().total == plain, "the sum on the map is that of a plain loop");
    }

    /// A sixtieth of a second passes; what it costs to have it on the screen, words and all. In between other events
    /// are let through, and painting in the background goes on as it does for an audience.
    double frame()
    {
        const double ms = millisecondsOf([&] {
            m_window.presentation().advance(frameSeconds);
            m_window.map().grabFramebuffer();
            if (m_window.areWordsStale())
                m_window.repaint();
        });
        QCoreApplication::processEvents();
        return ms;
    }

    void settle()
    {
        QTest::qWait(150);
        holds(QTest::qWaitFor([this] { return m_window.map().isSettled(); }, 60'000), "the map comes to rest");
    }

    qint64 m_incidents;
    PresentWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    chooseGraphics();
    const auto options = parseOptions(QApplication::arguments());
    if (!options)
        return 2;
    auto opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    if (!holds(bool(opened), "the atlas that ships can be read"))
        return 1;
    PresentBench bench(std::make_shared<const OpenedAtlas>(std::move(opened).value()), options->size);
    return bench.run() ? 0 : 1;
}
