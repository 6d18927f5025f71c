#include "mapdata/export/exchangetable.h"

#include "mapdata/export/exchangeedit.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/import/roles.h"
#include "mapdata/index/sum.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/words/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

using Type = ExchangeColumn::Type;

/// Counts by the same reading as the ledger's, whatever its measure.
struct CountColumn {
    const char *key;
    const char *tag;
    MeasureIndex measure;
};

constexpr CountColumn countColumns[] = {{"killed", "#affected+killed", killed},
                                        {"wounded", "#affected+injured", wounded}};

class TableMaker {
public:
    TableMaker(const Atlas &atlas, const Ledger &ledger, const ExchangeRule &rule, const QLocale &locale)
        : m_atlas(atlas), m_ledger(ledger), m_rule(rule), m_locale(locale), m_language(languageOf(locale)),
          m_record(atlas)
    {
    }

    ExchangeRow row(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const Location &location = m_atlas.locationOf(incident);
        ExchangeRow row;
        row.span = incident.span;
        row.hasPoint = isPoint(location.precision) && location.hasPoint();
        row.longitude = location.longitude;
        row.latitude = location.latitude;
        row.name = text(incident.title).isEmpty() ? placeNames(m_atlas, location, m_locale) : text(incident.title);
        const bool isDated = incident.span.isValid();
        row.cells = {text(incident.id),
                     text(incident.title),
                     isDated ? moment(incident.span.begin, incident.beginMinute) : QString(),
                     isDated ? moment(incident.span.last(), incident.endMinute) : QString(),
                     isDated ? precisionKey(incident.timePrecision) : QString(),
                     placeNames(m_atlas, location, m_locale),
                     placeCodes(location),
                     governorate(location),
                     row.hasPoint ? QString::number(row.longitude, 'g', 12) : QString(),
                     row.hasPoint ? QString::number(row.latitude, 'g', 12) : QString(),
                     precisionKey(location.precision),
                     incident.kind == none16 ? QString() : m_atlas.kinds[incident.kind].name.in(m_language),
                     names(m_atlas.actorSets[incident.perpetrators], m_atlas.actors),
                     names(m_atlas.actorSets[incident.targets], m_atlas.actors),
                     names(m_atlas.weaponSets[incident.weapons], m_atlas.weapons)};
        addCounts(index, row.cells);
        addClaims(incident, row.cells);
        row.cells << text(incident.note) << m_rule.reading << m_rule.measure << m_rule.filters + cutBy(index)
                  << m_rule.data;
        QJsonObject record = m_record.of(index);
        record.insert(u"cells"_s, fingerprintOf(row.cells));
        row.cells << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
        return row;
    }

private:
    QString text(TextId id) const { return m_atlas.texts.in(id, m_language); }

    static QString moment(Day day, int minute)
    {
        const QString date = isoDay(day);
        return minute < 0 ? date
                          : u"%1T%2:%3"_s.arg(date).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
    }

    QString names(const std::vector<quint16> &set, const std::vector<Term> &terms) const
    {
        QStringList all;
        for (const quint16 index : set)
            all << terms[index].name.in(m_language);
        return all.join(u"; "_s);
    }

    /// Where the window cuts an incident: its figures in the row are those of the whole, for it is to be read back.
    QString cutBy(IncidentIndex index) const
    {
        const Span span = m_atlas.incidents[index].span;
        if (m_rule.window.holds(span) || !m_rule.window.touches(span))
            return {};
        const Amount part = partIn(m_ledger.nets[index], span, m_rule.window);
        QString cut = u"; days=%1/%2"_s.arg(intersected(span, m_rule.window.span).length()).arg(span.length());
        if (part.has(Amount::HasFigure) && !part.has(Amount::InWhole))
            cut += u" counted=%1"_s.arg(part.best);
        return cut;
    }

    QString placeCodes(const Location &location) const
    {
        QStringList codes;
        for (const PlaceIndex place : m_atlas.placesOf(location))
            codes << m_atlas.places[place].id;
        return codes.join(u';');
    }

    QString governorate(const Location &location) const
    {
        QStringList areas;
        for (const PlaceIndex place : m_atlas.placesOf(location)) {
            const PlaceIndex area = m_atlas.areaOf(place, PlaceLevel::Governorate);
            if (area != none && !areas.contains(m_atlas.places[area].name.in(m_language)))
                areas << m_atlas.places[area].name.in(m_language);
        }
        return areas.join(u"; "_s);
    }

    void addCounts(IncidentIndex index, QStringList &cells) const
    {
        const auto number = [](qint32 n) { return n == Count::absent ? QString() : QString::number(n); };
        for (const CountColumn &column : countColumns) {
            const Count count = readCount(m_atlas, index, column.measure, m_ledger.reading);
            cells << number(count.low) << number(count.best) << number(count.high);
        }
        const Incident &incident = m_atlas.incidents[index];
        const Amount &net = m_ledger.nets[index];
        const bool has = net.has(Amount::HasFigure) && !net.has(Amount::InWhole);
        cells << (incident.partOf == none ? QString() : text(m_atlas.incidents[incident.partOf].id))
              << (incident.counted ? u"yes"_s : u"no"_s) << (has ? QString::number(net.low) : QString())
              << (has ? QString::number(net.best) : QString())
              << (has && !net.has(Amount::Open) ? QString::number(net.high) : QString());
    }

    void addClaims(const Incident &incident, QStringList &cells) const
    {
        QStringList sources, links, said;
        for (const Claim &claim : m_atlas.claimsOf(incident)) {
            if (claim.source != none16)
                sources << m_atlas.sources[claim.source].name.in(m_language);
            if (claim.report != none16 && m_atlas.reports[claim.report].url.startsWith("http"_L1))
                links << m_atlas.reports[claim.report].url;
            said << claimInWords(m_atlas, claim, m_locale);
        }
        sources.removeDuplicates();
        links.removeDuplicates();
        cells << sources.join(u"; "_s) << links.join(u' ') << said.join(u"; "_s);
    }

    const Atlas &m_atlas;
    const Ledger &m_ledger;
    const ExchangeRule &m_rule;
    QLocale m_locale;
    Language m_language;
    Record m_record;
};

template <class Index>
QString idsOf(const QSet<Index> &indices, const auto &table)
{
    QStringList ids;
    for (const Index index : indices)
        ids << (index < table.size() ? table[index].id : u"-"_s);
    ids.sort();
    return ids.join(u',');
}

} // namespace

std::vector<ExchangeColumn> exchangeColumns()
{
    std::vector<ExchangeColumn> columns{
        {u"id"_s, u"#event+code"_s},
        {u"title"_s, u"#event+name"_s},
        {u"date_start"_s, u"#date+start"_s},
        {u"date_end"_s, u"#date+end"_s},
        {u"date_precision"_s, u"#date+precision"_s},
        {u"place"_s, u"#loc+name"_s},
        {u"place_code"_s, u"#loc+code"_s},
        {u"governorate"_s, u"#adm1+name"_s},
        {u"longitude"_s, u"#geo+lon"_s, Type::Real},
        {u"latitude"_s, u"#geo+lat"_s, Type::Real},
        {u"place_precision"_s, u"#geo+precision"_s},
        {u"kind"_s, u"#event+type"_s},
        {u"actor"_s, u"#group+name+first"_s},
        {u"target"_s, u"#group+name+second"_s},
        {u"weapon"_s, u"#event+weapon"_s},
    };
    for (const CountColumn &count : countColumns) {
        const QString key = QString::fromLatin1(count.key), tag = QString::fromLatin1(count.tag);
        columns.push_back({key + u"_low"_s, tag + u"+low"_s, Type::Integer});
        columns.push_back({key, tag, Type::Integer});
        columns.push_back({key + u"_high"_s, tag + u"+high"_s, Type::Integer});
    }
    const std::vector<ExchangeColumn> rest{
        {u"part_of"_s, u"#event+code+whole"_s},
        {u"counted"_s, u"#event+counted"_s},
        {u"net_low"_s, u"#indicator+net+low"_s, Type::Integer},
        {u"net_best"_s, u"#indicator+net"_s, Type::Integer},
        {u"net_high"_s, u"#indicator+net+high"_s, Type::Integer},
        {u"source"_s, u"#meta+source"_s},
        {u"link"_s, u"#meta+url"_s},
        {u"claims"_s, u"#description+claims"_s},
        {u"note"_s, u"#description+note"_s},
        {u"rule_reading"_s, u"#meta+reading"_s},
        {u"rule_measure"_s, u"#meta+measure"_s},
        {u"rule_filters"_s, u"#meta+filters"_s},
        {u"data_version"_s, u"#meta+version"_s},
        {QString::fromLatin1(exchangeRecord), u"#meta+record"_s},
    };
    columns.insert(columns.end(), rest.begin(), rest.end());
    return columns;
}

QJsonObject exchangeRecordOf(const Atlas &atlas, IncidentIndex incident)
{
    return Record(atlas).of(incident);
}

QJsonObject exchangeSource(const Source &source)
{
    return Record::sourceJson(source);
}

ExchangeRule ruleOf(const Atlas &atlas, const Filter &filter, const QLocale &locale)
{
    ExchangeRule rule;
    rule.reading =
        readingName(atlas, filter.reading, locale) + u": "_s + readingExplained(atlas, filter.reading, locale);
    rule.measure = measureName(atlas, filter.measure, locale);
    rule.window = filter.timeWindow();
    QStringList filters;
    if (filter.window.isValid())
        filters << u"from=%1 to=%2"_s.arg(isoDay(filter.window.begin), isoDay(filter.window.last()))
                << u"spans="_s + spanRuleWord(filter.spans);
    if (filter.area != none)
        filters << u"area="_s + atlas.places[filter.area].id;
    if (!filter.text.isEmpty())
        filters << u"text="_s + filter.text;
    if (!filter.hiddenKinds.isEmpty())
        filters << u"not-kind="_s + idsOf(filter.hiddenKinds, atlas.kinds);
    if (!filter.hiddenActors.isEmpty())
        filters << u"not-actor="_s + idsOf(filter.hiddenActors, atlas.actors);
    if (!filter.hiddenSources.isEmpty())
        filters << u"not-source="_s + idsOf(filter.hiddenSources, atlas.sources);
    QStringList precisions;
    for (const PlacePrecision precision : filter.hiddenPrecisions)
        precisions << precisionKey(precision);
    precisions.sort();
    if (!precisions.isEmpty())
        filters << u"not-precision="_s + precisions.join(u',');
    QStringList sets;
    for (const DataSetIndex set : filter.hiddenDataSets)
        if (set < atlas.dataSets.size())
            sets << atlas.dataSets[set].name.in(languageOf(locale));
    sets.sort();
    if (!sets.isEmpty())
        filters << u"not-data-set="_s + sets.join(u',');
    rule.filters = filters.join(u"; "_s);
    rule.data = QString(atlas.title.in(languageOf(locale)) + u' ' + atlas.version).trimmed();
    return rule;
}

ExchangeTable exchangeTable(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                            const ExchangeRule &rule, const QLocale &locale)
{
    const TableMaker maker(atlas, ledger, rule, locale);
    ExchangeTable table;
    table.columns = exchangeColumns();
    table.rows.reserve(incidents.size());
    for (const IncidentIndex index : incidents)
        table.rows.push_back(maker.row(index));
    return table;
}

} // namespace sijill
