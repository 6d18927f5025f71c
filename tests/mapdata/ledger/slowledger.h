#pragma once

#include "mapdata/ledger/ledger.h"

#include <algorithm>
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
        Triple sum;
        if (a.low || b.low)
            sum.low = a.low.value_or(0) + b.low.value_or(0);
        if (a.best && b.best)
            sum.best = *a.best + *b.best;
        if (a.high && b.high)
            sum.high = *a.high + *b.high;
        return sum;
    }

    bool wholeHasBest(IncidentIndex i) const
    {
        const IncidentIndex above = whole(i);
        return above != none && (value(above).best || wholeHasBest(above));
    }

    struct Plain {
        long low = 0, best = 0, high = 0;
    };

    /// Absent numbers resolved.
    Plain amount(IncidentIndex i) const
    {
        const Triple t = value(i);
        Plain plain;
        plain.low = t.low.value_or(0);
        plain.high = t.high ? *t.high : std::max(t.low.value_or(0), t.best.value_or(0));
        if (!t.best && wholeHasBest(i))
            plain.high = 0;
        plain.best = t.best ? *t.best : wholeHasBest(i) ? 0 : t.low ? *t.low : t.high.value_or(0);
        return plain;
    }

    Plain partsOf(IncidentIndex i) const
    {
        Plain sum;
        for (IncidentIndex part = 0; part < m_atlas.incidents.size(); ++part) {
            if (whole(part) != i)
                continue;
            const Plain one = effective(part);
            sum = {sum.low + one.low, sum.best + one.best, sum.high + one.high};
        }
        return sum;
    }

    Plain effective(IncidentIndex i) const
    {
        const Plain own = amount(i), parts = partsOf(i);
        return {std::max(own.low, parts.low), std::max(own.best, parts.best), std::max(own.high, parts.high)};
    }

    Plain net(IncidentIndex i) const
    {
        if (!m_atlas.incidents[i].counted)
            return {};
        const Plain all = effective(i), parts = partsOf(i);
        return {all.low - parts.low, all.best - parts.best, all.high - parts.high};
    }

    quint8 flags(IncidentIndex i) const
    {
        if (!m_atlas.incidents[i].counted)
            return Amount::LeftOut;
        const Triple t = value(i);
        if (!t.any())
            return 0;
        const Plain parts = partsOf(i);
        const bool inWhole = !t.best && wholeHasBest(i);
        quint8 flags = Amount::HasFigure;
        if (!t.high)
            flags |= Amount::Open;
        if (t.low && !t.best && !t.high)
            flags |= Amount::Conventional;
        if (inWhole)
            flags |= Amount::InWhole;
        if ((t.low && parts.low > *t.low) || (!inWhole && parts.best > amount(i).best))
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
        if (m_reading.rule == Reading::Rule::Lowest)
            return lowest(rows);
        if (m_reading.rule == Reading::Rule::Highest)
            return highest(rows);
        for (const Row &row : rows)
            if (row.preferred)
                return row.triple;
        return lowestBest(rows);
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

    static Triple lowest(const std::vector<Row> &rows)
    {
        std::multimap<int, Triple> byLow;
        for (const Row &row : rows)
            if (row.triple.low)
                byLow.emplace(*row.triple.low, row.triple);
        if (byLow.empty())
            return lowestBest(rows);
        Triple found = byLow.begin()->second;
        found.best = found.low;
        return found;
    }

    static Triple highest(const std::vector<Row> &rows)
    {
        std::vector<std::pair<std::pair<int, bool>, Triple>> all; // (number, open)
        for (const Row &row : rows)
            if (row.triple.any())
                all.push_back({{row.triple.high   ? *row.triple.high
                                : row.triple.best ? *row.triple.best
                                                  : *row.triple.low,
                                !row.triple.high},
                               row.triple});
        if (all.empty())
            return {};
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        Triple found = all.front().second;
        found.best = all.front().first.first;
        return found;
    }

    const Atlas &m_atlas;
    MeasureIndex m_measure;
    Reading m_reading;
};

} // namespace sijill::test
