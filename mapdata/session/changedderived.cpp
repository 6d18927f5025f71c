#include "mapdata/session/changedderived.h"

#include "mapdata/ledger/changedledger.h"
#include "mapdata/query/resolve.h"

#include <algorithm>
#include <cstring>

namespace sijill {

namespace {

/// More than this are made anew as soon.
constexpr std::size_t mostTouched = 5'000;

class Changed {
public:
    Changed(const Derived &before, const Atlas &now, const OpenedAtlas &opened, const AtlasChange &change)
        : m_before(before), m_was(before.atlas()), m_now(now), m_opened(opened), m_change(change),
          m_touched(change.changed)
    {
        m_touched.insert(m_touched.end(), change.added.begin(), change.added.end());
    }

    AtlasFacts facts() const
    {
        AtlasFacts facts = *m_before.facts;
        if (m_change.changesPlaces)
            facts.gazetteer = Gazetteer(m_now);
        facts.extent = extent();
        changeVague(facts.vague);
        for (std::size_t i = 0; i < facetCount; ++i)
            changeFacet(static_cast<Facet>(i), facts.facetValues[i]);
        static_cast<Standings &>(facts) =
            changedStandings(std::move(static_cast<Standings &>(facts)), m_now, m_opened.layers, changedLocations());
        return facts;
    }

    Mask mask(const Filter &filter) const
    {
        Mask mask = *m_before.mask;
        mask.resize(m_now.incidents.size());
        for (const IncidentIndex incident : m_touched)
            mask[incident] = passes(m_now, incident, filter) ? 1 : 0;
        return mask;
    }

    /// Nothing where what went may have been what the scale goes by.
    std::optional<FigureScale> scale(const Ledger &ledger, std::span<const IncidentIndex> incidents) const
    {
        FigureScale scale = *m_before.scale;
        scale.sums.resize(m_now.locations.size());
        scale.trueZero.resize(m_now.locations.size());
        const Ledger &ledgerBefore = *m_before.ledger;
        for (const IncidentIndex i : incidents) {
            if (i >= m_was.incidents.size())
                continue;
            const Amount net = ledgerBefore.nets[i];
            if (isZero(ledgerBefore.values[i]) || (!net.has(Amount::LeftOut) && net.best >= scale.single))
                return std::nullopt;
            scale.sums[m_was.incidents[i].location] -= net.has(Amount::LeftOut) ? 0 : net.best;
        }
        for (const IncidentIndex i : incidents) {
            const LocationIndex at = m_now.incidents[i].location;
            const Amount net = ledger.nets[i];
            if (isZero(ledger.values[i]))
                scale.trueZero[at] = 1;
            if (net.has(Amount::LeftOut))
                continue;
            scale.sums[at] += net.best;
            const Location &location = m_now.locations[at];
            if (isPoint(location.precision) && location.hasPoint())
                scale.single = std::max<qint64>(scale.single, net.best);
        }
        return scale;
    }

private:
    static bool isZero(const Amount &value)
    {
        return value.has(Amount::HasFigure) && value.low == 0 && value.best == 0 && value.high == 0;
    }

    Span extent() const
    {
        Span extent = m_before.facts->extent;
        for (const IncidentIndex i : m_change.changed) {
            const Incident &was = m_was.incidents[i];
            if (was.counted && was.span.isValid() &&
                (was.span.begin == extent.begin || was.span.end == extent.end)) // the edge of it may have been this one
                return m_now.extent();
        }
        for (const IncidentIndex i : m_touched)
            if (m_now.incidents[i].counted)
                extent = united(extent, m_now.incidents[i].span);
        return extent;
    }

    void changeVague(Mask &vague) const
    {
        if (vague.empty() &&
            std::ranges::none_of(m_touched, [&](IncidentIndex i) { return isVague(m_now.incidents[i]); }))
            return;
        vague.resize(m_now.incidents.size());
        for (const IncidentIndex i : m_touched)
            vague[i] = isVague(m_now.incidents[i]) ? 1 : 0;
        if (std::memchr(vague.data(), 1, vague.size()) == nullptr)
            vague.clear();
    }

    void changeFacet(Facet facet, std::vector<quint16> &values) const
    {
        const auto valuesIn = [&](const Atlas &atlas, const std::vector<IncidentIndex> &incidents) {
            std::vector<quint16> found;
            for (const IncidentIndex i : incidents)
                forEachFacetValue(atlas, i, facet, [&](quint16 value) { found.push_back(value); });
            std::ranges::sort(found);
            const auto rest = std::ranges::unique(found);
            found.erase(rest.begin(), rest.end());
            return found;
        };
        const std::vector<quint16> before = valuesIn(m_was, m_change.changed), now = valuesIn(m_now, m_touched);
        if (!std::ranges::includes(now, before)) { // one that went may have been the last
            values = facetValues(m_now, facet);
            return;
        }
        std::vector<quint16> both;
        std::ranges::set_union(values, now, std::back_inserter(both));
        values = std::move(both);
    }

    /// Those that incidents left, which may be nowhere now.
    std::vector<LocationIndex> changedLocations() const
    {
        std::vector<LocationIndex> locations;
        for (const IncidentIndex i : m_change.changed)
            if (m_was.incidents[i].location != m_now.incidents[i].location)
                locations.push_back(m_was.incidents[i].location);
        return locations;
    }

    const Derived &m_before;
    const Atlas &m_was, &m_now;
    const OpenedAtlas &m_opened;
    const AtlasChange &m_change;
    std::vector<IncidentIndex> m_touched;
};

bool sameLedger(const Filter &a, const Filter &b)
{
    return a.measure == b.measure && a.reading == b.reading;
}

} // namespace

std::optional<Derived> changedDerived(std::shared_ptr<const OpenedAtlas> opened, const Query &query,
                                      const Derived &before, const AtlasChange &change)
{
    const Atlas &was = before.atlas();
    const bool isComplete = before.ledger && before.index && before.scale && before.mask && before.facts;
    if (!isComplete || !change.keepsPositions(was.incidents.size()) ||
        change.changed.size() + change.added.size() > mostTouched || was.dataSets.size() > 1)
        return std::nullopt;
    Derived made;
    made.opened = std::move(opened);
    made.query = query;
    const Atlas &now = made.atlas();
    made.filter = resolve(query, now).filter;
    // Words are looked for in the names of lists too, and areas among the places.
    const bool keepsMask = sameMask(before.filter, made.filter) && (!change.changesLists || made.filter.text.isEmpty());
    if (!sameLedger(before.filter, made.filter) || !keepsMask)
        return std::nullopt;
    const Changed changed(before, now, *made.opened, change);
    made.facts = std::make_shared<const AtlasFacts>(changed.facts());
    const ChangedLedger ledger = changedLedger(*before.ledger, was, now, change);
    made.ledger = std::make_shared<const Ledger>(ledger.ledger);
    made.index = std::make_shared<const TimeIndex>(
        TimeIndex::changed(*before.index, was, *before.ledger, now, *made.ledger, ledger.incidents));
    const auto scale = changed.scale(*made.ledger, ledger.incidents);
    made.scale = std::make_shared<const FigureScale>(scale ? *scale : makeFigureScale(now, *made.ledger));
    made.mask = std::make_shared<const Mask>(changed.mask(made.filter));
    made.total = made.index->total(made.filter.timeWindow(), made.mask.get());
    return made;
}

} // namespace sijill
