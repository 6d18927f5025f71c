#include "mapdata/store/atlastables.h"

#include "mapdata/model/ids.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/store/layerplaces.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// No id may be empty or another's.
class IdMaker {
public:
    QString operator()(const QString &wanted)
    {
        QString id = plainId(wanted);
        if (id.isEmpty())
            id = u"#"_s;
        QString unique = id;
        for (int n = 2; m_taken.contains(unique); ++n)
            unique = u"%1~%2"_s.arg(id).arg(n);
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
};

QStringList idsOf(const auto &table)
{
    IdMaker make;
    QStringList ids;
    for (const auto &entry : table)
        ids << make(entry.id);
    return ids;
}

/// Entries of one id are one: whatever is added up by them is added up by their ids.
QStringList sharedIdsOf(const auto &table)
{
    QStringList ids;
    for (const auto &entry : table)
        ids << (entry.id.isEmpty() ? u"#"_s : plainId(entry.id));
    return ids;
}

QString at(const QStringList &ids, std::size_t index)
{
    return ids.value(static_cast<qsizetype>(index));
}

/// As short as it may be, and the same number when it is read.
QString degreesText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString number(qint32 n)
{
    return n == Count::absent ? QString() : QString::number(n);
}

QString dateText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString momentText(Day day, int minute)
{
    return minute < 0 ? isoDay(day)
                      : u"%1T%2:%3"_s.arg(isoDay(day)).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

class Giver {
public:
    Giver(const Atlas &atlas, const LayerPlaces &layerPlaces, GivenPlaces given, TableSink &sink)
        : m_atlas(atlas), m_layerPlaces(layerPlaces), m_given(given), m_sink(sink)
    {
        m_sources = sharedIdsOf(atlas.sources);
        m_reports = idsOf(atlas.reports);
        m_kinds = sharedIdsOf(atlas.kinds);
        m_actors = sharedIdsOf(atlas.actors);
        m_weapons = sharedIdsOf(atlas.weapons);
        m_groups = sharedIdsOf(atlas.groups);
        m_roles = sharedIdsOf(atlas.roles);
        m_factKinds = sharedIdsOf(atlas.factKinds);
        m_places = idsOf(atlas.places);
        IdMaker incident, claim;
        for (const Incident &entry : atlas.incidents)
            m_incidents << incident(text(entry.id).english);
        for (const Claim &entry : atlas.claims)
            m_claims << claim(text(entry.id).english);
    }

    bool giveAll();

private:
    Text text(TextId id) const { return m_atlas.texts.text(id); }
    bool giveTerms(const QString &name, const std::vector<Term> &terms, const QStringList &ids);
    bool giveSources();
    bool giveReports();
    bool giveMentions();
    bool givePlaces();
    QStringList placeRow(std::size_t index) const;
    bool isPointOfPlace(const Location &location) const;
    bool giveIncidents();
    QStringList incidentRow(std::size_t index) const;
    bool giveClaims();
    bool giveFigures();
    bool giveFacts();
    static QString join(const std::vector<quint16> &set, const QStringList &ids);

    const Atlas &m_atlas;
    const LayerPlaces &m_layerPlaces;
    GivenPlaces m_given;
    TableSink &m_sink;
    QStringList m_sources, m_reports, m_kinds, m_actors, m_weapons, m_groups, m_roles, m_factKinds, m_places,
        m_incidents, m_claims;
};

bool Giver::giveTerms(const QString &name, const std::vector<Term> &terms, const QStringList &ids)
{
    if (terms.empty())
        return true;
    if (!m_sink.begin(name, {u"id"_s, u"name"_s, u"name_ar"_s}))
        return false;
    QSet<QString> given;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (given.contains(at(ids, i)))
            continue;
        given.insert(at(ids, i));
        if (!m_sink.row({at(ids, i), terms[i].name.english, terms[i].name.arabic}))
            return false;
    }
    return m_sink.end();
}

bool Giver::giveSources()
{
    if (!m_sink.begin(u"sources"_s, {u"id"_s, u"name"_s, u"name_ar"_s, u"kind"_s, u"url"_s, u"note"_s}))
        return false;
    QSet<QString> given;
    for (std::size_t i = 0; i < m_atlas.sources.size(); ++i) {
        const Source &source = m_atlas.sources[i];
        if (given.contains(at(m_sources, i)))
            continue;
        given.insert(at(m_sources, i));
        if (!m_sink.row(
                {at(m_sources, i), source.name.english, source.name.arabic, source.kind, source.url, source.note}))
            return false;
    }
    return m_sink.end();
}

bool Giver::giveReports()
{
    if (!m_sink.begin(u"reports"_s, {u"id"_s, u"publisher"_s, u"title"_s, u"title_ar"_s, u"published"_s,
                                     u"heading_date"_s, u"url"_s, u"note"_s, u"note_ar"_s}))
        return false;
    for (std::size_t i = 0; i < m_atlas.reports.size(); ++i) {
        const Report &report = m_atlas.reports[i];
        if (!m_sink.row({at(m_reports, i), report.publisher == none16 ? QString() : at(m_sources, report.publisher),
                         report.title.english, report.title.arabic, dateText(report.published),
                         dateText(report.headingDate), report.url, report.note.english, report.note.arabic}))
            return false;
    }
    return m_sink.end();
}

bool Giver::giveMentions()
{
    if (m_atlas.mentions.empty())
        return true;
    if (!m_sink.begin(u"mentions"_s, {u"report"_s, u"place"_s, u"spelled"_s, u"role"_s, u"incident"_s}))
        return false;
    for (const Mention &mention : m_atlas.mentions)
        if (!m_sink.row({at(m_reports, mention.report), at(m_places, mention.place), mention.spelled,
                         mention.role == none16 ? QString() : at(m_roles, mention.role),
                         mention.incident == none ? QString() : at(m_incidents, mention.incident)}))
            return false;
    return m_sink.end();
}

QStringList Giver::placeRow(std::size_t index) const
{
    constexpr const char *levels[] = {"country", "governorate", "district", "sub-district", ""};
    const Place &place = m_atlas.places[index];
    QStringList spellings;
    for (QString spelling : place.spellings)
        spellings << spelling.replace(u';', u',');
    const auto degrees = [&](double value) { return place.hasPoint() ? degreesText(value) : QString(); };
    const bool hasPlacing = place.pointPrecision <= PlacePrecision::Governorate;
    return {at(m_places, index),
            place.name.english,
            place.name.arabic,
            place.kind,
            place.parent == none ? QString() : at(m_places, place.parent),
            QString::fromLatin1(levels[static_cast<std::size_t>(place.level)]),
            degrees(place.longitude),
            degrees(place.latitude),
            hasPlacing ? precisionKey(place.pointPrecision) : QString(),
            spellings.join(u';'),
            m_layerPlaces.townOf(static_cast<PlaceIndex>(index)),
            QString::number(place.rank),
            place.note.english,
            place.note.arabic};
}

bool Giver::givePlaces()
{
    std::vector<std::size_t> order(m_atlas.places.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    // A place must stand behind the areas that hold it.
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_atlas.places[i].level; });
    QStringList columns{u"id"_s,       u"name"_s, u"name_ar"_s, u"kind"_s,    u"governorate"_s,
                        u"level"_s,    u"lon"_s,  u"lat"_s,     u"placing"_s, u"spellings"_s,
                        u"geonames"_s, u"rank"_s, u"note"_s,    u"note_ar"_s};
    if (m_given == GivenPlaces::Marked)
        columns << u"from_layer"_s;
    if (!m_sink.begin(u"places"_s, columns))
        return false;
    for (const std::size_t i : order) {
        const bool isGiven = m_layerPlaces.give(static_cast<PlaceIndex>(i));
        if (isGiven && m_given == GivenPlaces::LeftOut)
            continue;
        QStringList row = placeRow(i);
        if (m_given == GivenPlaces::Marked)
            row << (isGiven ? u"yes"_s : u"no"_s);
        if (!m_sink.row(row))
            return false;
    }
    return m_sink.end();
}

QString Giver::join(const std::vector<quint16> &set, const QStringList &ids)
{
    QStringList all;
    for (const quint16 index : set)
        all << at(ids, index);
    return all.join(u';');
}

/// The reader takes it from the place: so the incident follows where the place is put right.
bool Giver::isPointOfPlace(const Location &location) const
{
    if (!isPoint(location.precision) || location.placeCount != 1)
        return false;
    const Place &place = m_atlas.places[m_atlas.placesOf(location).front()];
    return place.level == PlaceLevel::Point && place.longitude == location.longitude &&
           place.latitude == location.latitude;
}

QStringList Giver::incidentRow(std::size_t index) const
{
    const Incident &incident = m_atlas.incidents[index];
    const Location &location = m_atlas.locationOf(incident);
    const bool isDated = incident.span.isValid(), ownPoint = location.hasPoint() && !isPointOfPlace(location);
    QStringList places;
    for (const PlaceIndex place : m_atlas.placesOf(location))
        places << at(m_places, place);
    const Text title = text(incident.title), note = text(incident.note);
    return {at(m_incidents, index),
            isDated ? momentText(incident.span.begin, incident.beginMinute) : QString(),
            isDated ? momentText(incident.span.last(), incident.endMinute) : QString(),
            isDated ? precisionKey(incident.timePrecision) : QString(),
            precisionKey(location.precision),
            places.join(u';'),
            ownPoint ? degreesText(location.longitude) : QString(),
            ownPoint ? degreesText(location.latitude) : QString(),
            incident.kind == none16 ? QString() : at(m_kinds, incident.kind),
            join(m_atlas.actorSets[incident.perpetrators], m_actors),
            join(m_atlas.actorSets[incident.targets], m_actors),
            join(m_atlas.weaponSets[incident.weapons], m_weapons),
            incident.partOf == none ? QString() : at(m_incidents, incident.partOf),
            incident.counted ? u"yes"_s : u"no"_s,
            title.english,
            title.arabic,
            note.english,
            note.arabic};
}

bool Giver::giveIncidents()
{
    if (!m_sink.begin(u"incidents"_s,
                      {u"id"_s, u"begin"_s, u"end"_s, u"time_precision"_s, u"place_precision"_s, u"places"_s, u"lon"_s,
                       u"lat"_s, u"kind"_s, u"perpetrators"_s, u"targets"_s, u"weapons"_s, u"part_of"_s, u"counted"_s,
                       u"title"_s, u"title_ar"_s, u"note"_s, u"note_ar"_s}))
        return false;
    for (std::size_t i = 0; i < m_atlas.incidents.size(); ++i)
        if (!m_sink.row(incidentRow(i)))
            return false;
    return m_sink.end();
}

bool Giver::giveClaims()
{
    if (!m_sink.begin(u"claims"_s, {u"id"_s, u"incident"_s, u"source"_s, u"report"_s, u"preferred"_s, u"wording"_s,
                                    u"note"_s, u"note_ar"_s}))
        return false;
    for (std::size_t i = 0; i < m_atlas.claims.size(); ++i) {
        const Claim &claim = m_atlas.claims[i];
        const Text note = text(claim.note);
        if (!m_sink.row({at(m_claims, i), at(m_incidents, claim.incident),
                         claim.source == none16 ? QString() : at(m_sources, claim.source),
                         claim.report == none16 ? QString() : at(m_reports, claim.report),
                         claim.preferred ? u"yes"_s : QString(), text(claim.wording).in(Language::English),
                         note.english, note.arabic}))
            return false;
    }
    return m_sink.end();
}

bool Giver::giveFigures()
{
    if (!m_sink.begin(u"figures"_s, {u"claim"_s, u"outcome"_s, u"group"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s}))
        return false;
    for (std::size_t i = 0; i < m_atlas.claims.size(); ++i) {
        for (const Figure &figure : m_atlas.figuresOf(m_atlas.claims[i])) {
            const Measure measure = m_atlas.measures[figure.measure];
            if (!m_sink.row({at(m_claims, i), measure.outcome == Outcome::Wounded ? u"wounded"_s : u"killed"_s,
                             measure.group == none16 ? QString() : at(m_groups, measure.group),
                             number(figure.count.low), number(figure.count.best), number(figure.count.high),
                             text(figure.words).in(Language::English)}))
                return false;
        }
    }
    return m_sink.end();
}

bool Giver::giveFacts()
{
    if (m_atlas.facts.empty())
        return true;
    if (!giveTerms(u"fact_kinds"_s, m_atlas.factKinds, m_factKinds) ||
        !m_sink.begin(u"facts"_s, {u"claim"_s, u"kind"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s}))
        return false;
    for (const Fact &fact : m_atlas.facts)
        if (!m_sink.row({at(m_claims, fact.claim), at(m_factKinds, fact.kind), number(fact.count.low),
                         number(fact.count.best), number(fact.count.high), text(fact.words).in(Language::English)}))
            return false;
    return m_sink.end();
}

bool Giver::giveAll()
{
    return giveTerms(u"kinds"_s, m_atlas.kinds, m_kinds) && giveTerms(u"actors"_s, m_atlas.actors, m_actors) &&
           giveTerms(u"weapons"_s, m_atlas.weapons, m_weapons) && giveTerms(u"groups"_s, m_atlas.groups, m_groups) &&
           giveTerms(u"roles"_s, m_atlas.roles, m_roles) && giveSources() && giveReports() && giveMentions() &&
           givePlaces() && giveIncidents() && giveClaims() && giveFigures() && giveFacts();
}

} // namespace

bool giveTables(const Atlas &atlas, const LayerPlaces &layerPlaces, GivenPlaces given, TableSink &sink)
{
    return Giver(atlas, layerPlaces, given, sink).giveAll();
}

} // namespace sijill
