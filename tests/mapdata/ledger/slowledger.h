#pragma once

#include "mapdata/ledger/ledger.h"

#include <algorithm>
#include <climits>
#include <map>
#include <optional>

namespace sijill::test {

/// The rules of the ledger once more, as they are written down and without any care for time: every number by recursion
/// from the definition, absent numbers as std::optional.
class SlowLedger {
public:
    SlowLedger(const Atlas &atlas, MeasureIndex measure, Reading reading)
        : m_atlas(atlas), m_measure(measure), m_reading(reading)
    {
    }

    using Number = std::optional<int>;
    struct Triple {
        Number low, best, high;
        bool any() const { return low || best || high; }
    };

    bool inCircle(IncidentIndex i) const
    {
        IncidentIndex at = i;
        for (std::size_t step = 0; step < m_atlas.incidents.size(); ++step) {
            at = m_atlas.incidents[at].partOf;
            if (at >= m_atlas.incidents.size())
                return false;
            if (at == i)
                return true;
        }
        return false;
    }

    IncidentIndex whole(IncidentIndex i) const
    {
        const IncidentIndex above = m_atlas.incidents[i].partOf;
        const bool stands =
            above < m_atlas.incidents.size() && m_atlas.incidents[above].counted && m_atlas.incidents[i].counted;
        return stands && !inCircle(i) ? above : none;
    }

    Triple value(IncidentIndex i) const
    {
        const Measure measure = m_atlas.measures[m_measure];
        if (measure.outcome != Outcome::KilledAndWounded)
            return valueOf(i, m_measure);
        const Triple a = valueOf(i, m_atlas.measureOf({Outcome::Killed, measure.group}));
        const Triple b = valueOf(i, m_atlas.measureOf({Outcome::Wounded, measure.group}));
        if (!a.any() && !b.any())
            return {};
        if (!a.any() || !b.any()) {
            Triple one = a.any() ? a : b;
            if (!one.low && !one.best)
                one.best = one.high;
            one.high.reset();
            return one;
        }
        const Plain p = resolved(a), q = resolved(b);
        Triple sum;
        if (a.low || b.low)
            sum.low = int(p.low + q.low);
        if (a.best || b.best || !a.low || !b.low)
            sum.best = int(p.best + q.best);
        if (a.high && b.high)
            sum.high = int(p.high + q.high);
        return sum;
    }

    struct Plain {
        long low = 0, best = 0, high = 0;
        bool operator==(const Plain &) const = default;
    };

    /// Absent numbers resolved, low and high on their side of the best.
    static Plain resolved(const Triple &t)
    {
        const long best = t.best ? *t.best : t.low ? *t.low : t.high.value_or(0);
        return {std::min<long>(t.low.value_or(0), best), best, std::max<long>(t.high.value_or(0), best)};
    }

    std::vector<IncidentIndex> parts(IncidentIndex i) const
    {
        std::vector<IncidentIndex> found;
        for (IncidentIndex part = 0; part < m_atlas.incidents.size(); ++part)
            if (whole(part) == i)
                found.push_back(part);
        return found;
    }

    Plain partsOf(IncidentIndex i) const
    {
        Plain sum;
        for (const IncidentIndex part : parts(i)) {
            const Plain one = effective(part);
            sum = {sum.low + one.low, sum.best + one.best, sum.high + one.high};
        }
        return sum;
    }

    Plain effective(IncidentIndex i) const
    {
        if (const auto known = m_effective.find(i); known != m_effective.end())
            return known->second;
        const Triple t = value(i);
        const Plain own = resolved(t), sum = partsOf(i);
        Plain all = sum;
        if (t.any()) {
            all.low = std::max(own.low, sum.low);
            all.best = std::max(own.best, sum.best);
            all.high = t.high ? std::max(own.high, all.best) : all.best + (sum.high - sum.best);
        }
        return m_effective[i] = all;
    }

    Plain net(IncidentIndex i) const
    {
        if (!m_atlas.incidents[i].counted || inWhole(i))
            return {};
        Plain sum = ownNet(i);
        for (IncidentIndex other = 0; other < m_atlas.incidents.size(); ++other) {
            if (!inWhole(other) || holder(other) != i)
                continue;
            const Plain moved = ownNet(other);
            sum = {sum.low + moved.low, sum.best + moved.best, sum.high + moved.high};
        }
        return sum;
    }

    long toldApart(IncidentIndex i) const { return inWhole(i) ? ownNet(i).best : 0; }

    quint8 flags(IncidentIndex i) const
    {
        if (!m_atlas.incidents[i].counted)
            return Amount::LeftOut;
        const Triple t = value(i);
        if (!t.any())
            return 0;
        const Plain sum = partsOf(i);
        quint8 flags = Amount::HasFigure;
        if (!t.high)
            flags |= Amount::Open;
        if (t.low && !t.best && !t.high)
            flags |= Amount::Conventional;
        if (inWhole(i))
            flags |= Amount::InWhole;
        if ((t.low && sum.low > resolved(t).low) || sum.best > resolved(t).best)
            flags |= Amount::Exceeded;
        return flags;
    }

private:
    struct Row {
        Triple triple;
        bool preferred;
    };

    Triple valueOf(IncidentIndex i, MeasureIndex measure) const
    {
        std::vector<Row> rows;
        for (const Claim &claim : m_atlas.claimsOf(m_atlas.incidents[i])) {
            if (m_reading.rule == Reading::Rule::Source && claim.source != m_reading.source)
                continue;
            for (const Figure &figure : m_atlas.figuresOf(claim))
                if (figure.measure == measure)
                    rows.push_back({{known(figure.count.low), known(figure.count.best), known(figure.count.high)},
                                    claim.preferred});
        }
        const auto preferred = std::ranges::find_if(rows, &Row::preferred);
        const Triple best = preferred != rows.end() ? preferred->triple : lowestBest(rows);
        if (m_reading.rule == Reading::Rule::Lowest && best.any())
            return lowest(rows);
        if (m_reading.rule == Reading::Rule::Highest && !withFigure(rows).empty())
            return highest(rows, !best.any());
        return best;
    }

    static Number known(qint32 n) { return n == Count::absent ? Number() : Number(n); }

    static Triple lowestBest(const std::vector<Row> &rows)
    {
        std::multimap<int, Triple> byBest; // equal keys stay in the order in which they came
        for (const Row &row : rows)
            if (row.triple.any())
                byBest.emplace(row.triple.best  ? *row.triple.best
                               : row.triple.low ? *row.triple.low
                                                : *row.triple.high,
                               row.triple);
        return byBest.empty() ? Triple() : byBest.begin()->second;
    }

    static std::vector<Triple> withFigure(const std::vector<Row> &rows)
    {
        std::vector<Triple> all;
        for (const Row &row : rows)
            if (row.triple.any())
                all.push_back(row.triple);
        return all;
    }

    static Triple lowest(const std::vector<Row> &rows)
    {
        std::vector<Triple> all = withFigure(rows);
        Triple found;
        if (std::ranges::all_of(all, [](const Triple &t) { return t.low.has_value(); }))
            for (const Triple &t : all)
                found.low = std::min<int>(found.low.value_or(INT_MAX), int(resolved(t).low));
        for (const Triple &t : all)
            if (t.high)
                found.high = std::min<int>(found.high.value_or(INT_MAX), int(resolved(t).high));
        const auto least = [](const Triple &t) { return t.low ? resolved(t).low : resolved(t).best; };
        std::ranges::stable_sort(all, {}, least);
        if (all.front().best || found.low != least(all.front()))
            found.best = int(least(all.front()));
        return found;
    }

    static Triple highest(const std::vector<Row> &rows, bool bestIsUnknown)
    {
        std::vector<Triple> all = withFigure(rows);
        Triple found;
        for (const Triple &t : all)
            if (t.low)
                found.low = std::max<int>(found.low.value_or(0), int(resolved(t).low));
        const auto most = [](const Triple &t) { return t.high ? resolved(t).high : resolved(t).best; };
        std::ranges::stable_sort(all, std::greater<>(),
                                 [&](const Triple &t) { return std::pair(most(t), !t.high.has_value()); });
        const Triple &top = all.front();
        if (top.best || top.high || found.low != most(top))
            found.best = int(most(top));
        if (!bestIsUnknown && std::ranges::all_of(all, [](const Triple &t) { return t.high.has_value(); }))
            found.high = int(most(top));
        return found;
    }

    /// The best is not known, and a low stands in for it.
    bool onlyLow(IncidentIndex i) const
    {
        const Triple t = value(i);
        return t.low && !t.best;
    }

    /// The nearest whole that has a best.
    IncidentIndex holder(IncidentIndex i) const
    {
        const IncidentIndex above = whole(i);
        return above == none || value(above).best ? above : holder(above);
    }

    bool inWhole(IncidentIndex i) const { return onlyLow(i) && holder(i) != none; }

    /// Before anything is moved into its whole.
    Plain ownNet(IncidentIndex i) const
    {
        const long best = effective(i).best - partsOf(i).best;
        long below = given(i, belowOf), above = given(i, aboveOf);
        for (const IncidentIndex part : parts(i)) {
            below -= given(part, belowOf);
            above -= given(part, aboveOf);
        }
        return {best - below, best, best + above};
    }

    static long belowOf(const Plain &p) { return p.best - p.low; }
    static long aboveOf(const Plain &p) { return p.high - p.best; }

    /// How much of the doubt on one side its whole leaves it.
    long given(IncidentIndex i, long (*side)(const Plain &)) const
    {
        const IncidentIndex above = whole(i);
        if (above == none)
            return side(effective(i));
        long left = given(above, side);
        long asked = std::max(side(effective(above)), side(partsOf(above)));
        for (const IncidentIndex part : parts(above)) {
            const long wanted = side(effective(part));
            const long taken = left == asked ? wanted : left * wanted / asked;
            if (part == i)
                return taken;
            left -= taken;
            asked -= wanted;
        }
        Q_UNREACHABLE_RETURN(0);
    }

    const Atlas &m_atlas;
    MeasureIndex m_measure;
    Reading m_reading;
    mutable std::map<IncidentIndex, Plain> m_effective;
};

} // namespace sijill::test
