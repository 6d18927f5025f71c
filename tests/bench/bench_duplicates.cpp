// How long it takes to find pairs that may be one event. Prints one JSON line a figure.
//   bench_duplicates [FIRST SECOND]     two tables of incidents; else made up, two thirds and one third of N
// What the search finds is compared with all pairs of a small atlas before anything is timed.

#include "mapdata/duplicates/duplicates.h"
#include "mapdata/duplicates/pairs.h"
#include "mapdata/opening/open.h"
#include "tests/bench/harness.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// Four years in a country of some hundred towns, the larger ones with the most incidents; a third of the second data
/// set tells of incidents of the first, a day or a kilometre off.
Atlas madeUp(int incidents)
{
    Atlas atlas;
    QRandomGenerator random(42);
    for (int i = 0; i < 2000; ++i) {
        Location town{PlacePrecision::Town};
        town.longitude = 35.7 + random.bounded(6.6);
        town.latitude = 32.3 + random.bounded(5.0);
        atlas.locations.push_back(town);
    }
    const int first = incidents * 2 / 3;
    for (int i = 0; i < incidents; ++i) {
        Incident incident;
        incident.id = atlas.texts.add(QString::number(i));
        incident.span = Span::day(static_cast<Day>(random.bounded(1460)));
        incident.location = 1 + static_cast<LocationIndex>(2000 * std::pow(random.generateDouble(), 3));
        auto low = static_cast<qint32>(1 / (0.01 + random.generateDouble()));
        if (i >= first && i % 3 == 0) {
            const auto like = static_cast<std::size_t>(random.bounded(first));
            incident.span = atlas.incidents[like].span;
            incident.location = atlas.incidents[like].location;
            low = atlas.figures[like].count.low;
        }
        incident.firstClaim = static_cast<ClaimIndex>(i);
        incident.claimCount = 1;
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(i);
        claim.wording = atlas.texts.add(
            u"shelling killed people in town %1 and quarter %2"_s.arg(incident.location).arg(random.bounded(500)));
        claim.firstFigure = static_cast<quint32>(i);
        claim.figureCount = 1;
        atlas.figures.push_back({killed, {low, low, low + random.bounded(3)}});
        atlas.claims.push_back(claim);
        atlas.incidents.push_back(incident);
    }
    atlas.dataSets = {{{u"first"_s, {}}, static_cast<IncidentIndex>(first), {}},
                      {{u"second"_s, {}}, static_cast<IncidentIndex>(incidents), {}}};
    return atlas;
}

bool findsAll(const Atlas &atlas)
{
    const DuplicateTable table = duplicateTable(atlas);
    std::vector<IncidentPair> all;
    for (IncidentIndex a = 0; a < table.facts.size(); ++a)
        for (IncidentIndex b = a + 1; b < table.facts.size(); ++b)
            if (isWorthComparing(table.facts[a], table.facts[b], {}))
                all.push_back({a, b});
    return bench::holds(!all.empty() && pairsWorthComparing(atlas, table, {}) == all, "the search finds all pairs");
}

void measure(const Atlas &atlas)
{
    const auto n = static_cast<qint64>(atlas.incidents.size());
    bench::Samples samples;
    std::vector<Duplicate> found;
    for (int i = 0; i < 5; ++i)
        samples.add(bench::millisecondsOf([&] { found = findDuplicates(atlas); }));
    bench::print("duplicates", "find", n, samples);
    const DuplicateTable table = duplicateTable(atlas);
    bench::print("duplicates", "pairs_compared", n, static_cast<double>(pairsWorthComparing(atlas, table, {}).size()));
    bench::print("duplicates", "same", n,
                 static_cast<double>(std::ranges::count(found, DuplicateVerdict::Same, &Duplicate::verdict)));
}

} // namespace

int main(int count, char **words)
{
    QCoreApplication app(count, words);
    const QStringList files = app.arguments().sliced(1);
    if (!findsAll(madeUp(1500)))
        return 1;
    if (files.size() == 2) {
        const Result<OpenedAtlas> opened = openTogether(files);
        if (!bench::holds(static_cast<bool>(opened), "both tables are read"))
            return 1;
        measure(*opened->atlas);
        return 0;
    }
    const bool isFull = qEnvironmentVariable("SIJILL_BENCH") == "full"_L1;
    for (const int n : isFull ? std::vector{24'680, 100'000} : std::vector{24'680})
        measure(madeUp(n));
    return 0;
}
