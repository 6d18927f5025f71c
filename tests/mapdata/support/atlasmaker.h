#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/query/filter.h"

#include <QRandomGenerator>

#include <vector>

namespace sijill::test {

using namespace Qt::StringLiterals;

/// Makes small atlases in code. Claims must be added to the incident that was added last.
class AtlasMaker {
public:
    Atlas atlas;

    SourceIndex source(const QString &id)
    {
        atlas.sources.push_back({id, {id, {}}, {}, {}, {}});
        return static_cast<SourceIndex>(atlas.sources.size() - 1);
    }
    PlaceIndex place(const QString &id, PlaceLevel level, PlaceIndex parent = none)
    {
        Place place;
        place.id = id;
        place.name = {id, {}};
        place.level = level;
        place.parent = parent;
        atlas.places.push_back(place);
        return static_cast<PlaceIndex>(atlas.places.size() - 1);
    }
    LocationIndex location(PlacePrecision precision, const std::vector<PlaceIndex> &places)
    {
        Location location;
        location.precision = precision;
        location.firstPlace = static_cast<quint32>(atlas.locationPlaces.size());
        location.placeCount = static_cast<quint16>(places.size());
        atlas.locationPlaces.insert(atlas.locationPlaces.end(), places.begin(), places.end());
        atlas.locations.push_back(location);
        return static_cast<LocationIndex>(atlas.locations.size() - 1);
    }
    SetIndex actors(const std::vector<ActorIndex> &set)
    {
        atlas.actorSets.push_back(set);
        return static_cast<SetIndex>(atlas.actorSets.size() - 1);
    }
    MeasureIndex group(Outcome outcome, const QString &id)
    {
        auto group = static_cast<GroupIndex>(atlas.groups.size());
        for (GroupIndex i = 0; i < atlas.groups.size(); ++i)
            if (atlas.groups[i].id == id)
                group = i;
        if (group == atlas.groups.size())
            atlas.groups.push_back({id, {id, {}}});
        atlas.measures.push_back({outcome, group});
        return static_cast<MeasureIndex>(atlas.measures.size() - 1);
    }
    IncidentIndex incident(Span span = Span::day(0), IncidentIndex partOf = none, LocationIndex location = 0)
    {
        Incident incident;
        const auto index = static_cast<IncidentIndex>(atlas.incidents.size());
        incident.id = atlas.texts.add(u"i%1"_s.arg(index));
        incident.title = incident.id;
        incident.span = span;
        incident.partOf = partOf;
        incident.location = location;
        incident.firstClaim = static_cast<ClaimIndex>(atlas.claims.size());
        atlas.incidents.push_back(incident);
        return index;
    }
    ClaimIndex claim(SourceIndex source = none16, bool preferred = false)
    {
        Claim claim;
        claim.incident = static_cast<IncidentIndex>(atlas.incidents.size() - 1);
        claim.source = source;
        claim.preferred = preferred;
        claim.firstFigure = static_cast<quint32>(atlas.figures.size());
        atlas.claims.push_back(claim);
        ++atlas.incidents.back().claimCount;
        return static_cast<ClaimIndex>(atlas.claims.size() - 1);
    }
    void figure(MeasureIndex measure, Count count)
    {
        atlas.figures.push_back({measure, count, 0});
        ++atlas.claims.back().figureCount;
    }
    /// An incident with one claim of one figure.
    IncidentIndex simple(Count count, Span span = Span::day(0), IncidentIndex partOf = none, LocationIndex location = 0)
    {
        const IncidentIndex index = incident(span, partOf, location);
        claim();
        figure(killed, count);
        return index;
    }
};

/// Anything that a file could hold: absent figures, rows without numbers, rivals, parts of parts, circles, what is not
/// counted, undated and long spans, places in one, several or no areas.
class RandomAtlas {
public:
    explicit RandomAtlas(quint32 seed, int incidents) : m_random(seed)
    {
        makeLists();
        for (int i = 0; i < incidents; ++i)
            makeIncident(incidents);
    }

    Atlas take() { return std::move(m_maker.atlas); }

private:
    int below(int n) { return m_random.bounded(n); }
    bool oneIn(int n) { return below(n) == 0; }

    void makeLists()
    {
        for (const QString &id : {u"s1"_s, u"s2"_s, u"s3"_s})
            m_maker.source(id);
        m_maker.group(Outcome::Killed, u"children"_s);
        m_maker.group(Outcome::Wounded, u"children"_s);
        m_maker.atlas.kinds = {{u"k1"_s, {}}, {u"k2"_s, {}}};
        m_maker.atlas.actors = {{u"a1"_s, {}}, {u"a2"_s, {}}, {u"a3"_s, {}}};
        for (const std::vector<ActorIndex> &set : std::vector<std::vector<ActorIndex>>{{0}, {1}, {0, 1}, {2}})
            m_maker.actors(set);
        std::vector<PlaceIndex> all;
        for (int g = 0; g < 3; ++g) {
            all.push_back(m_maker.place(u"G%1"_s.arg(g), PlaceLevel::Governorate));
            const PlaceIndex governorate = all.back();
            all.push_back(m_maker.place(u"D%1"_s.arg(g), PlaceLevel::District, governorate));
            all.push_back(m_maker.place(u"t%1"_s.arg(g), PlaceLevel::Point, all.back()));
            all.push_back(m_maker.place(u"u%1"_s.arg(g), PlaceLevel::Point, governorate));
        }
        all.push_back(m_maker.place(u"nowhere"_s, PlaceLevel::Point));
        for (int i = 0; i < 12; ++i)
            m_maker.location(static_cast<PlacePrecision>(below(5)),
                             {all[static_cast<std::size_t>(below(int(all.size())))]});
        for (int i = 0; i < 6; ++i)
            m_maker.location(PlacePrecision::Several, {all[static_cast<std::size_t>(below(int(all.size())))],
                                                       all[static_cast<std::size_t>(below(int(all.size())))]});
        m_maker.location(PlacePrecision::Country, {});
    }

    Span span()
    {
        if (oneIn(10))
            return {};
        const Day begin = 15000 + below(120);
        return {begin, begin + (oneIn(3) ? 1 + below(oneIn(4) ? 90 : 12) : 1)};
    }

    void makeIncident(int count)
    {
        const IncidentIndex index = m_maker.incident(span());
        Incident &incident = m_maker.atlas.incidents.back();
        // Mostly of one that stands before it; now and then of any, which makes circles.
        if (index > 0 && oneIn(2))
            incident.partOf = static_cast<IncidentIndex>(oneIn(12) ? below(count) : below(static_cast<int>(index)));
        incident.location = static_cast<LocationIndex>(below(static_cast<int>(m_maker.atlas.locations.size())));
        incident.counted = !oneIn(8);
        incident.kind = oneIn(3) ? none16 : static_cast<KindIndex>(below(2));
        incident.perpetrators = static_cast<SetIndex>(below(5));
        for (int i = below(4); i > 0; --i) {
            m_maker.claim(static_cast<SourceIndex>(oneIn(9) ? int(none16) : below(3)), oneIn(3));
            for (const MeasureIndex measure : {killed, wounded, MeasureIndex(3), MeasureIndex(4)})
                if (!oneIn(3))
                    m_maker.figure(measure, makeCount());
        }
    }

    Count makeCount()
    {
        const qint32 a = below(30), b = a + below(10), c = b + below(10);
        switch (below(7)) {
        case 0:
            return {};
        case 1:
            return Count::atLeast(a);
        case 2:
            return Count::upTo(a);
        case 3:
            return {a, Count::absent, Count::absent};
        case 4:
            return {a, Count::absent, c};
        case 5:
            return {a, b, c};
        default:
            return Count::exactly(a);
        }
    }

    QRandomGenerator m_random;
    AtlasMaker m_maker;
};

} // namespace sijill::test
