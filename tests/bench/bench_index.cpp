// How long the index takes to build and to answer: a window of 30 days in steps over all of time, all of time at once,
// the histogram, and another filter.

#include "mapdata/index/timeindex.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/query/filter.h"
#include "mapdata/time/allotment.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"

#include <QCoreApplication>

#include <cmath>

using namespace sijill;
using namespace sijill::bench;

namespace {

struct Data {
    std::shared_ptr<const Atlas> atlas;
    Ledger ledger;
    TimeIndex index;
};

std::vector<TimeWindow> windowsOver(Span extent, int steps)
{
    std::vector<TimeWindow> windows;
    const double way = std::max(extent.length() - 30, 0);
    for (int i = 0; i < steps; ++i) {
        const Day begin = extent.begin + static_cast<Day>(std::lround(way * i / std::max(steps - 1, 1)));
        windows.push_back({{begin, begin + 30}});
    }
    return windows;
}

Filter withoutFirstKind()
{
    Filter filter;
    filter.hiddenKinds = {0};
    filter.hiddenPrecisions = {PlacePrecision::Unplaced};
    return filter;
}

/// The same answers from the definitions alone, without any index.
std::vector<Sum> plainSums(const Data &data, const TimeWindow &window, const Mask *mask)
{
    std::vector<Sum> sums(data.atlas->locations.size());
    for (std::size_t i = 0; i < data.atlas->incidents.size(); ++i) {
        const Incident &incident = data.atlas->incidents[i];
        if (!mask || (*mask)[i])
            sums[incident.location].add(data.ledger.nets[i], incident.span, window);
    }
    return sums;
}

double plainBestOfDay(const Data &data, Day day)
{
    double best = 0;
    for (std::size_t i = 0; i < data.atlas->incidents.size(); ++i)
        if (const Span span = data.atlas->incidents[i].span; span.contains(day))
            best += double(Allotment(data.ledger.nets[i].best, span).in(Span::day(day)));
    return best;
}

bool answersHold(const Data &data)
{
    const Span extent = data.atlas->extent();
    bool good = holds(data.index.size() == data.atlas->incidents.size(), "every incident is a row");
    const Mask mask = makeMask(*data.atlas, withoutFirstKind());
    std::vector<TimeWindow> windows = windowsOver(extent, 7);
    windows.push_back({});
    std::vector<Sum> sums;
    for (const TimeWindow &window : windows) {
        data.index.sumByLocation(window, nullptr, sums);
        good &= holds(sums == plainSums(data, window, nullptr), "sums of a window as added up one by one");
        data.index.sumByLocation(window, &mask, sums);
        good &= holds(sums == plainSums(data, window, &mask), "sums of a window under a filter");
    }
    for (std::size_t i = 0; i < data.atlas->incidents.size(); i += 97)
        good &= bool(mask[i]) == passes(*data.atlas, static_cast<IncidentIndex>(i), withoutFirstKind());
    holds(good, "the mask is the filter");
    const Histogram histogram = data.index.histogram(extent, nullptr);
    for (const Day day : {extent.begin, extent.begin + extent.length() / 2, extent.last()}) {
        good &= holds(histogram.at(day).best == plainBestOfDay(data, day), "a day of the histogram");
    }
    return good;
}

template <class Work>
void measure(const char *what, const Data &data, int steps, Work &&work)
{
    Samples samples;
    work(); // the first one pays for memory that is then there
    for (int i = 0; i < steps; ++i)
        samples.add(millisecondsOf(work));
    print("index", what, static_cast<qint64>(data.atlas->incidents.size()), samples);
}

void measureAll(const Data &data, int steps)
{
    const Span extent = data.atlas->extent();
    const std::vector<TimeWindow> windows = windowsOver(extent, steps);
    std::vector<Sum> sums;
    std::size_t next = 0;
    const auto step = [&](const Mask *mask) { data.index.sumByLocation(windows[next++ % windows.size()], mask, sums); };
    Mask mask = makeMask(*data.atlas, withoutFirstKind());
    measure("ledger", data, 5, [&] { makeLedger(*data.atlas, killed, {}); });
    measure("build", data, 5, [&] { TimeIndex(*data.atlas, data.ledger); });
    measure("window30", data, steps, [&] { step(nullptr); });
    measure("day", data, steps, [&] {
        const Day day = windows[next++ % windows.size()].span.begin;
        data.index.sumByLocation({Span::day(day)}, nullptr, sums);
    });
    measure("window30_filtered", data, steps, [&] { step(&mask); });
    measure("all", data, steps, [&] { data.index.sumByLocation({}, nullptr, sums); });
    measure("all_dated", data, steps, [&] { data.index.sumByLocation({extent}, nullptr, sums); });
    measure("all_filtered", data, steps, [&] { data.index.sumByLocation({}, &mask, sums); });
    measure("histogram", data, steps, [&] { data.index.histogram(extent, nullptr); });
    measure("histogram_filtered", data, steps, [&] { data.index.histogram(extent, &mask); });
    measure("filter_mask", data, steps, [&] { mask = makeMask(*data.atlas, withoutFirstKind()); });
    measure("filter_change", data, steps, [&] {
        mask = makeMask(*data.atlas, withoutFirstKind());
        data.index.sumByLocation({}, &mask, sums);
        data.index.histogram(extent, &mask);
    });
}

bool run(std::shared_ptr<const Atlas> atlas, int steps)
{
    if (!holds(atlas != nullptr, "there are incidents to measure"))
        return false;
    Data data{atlas, makeLedger(*atlas, killed, {}), {}};
    data.index = TimeIndex(*atlas, data.ledger);
    const bool good = answersHold(data);
    if (good)
        measureAll(data, steps);
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto options = parseOptions(app.arguments());
    if (!options)
        return 2;
    const int steps = options->steps > 0 ? options->steps : 60;
    if (!options->csv.isEmpty()) {
        const auto read = openIncidents(options->csv);
        return run(read ? read->atlas : nullptr, steps) ? 0 : 1;
    }
    bool good = true;
    for (const qint64 rows : options->sizes)
        good &= run(makeSyntheticAtlas(rows, options->distinctPoints), steps);
    return good ? 0 : 1;
}
