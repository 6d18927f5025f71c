#include "tests/bench/harness.h"

#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sijill::bench {

using namespace Qt::StringLiterals;

namespace {

/// "VmRSS:     1234 kB" of /proc/self/status, in bytes.
qint64 statusBytes(QByteArrayView name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name))
            return line.sliced(name.size()).simplified().split(' ').value(0).toLongLong() * 1024;
    return 0;
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"csv"_s, u"Measure this table of incidents."_s, u"file"_s},
                       {u"synthetic"_s, u"Measure that many made-up incidents."_s, u"n"_s},
                       {u"points"_s, u"The same, every one with a point of its own."_s, u"n"_s},
                       {u"layers"_s, u"Show these layers: the files that follow."_s},
                       {u"steps"_s, u"How often each thing is measured."_s, u"n"_s},
                       {u"size"_s, u"Of the picture, as 1280x800."_s, u"WxH"_s}});
    Options options;
    bool fine = parser.parse(arguments);
    options.csv = parser.value(u"csv"_s);
    options.distinctPoints = parser.isSet(u"points"_s);
    options.layers = parser.positionalArguments();
    fine = fine && parser.isSet(u"layers"_s) != options.layers.isEmpty();
    const bool full = qEnvironmentVariable("SIJILL_BENCH") == u"full"_s;
    options.sizes = full ? std::vector<qint64>{10'000, 100'000, 1'000'000} : std::vector<qint64>{10'000};
    for (const QString &name : {u"synthetic"_s, u"points"_s}) {
        if (!parser.isSet(name))
            continue;
        options.sizes = {parser.value(name).toLongLong()};
        fine = fine && options.sizes[0] > 0;
    }
    if (parser.isSet(u"steps"_s)) {
        options.steps = parser.value(u"steps"_s).toInt();
        fine = fine && options.steps > 0;
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = parser.value(u"size"_s).split(u'x');
        options.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
        fine = fine && sides.size() == 2 && !options.size.isEmpty();
    }
    if (fine)
        return options;
    std::fputs(qPrintable(parser.helpText()), stderr);
    return std::nullopt;
}

double Samples::percentile(double percent) const
{
    std::vector<double> sorted = m_ms;
    std::ranges::sort(sorted);
    const double rank = std::ceil(percent / 100 * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

void print(const char *bench, const char *what, qint64 n, const Samples &samples)
{
    std::printf("{\"bench\":\"%s\",\"what\":\"%s\",\"n\":%lld,\"median_ms\":%.3f,\"p95_ms\":%.3f}\n", bench, what,
                static_cast<long long>(n), samples.median(), samples.percentile(95));
    std::fflush(stdout);
}

void print(const char *bench, const char *what, qint64 n, double value)
{
    std::printf("{\"bench\":\"%s\",\"what\":\"%s\",\"n\":%lld,\"value\":%.10g}\n", bench, what,
                static_cast<long long>(n), value);
    std::fflush(stdout);
}

bool holds(bool condition, const char *what)
{
    if (!condition)
        std::fprintf(stderr, "does not hold: %s\n", what);
    return condition;
}

qint64 residentBytes()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
    return statusBytes("VmRSS:");
}

qint64 peakBytes()
{
    return statusBytes("VmHWM:");
}

void resetPeak()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

} // namespace sijill::bench
