#include "mapdata/duplicates/pairs.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace sijill {

namespace {

/// A longer span would widen the search for all others, so these stand apart.
constexpr Day longSpan = 31;
/// A report that more incidents stand in is a list of its own and ties no two of them.
constexpr std::size_t mostOfReport = 50;

using Cell = std::array<int, 3>;

struct CellHash {
    std::size_t operator()(const Cell &cell) const { return qHashMulti(0, cell[0], cell[1], cell[2]); }
};

/// Incidents under some key (a cell of the globe, an area): the short ones by their first day, and the long ones.
struct Bucket {
    std::vector<IncidentIndex> byDay, longOnes;
    Day longest = 0; ///< of those by day
};

bool shareAny(const std::vector<PlaceIndex> &areas, const std::vector<PlaceIndex> &holders)
{
    return std::ranges::any_of(areas, [&](PlaceIndex area) { return std::ranges::binary_search(holders, area); });
}

bool isInArea(const DuplicateFacts &a, const DuplicateFacts &b)
{
    return (a.isArea && shareAny(a.areas, b.holders)) || (b.isArea && shareAny(b.areas, a.holders));
}

class Search {
public:
    Search(const Atlas &atlas, const DuplicateTable &table, const DuplicateOptions &options)
        : m_atlas(atlas), m_facts(table.facts), m_options(options)
    {
    }

    std::vector<IncidentPair> run();

private:
    Cell cellOf(const DuplicateFacts &facts, const Cell &by) const;
    template <class Key, class Hash>
    void sort(std::unordered_map<Key, Bucket, Hash> &buckets);
    void put(Bucket &bucket, IncidentIndex incident) const;
    void lookIn(const Bucket &bucket, IncidentIndex incident);
    void lookAround(IncidentIndex incident);
    void lookInAreas(IncidentIndex incident);
    void lookInReports();
    void take(IncidentIndex one, IncidentIndex other);
    bool isOfInterest(IncidentIndex one, IncidentIndex other) const
    {
        return m_options.of == none || one == m_options.of || other == m_options.of;
    }
    void look(IncidentIndex incident);

    const Atlas &m_atlas;
    const std::vector<DuplicateFacts> &m_facts;
    const DuplicateOptions &m_options;
    std::unordered_map<Cell, Bucket, CellHash> m_cells;
    std::unordered_map<PlaceIndex, Bucket> m_areas;
    std::vector<IncidentPair> m_pairs;
};

Cell Search::cellOf(const DuplicateFacts &facts, const Cell &by) const
{
    Cell cell;
    for (std::size_t i = 0; i < 3; ++i)
        cell[i] = static_cast<int>(std::floor(facts.globe[i] / std::max(1.0, m_options.kilometres))) + by[i];
    return cell;
}

void Search::put(Bucket &bucket, IncidentIndex incident) const
{
    const Day length = m_facts[incident].days.length();
    if (length > longSpan) {
        bucket.longOnes.push_back(incident);
        return;
    }
    bucket.byDay.push_back(incident);
    bucket.longest = std::max(bucket.longest, length);
}

template <class Key, class Hash>
void Search::sort(std::unordered_map<Key, Bucket, Hash> &buckets)
{
    for (auto &[key, bucket] : buckets)
        std::ranges::stable_sort(bucket.byDay, {}, [&](IncidentIndex i) { return m_facts[i].days.begin; });
}

void Search::take(IncidentIndex one, IncidentIndex other)
{
    if (one == other || !isOfInterest(one, other))
        return;
    if (m_options.of == none && one > other && m_facts[one].isPoint && m_facts[other].isPoint)
        return; // the other finds it
    if (isWorthComparing(m_facts[one], m_facts[other], m_options))
        m_pairs.push_back({std::min(one, other), std::max(one, other)});
}

void Search::lookIn(const Bucket &bucket, IncidentIndex incident)
{
    const Span days = m_facts[incident].days;
    const auto begin = [&](IncidentIndex i) { return m_facts[i].days.begin; };
    const auto from = std::ranges::lower_bound(bucket.byDay, days.begin - m_options.days - bucket.longest,
                                               std::ranges::less(), begin);
    for (auto it = from; it != bucket.byDay.end() && begin(*it) <= days.last() + m_options.days; ++it)
        take(incident, *it);
    for (const IncidentIndex other : bucket.longOnes)
        take(incident, other);
}

void Search::lookAround(IncidentIndex incident)
{
    for (int x = -1; x <= 1; ++x)
        for (int y = -1; y <= 1; ++y)
            for (int z = -1; z <= 1; ++z)
                if (const auto found = m_cells.find(cellOf(m_facts[incident], {x, y, z})); found != m_cells.end())
                    lookIn(found->second, incident);
}

void Search::lookInAreas(IncidentIndex incident)
{
    for (const PlaceIndex area : m_facts[incident].areas)
        if (const auto found = m_areas.find(area); found != m_areas.end())
            lookIn(found->second, incident);
}

void Search::lookInReports()
{
    std::vector<std::vector<IncidentIndex>> byReport(m_atlas.reports.size());
    for (const Claim &claim : m_atlas.claims)
        if (claim.report < byReport.size() && claim.incident < m_facts.size())
            byReport[claim.report].push_back(claim.incident);
    for (std::vector<IncidentIndex> &told : byReport) {
        std::ranges::sort(told);
        const auto [first, last] = std::ranges::unique(told);
        told.erase(first, last);
        if (told.size() > mostOfReport)
            continue;
        for (std::size_t i = 0; i < told.size(); ++i)
            for (std::size_t j = i + 1; j < told.size(); ++j) {
                const DuplicateFacts &a = m_facts[told[i]], &b = m_facts[told[j]];
                if (a.root != b.root && isOfInterest(told[i], told[j]) &&
                    (a.dataSet != b.dataSet || m_options.withinDataSets || a.dataSet == m_options.everywhereIn))
                    m_pairs.push_back({told[i], told[j], true});
            }
    }
}

void Search::look(IncidentIndex incident)
{
    if (!m_facts[incident].days.isValid())
        return;
    if (m_facts[incident].isPoint)
        lookAround(incident);
    if (m_facts[incident].isArea)
        lookInAreas(incident);
}

std::vector<IncidentPair> Search::run()
{
    for (IncidentIndex i = 0; i < m_facts.size(); ++i) {
        if (!m_facts[i].days.isValid())
            continue;
        if (m_facts[i].isPoint)
            put(m_cells[cellOf(m_facts[i], {0, 0, 0})], i);
        for (const PlaceIndex holder : m_facts[i].holders)
            put(m_areas[holder], i);
    }
    sort(m_cells);
    sort(m_areas);
    constexpr IncidentIndex often = 256;
    for (IncidentIndex i = 0; i < m_facts.size(); ++i) {
        if (m_options.goOn && i % often == 0 &&
            !m_options.goOn(static_cast<double>(i) / static_cast<double>(m_facts.size())))
            return {};
        if (m_options.of == none || m_options.of == i || m_facts[i].isArea) // an area finds what lies in it
            look(i);
    }
    lookInReports();
    // One that is found twice, or by its report as well, stands once.
    std::ranges::sort(m_pairs, std::ranges::greater());
    const auto [first, last] = std::ranges::unique(m_pairs, [](const IncidentPair &one, const IncidentPair &other) {
        return one.a == other.a && one.b == other.b;
    });
    m_pairs.erase(first, last);
    std::ranges::reverse(m_pairs);
    return std::move(m_pairs);
}

} // namespace

bool isWorthComparing(const DuplicateFacts &a, const DuplicateFacts &b, const DuplicateOptions &options)
{
    if ((a.dataSet == b.dataSet && a.dataSet != options.everywhereIn) || a.root == b.root || !a.days.isValid() ||
        !b.days.isValid())
        return false;
    const int days = daysBetween(a, b);
    if (days > options.days)
        return false;
    if (a.isPoint && b.isPoint)
        return kilometresBetween(a, b) <= options.kilometres;
    return days == 0 && isInArea(a, b);
}

std::vector<IncidentPair> pairsWorthComparing(const Atlas &atlas, const DuplicateTable &table,
                                              const DuplicateOptions &options)
{
    return Search(atlas, table, options).run();
}

} // namespace sijill
