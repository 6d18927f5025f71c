#pragma once

#include "mapdata/session/derived.h"
#include "mapdata/tally/tally.h"

#include <QStringList>

#include <algorithm>

namespace sijill::test {

/// Says in what the two are different, whose atlases say the same; empty where in nothing. Locations and measures may
/// stand in another order.
class DerivedDifference {
public:
    static QString between(const Derived &one, const Derived &other) { return DerivedDifference{one, other}.find(); }

private:
    DerivedDifference(const Derived &one, const Derived &other) : m_one(one), m_other(other) {}

    static QString text(const Amount &a)
    {
        return QStringLiteral("%1/%2/%3 %4 %5")
            .arg(a.low)
            .arg(a.best)
            .arg(a.high)
            .arg(a.flags)
            .arg(quint32(a.toldApart));
    }
    static QString text(const Sum &s)
    {
        return QStringLiteral("%1/%2/%3 of %4, %5 %6 %7 %8 %9")
            .arg(s.low)
            .arg(s.best)
            .arg(s.high)
            .arg(s.incidents)
            .arg(s.withoutFigure)
            .arg(s.open)
            .arg(s.conventional)
            .arg(s.inWhole)
            .arg(s.toldApart);
    }

    QString findInLedger() const
    {
        for (std::size_t i = 0; i < m_other.ledger->nets.size(); ++i) {
            if (m_one.ledger->values[i] != m_other.ledger->values[i] ||
                m_one.ledger->nets[i] != m_other.ledger->nets[i])
                return QStringLiteral("incident %1: %2, %3 and not %4, %5")
                    .arg(i)
                    .arg(text(m_one.ledger->values[i]), text(m_one.ledger->nets[i]), text(m_other.ledger->values[i]),
                         text(m_other.ledger->nets[i]));
            if (m_one.ledger->chosen[i] != m_other.ledger->chosen[i])
                return QStringLiteral("incident %1: another claim").arg(i);
        }
        return m_one.ledger->nets.size() == m_other.ledger->nets.size() ? QString() : QStringLiteral("more nets");
    }

    QString findInIndex() const
    {
        const Span extent = m_other.facts->extent;
        std::vector<Span> windows{{}, extent};
        for (Day day = extent.begin; extent.isValid() && day < extent.end; day += 1 + extent.length() / 7)
            windows.push_back({day, day + 45});
        for (const Span span : windows)
            for (const SpanRule rule : {SpanRule::Share, SpanRule::Whole, SpanRule::Inside})
                for (const bool masked : {true, false}) {
                    const TimeWindow window{span, rule};
                    const Mask *a = masked ? m_one.mask.get() : nullptr, *b = masked ? m_other.mask.get() : nullptr;
                    if (m_one.index->incidents(window, a) != m_other.index->incidents(window, b))
                        return QStringLiteral("other incidents in a window");
                    if (m_one.index->total(window, a) != m_other.index->total(window, b))
                        return QStringLiteral("another total of a window");
                    std::vector<Sum> sums;
                    m_one.index->sumByLocation(window, a, sums);
                    Sum total;
                    for (const Sum &sum : sums)
                        total.best += sum.best;
                    if (sums.size() != m_one.atlas().locations.size() ||
                        total.best != m_other.index->total(window, b).best)
                        return QStringLiteral("other sums by location");
                }
        for (Day day = extent.begin; day < extent.end; ++day)
            if (m_one.index->histogram(extent, nullptr).at(day) != m_other.index->histogram(extent, nullptr).at(day))
                return QStringLiteral("another bar");
            else
                day += extent.length() / 40;
        return {};
    }

    /// What is known of the location of each incident.
    QString findInLocations() const
    {
        for (std::size_t i = 0; i < m_other.atlas().incidents.size(); ++i) {
            const LocationIndex a = m_one.atlas().incidents[i].location, b = m_other.atlas().incidents[i].location;
            const Standing &x = m_one.facts->standings[a], &y = m_other.facts->standings[b];
            if (x.kind != y.kind || x.x != y.x || x.y != y.y ||
                (x.kind == Standing::Area && m_one.facts->areas[x.areas] != m_other.facts->areas[y.areas]))
                return QStringLiteral("incident %1 stands elsewhere").arg(i);
            if (m_one.scale->sums[a] != m_other.scale->sums[b] ||
                m_one.scale->trueZero[a] != m_other.scale->trueZero[b])
                return QStringLiteral("incident %1: another sum of its location").arg(i);
        }
        if (m_one.facts->standings.size() != m_one.atlas().locations.size())
            return QStringLiteral("locations without a standing");
        return m_one.scale->single == m_other.scale->single ? QString() : QStringLiteral("another greatest figure");
    }

    QString findInTallies() const
    {
        for (const QString &name : tallyKeyNames()) {
            const TallyKey key = *tallyKey(name);
            const auto rows = [&](const Derived &of) {
                QStringList lines;
                for (const TallyRow &row : tally(of.atlas(), *of.ledger, of.filter, key))
                    lines << row.key + u' ' + row.name + u' ' + text(row.sum) + u' ' + QString::number(row.lowMoved);
                return lines;
            };
            if (rows(m_one) != rows(m_other))
                return QStringLiteral("other rows by ") + name;
        }
        return {};
    }

    QString find() const
    {
        if (m_one.facts->extent != m_other.facts->extent)
            return QStringLiteral("another extent");
        if (m_one.facts->vague != m_other.facts->vague)
            return QStringLiteral("others are vague");
        if (m_one.facts->facetValues != m_other.facts->facetValues)
            return QStringLiteral("other values of a facet");
        if (*m_one.mask != *m_other.mask)
            return QStringLiteral("another mask");
        if (m_one.total != m_other.total)
            return QStringLiteral("another total: %1 and not %2").arg(text(m_one.total), text(m_other.total));
        for (const auto look : {&DerivedDifference::findInLedger, &DerivedDifference::findInIndex,
                                &DerivedDifference::findInLocations, &DerivedDifference::findInTallies})
            if (const QString difference = (this->*look)(); !difference.isEmpty())
                return difference;
        return {};
    }

    const Derived &m_one, &m_other;
};

} // namespace sijill::test
