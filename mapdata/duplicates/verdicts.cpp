#include "mapdata/duplicates/verdicts.h"

#include "mapdata/duplicates/score.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sijill {

namespace {

/// Two pairs whose odds are less than this apart (as logarithms) fit alike.
constexpr double alike = 1;
/// The parts of a whole are where it is, and a report or a rare word ties each to it: that the figures of some add up
/// happens by chance as often.
constexpr double partKilometres = 3;
constexpr double partRarity = 3;

double logOdds(double score)
{
    return std::log(score / (1 - score));
}

class Judge {
public:
    Judge(const DuplicateTable &table, const std::vector<Comparison> &comparisons, const DuplicateOptions &options);

    std::vector<Judged> run();

private:
    const Comparison &comparisonOf(const Judged &judged) const { return m_comparisons[judged.comparison]; }
    IncidentIndex otherOf(const Judged &judged, IncidentIndex incident) const;
    bool isFree(IncidentIndex incident) const { return !m_taken[incident]; }
    bool hasRival(std::size_t at, IncidentIndex incident) const;
    void findSame();
    void findParts();
    void findPartsOf(IncidentIndex whole);
    bool mayBePart(const Judged &judged, IncidentIndex whole) const;
    void dropWeakest();

    const DuplicateTable &m_table;
    const std::vector<Comparison> &m_comparisons;
    const DuplicateOptions &m_options;
    std::vector<Judged> m_judged;                       ///< best score first
    std::vector<std::vector<std::size_t>> m_byIncident; ///< positions in it
    std::vector<bool> m_taken;                          ///< by incident: Same with another
};

Judge::Judge(const DuplicateTable &table, const std::vector<Comparison> &comparisons, const DuplicateOptions &options)
    : m_table(table), m_comparisons(comparisons), m_options(options), m_byIncident(table.facts.size()),
      m_taken(table.facts.size(), false)
{
    for (std::size_t i = 0; i < comparisons.size(); ++i)
        m_judged.push_back({i, duplicateScore(comparisons[i])});
    std::ranges::stable_sort(m_judged, std::ranges::greater(), &Judged::score);
    for (std::size_t i = 0; i < m_judged.size(); ++i) {
        m_byIncident[comparisonOf(m_judged[i]).pair.a].push_back(i);
        m_byIncident[comparisonOf(m_judged[i]).pair.b].push_back(i);
    }
}

IncidentIndex Judge::otherOf(const Judged &judged, IncidentIndex incident) const
{
    const IncidentPair &pair = comparisonOf(judged).pair;
    return pair.a == incident ? pair.b : pair.a;
}

/// @pre both incidents of the pair are free
bool Judge::hasRival(std::size_t at, IncidentIndex incident) const
{
    const double odds = logOdds(m_judged[at].score);
    for (const std::size_t other : m_byIncident[incident]) {
        if (logOdds(m_judged[other].score) < odds - alike)
            return false; // the best come first
        if (other != at && isFree(otherOf(m_judged[other], incident)) && !isWeakHint(comparisonOf(m_judged[other])))
            return true;
    }
    return false;
}

void Judge::findSame()
{
    for (std::size_t i = 0; i < m_judged.size() && m_judged[i].score >= m_options.leastSame; ++i) {
        const auto [a, b, byReport] = comparisonOf(m_judged[i]).pair;
        if (isWeakHint(comparisonOf(m_judged[i])) || !isFree(a) || !isFree(b) || hasRival(i, a) || hasRival(i, b))
            continue;
        m_judged[i].verdict = DuplicateVerdict::Same;
        m_taken[a] = m_taken[b] = true;
    }
}

bool Judge::mayBePart(const Judged &judged, IncidentIndex whole) const
{
    const Comparison &comparison = comparisonOf(judged);
    const IncidentIndex part = otherOf(judged, whole);
    if (!comparison.bothDated || !comparison.bothPoints || comparison.daysVague || !isFree(part) ||
        comparison.kilometres > partKilometres || (!comparison.pair.byReport && comparison.rarity < partRarity))
        return false;
    const DuplicateFacts &one = m_table.facts[whole], &other = m_table.facts[part];
    return one.days.begin <= other.days.begin && other.days.end <= one.days.end && one.killed.isKnown() &&
           other.killed.isKnown() && other.killed.high > 0 && one.killed.low > other.killed.high;
}

void Judge::findPartsOf(IncidentIndex whole)
{
    std::vector<std::size_t> parts;
    for (const std::size_t i : m_byIncident[whole])
        if (mayBePart(m_judged[i], whole))
            parts.push_back(i);
    qint64 low = 0, high = 0;
    for (const std::size_t i : parts) {
        const DuplicateFacts &part = m_table.facts[otherOf(m_judged[i], whole)];
        if (part.dataSet != m_table.facts[otherOf(m_judged[parts.front()], whole)].dataSet)
            return; // of three data sets: whose parts would they be?
        low += part.killed.low;
        high += part.killed.high;
    }
    const Bounds &sum = m_table.facts[whole].killed;
    if (parts.size() < 2 || low > sum.high || high < sum.low)
        return;
    for (const std::size_t i : parts) {
        m_judged[i].verdict = DuplicateVerdict::PartOf;
        m_judged[i].whole = whole;
        m_judged[i].parts = static_cast<int>(parts.size());
        m_taken[otherOf(m_judged[i], whole)] = true;
    }
}

void Judge::findParts()
{
    for (IncidentIndex whole = 0; whole < m_byIncident.size(); ++whole)
        if (isFree(whole))
            findPartsOf(whole);
}

/// What is not among the best of both its incidents.
void Judge::dropWeakest()
{
    std::vector<int> told(m_byIncident.size(), 0);
    std::erase_if(m_judged, [&](const Judged &judged) {
        const IncidentPair &pair = comparisonOf(judged).pair;
        if (judged.verdict == DuplicateVerdict::Possible &&
            (told[pair.a] >= m_options.mostPossible || told[pair.b] >= m_options.mostPossible))
            return true;
        ++told[pair.a];
        ++told[pair.b];
        return false;
    });
}

std::vector<Judged> Judge::run()
{
    findSame();
    findParts();
    // Most are far too weak, and are gone before they are sorted; positions in m_byIncident mean nothing from here on.
    std::erase_if(m_judged, [&](const Judged &judged) {
        return judged.verdict == DuplicateVerdict::Possible && judged.score < m_options.leastPossible;
    });
    const auto byVerdict = [&](const Judged &one, const Judged &other) {
        const IncidentPair &here = comparisonOf(one).pair, &there = comparisonOf(other).pair;
        return std::tie(one.verdict, other.score, here.a, here.b) <
               std::tie(other.verdict, one.score, there.a, there.b);
    };
    std::ranges::sort(m_judged, byVerdict);
    dropWeakest();
    return std::move(m_judged);
}

} // namespace

std::vector<Judged> judge(const DuplicateTable &table, const std::vector<Comparison> &comparisons,
                          const DuplicateOptions &options)
{
    return Judge(table, comparisons, options).run();
}

} // namespace sijill
