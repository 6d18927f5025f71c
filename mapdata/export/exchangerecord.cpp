#include "mapdata/export/exchangerecord.h"

#include "mapdata/model/vocabulary.h"

#include <QJsonArray>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textJson(const Text &text)
{
    if (text.isEmpty())
        return {};
    return QJsonArray{text.english, text.arabic};
}

QJsonObject termJson(const Term &term)
{
    return {{u"id"_s, term.id}, {u"name"_s, textJson(term.name)}};
}

QJsonValue numberJson(qint32 number)
{
    return number == Count::absent ? QJsonValue() : QJsonValue(number);
}

/// Keys without a value say nothing and take space in every row.
QJsonObject lean(QJsonObject object)
{
    for (auto entry = object.begin(); entry != object.end();)
        entry = entry->isNull() || (entry->isString() && entry->toString().isEmpty()) ? object.erase(entry) : entry + 1;
    return object;
}

/// An incident with all that it refers to, so that it can be read back without the atlas it came from.
class Record {
public:
    explicit Record(const Atlas &atlas) : m_atlas(atlas) {}

    QJsonObject of(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const Location &location = m_atlas.locationOf(incident);
        QJsonArray places;
        for (const PlaceIndex place : m_atlas.placesOf(location))
            places.append(placeJson(place, 0));
        QJsonObject object{
            {u"id"_s, text(incident.id)},
            {u"title"_s, textJson(m_atlas.texts.text(incident.title))},
            {u"note"_s, textJson(m_atlas.texts.text(incident.note))},
            {u"time"_s, precisionKey(incident.timePrecision)},
            {u"precision"_s, precisionKey(location.precision)},
            {u"places"_s, places},
            {u"by"_s, termsJson(m_atlas.actorSets[incident.perpetrators], m_atlas.actors)},
            {u"on"_s, termsJson(m_atlas.actorSets[incident.targets], m_atlas.actors)},
            {u"weapons"_s, termsJson(m_atlas.weaponSets[incident.weapons], m_atlas.weapons)},
            {u"claims"_s, claimsJson(incident)},
        };
        if (incident.span.isValid())
            object.insert(u"days"_s, QJsonArray{isoDay(incident.span.begin), isoDay(incident.span.last())});
        if (incident.beginMinute >= 0 || incident.endMinute >= 0)
            object.insert(u"minutes"_s, QJsonArray{incident.beginMinute, incident.endMinute});
        if (location.hasPoint())
            object.insert(u"point"_s, QJsonArray{location.longitude, location.latitude});
        if (incident.kind != none16)
            object.insert(u"kind"_s, termJson(m_atlas.kinds[incident.kind]));
        if (incident.partOf != none)
            object.insert(u"part_of"_s, text(m_atlas.incidents[incident.partOf].id));
        if (!incident.counted)
            object.insert(u"counted"_s, false);
        return lean(object);
    }

    static QJsonObject sourceJson(const Source &source)
    {
        return lean({{u"id"_s, source.id},
                     {u"name"_s, textJson(source.name)},
                     {u"kind"_s, source.kind},
                     {u"url"_s, source.url},
                     {u"note"_s, source.note}});
    }

private:
    QString text(TextId id) const { return m_atlas.texts.in(id, Language::English); }

    QJsonArray termsJson(const std::vector<quint16> &set, const std::vector<Term> &terms) const
    {
        QJsonArray array;
        for (const quint16 index : set)
            array.append(termJson(terms[index]));
        return array;
    }

    QJsonObject placeJson(PlaceIndex index, int depth) const
    {
        constexpr int deepest = 8; // parents that go round in a circle end here
        const Place &place = m_atlas.places[index];
        QJsonObject object{{u"id"_s, place.id},     {u"name"_s, textJson(place.name)},
                           {u"kind"_s, place.kind}, {u"level"_s, static_cast<int>(place.level)},
                           {u"rank"_s, place.rank}, {u"precision"_s, precisionKey(place.pointPrecision)}};
        if (place.hasPoint())
            object.insert(u"point"_s, QJsonArray{place.longitude, place.latitude});
        if (place.parent != none && depth < deepest)
            object.insert(u"parent"_s, placeJson(place.parent, depth + 1));
        return lean(object);
    }

    QJsonArray claimsJson(const Incident &incident) const
    {
        QJsonArray array;
        for (quint16 i = 0; i < incident.claimCount; ++i) {
            const ClaimIndex index = incident.firstClaim + i;
            const Claim &claim = m_atlas.claims[index];
            QJsonObject object{{u"id"_s, text(claim.id)},
                               {u"wording"_s, textJson(m_atlas.texts.text(claim.wording))},
                               {u"note"_s, textJson(m_atlas.texts.text(claim.note))},
                               {u"figures"_s, figuresJson(claim)},
                               {u"facts"_s, factsJson(index)}};
            if (claim.source != none16)
                object.insert(u"source"_s, sourceJson(m_atlas.sources[claim.source]));
            if (claim.report != none16)
                object.insert(u"report"_s, reportJson(m_atlas.reports[claim.report]));
            if (claim.preferred)
                object.insert(u"preferred"_s, true);
            array.append(lean(object));
        }
        return array;
    }

    QJsonObject reportJson(const Report &report) const
    {
        const auto date = [](QDate d) { return d.isValid() ? d.toString(Qt::ISODate) : QString(); };
        QJsonObject object{{u"id"_s, report.id},
                           {u"title"_s, textJson(report.title)},
                           {u"published"_s, date(report.published)},
                           {u"heading"_s, date(report.headingDate)},
                           {u"url"_s, report.url},
                           {u"note"_s, textJson(report.note)}};
        if (report.publisher != none16)
            object.insert(u"publisher"_s, sourceJson(m_atlas.sources[report.publisher]));
        return lean(object);
    }

    QJsonArray figuresJson(const Claim &claim) const
    {
        QJsonArray array;
        for (const Figure &figure : m_atlas.figuresOf(claim)) {
            const Measure measure = m_atlas.measures[figure.measure];
            QJsonObject object{{u"of"_s, measure.outcome == Outcome::Wounded ? u"wounded"_s : u"killed"_s},
                               {u"low"_s, numberJson(figure.count.low)},
                               {u"best"_s, numberJson(figure.count.best)},
                               {u"high"_s, numberJson(figure.count.high)},
                               {u"words"_s, text(figure.words)}};
            if (measure.group != none16)
                object.insert(u"group"_s, termJson(m_atlas.groups[measure.group]));
            array.append(lean(object));
        }
        return array;
    }

    QJsonArray factsJson(ClaimIndex claim) const
    {
        QJsonArray array;
        for (const Fact &fact : m_atlas.factsOf(claim))
            array.append(lean({{u"kind"_s, termJson(m_atlas.factKinds[fact.kind])},
                               {u"low"_s, numberJson(fact.count.low)},
                               {u"best"_s, numberJson(fact.count.best)},
                               {u"high"_s, numberJson(fact.count.high)},
                               {u"words"_s, text(fact.words)}}));
        return array;
    }

    const Atlas &m_atlas;
};

} // namespace

QJsonObject exchangeRecordOf(const Atlas &atlas, IncidentIndex incident)
{
    return Record(atlas).of(incident);
}

QJsonObject exchangeSource(const Source &source)
{
    return Record::sourceJson(source);
}

} // namespace sijill
