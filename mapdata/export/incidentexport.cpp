#include "mapdata/export/incidentexport.h"

#include "mapdata/export/exchangecolumns.h"
#include "mapdata/export/moments.h"
#include "mapdata/files/csv.h"
#include "mapdata/index/sum.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Numbers {
    std::optional<qint64> low, best, high;
};

/// Nothing where it is counted with its whole.
Numbers numbersOf(const Amount &amount)
{
    if (!amount.has(Amount::HasFigure) || amount.has(Amount::InWhole))
        return {};
    return {amount.low, amount.best, amount.has(Amount::Open) ? std::nullopt : std::optional<qint64>(amount.high)};
}

/// As the claim has it, nothing filled in.
Numbers numbersOf(const Count &count)
{
    const auto known = [](qint32 n) { return n == Count::absent ? std::nullopt : std::optional<qint64>(n); };
    return {known(count.low), known(count.best), known(count.high)};
}

QJsonObject jsonOf(const Numbers &numbers)
{
    const auto number = [](const std::optional<qint64> &n) { return n ? QJsonValue(*n) : QJsonValue(); };
    return {{u"low"_s, number(numbers.low)}, {u"best"_s, number(numbers.best)}, {u"high"_s, number(numbers.high)}};
}

/// "2016-01-23" or, with a clock time, "2016-01-23T18:30".
QString dayText(Day day, int minute)
{
    const QString date = isoDay(day);
    return minute < 0 ? date : u"%1T%2:%3"_s.arg(date).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

class Exporter {
public:
    Exporter(const Atlas &atlas, const Ledger &ledger, const ExportScope &scope, const QLocale &locale)
        : m_atlas(atlas), m_ledger(ledger), m_window(scope.window),
          m_conditions(QJsonArray::fromStringList(scope.conditions)),
          m_conditionsCell(csvText(scope.conditions.join(u"; "_s))), m_locale(locale), m_language(languageOf(locale))
    {
    }

    QJsonObject json(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const bool isDated = incident.span.isValid();
        const std::optional<Moments> moments = momentsOf(incident);
        const Location &location = m_atlas.locationOf(incident);
        const bool hasPoint = isPoint(location.precision) && location.hasPoint();
        return {{u"id"_s, in(incident.id)},
                {u"title"_s, in(incident.title)},
                {u"begin"_s, isDated ? QJsonValue(dayText(incident.span.begin, incident.beginMinute)) : QJsonValue()},
                {u"end"_s, isDated ? QJsonValue(dayText(incident.span.last(), incident.endMinute)) : QJsonValue()},
                {u"time_precision"_s, precisionKey(incident.timePrecision)},
                {u"begin_time"_s, moments ? QJsonValue(momentText(moments->begin)) : QJsonValue()},
                {u"end_time"_s, moments ? QJsonValue(momentText(moments->end)) : QJsonValue()},
                {u"when"_s, inWords(incident.span, incident.timePrecision, m_locale)},
                {u"place_precision"_s, precisionKey(m_atlas.locationOf(incident).precision)},
                {u"lon"_s, hasPoint ? QJsonValue(location.longitude) : QJsonValue()},
                {u"lat"_s, hasPoint ? QJsonValue(location.latitude) : QJsonValue()},
                {u"places"_s, places(incident)},
                {u"kind"_s, incident.kind == none16 ? QJsonValue() : term(m_atlas.kinds[incident.kind])},
                {u"perpetrators"_s, terms(m_atlas.actorSets[incident.perpetrators], m_atlas.actors)},
                {u"targets"_s, terms(m_atlas.actorSets[incident.targets], m_atlas.actors)},
                {u"weapons"_s, terms(m_atlas.weaponSets[incident.weapons], m_atlas.weapons)},
                {u"part_of"_s, incident.partOf == none ? QJsonValue() : in(m_atlas.incidents[incident.partOf].id)},
                {u"counted"_s, incident.counted},
                {u"note"_s, in(incident.note)},
                {u"measure"_s, measureKey(m_atlas, m_ledger.measure)},
                {u"value"_s, jsonOf(value(index))},
                {u"net"_s, jsonOf(numbersOf(m_ledger.nets[index]))},
                {u"window"_s, jsonOf(numbersOf(partIn(m_ledger.nets[index], incident.span, m_window)))},
                {u"claims"_s, claims(index)},
                {u"conditions"_s, m_conditions}};
    }

    /// What stands in for a best that nothing tells from the rest of its whole is none.
    Numbers value(IncidentIndex index) const
    {
        Numbers numbers = numbersOf(m_ledger.values[index]);
        if (m_ledger.nets[index].has(Amount::InWhole))
            numbers.best.reset();
        return numbers;
    }

    QJsonObject geoJson(IncidentIndex index) const
    {
        const Location &location = m_atlas.locationOf(m_atlas.incidents[index]);
        QJsonValue geometry;
        if (isPoint(location.precision) && location.hasPoint())
            geometry = QJsonObject{{u"type"_s, u"Point"_s},
                                   {u"coordinates"_s, QJsonArray{location.longitude, location.latitude}}};
        return {{u"type"_s, u"Feature"_s}, {u"geometry"_s, geometry}, {u"properties"_s, json(index)}};
    }

    static QStringList csvHead()
    {
        return {u"id"_s,          u"title"_s,          u"begin"_s,
                u"end"_s,         u"time_precision"_s, u"place_precision"_s,
                u"places"_s,      u"place_names"_s,    u"lon"_s,
                u"lat"_s,         u"kind"_s,           u"perpetrators"_s,
                u"targets"_s,     u"weapons"_s,        u"part_of"_s,
                u"counted"_s,     u"measure"_s,        u"value_low"_s,
                u"value_best"_s,  u"value_high"_s,     u"net_low"_s,
                u"net_best"_s,    u"net_high"_s,       u"claims"_s,
                u"begin_time"_s,  u"end_time"_s,       u"window_low"_s,
                u"window_best"_s, u"window_high"_s,    u"conditions"_s};
    }

    QStringList csv(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const Location &location = m_atlas.locationOf(incident);
        const bool isDated = incident.span.isValid(), hasPoint = isPoint(location.precision) && location.hasPoint();
        const Numbers value = this->value(index), net = numbersOf(m_ledger.nets[index]);
        const Numbers part = numbersOf(partIn(m_ledger.nets[index], incident.span, m_window));
        const std::optional<Moments> moments = momentsOf(incident);
        QStringList codes, names;
        for (const PlaceIndex place : m_atlas.placesOf(location)) {
            codes << m_atlas.places[place].id;
            names << m_atlas.places[place].name.in(m_language);
        }
        QStringList said;
        for (const Claim &claim : m_atlas.claimsOf(incident))
            said << claimInWords(m_atlas, claim, m_locale);
        return {csvText(in(incident.id)),
                csvText(in(incident.title)),
                isDated ? dayText(incident.span.begin, incident.beginMinute) : QString(),
                isDated ? dayText(incident.span.last(), incident.endMinute) : QString(),
                precisionKey(incident.timePrecision),
                precisionKey(location.precision),
                csvText(codes.join(u';')),
                csvText(names.join(u';')),
                hasPoint ? QString::number(location.longitude, 'g', 9) : QString(),
                hasPoint ? QString::number(location.latitude, 'g', 9) : QString(),
                incident.kind == none16 ? QString() : csvText(m_atlas.kinds[incident.kind].id),
                ids(m_atlas.actorSets[incident.perpetrators], m_atlas.actors),
                ids(m_atlas.actorSets[incident.targets], m_atlas.actors),
                ids(m_atlas.weaponSets[incident.weapons], m_atlas.weapons),
                incident.partOf == none ? QString() : csvText(in(m_atlas.incidents[incident.partOf].id)),
                incident.counted ? u"yes"_s : u"no"_s,
                csvText(measureKey(m_atlas, m_ledger.measure)),
                csvNumber(value.low),
                csvNumber(value.best),
                csvNumber(value.high),
                csvNumber(net.low),
                csvNumber(net.best),
                csvNumber(net.high),
                csvText(said.join(u"; "_s)),
                moments ? momentText(moments->begin) : QString(),
                moments ? momentText(moments->end) : QString(),
                csvNumber(part.low),
                csvNumber(part.best),
                csvNumber(part.high),
                m_conditionsCell};
    }

private:
    QString in(TextId id) const { return m_atlas.texts.in(id, m_language); }

    QJsonObject term(const Term &term) const { return {{u"id"_s, term.id}, {u"name"_s, term.name.in(m_language)}}; }

    QJsonArray terms(const std::vector<quint16> &set, const std::vector<Term> &table) const
    {
        QJsonArray array;
        for (const quint16 index : set)
            array.append(term(table[index]));
        return array;
    }

    static QString ids(const std::vector<quint16> &set, const std::vector<Term> &table)
    {
        QStringList all;
        for (const quint16 index : set)
            all << table[index].id;
        return csvText(all.join(u';'));
    }

    QJsonArray places(const Incident &incident) const
    {
        QJsonArray array;
        for (const PlaceIndex index : m_atlas.placesOf(m_atlas.locationOf(incident))) {
            const Place &place = m_atlas.places[index];
            const PlaceIndex area = m_atlas.areaOf(index, PlaceLevel::Governorate);
            array.append(QJsonObject{{u"id"_s, place.id},
                                     {u"name"_s, place.name.english},
                                     {u"name_ar"_s, place.name.arabic},
                                     {u"governorate"_s, area == none ? QJsonValue() : m_atlas.places[area].id},
                                     {u"lon"_s, place.hasPoint() ? QJsonValue(place.longitude) : QJsonValue()},
                                     {u"lat"_s, place.hasPoint() ? QJsonValue(place.latitude) : QJsonValue()}});
        }
        return array;
    }

    QJsonArray claims(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        QJsonArray array;
        for (ClaimIndex i = incident.firstClaim; i < incident.firstClaim + incident.claimCount; ++i) {
            const Claim &claim = m_atlas.claims[i];
            array.append(QJsonObject{
                {u"id"_s, in(claim.id)},
                {u"source"_s, claim.source == none16 ? QJsonValue() : source(m_atlas.sources[claim.source])},
                {u"report"_s, claim.report == none16 ? QJsonValue() : report(m_atlas.reports[claim.report])},
                {u"wording"_s, in(claim.wording)},
                {u"note"_s, in(claim.note)},
                {u"preferred"_s, claim.preferred},
                {u"chosen"_s, m_ledger.chosen[index] == i},
                {u"figures"_s, figures(claim)},
                {u"facts"_s, facts(i)}});
        }
        return array;
    }

    QJsonObject source(const Source &source) const
    {
        return {{u"id"_s, source.id},
                {u"name"_s, source.name.in(m_language)},
                {u"kind"_s, source.kind},
                {u"url"_s, source.url}};
    }

    QJsonObject report(const Report &report) const
    {
        const auto date = [](QDate d) { return d.isValid() ? QJsonValue(d.toString(Qt::ISODate)) : QJsonValue(); };
        return {{u"id"_s, report.id},
                {u"title"_s, report.title.in(m_language)},
                {u"published"_s, date(report.published)},
                {u"heading_date"_s, date(report.headingDate)},
                {u"url"_s, report.url}};
    }

    QJsonArray figures(const Claim &claim) const
    {
        QJsonArray array;
        for (const Figure &figure : m_atlas.figuresOf(claim)) {
            QJsonObject object = jsonOf(numbersOf(figure.count));
            object.insert(u"measure"_s, measureKey(m_atlas, figure.measure));
            object.insert(u"qualifier"_s, in(figure.words));
            object.insert(u"words"_s, inWords(figure.count, in(figure.words), m_locale));
            array.append(object);
        }
        return array;
    }

    QJsonArray facts(ClaimIndex claim) const
    {
        QJsonArray array;
        for (const Fact &fact : m_atlas.factsOf(claim)) {
            QJsonObject object = jsonOf(numbersOf(fact.count));
            object.insert(u"kind"_s, m_atlas.factKinds[fact.kind].id);
            object.insert(u"name"_s, m_atlas.factKinds[fact.kind].name.in(m_language));
            object.insert(u"qualifier"_s, in(fact.words));
            object.insert(u"words"_s, inWords(fact.count, in(fact.words), m_locale));
            array.append(object);
        }
        return array;
    }

    const Atlas &m_atlas;
    const Ledger &m_ledger;
    TimeWindow m_window;
    QJsonArray m_conditions;
    QString m_conditionsCell;
    QLocale m_locale;
    Language m_language;
};

} // namespace

QString claimInWords(const Atlas &atlas, const Claim &claim, const QLocale &locale)
{
    QStringList numbers;
    for (const Figure &figure : atlas.figuresOf(claim))
        numbers << QCoreApplication::translate("Exchange", "%1 %2", "measure, figure")
                       .arg(measureName(atlas, figure.measure, locale),
                            inWords(figure.count, atlas.texts.in(figure.words, languageOf(locale)), locale));
    const QString source = claim.source == none16 ? QCoreApplication::translate("Exchange", "no source named")
                                                  : atlas.sources[claim.source].name.in(languageOf(locale));
    return numbers.isEmpty() ? QCoreApplication::translate("Exchange", "%1: no figure", "source").arg(source)
                             : QCoreApplication::translate("Exchange", "%1: %2", "source, figures")
                                   .arg(source, numbers.join(u", "_s));
}

QString exportIncidents(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                        const ExportScope &scope, IncidentFormat format, const QLocale &locale)
{
    const Exporter exporter(atlas, ledger, scope, locale);
    if (format == IncidentFormat::Csv) {
        QString csv = csvLine(Exporter::csvHead());
        for (const IncidentIndex index : incidents)
            csv += csvLine(exporter.csv(index));
        return csv;
    }
    QJsonArray array;
    for (const IncidentIndex index : incidents)
        array.append(format == IncidentFormat::Json ? exporter.json(index) : exporter.geoJson(index));
    if (format == IncidentFormat::Json)
        return QString::fromUtf8(QJsonDocument(array).toJson());
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, array}}).toJson());
}

} // namespace sijill
