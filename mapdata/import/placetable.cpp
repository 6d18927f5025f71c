#include "mapdata/import/placetable.h"

#include "mapdata/model/ids.h"
#include "mapdata/tables/words.h"

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Points of one name in the same quarter of a degree, some 25 km, are the same place: a table that gives each incident
/// its own point within a town still names one town.
constexpr double cellsPerDegree = 4;

} // namespace

LocationIndex PlaceTable::locate(const Said &said)
{
    const auto id = [this](std::string_view name) { return m_names.add(QByteArrayView(name)); };
    LocationKey key{id(said.name), id(said.district), id(said.governorate), PlacePrecision::Unplaced, 0, 0};
    if (said.point) {
        key.precision = said.precision.value_or(key.name != 0 ? PlacePrecision::Town : PlacePrecision::Exact);
        key.longitude = said.point->x();
        key.latitude = said.point->y();
    } else if (said.precision && !isPoint(*said.precision)) {
        key.precision = *said.precision; // an area is a place without a point too
    }
    if (key.precision == PlacePrecision::Unplaced && key.name == 0 && key.governorate == 0 && key.district == 0)
        return 0;
    LocationIndex &known = m_locations[key]; // one look-up, for a table may give each row a point of its own
    if (known != 0)
        return known;
    Location location;
    location.precision = key.precision;
    if (said.point) {
        location.longitude = key.longitude;
        location.latitude = key.latitude;
    }
    if (const PlaceIndex place = placeOf(key); place != none) {
        location.firstPlace = static_cast<quint32>(m_atlas.locationPlaces.size());
        location.placeCount = 1;
        m_atlas.locationPlaces.push_back(place);
    } else if (!said.point && isArea(key.precision)) {
        return 0; // known for an area that is not named: in no place that could be shown
    }
    known = static_cast<LocationIndex>(m_atlas.locations.size());
    m_atlas.locations.push_back(location);
    return known;
}

LocationIndex PlaceTable::locate(const Atlas &book, PlaceIndex place, PlacePrecision precision)
{
    if (const auto known = m_adoptedLocations.constFind({place, precision}); known != m_adoptedLocations.cend())
        return *known;
    Location location;
    location.precision = precision;
    location.firstPlace = static_cast<quint32>(m_atlas.locationPlaces.size());
    location.placeCount = 1;
    if (isPoint(precision)) {
        location.longitude = book.places[place].longitude;
        location.latitude = book.places[place].latitude;
    }
    m_atlas.locationPlaces.push_back(adopt(book, place));
    const auto index = static_cast<LocationIndex>(m_atlas.locations.size());
    m_atlas.locations.push_back(location);
    m_adoptedLocations.insert({place, precision}, index);
    return index;
}

LocationIndex PlaceTable::locate(const Atlas &book, const std::vector<PlaceIndex> &areas)
{
    const auto [known, isNew] = m_severalLocations.try_emplace(areas, 0);
    if (!isNew)
        return known->second;
    std::vector<PlaceIndex> places;
    for (const PlaceIndex area : areas)
        places.push_back(adopt(book, area));
    Location location;
    location.precision = PlacePrecision::Several;
    location.firstPlace = static_cast<quint32>(m_atlas.locationPlaces.size());
    location.placeCount = static_cast<quint16>(places.size());
    m_atlas.locationPlaces.insert(m_atlas.locationPlaces.end(), places.begin(), places.end());
    known->second = static_cast<LocationIndex>(m_atlas.locations.size());
    m_atlas.locations.push_back(location);
    return known->second;
}

PlaceIndex PlaceTable::adopt(const Atlas &book, PlaceIndex place, int depth)
{
    constexpr int deepest = 8; // parents that go round in a circle end here
    if (place >= book.places.size() || depth > deepest)
        return none;
    if (const auto known = m_adopted.constFind(place); known != m_adopted.cend())
        return *known;
    Place copy = book.places[place];
    copy.parent = adopt(book, copy.parent, depth + 1);
    const auto index = static_cast<PlaceIndex>(m_atlas.places.size());
    m_atlas.places.push_back(std::move(copy));
    m_adopted.insert(place, index);
    return index;
}

PlaceIndex PlaceTable::placeOf(const LocationKey &key)
{
    const PlaceIndex governorate = area(key.governorate, PlaceLevel::Governorate, none);
    if (key.precision == PlacePrecision::Governorate)
        return governorate != none ? governorate : area(key.name, PlaceLevel::Governorate, none);
    const PlaceIndex district = area(key.district, PlaceLevel::District, governorate);
    if (key.precision == PlacePrecision::District)
        return district != none ? district : area(key.name, PlaceLevel::District, governorate);
    if (key.precision == PlacePrecision::Country)
        return area(key.name, PlaceLevel::Country, none);
    const PlaceIndex parent = district != none ? district : governorate;
    return key.name != 0 ? place(key.name, PlaceLevel::Point, parent, &key) : parent;
}

PlaceIndex PlaceTable::place(TextId name, PlaceLevel level, PlaceIndex parent, const LocationKey *at)
{
    if (name == 0)
        return none;
    const bool hasPoint = at && isPoint(at->precision);
    PlaceKey key{name, level, parent, 0, 0};
    if (hasPoint) {
        key.cellX = 1 + static_cast<int>(std::floor((at->longitude + 180) * cellsPerDegree));
        key.cellY = 1 + static_cast<int>(std::floor((at->latitude + 90) * cellsPerDegree));
    }
    if (const auto known = m_places.constFind(key); known != m_places.cend())
        return *known;

    Place place;
    const QString text = m_names.text(name).english.simplified(); // as tables of an atlas have it
    place.name = named(text);
    place.level = level;
    place.parent = parent;
    place.id = plainId(parent == none ? text : m_atlas.places[parent].id + u'/' + text);
    if (hasPoint) {
        place.longitude = at->longitude;
        place.latitude = at->latitude;
        place.pointPrecision = at->precision;
        // Two towns of one name are told apart by where they are, also after the table has grown.
        place.id += u'@' + QString::number(key.cellY) + u',' + QString::number(key.cellX);
    } else {
        // Nor is a town of which no point is known the area of that name.
        while (m_ids.contains(place.id))
            place.id += u'@';
        m_ids.insert(place.id);
    }
    const auto index = static_cast<PlaceIndex>(m_atlas.places.size());
    m_atlas.places.push_back(std::move(place));
    m_places.insert(key, index);
    return index;
}

} // namespace sijill
