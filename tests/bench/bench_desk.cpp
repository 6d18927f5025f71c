// How long a click in a chart takes: from the new query to the values of all charts and of the map.

#include "mapdata/desk/choosing.h"
#include "mapdata/desk/deskindex.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/session/derived.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"

#include <QCoreApplication>

#include <array>
#include <atomic>
#include <thread>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

struct Asked {
    ChartKind kind;
    TallyKey rows, columns;
};
constexpr std::array<Asked, 6> charts{{{ChartKind::Bars, TallyKey::Kind, TallyKey::Total},
                                       {ChartKind::Bars, TallyKey::Actor, TallyKey::Total},
                                       {ChartKind::Heat, TallyKey::Kind, TallyKey::EachMonth},
                                       {ChartKind::Calendar, TallyKey::Total, TallyKey::Total},
                                       {ChartKind::Week, TallyKey::Total, TallyKey::Total},
                                       {ChartKind::Sizes, TallyKey::Total, TallyKey::Total}}};

/// A desk with all its charts open.
struct Desk {
    std::shared_ptr<const OpenedAtlas> opened;
    Derived shown;
    std::unique_ptr<DeskIndex> index;
    std::array<Chart, charts.size()> made;
    std::vector<Sum> places;

    explicit Desk(std::shared_ptr<const Atlas> atlas)
        : opened(std::make_shared<const OpenedAtlas>(OpenedAtlas{std::move(atlas), {}, {}, {}, {}})),
          shown(derive(opened, {})), index(std::make_unique<DeskIndex>(opened->atlas, shown.ledger, QLocale::c()))
    {
        show({});
    }
    void show(const Query &query)
    {
        shown = derive(opened, query, shown);
        // The map and half of the charts beside the other half, as the pools of a window do.
        const Misses misses = index->missesOf(shown.filter);
        // Each processor takes what is next, the map among it.
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i <= charts.size(); i = next++) {
                if (i == charts.size())
                    shown.index->sumByLocation(shown.filter.timeWindow(), shown.mask.get(), places);
                else
                    made[i] = *index->chart(shown.filter, charts[i].kind, charts[i].rows, charts[i].columns, misses);
            }
        };
        std::thread beside(work);
        work();
        beside.join();
    }
    /// Clicks that a person would make: a bar, a month of a kind, a day, all again.
    std::optional<Query> click(int step) const
    {
        const std::size_t at = std::array<std::size_t, 4>{0, 1, 2, 3}[static_cast<std::size_t>(step) % 4];
        const Chart &chart = made[at];
        if (chart.marks.empty())
            return Query();
        const std::vector<std::size_t> marks{static_cast<std::size_t>(step) * 37 % chart.marks.size()};
        return chosen(shown.query, *opened->atlas, chart, marks, Choosing::Only);
    }
};

bool answersHold(const Desk &desk)
{
    bool good = true;
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const Chart slow = makeChart(*desk.opened->atlas, *desk.shown.ledger, desk.shown.filter, charts[i].kind,
                                     charts[i].rows, charts[i].columns, QLocale::c());
        good &= holds(slow.total == desk.made[i].total && slow.rowSums == desk.made[i].rowSums,
                      "a chart is what makeChart() makes");
        good &= holds(slow.total.best == desk.shown.total.best, "its total is that of the map");
    }
    return good;
}

bool run(const std::shared_ptr<const Atlas> &atlas, int steps)
{
    if (!holds(atlas != nullptr, "there are incidents to measure"))
        return false;
    const auto size = static_cast<qint64>(atlas->incidents.size());
    Desk desk(atlas);
    Query query;
    query.window = {desk.opened->atlas->extent().begin + 100, desk.opened->atlas->extent().begin + 400};
    desk.show(query);
    if (!answersHold(desk))
        return false;
    Samples all, one, asking;
    for (int step = 0; step < steps; ++step) {
        if (step % 7 == 0)
            desk.show({}); // all again, not measured: it is the next click that is
        if (const auto asked = desk.click(step))
            all.add(millisecondsOf([&] { desk.show(*asked); }));
        asking.add(millisecondsOf([&] {
            Query other = desk.shown.query;
            other.hiddenKinds = step % 2 == 0 ? QStringList{u"none"_s} : QStringList();
            derive(desk.opened, other, desk.shown);
        }));
        one.add(millisecondsOf([&] {
            desk.made[2] = *desk.index->chart(desk.shown.filter, charts[2].kind, charts[2].rows, charts[2].columns,
                                              desk.index->missesOf(desk.shown.filter));
        }));
    }
    print("desk", "click_all_charts", size, all);
    print("desk", "query_alone", size, asking);
    print("desk", "one_chart", size, one);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto options = parseOptions(app.arguments());
    if (!options)
        return 2;
    const int clicks = options->steps > 0 ? options->steps : 60;
    if (!options->csv.isEmpty()) {
        const auto read = openIncidents(options->csv);
        return run(read ? read->atlas : nullptr, clicks) ? 0 : 1;
    }
    bool good = true;
    for (const qint64 rows : options->sizes)
        good &= run(makeSyntheticAtlas(rows, options->distinctPoints), clicks);
    return good ? 0 : 1;
}
