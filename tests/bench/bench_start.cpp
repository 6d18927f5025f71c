// How long the program takes from its start to the first painted window, and to the atlas in it: the real program,
// started again and again, without a display.
//   bench_start [--csv FILE | --synthetic N | --points N] [--steps N]
// Without data of one's own: the atlas that ships.

#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

struct Start {
    double window = 0, atlas = 0; ///< milliseconds after the process was made
};

std::optional<Start> startOnce(const QString &file, const QString &home)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SIJILL_MEASURE_START"_s, u"1"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home); // no settings of whoever measures
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SIJILL_PROGRAM), file.isEmpty() ? QStringList() : QStringList{file});
    if (!program.waitForFinished(120'000))
        return std::nullopt;
    static const QRegularExpression times(u"first frame (\\d+) ms, atlas shown (\\d+) ms"_s);
    const auto told = times.match(QString::fromUtf8(program.readAllStandardError()));
    if (!told.hasMatch())
        return std::nullopt;
    return Start{told.captured(1).toDouble(), told.captured(2).toDouble()};
}

bool measure(const QString &file, qint64 rows, int steps, const QString &home)
{
    Samples window, atlas;
    startOnce(file, home); // the first one reads the program from the disk
    for (int step = 0; step < steps; ++step) {
        const auto start = startOnce(file, home);
        if (!holds(start && start->window > 0 && start->atlas >= start->window, "the program starts and says when"))
            return false;
        window.add(start->window);
        atlas.add(start->atlas);
    }
    print("start", "first_frame", rows, window);
    print("start", "atlas_shown", rows, atlas);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto options = parseOptions(app.arguments());
    if (!options)
        return 2;
    const QTemporaryDir folder;
    const int steps = options->steps > 0 ? options->steps : 5;
    if (!options->csv.isEmpty())
        return measure(options->csv, 0, steps, folder.path()) ? 0 : 1;
    const QStringList words = QCoreApplication::arguments();
    if (!words.contains(u"--synthetic"_s) && !words.contains(u"--points"_s))
        return measure({}, 0, steps, folder.path()) ? 0 : 1;
    const QString path = folder.filePath(u"incidents.csv"_s);
    return holds(writeSyntheticCsv(path, options->sizes[0], options->distinctPoints), "the table can be written") &&
                   measure(path, options->sizes[0], steps, folder.path())
               ? 0
               : 1;
}
