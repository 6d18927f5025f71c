#include "mapdata/duplicates/comparison.h"

#include "mapdata/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

namespace sijill {

namespace {

/// As far as another incident counts for one that this could be as well.
constexpr int crowdDays = 0;
constexpr double crowdKilometres = 2;
/// More words than these say no more.
constexpr std::size_t mostWords = 3;
/// What is seen of two actors is taken with so many pairs of which nothing is known.
constexpr double tieDoubt = 10;
constexpr double tieKilometres = 3;

struct Matched {
    FigureMatch match = FigureMatch::Unknown;
    Bounds a, b;
};

FigureMatch matchOf(const Bounds &a, const Bounds &b)
{
    if (!a.isKnown() || !b.isKnown())
        return FigureMatch::Unknown;
    if (a.overlaps(b))
        return FigureMatch::Overlap;
    const qint32 gap = std::max(a.low - b.high, b.low - a.high);
    const qint32 greater = std::max(std::min(a.high, b.low), std::min(b.high, a.low));
    return gap <= std::max(1, greater / 4) ? FigureMatch::Close : FigureMatch::Apart;
}

/// The civilians of one may be all the killed that the other tells of: monitors of harm to civilians count no others.
Matched matchedFigures(const DuplicateFacts &a, const DuplicateFacts &b)
{
    const auto some = [](const Bounds &civilians) { return civilians.isKnown() && civilians.high > 0; };
    std::vector<Matched> ways;
    const auto add = [&](const Bounds &one, const Bounds &other) { ways.push_back({matchOf(one, other), one, other}); };
    add(a.killed, b.killed);
    if (some(a.civilians) && some(b.civilians))
        add(a.civilians, b.civilians);
    if (some(a.civilians))
        add(a.civilians, b.killed);
    if (some(b.civilians))
        add(a.killed, b.civilians);
    Matched best;
    for (const Matched &way : ways)
        if (way.match != FigureMatch::Unknown && (best.match == FigureMatch::Unknown || way.match < best.match))
            best = way;
    return best;
}

bool saysNoCivilians(const DuplicateFacts &facts)
{
    return facts.civilians.isKnown() && facts.civilians.high == 0 && facts.killed.high > 0;
}

std::vector<quint32> sharedWords(const DuplicateTable &table, IncidentIndex a, IncidentIndex b)
{
    std::vector<quint32> shared;
    std::ranges::set_intersection(table.facts[a].words, table.facts[b].words, std::back_inserter(shared));
    std::ranges::stable_sort(shared, std::ranges::greater(), [&](quint32 word) { return table.words[word].rarity; });
    shared.resize(std::min(shared.size(), mostWords));
    return shared;
}

std::vector<ActorIndex> sharedActors(const Atlas &atlas, IncidentIndex a, IncidentIndex b)
{
    std::vector<ActorIndex> one = atlas.actorSets[atlas.incidents[a].perpetrators],
                            other = atlas.actorSets[atlas.incidents[b].perpetrators], shared;
    std::ranges::sort(one);
    std::ranges::sort(other);
    std::ranges::set_intersection(one, other, std::back_inserter(shared));
    return shared;
}

SourceIndex sharedSource(const Atlas &atlas, IncidentIndex a, IncidentIndex b)
{
    for (const Claim &one : atlas.claimsOf(atlas.incidents[a]))
        for (const Claim &other : atlas.claimsOf(atlas.incidents[b]))
            if (one.source != none16 && one.source == other.source)
                return one.source;
    return none16;
}

Comparison compare(const Atlas &atlas, const DuplicateTable &table, const IncidentPair &pair)
{
    const DuplicateFacts &a = table.facts[pair.a], &b = table.facts[pair.b];
    const Incident &one = atlas.incidents[pair.a], &other = atlas.incidents[pair.b];
    Comparison found;
    found.pair = pair;
    found.bothDated = a.days.isValid() && b.days.isValid();
    found.bothPoints = a.isPoint && b.isPoint;
    found.daysVague = a.daysVague || b.daysVague;
    if (found.bothDated)
        found.days = daysBetween(a, b);
    if (found.bothPoints)
        found.kilometres = kilometresBetween(a, b);
    const Matched figures = matchedFigures(a, b);
    found.figures = figures.match;
    found.figureA = figures.a;
    found.figureB = figures.b;
    found.figureChance = std::max(a.killedChance, b.killedChance);
    found.noCivilians = saysNoCivilians(a) != saysNoCivilians(b);
    for (const quint32 word : sharedWords(table, pair.a, pair.b))
        found.rarity += table.words[word].rarity;
    found.sameActor = !sharedActors(atlas, pair.a, pair.b).empty();
    found.sameKind = one.kind != none16 && one.kind == other.kind;
    found.sameSource = sharedSource(atlas, pair.a, pair.b) != none16;
    return found;
}

bool isRival(const Comparison &found)
{
    return found.bothDated && found.bothPoints && found.days <= crowdDays && found.kilometres <= crowdKilometres &&
           (found.figures == FigureMatch::Overlap || found.figures == FigureMatch::Close);
}

void countCrowds(std::vector<Comparison> &all, std::size_t incidents)
{
    std::vector<int> crowds(incidents, 0);
    for (const Comparison &found : all)
        if (isRival(found)) {
            ++crowds[found.pair.a];
            ++crowds[found.pair.b];
        }
    for (Comparison &found : all) {
        found.crowdA = crowds[found.pair.a] - isRival(found);
        found.crowdB = crowds[found.pair.b] - isRival(found);
    }
}

/// Two data sets name actors in their own ways. Those of one event stand on the same day, those of two events just as
/// well on days nearby: where such actors are found together on one day more often than days apart, they tell of the
/// same events.
void tieActors(const Atlas &atlas, std::vector<Comparison> &all)
{
    using Sides = std::array<SetIndex, 4>;
    struct Seen {
        double sameDay = 0, daysApart = 0;
    };
    std::map<Sides, Seen> seen;
    Seen whole;
    const auto sidesOf = [&](const Comparison &found) {
        const Incident &a = atlas.incidents[found.pair.a], &b = atlas.incidents[found.pair.b];
        return Sides{a.perpetrators, a.targets, b.perpetrators, b.targets};
    };
    for (const Comparison &found : all) {
        if (!found.bothPoints || !found.bothDated || found.daysVague || found.kilometres > tieKilometres ||
            found.figures != FigureMatch::Overlap || found.days == 1)
            continue;
        for (Seen *into : {&seen[sidesOf(found)], &whole})
            ++(found.days == 0 ? into->sameDay : into->daysApart);
    }
    if (whole.daysApart == 0 || whole.sameDay == 0)
        return;
    const double usual = whole.sameDay / whole.daysApart;
    for (Comparison &found : all)
        if (const auto at = seen.find(sidesOf(found)); at != seen.end()) {
            const Seen &pair = at->second;
            found.actorTie = std::log((pair.sameDay + tieDoubt * usual) / (pair.daysApart + tieDoubt) / usual);
        }
}

Count countOf(const Bounds &bounds)
{
    return bounds.isKnown() ? Count{bounds.low, Count::absent, bounds.isOpen ? Count::absent : bounds.high} : Count{};
}

} // namespace

std::vector<Comparison> compareAll(const Atlas &atlas, const DuplicateTable &table,
                                   const std::vector<IncidentPair> &pairs)
{
    std::vector<Comparison> all(pairs.size());
    constexpr std::size_t part = 4096;
    forEachPart((pairs.size() + part - 1) / part, [&](std::size_t at) {
        for (std::size_t i = at * part; i < std::min(pairs.size(), (at + 1) * part); ++i)
            all[i] = compare(atlas, table, pairs[i]);
    });
    countCrowds(all, atlas.incidents.size());
    tieActors(atlas, all);
    return all;
}

DuplicateReasons reasonsOf(const Atlas &atlas, const DuplicateTable &table, const Comparison &comparison)
{
    const IncidentIndex a = comparison.pair.a, b = comparison.pair.b;
    DuplicateReasons reasons;
    if (comparison.bothDated)
        reasons.daysApart = comparison.days;
    reasons.daysVague = comparison.daysVague;
    if (comparison.bothPoints)
        reasons.kilometres = comparison.kilometres;
    reasons.areaOnly = !comparison.bothPoints && (table.facts[a].isArea || table.facts[b].isArea);
    reasons.figures = comparison.figures;
    reasons.killedA = countOf(comparison.figureA);
    reasons.killedB = countOf(comparison.figureB);
    reasons.noCivilians = comparison.noCivilians;
    reasons.actors = sharedActors(atlas, a, b);
    reasons.sameKind = comparison.sameKind;
    if (comparison.pair.byReport)
        for (const Claim &one : atlas.claimsOf(atlas.incidents[a]))
            for (const Claim &other : atlas.claimsOf(atlas.incidents[b]))
                if (one.report != none16 && one.report == other.report)
                    reasons.report = one.report;
    reasons.source = sharedSource(atlas, a, b);
    for (const quint32 word : sharedWords(table, a, b))
        reasons.words << table.words[word].form;
    reasons.crowd = std::max(comparison.crowdA, comparison.crowdB);
    reasons.notCounted = !atlas.incidents[a].counted || !atlas.incidents[b].counted;
    return reasons;
}

} // namespace sijill
