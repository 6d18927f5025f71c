// How long the window is deaf at worst, while a large table is read, filled in, filtered and searched: the gaps between
// the beats of a clock in the GUI thread of the whole window.
//   bench_stall [--csv FILE | --synthetic N | --points N] [--size WxH]
// "_cpu" is what the thread itself worked in a gap, which other programs do not lengthen.
// What the system itself takes away is told as "idle": the worst gap while nothing goes on.

#include "app/look.h"
#include "app/mainwindow.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/searchbox.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

/// Beats each millisecond, where the thread lets it.
class Heart : public QObject {
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_timer.start(1);
        m_since.start();
    }
    struct Gap {
        double wall = 0;
        double cpu = 0; ///< what this thread itself worked in the longest of its gaps, whatever else the machine does
    };
    /// In milliseconds, since it was asked last.
    Gap worst()
    {
        beat();
        return std::exchange(m_worst, {});
    }

private:
    static double cpuNow()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return 1e3 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
    }
    void beat()
    {
        const double cpu = cpuNow();
        m_worst.wall = std::max(m_worst.wall, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_worst.cpu = std::max(m_worst.cpu, cpu - m_cpu);
        m_cpu = cpu;
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_cpu = cpuNow();
    Gap m_worst;
};

class StallBench {
public:
    StallBench(const Settings &settings, QSize size) : m_window(m_workspace, settings)
    {
        m_window.resize(size);
        m_window.show();
    }

    bool run(const QString &path, qint64 rows)
    {
        m_rows = rows;
        QTest::qWait(1000);
        m_heart.worst();
        QTest::qWait(1000);
        tell("idle");
        const double reading = millisecondsOf([&] { m_good = openAndWait(path); });
        tell("read_and_fill");
        print("stall", "opened_ms", m_rows, reading);
        print("stall", "parts_shown", m_rows, m_parts);
        m_good &= holds(rows == 0 || static_cast<qint64>(m_workspace.model().atlas()->incidents.size()) == rows,
                        "every row is there in the end");
        settle();
        tell("after_opening");
        act("hide_a_kind", [&](Filter &f) { f.hiddenKinds = {0}; });
        act("other_measure", [&](Filter &f) { f.measure = wounded; });
        act("text", [&](Filter &f) { f.text = u"SY99999"_s; });
        act("show_everything", [&](Filter &f) { f = Filter(); });
        scrub();
        QTest::keyClicks(&m_window.search(), u"town 77"_s);
        settle();
        tell("search");
        return m_good;
    }

private:
    bool openAndWait(const QString &path)
    {
        bool opened = false, failed = false;
        const auto a = QObject::connect(&m_workspace, &Workspace::opened, &m_heart, [&] { opened = true; });
        const auto b = QObject::connect(&m_workspace, &Workspace::failed, &m_heart, [&] { failed = true; });
        const auto c = QObject::connect(&m_workspace.model(), &ViewModel::atlasChanged, &m_heart, [&] { ++m_parts; });
        m_workspace.open(path);
        const bool done = QTest::qWaitFor([&] { return opened || failed; }, 300'000);
        for (const auto &connection : {a, b, c})
            QObject::disconnect(connection);
        return holds(done && opened, "the table opens");
    }

    template <class Change>
    void act(const char *what, Change &&change)
    {
        Filter filter = m_workspace.model().wantedFilter();
        change(filter);
        const double shown = millisecondsOf([&] {
            m_workspace.model().setFilter(filter);
            if (!QTest::qWaitFor([&] { return !m_workspace.model().isBusy(); }, 60'000))
                std::fprintf(stderr, "bench_stall: %s took more than a minute\n", what);
        });
        settle();
        tell(what);
        print("stall", QByteArray(QByteArray(what) + "_shown_ms").constData(), m_rows, shown);
    }

    void scrub()
    {
        const Span all = m_workspace.model().facts().extent;
        for (int i = 0; i < 60; ++i) {
            const Day begin = all.begin + (all.length() - 30) * i / 60;
            m_workspace.model().setWindow({begin, begin + 30});
            QTest::qWait(1);
        }
        m_workspace.model().setWindow({});
        settle();
        tell("scrub");
    }

    void settle()
    {
        QTest::qWait(400); // what waits for a pause
        holds(QTest::qWaitFor([this] { return !m_workspace.model().isBusy() && m_window.map().isSettled(); }, 60'000),
              "the window comes to rest");
        QTest::qWait(400);
    }

    void tell(const char *what)
    {
        const Heart::Gap gap = m_heart.worst();
        print("stall", what, m_rows, gap.wall);
        print("stall", QByteArray(QByteArray(what) + "_cpu").constData(), m_rows, gap.cpu);
    }

    Heart m_heart;
    Workspace m_workspace;
    MainWindow m_window;
    qint64 m_rows = 0;
    int m_parts = 0;
    bool m_good = true;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Settings settings;
    settings.language = u"en"_s;
    dressApplication();
    dressWindows(settings);
    const auto options = parseOptions(QApplication::arguments());
    if (!options)
        return 2;
    if (!options->csv.isEmpty())
        return StallBench(settings, options->size).run(options->csv, 0) ? 0 : 1;
    const QTemporaryDir folder;
    bool good = true;
    for (const qint64 rows : options->sizes) {
        const QString path = folder.filePath(u"incidents.csv"_s);
        good &= holds(writeSyntheticCsv(path, rows, options->distinctPoints), "the made-up table can be written");
        good = good && StallBench(settings, options->size).run(path, rows);
    }
    return good ? 0 : 1;
}
