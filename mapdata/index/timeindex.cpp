#include "mapdata/index/timeindex.h"

#include <algorithm>
#include <cstring>

namespace sijill {

namespace {

/// Sums of so many locations stay in the cache of a core, or nearly.
constexpr std::size_t locationsInCache = 30'000;

/// The day so that it sorts as a number without a sign, and behind it the incident: one number to sort by.
quint64 sortKey(Day begin, IncidentIndex incident)
{
    return quint64(static_cast<quint32>(begin) ^ 0x80000000u) << 32 | incident;
}

/// Nothing is hidden, and so nothing need be asked row by row: looking takes a hundredth of asking.
bool hidesNothing(const Mask &mask)
{
    return std::memchr(mask.data(), 0, mask.size()) == nullptr;
}

} // namespace

TimeIndex::TimeIndex(const Atlas &atlas, const Ledger &ledger)
{
    std::vector<quint64> shortOnes, longOnes;
    std::vector<IncidentIndex> undated;
    shortOnes.reserve(atlas.incidents.size());
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        const Span span = atlas.incidents[i].span;
        if (!span.isValid())
            undated.push_back(i);
        else
            (span.length() > m_longestShort ? longOnes : shortOnes).push_back(sortKey(span.begin, i));
    }
    std::ranges::sort(shortOnes);
    std::ranges::sort(longOnes);
    m_shortCount = shortOnes.size();
    m_datedCount = shortOnes.size() + longOnes.size();
    m_incident.reserve(atlas.incidents.size());
    for (const auto *keys : {&shortOnes, &longOnes})
        for (const quint64 key : *keys)
            m_incident.push_back(static_cast<IncidentIndex>(key));
    m_incident.insert(m_incident.end(), undated.begin(), undated.end());

    m_begin.reserve(m_incident.size());
    m_end.reserve(m_incident.size());
    m_location.reserve(m_incident.size());
    m_net.reserve(m_incident.size());
    for (const IncidentIndex i : m_incident) {
        const Incident &incident = atlas.incidents[i];
        m_begin.push_back(incident.span.begin);
        m_end.push_back(incident.span.end);
        m_location.push_back(incident.location);
        m_net.push_back(ledger.nets[i]);
    }
    m_locationCount = atlas.locations.size();
}

std::array<TimeIndex::Run, 3> TimeIndex::runsOf(Span window) const
{
    if (!window.isValid())
        return {{{0, m_incident.size(), true}, {}, {}}};
    const auto rowOf = [this](std::vector<Day>::const_iterator at) {
        return static_cast<std::size_t>(at - m_begin.begin());
    };
    // A short row that begins this early or earlier has ended before the window: in 64 bits, as a window may be as
    // wide as the days there are.
    const qint64 reach = qint64(window.begin) - m_longestShort;
    const auto shortEnd = m_begin.begin() + static_cast<std::ptrdiff_t>(m_shortCount);
    const auto datedEnd = m_begin.begin() + static_cast<std::ptrdiff_t>(m_datedCount);
    const auto first = std::upper_bound(m_begin.begin(), shortEnd, reach);
    const auto inside = std::lower_bound(first, shortEnd, window.begin);
    const auto last = std::lower_bound(inside, shortEnd, window.end);
    const auto lastLong = std::lower_bound(shortEnd, datedEnd, window.end);
    return {{{rowOf(first), rowOf(inside), false},
             {rowOf(inside), rowOf(last), true},
             {m_shortCount, rowOf(lastLong), false}}};
}

template <class Visit>
void TimeIndex::visit(Span window, const Mask *mask, Visit &&visitRow) const
{
    for (const Run run : runsOf(window))
        for (std::size_t row = run.from; row < run.to; ++row)
            if ((run.whole || m_end[row] > window.begin) && (!mask || (*mask)[m_incident[row]]))
                visitRow(row);
}

template <class Add>
void TimeIndex::addRows(Span window, const Mask *mask, const std::vector<Sum> &sums, Add &&add) const
{
    static constexpr Amount nothing{0, 0, 0, Amount::LeftOut};
    // Sums of many locations are not in the cache, and the rows ask for them in no order: they are asked for ahead.
    constexpr std::size_t ahead = 24;
    const std::size_t lastAhead = m_locationCount > locationsInCache && !m_location.empty() ? m_location.size() - 1 : 0;
    const auto prepare = [&](std::size_t row) {
        if (lastAhead > 0)
            __builtin_prefetch(&sums[m_location[std::min(row + ahead, lastAhead)]], 1);
    };
    for (const Run run : runsOf(window)) {
        // A small run is added up sooner than the mask is looked through.
        const bool isLarge = run.to - run.from > m_incident.size() / 16;
        const Mask *asked = mask && isLarge && hidesNothing(*mask) ? nullptr : mask;
        if (run.whole && !asked) {
            for (std::size_t row = run.from; row < run.to; ++row) {
                prepare(row);
                add(m_location[row], m_net[row]);
            }
            continue;
        }
        // What is hidden is added as nothing, for it is hidden in no order and a branch would be guessed wrong.
        for (std::size_t row = run.from; row < run.to; ++row) {
            prepare(row);
            const bool shown = (run.whole || m_end[row] > window.begin) & (!asked || (*asked)[m_incident[row]]);
            add(m_location[row], shown ? m_net[row] : nothing);
        }
    }
}

void TimeIndex::sumByLocation(Span window, const Mask *mask, std::vector<Sum> &sums) const
{
    sums.assign(m_locationCount, {});
    addRows(window, mask, sums, [&](LocationIndex location, const Amount &net) { sums[location].add(net); });
}

void TimeIndex::sumByLocation(Span window, const Mask *mask, GroupSums &sums) const
{
    if (sums.sums.size() != m_locationCount || sums.touched.size() > m_locationCount / 4)
        sums.sums.assign(m_locationCount, {});
    else
        for (const LocationIndex location : sums.touched)
            sums.sums[location] = {};
    sums.touched.clear();
    addRows(window, mask, sums.sums, [&](LocationIndex location, const Amount &net) {
        Sum &sum = sums.sums[location];
        const quint32 before = sum.incidents;
        sum.add(net);
        if ((before == 0) & (sum.incidents != 0))
            sums.touched.push_back(location);
    });
}

void TimeIndex::sumByGroup(Span window, const Mask *mask, std::span<const quint32> groupOfLocation,
                           std::size_t groupCount, GroupSums &groups) const
{
    if (groups.sums.size() != groupCount)
        groups.sums.assign(groupCount, {});
    else
        for (const quint32 group : groups.touched)
            groups.sums[group] = {};
    groups.touched.clear();
    visit(window, mask, [&](std::size_t row) {
        const quint32 group = groupOfLocation[m_location[row]];
        if (group == none || m_net[row].has(Amount::LeftOut))
            return;
        if (groups.sums[group].incidents == 0)
            groups.touched.push_back(group);
        groups.sums[group].add(m_net[row]);
    });
}

Sum TimeIndex::total(Span window, const Mask *mask) const
{
    Sum sum;
    visit(window, mask, [&](std::size_t row) { sum.add(m_net[row]); });
    return sum;
}

std::vector<IncidentIndex> TimeIndex::incidents(Span window, const Mask *mask) const
{
    std::vector<std::size_t> rows;
    visit(window, mask, [&](std::size_t row) { rows.push_back(row); });
    // Short and long rows are each in order; the undated are last already.
    const auto middle = std::ranges::lower_bound(rows, m_shortCount);
    const auto undated = std::ranges::lower_bound(rows, m_datedCount);
    std::inplace_merge(rows.begin(), middle, undated, [this](std::size_t a, std::size_t b) {
        return m_begin[a] != m_begin[b] ? m_begin[a] < m_begin[b] : m_incident[a] < m_incident[b];
    });
    std::vector<IncidentIndex> found(rows.size());
    std::ranges::transform(rows, found.begin(), [this](std::size_t row) { return m_incident[row]; });
    return found;
}

Histogram TimeIndex::histogram(Span span, const Mask *mask) const
{
    Histogram histogram;
    if (!span.isValid())
        return histogram;
    const auto days = static_cast<std::size_t>(span.length());
    histogram.span = span;
    histogram.low.resize(days);
    histogram.best.resize(days);
    histogram.high.resize(days);
    histogram.any.resize(days);
    histogram.open.resize(days);
    if (mask && hidesNothing(*mask))
        mask = nullptr;
    visit(span, mask, [&](std::size_t row) {
        const Amount &net = m_net[row];
        if (net.has(Amount::LeftOut))
            return;
        const auto from = static_cast<std::size_t>(std::max(m_begin[row], span.begin) - span.begin);
        const auto to = static_cast<std::size_t>(std::min(m_end[row], span.end) - span.begin);
        const int length = m_end[row] - m_begin[row];
        const double share = length == 1 ? 1.0 : 1.0 / length; // nearly all are of one day, and a division is slow
        for (std::size_t day = from; day < to; ++day) {
            histogram.low[day] += net.low * share;
            histogram.best[day] += net.best * share;
            histogram.high[day] += net.high * share;
            histogram.any[day] = 1;
            if (net.has(Amount::Open))
                histogram.open[day] = 1;
        }
    });
    return histogram;
}

} // namespace sijill
