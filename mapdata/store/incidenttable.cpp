#include "mapdata/store/builder.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
struct Named {
    QLatin1StringView name;
    Enum value;
};

constexpr Named<TimePrecision> timePrecisions[] = {
    {"hour"_L1, TimePrecision::Hour}, {"day"_L1, TimePrecision::OneDay},  {"days"_L1, TimePrecision::Days},
    {"week"_L1, TimePrecision::Week}, {"month"_L1, TimePrecision::Month}, {"year"_L1, TimePrecision::Year},
};

constexpr Named<PlacePrecision> placePrecisions[] = {
    {"exact"_L1, PlacePrecision::Exact},
    {"town"_L1, PlacePrecision::Town},
    {"near"_L1, PlacePrecision::Near},
    {"district"_L1, PlacePrecision::District},
    {"governorate"_L1, PlacePrecision::Governorate},
    {"several"_L1, PlacePrecision::Several},
    {"country"_L1, PlacePrecision::Country},
    {"unplaced"_L1, PlacePrecision::Unplaced},
};

template <class Enum, std::size_t size>
std::optional<Enum> named(const Named<Enum> (&list)[size], const QString &name)
{
    const auto found = std::ranges::find(list, name, &Named<Enum>::name);
    return found == std::end(list) ? std::nullopt : std::optional(found->value);
}

struct Moment {
    Day day = 0;
    qint16 minute = -1;
};

/// "2016-01-23", "2016-01-23T18:30" or with a space between.
std::optional<Moment> momentOf(const QString &text)
{
    const std::optional<Day> day = parseDay(QStringView(text).left(10));
    if (!day)
        return std::nullopt;
    if (text.size() == 10)
        return Moment{*day, -1};
    const QTime time = QTime::fromString(text.mid(11), u"HH:mm"_s);
    if (!time.isValid() || (text[10] != u'T' && text[10] != u' '))
        return std::nullopt;
    return Moment{*day, static_cast<qint16>(time.hour() * 60 + time.minute())};
}

class IncidentRow {
public:
    IncidentRow(const Table &table, std::size_t row, AtlasBuilder &builder)
        : m_table(table), m_row(row), m_builder(builder)
    {
    }

    Incident read(const QString &id)
    {
        Incident incident;
        TextPool &texts = m_builder.atlas.texts;
        incident.id = texts.add(id);
        incident.title = texts.add(textOf(m_table, m_row, "title"_L1));
        incident.note = texts.add(textOf(m_table, m_row, "note"_L1));
        readTime(incident);
        incident.location = readLocation();
        incident.kind = lookUp(m_builder.kinds, m_table, m_row, "kind"_L1);
        incident.perpetrators =
            readSet("perpetrators"_L1, m_builder.actors, m_builder.actorSets, m_builder.atlas.actorSets);
        incident.targets = readSet("targets"_L1, m_builder.actors, m_builder.actorSets, m_builder.atlas.actorSets);
        incident.weapons = readSet("weapons"_L1, m_builder.weapons, m_builder.weaponSets, m_builder.atlas.weaponSets);
        incident.counted = readCounted();
        return incident;
    }

private:
    void tell(const QString &text) const { m_table.tell(m_row, text); }
    QString cell(QLatin1StringView column) const { return m_table.cell(m_row, column); }

    std::optional<Moment> readMoment(QLatin1StringView column) const
    {
        const QString text = cell(column);
        if (text.isEmpty())
            return std::nullopt;
        const std::optional<Moment> moment = momentOf(text);
        if (!moment)
            tell(QCoreApplication::translate("Store", "“%1” in %2 is no date").arg(text, column));
        return moment;
    }

    void readTime(Incident &incident) const
    {
        std::optional<Moment> begin = readMoment("begin"_L1), end = readMoment("end"_L1);
        if (!begin) {
            incident.timePrecision = TimePrecision::Unknown;
            tell(QCoreApplication::translate("Store", "there is no date to go by; the incident is kept as undated"));
            return;
        }
        if (!end)
            end = Moment{begin->day, -1};
        if (end->day < begin->day || (end->day == begin->day && end->minute >= 0 && end->minute < begin->minute)) {
            tell(QCoreApplication::translate("Store",
                                             "it ends before it begins; the two are taken the other way round"));
            std::swap(begin, end);
        }
        incident.span = Span::days(begin->day, end->day);
        incident.beginMinute = begin->minute;
        incident.endMinute = end->minute;
        incident.timePrecision = readTimePrecision(incident);
    }

    TimePrecision readTimePrecision(const Incident &incident) const
    {
        const TimePrecision likely = incident.beginMinute >= 0     ? TimePrecision::Hour
                                     : incident.span.length() == 1 ? TimePrecision::OneDay
                                                                   : TimePrecision::Days;
        const QString name = cell("time_precision"_L1);
        if (name.isEmpty())
            return likely;
        const std::optional<TimePrecision> precision = named(timePrecisions, name);
        if (!precision)
            tell(QCoreApplication::translate("Store", "“%1” is no precision of time; it is taken from the dates")
                     .arg(name));
        if (precision == TimePrecision::OneDay && incident.span.length() > 1) {
            tell(QCoreApplication::translate(
                "Store", "it is said to be of a day but spans several; it is kept as several days"));
            return TimePrecision::Days;
        }
        return precision.value_or(likely);
    }

    LocationIndex readLocation()
    {
        std::vector<PlaceIndex> places;
        for (const QString &id : m_table.list(m_row, "places"_L1)) {
            const PlaceIndex place = lookUp(m_builder.places, m_table, m_row, "places"_L1, id);
            if (place != none && std::ranges::find(places, place) == places.end())
                places.push_back(place);
        }
        if (const std::optional<QPointF> point = readOwnPoint())
            return locationAt(*point, places);
        const PlacePrecision precision = readPlacePrecision(places);
        const auto [known, isNew] = m_builder.locations.try_emplace({precision, places}, 0);
        if (isNew)
            known->second = addLocation(precision, places);
        return known->second;
    }

    /// Atlases that were made from tables give incidents points of their own.
    std::optional<QPointF> readOwnPoint() const
    {
        const QString lonText = cell("lon"_L1), latText = cell("lat"_L1);
        if (lonText.isEmpty() && latText.isEmpty())
            return std::nullopt;
        bool lonOk = false, latOk = false;
        const double lon = lonText.toDouble(&lonOk), lat = latText.toDouble(&latOk);
        if (lonOk && latOk && std::abs(lon) <= 180 && std::abs(lat) <= 90)
            return QPointF(lon, lat);
        tell(QCoreApplication::translate("Store", "%1, %2 are no degrees; the incident has no point of its own")
                 .arg(lonText, latText));
        return std::nullopt;
    }

    LocationIndex locationAt(QPointF point, const std::vector<PlaceIndex> &places)
    {
        const std::optional<PlacePrecision> said = named(placePrecisions, cell("place_precision"_L1));
        const PlacePrecision precision = said.value_or(PlacePrecision::Town);
        const auto [known, isNew] = m_builder.pointLocations.try_emplace({precision, places, point.x(), point.y()}, 0);
        if (isNew)
            known->second = addLocation(precision, places, &point);
        return known->second;
    }

    /// Never more exact than the places allow.
    PlacePrecision readPlacePrecision(const std::vector<PlaceIndex> &places) const
    {
        const QString name = cell("place_precision"_L1);
        std::optional<PlacePrecision> precision = named(placePrecisions, name);
        if (!precision && !name.isEmpty())
            tell(QCoreApplication::translate("Store", "“%1” is no precision of place; it is taken from the places")
                     .arg(name));
        if (places.empty()) {
            if (precision && *precision < PlacePrecision::Country)
                tell(QCoreApplication::translate("Store", "no place of it is known; the incident is kept as unplaced"));
            return precision == PlacePrecision::Country ? PlacePrecision::Country : PlacePrecision::Unplaced;
        }
        if (places.size() > 1) {
            if (precision && *precision < PlacePrecision::Several)
                tell(QCoreApplication::translate("Store", "it has several places; it is kept as of several places"));
            return precision ? std::max(*precision, PlacePrecision::Several) : PlacePrecision::Several;
        }
        const PlaceLevel level = m_builder.atlas.places[places.front()].level;
        const PlacePrecision likely = level == PlaceLevel::Point         ? PlacePrecision::Town
                                      : level >= PlaceLevel::District    ? PlacePrecision::District
                                      : level == PlaceLevel::Governorate ? PlacePrecision::Governorate
                                                                         : PlacePrecision::Country;
        if (precision && isPoint(*precision) && level != PlaceLevel::Point) {
            tell(QCoreApplication::translate("Store",
                                             "its place is an area and no point; it is kept as known for the area"));
            return likely;
        }
        return precision.value_or(likely);
    }

    LocationIndex addLocation(PlacePrecision precision, const std::vector<PlaceIndex> &places,
                              const QPointF *point = nullptr)
    {
        Atlas &atlas = m_builder.atlas;
        Location location;
        location.precision = precision;
        location.firstPlace = static_cast<quint32>(atlas.locationPlaces.size());
        location.placeCount = static_cast<quint16>(places.size());
        if (point) {
            location.longitude = point->x();
            location.latitude = point->y();
        } else if (isPoint(precision)) {
            location.longitude = atlas.places[places.front()].longitude;
            location.latitude = atlas.places[places.front()].latitude;
        }
        atlas.locationPlaces.insert(atlas.locationPlaces.end(), places.begin(), places.end());
        atlas.locations.push_back(location);
        return static_cast<LocationIndex>(atlas.locations.size() - 1);
    }

    SetIndex readSet(QLatin1StringView column, const Ids<quint16> &ids, std::map<std::vector<quint16>, SetIndex> &known,
                     std::vector<std::vector<quint16>> &sets) const
    {
        std::vector<quint16> set;
        for (const QString &id : m_table.list(m_row, column)) {
            const quint16 index = lookUp(ids, m_table, m_row, column, id);
            if (index != none16 && std::ranges::find(set, index) == set.end())
                set.push_back(index);
        }
        // The order in which a table names them means nothing: two orders are one set, and one row of a tally.
        std::ranges::sort(set);
        if (set.empty() || sets.size() >= none16)
            return 0;
        const auto [entry, isNew] = known.try_emplace(set, static_cast<SetIndex>(sets.size()));
        if (isNew)
            sets.push_back(set);
        return entry->second;
    }

    bool readCounted() const
    {
        const QString text = cell("counted"_L1);
        if (text != "no"_L1 && text != "yes"_L1 && !text.isEmpty())
            tell(QCoreApplication::translate("Store", "“%1” in counted is neither yes nor no; it is taken as yes")
                     .arg(text));
        return text != "no"_L1;
    }

    const Table &m_table;
    std::size_t m_row;
    AtlasBuilder &m_builder;
};

} // namespace

void readIncidents(const TableSource &tables, AtlasBuilder &builder)
{
    const QStringList columns{u"id"_s,      u"begin"_s,   u"end"_s,          u"time_precision"_s, u"place_precision"_s,
                              u"places"_s,  u"kind"_s,    u"perpetrators"_s, u"targets"_s,        u"weapons"_s,
                              u"part_of"_s, u"counted"_s, u"title"_s,        u"title_ar"_s,       u"note"_s,
                              u"note_ar"_s};
    const auto table = tables.read(u"incidents"_s, columns, builder.problems);
    if (!table)
        return;
    builder.locations.insert({{PlacePrecision::Unplaced, {}}, 0});
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const std::optional<QString> id = ownId(*table, row, builder.incidents);
        if (!id)
            continue;
        builder.incidents.insert(*id, static_cast<IncidentIndex>(builder.atlas.incidents.size()));
        builder.atlas.incidents.push_back(IncidentRow(*table, row, builder).read(*id));
        rows.push_back(row);
    }
    // A part may stand before its whole.
    for (std::size_t i = 0; i < rows.size(); ++i)
        builder.atlas.incidents[i].partOf = lookUp(builder.incidents, *table, rows[i], "part_of"_L1);
}

} // namespace sijill
