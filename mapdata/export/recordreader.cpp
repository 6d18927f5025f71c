#include "mapdata/export/recordreader.h"

#include "mapdata/model/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Text textOf(const QJsonValue &value)
{
    return {value[0].toString(), value[1].toString()};
}

template <class Entry, class Make>
quint16 entryOf(const QString &id, std::vector<Entry> &table, QHash<QString, quint16> &ids, Make make)
{
    if (id.isEmpty())
        return none16;
    if (const auto known = ids.constFind(id); known != ids.cend())
        return *known;
    Entry entry = make();
    if (table.size() >= none16)
        return none16;
    const auto index = static_cast<quint16>(table.size());
    table.push_back(std::move(entry));
    ids.insert(id, index);
    return index;
}

/// What somebody typed has a name and no id: it is the entry of that name, whichever of the two comes first.
template <class Entry, class Make>
quint16 namedEntryOf(const QJsonValue &value, std::vector<Entry> &table, QHash<QString, quint16> &ids, Make make)
{
    const QString id = value["id"_L1].toString();
    const Text name = textOf(value["name"_L1]);
    if (ids.contains(id) || name.isEmpty())
        return entryOf(id, table, ids, make);
    const auto isSame = [](const QString &a, const QString &b) {
        return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::ranges::find_if(table, [&](const Entry &entry) {
        const bool isOpen = id.isEmpty() || entry.id.startsWith(u'\0');
        return isOpen && (isSame(entry.name.english, name.english) || isSame(entry.name.arabic, name.arabic));
    });
    if (found == table.end()) {
        Entry entry = make();
        if (id.isEmpty())
            entry.id = u'\0' + name.in(Language::English);
        return entryOf(entry.id, table, ids, [&] { return entry; });
    }
    const auto index = static_cast<quint16>(found - table.begin());
    if (!id.isEmpty()) {
        *found = make();
        ids.insert(id, index);
    }
    return index;
}

/// Those that stayed without one are called by their names.
template <class Entry>
void nameTyped(std::vector<Entry> &table)
{
    for (Entry &entry : table)
        if (entry.id.startsWith(u'\0'))
            entry.id.remove(0, 1);
}

} // namespace

TextId RecordReader::text(const QJsonValue &value)
{
    return m_atlas.texts.add(textOf(value));
}

bool RecordReader::isRecord(const QJsonObject &record)
{
    return record.value("id"_L1).isString() && record.value("claims"_L1).isArray();
}

bool RecordReader::add(const QJsonObject &record, qint64 row)
{
    m_row = row;
    const QString id = record["id"_L1].toString();
    Incident incident;
    incident.id = m_atlas.texts.add(id);
    incident.title = text(record["title"_L1]);
    incident.note = text(record["note"_L1]);
    incident.counted = record["counted"_L1].toBool(true);
    readTime(record, incident);
    incident.location = readLocation(record);
    incident.kind = term(record["kind"_L1], m_atlas.kinds, m_kinds);
    incident.perpetrators = set(record["by"_L1], m_atlas.actors, m_actors, m_atlas.actorSets);
    incident.targets = set(record["on"_L1], m_atlas.actors, m_actors, m_atlas.actorSets);
    incident.weapons = set(record["weapons"_L1], m_atlas.weapons, m_weapons, m_atlas.weaponSets);
    readClaims(record["claims"_L1].toArray(), incident);
    const bool isNew = !m_incidents.contains(id);
    if (isNew)
        m_incidents.insert(id, static_cast<IncidentIndex>(m_atlas.incidents.size()));
    m_atlas.incidents.push_back(incident);
    m_wholes.push_back(record["part_of"_L1].toString());
    return isNew;
}

void RecordReader::readTime(const QJsonObject &record, Incident &incident)
{
    incident.timePrecision = TimePrecision::Unknown;
    const QJsonValue days = record["days"_L1];
    const auto first = parseDay(days[0].toString()), last = parseDay(days[1].toString());
    if (!first || !last || *last < *first)
        return;
    incident.span = Span::days(*first, *last);
    incident.timePrecision = timePrecisionFor(record["time"_L1].toString()).value_or(TimePrecision::Unknown);
    const auto minute = [&](qsizetype i) {
        return static_cast<qint16>(std::clamp(record["minutes"_L1][i].toInt(-1), -1, 1439));
    };
    incident.beginMinute = minute(0);
    incident.endMinute = minute(1);
}

LocationIndex RecordReader::readLocation(const QJsonObject &record)
{
    Location location;
    location.precision = placePrecisionFor(record["precision"_L1].toString()).value_or(PlacePrecision::Unplaced);
    std::vector<PlaceIndex> places;
    for (const QJsonValue &place : record["places"_L1].toArray())
        if (const PlaceIndex index = readPlace(place.toObject(), 0); index != none && places.size() < none16)
            places.push_back(index);
    const QJsonArray point = record["point"_L1].toArray();
    if (point.size() == 2 && std::abs(point[0].toDouble(999)) <= 180 && std::abs(point[1].toDouble(999)) <= 90) {
        location.longitude = point[0].toDouble();
        location.latitude = point[1].toDouble();
    }
    if (location.precision == PlacePrecision::Unplaced && places.empty())
        return 0;
    // NaN is equal to nothing, itself included, and would make every key a new one.
    const auto [known, isNew] =
        m_locations.try_emplace({location.precision, places, location.hasPoint() ? location.longitude : 999,
                                 location.hasPoint() ? location.latitude : 999},
                                static_cast<LocationIndex>(m_atlas.locations.size()));
    if (!isNew)
        return known->second;
    location.firstPlace = static_cast<quint32>(m_atlas.locationPlaces.size());
    location.placeCount = static_cast<quint16>(places.size());
    m_atlas.locationPlaces.insert(m_atlas.locationPlaces.end(), places.begin(), places.end());
    m_atlas.locations.push_back(location);
    return known->second;
}

PlaceIndex RecordReader::readPlace(const QJsonObject &object, int depth)
{
    constexpr int deepest = 10;
    const QString id = object["id"_L1].toString();
    if (id.isEmpty() || depth > deepest)
        return none;
    if (const auto known = m_places.constFind(id); known != m_places.cend())
        return *known;
    Place place;
    place.id = id;
    place.name = textOf(object["name"_L1]);
    place.kind = object["kind"_L1].toString();
    place.level = static_cast<PlaceLevel>(std::clamp(object["level"_L1].toInt(4), 0, 4));
    place.rank = static_cast<quint8>(std::clamp(object["rank"_L1].toInt(5), 1, 5));
    place.pointPrecision = placePrecisionFor(object["precision"_L1].toString()).value_or(PlacePrecision::Unplaced);
    const QJsonArray point = object["point"_L1].toArray();
    if (point.size() == 2) {
        place.longitude = std::clamp(point[0].toDouble(), -180.0, 180.0);
        place.latitude = std::clamp(point[1].toDouble(), -90.0, 90.0);
    }
    place.parent = readPlace(object["parent"_L1].toObject(), depth + 1);
    const auto index = static_cast<PlaceIndex>(m_atlas.places.size());
    m_atlas.places.push_back(std::move(place));
    m_places.insert(id, index);
    return index;
}

void RecordReader::readClaims(const QJsonArray &claims, Incident &incident)
{
    incident.firstClaim = static_cast<ClaimIndex>(m_atlas.claims.size());
    for (const QJsonValue &object : claims) {
        if (incident.claimCount == none16 - 1)
            break;
        Claim claim;
        claim.id = m_atlas.texts.add(object["id"_L1].toString());
        claim.wording = text(object["wording"_L1]);
        claim.note = text(object["note"_L1]);
        claim.incident = static_cast<IncidentIndex>(m_atlas.incidents.size());
        claim.source = source(object["source"_L1]);
        claim.report = report(object["report"_L1]);
        claim.preferred = object["preferred"_L1].toBool();
        readFigures(object["figures"_L1].toArray(), claim);
        readFacts(object["facts"_L1].toArray());
        m_atlas.claims.push_back(claim);
        ++incident.claimCount;
    }
}

void RecordReader::readFigures(const QJsonArray &figures, Claim &claim)
{
    claim.firstFigure = static_cast<quint32>(m_atlas.figures.size());
    for (const QJsonValue &value : figures) {
        const QJsonObject object = value.toObject();
        const MeasureIndex index = measure(object);
        if (index == none16 || claim.figureCount == none16 - 1)
            continue;
        m_atlas.figures.push_back({index, count(object), m_atlas.texts.add(object["words"_L1].toString())});
        ++claim.figureCount;
    }
}

/// Of the claim that is added next.
void RecordReader::readFacts(const QJsonArray &facts)
{
    for (const QJsonValue &value : facts) {
        const FactKindIndex kind = term(value["kind"_L1], m_atlas.factKinds, m_factKinds);
        if (kind != none16)
            m_atlas.facts.push_back({static_cast<ClaimIndex>(m_atlas.claims.size()), kind, count(value.toObject()),
                                     m_atlas.texts.add(value["words"_L1].toString())});
    }
}

Count RecordReader::count(const QJsonObject &numbers)
{
    return {number(numbers["low"_L1]), number(numbers["best"_L1]), number(numbers["high"_L1])};
}

/// Whole people, as many as a count can hold; nothing for anything else, which is told.
qint32 RecordReader::number(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return Count::absent;
    const qint64 number = value.toInteger(-1);
    if (number >= 0 && number <= std::numeric_limits<qint32>::max())
        return static_cast<qint32>(number);
    m_problems.add(RowFault::BadCount, m_row, value.toVariant().toString().toStdString());
    return Count::absent;
}

MeasureIndex RecordReader::measure(const QJsonObject &figure)
{
    Measure measure{figure["of"_L1].toString() == "wounded"_L1 ? Outcome::Wounded : Outcome::Killed, none16};
    if (figure.contains("group"_L1)) {
        measure.group = term(figure["group"_L1], m_atlas.groups, m_groups);
        if (measure.group == none16)
            return none16; // a part of the people must not pass for all of them
    }
    if (const MeasureIndex known = m_atlas.measureOf(measure); known != none16)
        return known;
    if (m_atlas.measures.size() >= none16)
        return none16;
    m_atlas.measures.push_back(measure);
    return static_cast<MeasureIndex>(m_atlas.measures.size() - 1);
}

quint16 RecordReader::term(const QJsonValue &value, std::vector<Term> &terms, Ids &ids)
{
    return namedEntryOf(value, terms, ids, [&] { return Term{value["id"_L1].toString(), textOf(value["name"_L1])}; });
}

SetIndex RecordReader::set(const QJsonValue &values, std::vector<Term> &terms, Ids &ids,
                           std::vector<std::vector<quint16>> &sets)
{
    std::vector<quint16> members;
    for (const QJsonValue &value : values.toArray())
        if (const quint16 index = term(value, terms, ids);
            index != none16 && std::ranges::find(members, index) == members.end())
            members.push_back(index);
    const auto known = std::ranges::find(sets, members);
    if (known != sets.end())
        return static_cast<SetIndex>(known - sets.begin());
    if (sets.size() >= none16)
        return 0;
    sets.push_back(std::move(members));
    return static_cast<SetIndex>(sets.size() - 1);
}

SourceIndex RecordReader::source(const QJsonValue &value)
{
    return namedEntryOf(value, m_atlas.sources, m_sources, [&] {
        return Source{value["id"_L1].toString(), textOf(value["name"_L1]), value["kind"_L1].toString(),
                      value["url"_L1].toString(), value["note"_L1].toString()};
    });
}

ReportIndex RecordReader::report(const QJsonValue &value)
{
    const QString id = value["id"_L1].toString();
    return entryOf(id, m_atlas.reports, m_reports, [&] {
        const auto date = [&](QLatin1StringView key) { return QDate::fromString(value[key].toString(), Qt::ISODate); };
        return Report{id,
                      source(value["publisher"_L1]),
                      textOf(value["title"_L1]),
                      date("published"_L1),
                      date("heading"_L1),
                      value["url"_L1].toString(),
                      textOf(value["note"_L1])};
    });
}

Atlas RecordReader::take()
{
    for (std::size_t i = 0; i < m_wholes.size(); ++i)
        if (!m_wholes[i].isEmpty())
            m_atlas.incidents[i].partOf = m_incidents.value(m_wholes[i], none);
    for (std::vector<Term> *terms : {&m_atlas.kinds, &m_atlas.actors, &m_atlas.weapons})
        nameTyped(*terms);
    nameTyped(m_atlas.sources);
    m_atlas.texts.settle();
    return std::move(m_atlas);
}

} // namespace sijill
