#include "mapdata/index/timeindex.h"

#include <algorithm>
#include <compare>
#include <limits>

namespace sijill {

namespace {

enum class Part { Short, Long, Undated };

Part partOf(Span span, Day longestShort)
{
    return !span.isValid() ? Part::Undated : span.length() > longestShort ? Part::Long : Part::Short;
}

/// Short rows, long rows, undated ones; each by begin, then as in the atlas. Sorted as plain numbers, which takes a
/// tenth of the time of comparing incidents.
std::vector<IncidentIndex> rowOrder(const Atlas &atlas, Day longestShort)
{
    struct Key {
        quint64 partAndBegin;
        IncidentIndex incident;
        auto operator<=>(const Key &) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(atlas.incidents.size());
    for (const Incident &incident : atlas.incidents) {
        const Part part = partOf(incident.span, longestShort);
        const qint64 begin = part == Part::Undated ? 0 : qint64(incident.span.begin) - std::numeric_limits<Day>::min();
        keys.push_back(
            {static_cast<quint64>(part) << 32 | static_cast<quint64>(begin), static_cast<IncidentIndex>(keys.size())});
    }
    std::ranges::sort(keys);
    std::vector<IncidentIndex> order(keys.size());
    std::ranges::transform(keys, order.begin(), &Key::incident);
    return order;
}

} // namespace

TimeIndex::TimeIndex(const Atlas &atlas, const Ledger &ledger)
{
    std::vector<IncidentIndex> order = rowOrder(atlas, m_longestShort);
    m_begin.reserve(order.size());
    m_end.reserve(order.size());
    m_location.reserve(order.size());
    m_net.reserve(order.size());
    for (const IncidentIndex i : order) {
        const Incident &incident = atlas.incidents[i];
        const Part part = partOf(incident.span, m_longestShort);
        m_begin.push_back(incident.span.begin);
        m_end.push_back(incident.span.end);
        m_location.push_back(incident.location);
        m_net.push_back(ledger.nets[i]);
        m_shortCount += part == Part::Short;
        m_datedCount += part != Part::Undated;
    }
    m_incident = std::move(order);
    m_locationCount = atlas.locations.size();
}

template <class Visit>
void TimeIndex::visit(Span window, const Mask *mask, Visit &&visitRow) const
{
    const auto visitRows = [&](std::size_t from, std::size_t to, auto &&touches) {
        for (std::size_t row = from; row < to; ++row)
            if (touches(row) && (!mask || (*mask)[m_incident[row]]))
                visitRow(row);
    };
    if (!window.isValid()) {
        visitRows(0, m_incident.size(), [](std::size_t) { return true; });
        return;
    }
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
    const auto endsLater = [&](std::size_t row) { return m_end[row] > window.begin; };
    visitRows(rowOf(first), rowOf(inside), endsLater);
    visitRows(rowOf(inside), rowOf(last), [](std::size_t) { return true; });
    visitRows(m_shortCount, rowOf(lastLong), endsLater);
}

void TimeIndex::sumByLocation(Span window, const Mask *mask, std::vector<Sum> &sums) const
{
    sums.assign(m_locationCount, {});
    visit(window, mask, [&](std::size_t row) { sums[m_location[row]].add(m_net[row]); });
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
    visit(span, mask, [&](std::size_t row) {
        const Amount &net = m_net[row];
        if (net.has(Amount::LeftOut))
            return;
        const double share = 1.0 / (m_end[row] - m_begin[row]);
        const auto from = static_cast<std::size_t>(std::max(m_begin[row], span.begin) - span.begin);
        const auto to = static_cast<std::size_t>(std::min(m_end[row], span.end) - span.begin);
        for (std::size_t day = from; day < to; ++day) {
            histogram.low[day] += net.low * share;
            histogram.best[day] += net.best * share;
            histogram.high[day] += net.high * share;
            histogram.any[day] = 1;
        }
    });
    return histogram;
}

} // namespace sijill
