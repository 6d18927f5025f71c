#include "mapdata/export/exchangetable.h"

#include "mapdata/export/cellsums.h"
#include "mapdata/export/exchangerecord.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/index/sum.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/tables/words.h"
#include "mapdata/words/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class TableMaker {
public:
    TableMaker(const Atlas &atlas, const Ledger &ledger, const ExchangeRule &rule, const QLocale &locale,
               ExchangeRecords records)
        : m_columns(exchangeColumns(measureKey(atlas, ledger.measure))), m_atlas(atlas), m_ledger(ledger), m_rule(rule),
          m_locale(locale), m_language(languageOf(locale)), m_records(records)
    {
        if (m_records == ExchangeRecords::Plain)
            m_columns.pop_back();
        for (const ExchangeColumn &column : m_columns)
            m_names << column.name;
    }

    const std::vector<ExchangeColumn> &columns() const { return m_columns; }

    /// In the order of exchangeColumns().
    ExchangeRow row(IncidentIndex index) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const Location &location = m_atlas.locationOf(incident);
        ExchangeRow row;
        row.moments = momentsOf(incident);
        row.hasPoint = isPoint(location.precision) && location.hasPoint();
        row.longitude = location.longitude;
        row.latitude = location.latitude;
        row.name = text(incident.title).isEmpty() ? neutralTitle(incident, location) : text(incident.title);
        row.cells << text(incident.id) << row.name;
        addTime(incident, row);
        addPlace(location, row);
        row.cells << (incident.kind == none16 ? QString() : m_atlas.kinds[incident.kind].name.in(m_language))
                  << names(m_atlas.actorSets[incident.perpetrators], m_atlas.actors)
                  << names(m_atlas.actorSets[incident.targets], m_atlas.actors)
                  << names(m_atlas.weaponSets[incident.weapons], m_atlas.weapons);
        addCounted(index, row.cells);
        addReported(index, row.cells);
        addClaims(incident, row.cells);
        row.cells << text(incident.note) << m_rule.reading << m_rule.measure << m_rule.filters + cutBy(index)
                  << m_rule.data;
        if (m_records == ExchangeRecords::Written) {
            QJsonObject record = exchangeRecordOf(m_atlas, index);
            record.insert(u"sums"_s, checkSums(m_names, row.cells));
            row.cells << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
        }
        return row;
    }

private:
    QString text(TextId id) const { return m_atlas.texts.in(id, m_language); }

    /// "Air strike, Homs, 25 January 2013": nothing but what the other columns say.
    QString neutralTitle(const Incident &incident, const Location &location) const
    {
        QStringList parts{incident.kind == none16 ? Exchange::tr("Incident")
                                                  : m_atlas.kinds[incident.kind].name.in(m_language)};
        if (const QString place = places(location); !place.isEmpty())
            parts << place;
        if (incident.span.isValid())
            parts << inWords(incident.span, incident.timePrecision, m_locale);
        return parts.join(Exchange::tr(", "));
    }

    static QString moment(Day day, int minute)
    {
        const QString date = isoDay(day);
        return minute < 0 ? date
                          : u"%1T%2:%3"_s.arg(date).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
    }

    void addTime(const Incident &incident, ExchangeRow &row) const
    {
        if (!row.moments) {
            row.cells.resize(row.cells.size() + 5);
            return;
        }
        row.cells << moment(incident.span.begin, incident.beginMinute)
                  << moment(incident.span.last(), incident.endMinute) << precisionKey(incident.timePrecision)
                  << momentText(row.moments->begin) << momentText(row.moments->end);
    }

    void addPlace(const Location &location, ExchangeRow &row) const
    {
        row.cells << places(location) << placeCodes(location) << areas(location, PlaceLevel::Governorate)
                  << areas(location, PlaceLevel::District) << areas(location, PlaceLevel::Subdistrict)
                  << (row.hasPoint ? QString::number(row.longitude, 'g', 12) : QString())
                  << (row.hasPoint ? QString::number(row.latitude, 'g', 12) : QString())
                  << precisionKey(location.precision);
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

    /// Nothing where none is named, which is no name of a place.
    QString places(const Location &location) const
    {
        return location.placeCount == 0 ? QString() : placeNames(m_atlas, location, m_locale);
    }

    QString placeCodes(const Location &location) const
    {
        QStringList codes;
        for (const PlaceIndex place : m_atlas.placesOf(location))
            codes << m_atlas.places[place].id;
        return codes.join(u';');
    }

    QString areas(const Location &location, PlaceLevel level) const
    {
        QStringList areas;
        for (const PlaceIndex place : m_atlas.placesOf(location)) {
            const PlaceIndex area = m_atlas.areaOf(place, level);
            if (area != none && !areas.contains(m_atlas.places[area].name.in(m_language)))
                areas << m_atlas.places[area].name.in(m_language);
        }
        return areas.join(u"; "_s);
    }

    /// What the incident adds to the total that is shown; nothing where it adds nothing that is known.
    void addCounted(IncidentIndex index, QStringList &cells) const
    {
        const Incident &incident = m_atlas.incidents[index];
        const Amount part = partIn(m_ledger.nets[index], incident.span, m_rule.window);
        const bool has = part.has(Amount::HasFigure) && !part.has(Amount::InWhole) && !part.has(Amount::LeftOut);
        cells << (has ? QString::number(part.best) : QString()) << (has ? QString::number(part.low) : QString())
              << (has && !part.has(Amount::Open) ? QString::number(part.high) : QString())
              << (incident.counted ? u"yes"_s : u"no"_s)
              << (incident.partOf == none ? QString() : text(m_atlas.incidents[incident.partOf].id));
    }

    /// Of the incident with all its parts, by the same reading as the ledger's, whatever its measure.
    void addReported(IncidentIndex index, QStringList &cells) const
    {
        const auto number = [](qint32 n) { return n == Count::absent ? QString() : QString::number(n); };
        for (const MeasureIndex measure : {killed, wounded}) {
            const Count count = readCount(m_atlas, index, measure, m_ledger.reading);
            cells << number(count.low) << number(count.best) << number(count.high);
        }
    }

    void addClaims(const Incident &incident, QStringList &cells) const
    {
        QStringList sources, reports, links, said;
        for (const Claim &claim : m_atlas.claimsOf(incident)) {
            if (claim.source != none16)
                sources << m_atlas.sources[claim.source].name.in(m_language);
            QString link = claim.source == none16 ? QString() : m_atlas.sources[claim.source].url;
            if (claim.report != none16) {
                const Report &report = m_atlas.reports[claim.report];
                reports << report.title.in(m_language);
                link = isLink(report.url) ? report.url : link;
            }
            if (isLink(link))
                links << link;
            said << claimInWords(m_atlas, claim, m_locale);
        }
        for (QStringList *list : {&sources, &reports, &links}) {
            list->removeDuplicates();
            list->removeAll(QString());
        }
        cells << sources.join(u"; "_s) << reports.join(u"; "_s) << links.join(u' ') << said.join(u"; "_s);
    }

    static bool isLink(const QString &url) { return url.startsWith("http"_L1); }

    std::vector<ExchangeColumn> m_columns;
    QStringList m_names;
    const Atlas &m_atlas;
    const Ledger &m_ledger;
    const ExchangeRule &m_rule;
    QLocale m_locale;
    Language m_language;
    ExchangeRecords m_records;
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

qint64 ExchangeTable::withoutPoint() const
{
    return std::ranges::count(rows, false, &ExchangeRow::hasPoint);
}

ExchangeTable exchangeTable(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                            const ExchangeRule &rule, const QLocale &locale, ExchangeRecords records)
{
    const TableMaker maker(atlas, ledger, rule, locale, records);
    ExchangeTable table;
    table.columns = maker.columns();
    table.rows.reserve(incidents.size());
    for (const IncidentIndex index : incidents)
        table.rows.push_back(maker.row(index));
    return table;
}

} // namespace sijill
