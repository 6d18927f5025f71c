#pragma once

#include "mapdata/model/atlas.h"

#include <QStringList>

#include <algorithm>

namespace sijill::test {

using namespace Qt::StringLiterals;

/// Everything that an atlas says, by ids and words: equal where two say the same, whatever the order of what has none.
class AtlasContent {
public:
    static QStringList of(const Atlas &atlas) { return AtlasContent(atlas).lines(); }

private:
    explicit AtlasContent(const Atlas &atlas) : m_atlas(atlas) {}

    static QString text(const Text &text) { return text.english + u'~' + text.arabic; }
    QString text(TextId id) const { return text(m_atlas.texts.text(id)); }
    static QString number(auto n) { return QString::number(qint64(n)); }
    static QString degrees(double a) { return a == a ? QString::number(a, 'g', 17) : u"-"_s; }
    static QString count(const Count &c) { return number(c.low) + u'/' + number(c.best) + u'/' + number(c.high); }
    QString place(PlaceIndex i) const { return i == none ? u"-"_s : m_atlas.places.at(i).id; }
    template <class Entry>
    static QString idOf(const std::vector<Entry> &entries, quint16 i)
    {
        return i == none16 ? u"-"_s : entries.at(i).id;
    }
    template <class Entry>
    static QString idsOf(const std::vector<Entry> &entries, const std::vector<quint16> &set)
    {
        QStringList ids;
        for (const quint16 i : set)
            ids << idOf(entries, i);
        return ids.join(u'+');
    }
    QString measure(MeasureIndex i) const
    {
        const Measure &m = m_atlas.measures.at(i);
        return number(static_cast<int>(m.outcome)) + u':' + idOf(m_atlas.groups, m.group);
    }
    QString location(const Location &at) const
    {
        QStringList places;
        for (const PlaceIndex i : m_atlas.placesOf(at))
            places << place(i);
        return number(static_cast<int>(at.precision)) + u' ' + places.join(u'+') + u' ' + degrees(at.longitude) + u' ' +
               degrees(at.latitude);
    }

    QString claim(ClaimIndex index) const
    {
        const Claim &c = m_atlas.claims.at(index);
        QStringList parts{number(c.incident),
                          text(c.id),
                          text(c.wording),
                          text(c.note),
                          idOf(m_atlas.sources, c.source),
                          idOf(m_atlas.reports, c.report),
                          c.preferred ? u"preferred"_s : QString()};
        for (const Figure &f : m_atlas.figuresOf(c))
            parts << u"["_s + measure(f.measure) + u' ' + count(f.count) + u' ' + text(f.words) + u']';
        for (const Fact &f : m_atlas.factsOf(index))
            parts << u"{"_s + idOf(m_atlas.factKinds, f.kind) + u' ' + count(f.count) + u' ' + text(f.words) + u'}';
        return parts.join(u'|');
    }

    void addIncidents(QStringList &lines) const
    {
        for (const Incident &i : m_atlas.incidents) {
            lines << QStringList{u"incident"_s,
                                 text(i.id),
                                 text(i.title),
                                 text(i.note),
                                 number(i.span.begin) + u'-' + number(i.span.end),
                                 number(static_cast<int>(i.timePrecision)) + u' ' + number(i.beginMinute) + u' ' +
                                     number(i.endMinute),
                                 location(m_atlas.locationOf(i)),
                                 i.partOf == none ? u"-"_s : text(m_atlas.incidents.at(i.partOf).id),
                                 idOf(m_atlas.kinds, i.kind),
                                 idsOf(m_atlas.actors, m_atlas.actorSets.at(i.perpetrators)),
                                 idsOf(m_atlas.actors, m_atlas.actorSets.at(i.targets)),
                                 idsOf(m_atlas.weapons, m_atlas.weaponSets.at(i.weapons)),
                                 i.counted ? u"counted"_s : u"left out"_s}
                         .join(u'|');
            for (ClaimIndex c = i.firstClaim; c < i.firstClaim + i.claimCount; ++c)
                lines << u"  claim "_s + claim(c);
        }
        lines << u"claims "_s + number(m_atlas.claims.size()) + u" facts "_s + number(m_atlas.facts.size());
    }

    void addPlaces(QStringList &lines) const
    {
        QStringList places;
        for (const Place &p : m_atlas.places)
            places << QStringList{u"place"_s,
                                  p.id,
                                  text(p.name),
                                  p.spellings.join(u'+'),
                                  p.kind,
                                  number(static_cast<int>(p.level)),
                                  number(p.rank),
                                  place(p.parent),
                                  degrees(p.longitude),
                                  degrees(p.latitude),
                                  number(static_cast<int>(p.pointPrecision)),
                                  text(p.note)}
                          .join(u'|');
        places.sort();
        lines += places;
    }

    /// Those that something stands at; none has a point that nothing stands at.
    void addLocations(QStringList &lines) const
    {
        QStringList locations;
        for (const Location &at : m_atlas.locations)
            if (at.hasPoint() || at.placeCount > 0)
                locations << u"location "_s + location(at);
        locations.sort();
        lines += locations;
    }

    void addLists(QStringList &lines) const
    {
        for (const auto *terms :
             {&m_atlas.kinds, &m_atlas.actors, &m_atlas.weapons, &m_atlas.groups, &m_atlas.roles, &m_atlas.factKinds}) {
            lines << u"list"_s;
            for (const Term &t : *terms)
                lines << t.id + u'|' + text(t.name);
        }
        for (const Source &s : m_atlas.sources)
            lines << QStringList{u"source"_s, s.id, text(s.name), s.kind, s.url, s.note}.join(u'|');
        for (const Report &r : m_atlas.reports)
            lines << QStringList{u"report"_s,
                                 r.id,
                                 idOf(m_atlas.sources, r.publisher),
                                 text(r.title),
                                 r.published.toString(Qt::ISODate),
                                 r.headingDate.toString(Qt::ISODate),
                                 r.url,
                                 text(r.note)}
                         .join(u'|');
        for (const Mention &m : m_atlas.mentions)
            lines << QStringList{u"mention"_s,
                                 idOf(m_atlas.reports, m.report),
                                 place(m.place),
                                 m.spelled,
                                 idOf(m_atlas.roles, m.role),
                                 m.incident == none ? u"-"_s : text(m_atlas.incidents.at(m.incident).id)}
                         .join(u'|');
        QStringList measures;
        for (MeasureIndex i = 0; i < m_atlas.measures.size(); ++i)
            measures << u"measure "_s + measure(i);
        measures.sort();
        lines += measures;
    }

    QStringList lines() const
    {
        QStringList lines;
        addIncidents(lines);
        addPlaces(lines);
        addLocations(lines);
        addLists(lines);
        return lines;
    }

    const Atlas &m_atlas;
};

/// Says where two atlases differ; empty where they do not.
inline QString difference(const Atlas &one, const Atlas &other)
{
    const QStringList a = AtlasContent::of(one), b = AtlasContent::of(other);
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return u"line %1:\n%2\n%3"_s.arg(i + 1).arg(a.value(i), b.value(i));
    return {};
}

} // namespace sijill::test
