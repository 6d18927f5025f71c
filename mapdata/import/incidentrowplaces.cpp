// The part of IncidentRows that finds out where.
#include "mapdata/import/placing.h"
#include "mapdata/import/rowcells.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/words.h"

#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;
using namespace rowcells;

namespace {

PlacePrecision precisionOf(PlaceLevel level)
{
    return level == PlaceLevel::Country       ? PlacePrecision::Country
           : level == PlaceLevel::Governorate ? PlacePrecision::Governorate
           : level == PlaceLevel::Point       ? PlacePrecision::Town
                                              : PlacePrecision::District;
}

std::string_view governorateIn(const IncidentRows::Cells &cells)
{
    return at(cells, Role::Governorate).empty() ? at(cells, Role::Region) : at(cells, Role::Governorate);
}

/// The degrees, and what else of an angle stands in columns of its own.
struct AngleRoles {
    Role degrees, minutes, seconds, direction;
};
constexpr AngleRoles longitudeRoles{Role::Longitude, Role::LongitudeMinutes, Role::LongitudeSeconds,
                                    Role::LongitudeDirection};
constexpr AngleRoles latitudeRoles{Role::Latitude, Role::LatitudeMinutes, Role::LatitudeSeconds,
                                   Role::LatitudeDirection};

/// As one cell has it. `buffer` holds the answer where it is put together.
std::string_view angleOf(const IncidentRows::Cells &cells, const AngleRoles &roles, std::string &buffer)
{
    const std::string_view degrees = at(cells, roles.degrees), minutes = at(cells, roles.minutes),
                           seconds = at(cells, roles.seconds), direction = at(cells, roles.direction);
    if (degrees.empty() || (minutes.empty() && seconds.empty() && direction.empty()))
        return degrees;
    buffer = degrees;
    buffer += "°";
    if (!minutes.empty() || !seconds.empty())
        buffer.append(minutes.empty() ? "0" : minutes).append("'");
    if (!seconds.empty())
        buffer.append(seconds).append("\"");
    if (!direction.empty())
        buffer += static_cast<char>(direction[0] >= 'a' && direction[0] <= 'z' ? direction[0] - 32 : direction[0]);
    return buffer;
}

/// nullptr where there is none.
const RowFault *faultOf(PointOddity oddity)
{
    static constexpr std::pair<PointOddity, RowFault> faults[] = {{PointOddity::Unreadable, RowFault::UnreadablePoint},
                                                                  {PointOddity::Nowhere, RowFault::BadPoint},
                                                                  {PointOddity::Half, RowFault::HalfPoint},
                                                                  {PointOddity::NoZone, RowFault::GridWithoutZone},
                                                                  {PointOddity::Turned, RowFault::TurnedPoint},
                                                                  {PointOddity::Round, RowFault::RoundPoint},
                                                                  {PointOddity::BothInOne, RowFault::BothInOneCell},
                                                                  {PointOddity::NoHalf, RowFault::GridWithoutHalf}};
    const auto found = std::ranges::find(faults, oddity, &std::pair<PointOddity, RowFault>::first);
    return found == std::end(faults) ? nullptr : &found->second;
}

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

/// A position in a column of names: with decimals, degrees, letters of a grid or a link. "4, 5" is none, and neither is
/// "Km 12".
bool mayStandForName(std::string_view cell)
{
    constexpr std::ptrdiff_t fewestFigures = 4, ofGrid = 6;
    if (isMapLink(cell))
        return true;
    std::string digits;
    const std::string_view plain = withPlainDigits(cell, digits);
    const std::ptrdiff_t figures = std::ranges::count_if(plain, isFigure);
    if (plain.find('+') == 8) // a plus code
        return true;
    if (figures < fewestFigures)
        return false;
    return figures >= ofGrid || plain.find("°") != plain.npos;
}

/// Words, where positions are expected: no figures, no link, and not what a machine writes for no point.
bool isNameForPosition(std::string_view cell)
{
    std::string digits;
    const std::string_view plain = withPlainDigits(cell, digits);
    const std::string lower = toString(plain).toLower().toStdString();
    return std::ranges::none_of(plain, isFigure) && plain.find("://") == plain.npos &&
           lower.find("empty") == lower.npos && lower.find_first_of("{}[]()<>=") == lower.npos &&
           std::ranges::any_of(toString(plain), [](QChar c) { return c.isLetter(); });
}

} // namespace

std::optional<QPointF> IncidentRows::readCoordinates(const Cells &cells, double &metres)
{
    std::string ofLongitude, ofLatitude;
    const std::string_view longitude = angleOf(cells, longitudeRoles, ofLongitude);
    const std::string_view latitude = angleOf(cells, latitudeRoles, ofLatitude);
    const bool inOneCell = longitude.empty() && latitude.empty();
    const PointCell point = inOneCell ? readPoint(at(cells, Role::Point), decimal(), m_mapping.pointOrder)
                                      : readPair(latitude, longitude, at(cells, Role::GridZone));
    if (const RowFault *odd = faultOf(point.oddity)) {
        // On the grid the easting comes first.
        const bool isGrid = point.oddity == PointOddity::NoZone || point.oddity == PointOddity::NoHalf;
        const std::string_view second = isGrid ? latitude : longitude;
        std::string said(inOneCell ? at(cells, Role::Point) : isGrid ? longitude : latitude);
        if (!inOneCell && !second.empty())
            said += (said.empty() ? "" : " ") + std::string(second);
        fault(*odd, said);
    }
    if (point.state != CellState::Good)
        return std::nullopt;
    if (point.longitude == 0 && point.latitude == 0) {
        fault(RowFault::ZeroPoint, {});
        return std::nullopt;
    }
    metres = point.metres;
    return QPointF(point.longitude, point.latitude);
}

void IncidentRows::makeLocationKey(const Cells &cells)
{
    std::size_t size = 0;
    for (const Role role : m_locationRoles)
        size += at(cells, role).size() + 1;
    m_key.resize(size);
    char *end = m_key.data();
    for (const Role role : m_locationRoles) {
        end = std::ranges::copy(at(cells, role), end).out;
        *end++ = '\0';
    }
}

LocationIndex IncidentRows::readLocation(const Cells &cells)
{
    makeLocationKey(cells);
    const quint32 hash = hashOf(m_key);
    // Two may stand for each, the one found last ahead: few of the places that rows name most push each other out.
    KnownLocation *known = &m_knownLocations[hash % (knownCount / 2) * 2];
    for (std::size_t i = 0; i < 2; ++i) {
        if (known[i].location == none || known[i].hash != hash || known[i].cells != m_key)
            continue;
        if (i > 0)
            std::swap(known[0], known[i]);
        tellNotFound(known[0].notFound);
        return known[0].location;
    }
    m_faulty = false;
    m_notFound = 0;
    const LocationIndex location = readNewLocation(cells);
    if (!m_faulty) {
        std::swap(known[0], known[1]);
        known[0].cells.assign(m_key); // in the space of the one that goes
        known[0].hash = hash;
        known[0].location = location;
        known[0].notFound = m_notFound;
    }
    tellNotFound(m_notFound);
    return location;
}

/// The name was looked up and is none that is known. Kept with the location, so that a name that occurs in every row is
/// looked up once.
std::size_t IncidentRows::noteNotFound(const QString &name)
{
    if (const auto known = m_notFoundAt.constFind(name); known != m_notFoundAt.cend())
        return *known;
    m_namesNotFound.push_back({name, 0});
    m_notFoundAt.insert(name, m_namesNotFound.size());
    return m_namesNotFound.size();
}

void IncidentRows::tellNotFound(std::size_t index)
{
    if (index == 0)
        return;
    PlaceNotFound &name = m_namesNotFound[index - 1];
    ++name.rows;
    m_problems.add(RowFault::PlaceUnknown, m_row, name.name.toStdString());
}

/// Columns that hold both positions and names, whichever of them the column was taken for.
void IncidentRows::swapPositionAndName(Cells &cells)
{
    std::string_view &name = cells[static_cast<std::size_t>(Role::Place)];
    std::string_view &point = cells[static_cast<std::size_t>(Role::Point)];
    const bool hasPair = !at(cells, Role::Longitude).empty() || !at(cells, Role::Latitude).empty();
    if (hasPair || name.empty() == point.empty())
        return;
    if (name.empty()) {
        const bool isName = isNameForPosition(point) && !isUnknownWord(point);
        if (!isName)
            return;
        fault(RowFault::NameForPosition, point);
        std::swap(name, point);
    } else if (mayStandForName(name) && readPoint(name, decimal(), m_mapping.pointOrder).state == CellState::Good) {
        fault(RowFault::PositionForName, name);
        std::swap(name, point);
    }
}

LocationIndex IncidentRows::readNewLocation(Cells cells)
{
    swapPositionAndName(cells);
    PlaceTable::Said said;
    said.name = at(cells, Role::Place);
    said.district = at(cells, Role::District);
    said.governorate = governorateIn(cells);
    double metres = 0;
    said.point = readCoordinates(cells, metres);
    const std::string_view code = at(cells, Role::PlacePrecision);
    if (!code.empty())
        said.precision = precisionFor(code, m_mapping.placeCodes, m_placeCodes);
    if (!code.empty() && !said.precision)
        fault(RowFault::BadPrecision, code);
    // A country's name is no town: the point beside it is some middle of the country.
    if (!said.precision && !said.name.empty() && said.district.empty() && said.governorate.empty() &&
        isCountryName(toString(said.name))) {
        said.precision = PlacePrecision::Country;
        fault(said.point ? RowFault::CountryForPlace : RowFault::CountryOnly, said.name);
    }
    if (said.precision == PlacePrecision::Unplaced) {
        said.point = std::nullopt;
        said.precision = std::nullopt;
    }
    if (at(cells, Role::Vicinity) == "1" && (!said.precision || *said.precision <= PlacePrecision::Town))
        said.precision = PlacePrecision::Near;
    // The middle of a wide square of the grid is near the place, and not it.
    constexpr double wide = 1000;
    if (metres >= wide && (!said.precision || *said.precision <= PlacePrecision::Town))
        said.precision = PlacePrecision::Near;
    if (said.precision == PlacePrecision::Country && said.name.empty())
        said.name = at(cells, Role::Country);
    // Coordinates that are none are told as they are, and no name stands in for them.
    const bool hasCoordinates = std::ranges::any_of(std::array{Role::Longitude, Role::Latitude, Role::Point},
                                                    [&](Role role) { return !at(cells, role).empty(); });
    if (hasCoordinates) {
        noteFarName(said);
        return m_places.locate(said);
    }
    if (const auto found = lookUp(cells, said.precision))
        return *found;
    if (m_book) {
        // What the gazetteer does not take for an area is none: a country abroad, "unknown".
        if (said.name.empty())
            said.name = said.governorate;
        said.governorate = {};
        said.district = {};
    }
    return m_places.locate(said);
}

std::optional<LocationIndex> IncidentRows::lookUp(const Cells &cells, std::optional<PlacePrecision> precision)
{
    const auto text = [&](Role role) { return toString(at(cells, role)); };
    const PlaceWords words{text(Role::Place),       text(Role::PlaceCode), text(Role::ParentCode),
                           text(Role::Subdistrict), text(Role::District),  toString(governorateIn(cells))};
    if (words == PlaceWords() || precision > PlacePrecision::Several)
        return std::nullopt;
    if (!m_bookIsAsked && m_lookUp.book) {
        m_bookIsAsked = true;
        if (const auto book = m_lookUp.book())
            m_book = std::make_unique<PlaceBook>(book);
    }
    if (!m_book)
        return std::nullopt;
    const QString country = at(cells, Role::Country).empty() ? m_mapping.country : text(Role::Country);
    const bool isElsewhere = m_book->isElsewhere(country);
    Placed placed = isElsewhere ? Placed() : m_book->find(words);
    if (isElsewhere || placed.isOutside) {
        tellOutside(cells, words.name);
        return std::nullopt;
    }
    if (!placed.areas.empty()) {
        if (!placed.name.isEmpty())
            tellNotFoundInArea(placed.name);
        return m_places.locate(m_book->places(), placed.areas);
    }
    if (precision == PlacePrecision::Several) // places that are not named, in the area that is
        return placed.area == none ? std::nullopt
                                   : std::optional(m_places.locate(m_book->places(), placed.area, *precision));
    if (const QString name = words.name.isEmpty() ? words.code : words.name;
        placed.how == Placing::Nothing && !name.isEmpty() && !isUnknownWord(at(cells, Role::Place)))
        m_notFound = noteNotFound(name);
    if (placed.how == Placing::Doubtful) {
        const auto chosen = m_lookUp.chosen.constFind(placeKey(words));
        if (chosen == m_lookUp.chosen.cend()) {
            propose(placed, words);
        } else {
            const PlaceIndex place = m_book->withCode(*chosen);
            placed.how = place == none ? Placing::AreaOnly : Placing::ByCode;
            placed.place = place == none ? placed.area : place;
        }
    }
    return locateAt(placed, precision);
}

void IncidentRows::countWithoutPoint(const Incident &incident, const Cells &cells)
{
    if (!at(cells, Role::Longitude).empty() || !at(cells, Role::Latitude).empty() || !at(cells, Role::Point).empty())
        return;
    const Location &location = m_atlas.locationOf(incident);
    ++m_withoutPoint.rows;
    if (location.hasPoint())
        ++m_withoutPoint.atPlace;
    else if (location.placeCount > 0 && location.precision < PlacePrecision::Unplaced)
        ++m_withoutPoint.inArea;
    else
        ++m_withoutPoint.unplaced;
}

void IncidentRows::tellWithoutPoint()
{
    const auto has = [this](Role role) { return std::ranges::find(m_roles, role) != m_roles.end(); };
    if (m_withoutPoint.rows == 0 || (!has(Role::Longitude) && !has(Role::Latitude) && !has(Role::Point)))
        return;
    const auto number = [](qint64 rows) { return QLocale().toString(rows); };
    m_assumptions << Exchange::tr(
                         "%Ln rows have no coordinates: %1 are placed by the gazetteer, %2 kept at the area that "
                         "they name, %3 unplaced.",
                         nullptr, static_cast<int>(m_withoutPoint.rows))
                         .arg(number(m_withoutPoint.atPlace), number(m_withoutPoint.inArea),
                              number(m_withoutPoint.unplaced));
}

/// No such place is known in the area; the incident is kept there.
void IncidentRows::tellNotFoundInArea(const QString &name)
{
    fault(RowFault::PlaceNotFound, name.toStdString());
    ++m_namesNotFound[noteNotFound(name) - 1].rows;
}

/// "Tripoli, North Lebanon", and what Tripoli would be at home.
void IncidentRows::tellOutside(const Cells &cells, const QString &name)
{
    QStringList parts;
    for (const Role role : {Role::Place, Role::Subdistrict, Role::District, Role::Governorate, Role::Country})
        if (!at(cells, role).empty() && !isUnknownWord(at(cells, role)))
            parts << toString(at(cells, role));
    const std::string said = parts.join(Exchange::tr(", ")).toStdString();
    const PlaceIndex fits = m_book->byNameAlone(name);
    if (fits == none)
        return fault(RowFault::PlaceOutside, said);
    const Atlas &book = m_book->places();
    QString fit = book.places[fits].name.in(Language::English);
    const PlaceIndex area = book.areaOf(fits, PlaceLevel::Governorate);
    if (area != none && area != fits)
        fit += Exchange::tr(", ") + book.places[area].name.in(Language::English);
    fault(RowFault::PlaceOutsideFits, said, u"%1 (%2)"_s.arg(fit, book.places[fits].id));
}

/// The point holds, but that it is far from where its name says is told.
void IncidentRows::noteFarName(const PlaceTable::Said &said)
{
    if (!said.point || said.name.empty() || (said.precision && !isPoint(*said.precision)))
        return;
    if (!m_farNames && !m_farNamesAreAsked && m_lookUp.book) {
        m_farNamesAreAsked = true;
        if (const auto book = m_lookUp.book())
            m_farNames = std::make_unique<FarNames>(book);
    }
    if (m_farNames && m_farNames->isFar(said.name, *said.point))
        fault(RowFault::PointElsewhere, said.name);
}

std::optional<LocationIndex> IncidentRows::locateAt(const Placed &placed, std::optional<PlacePrecision> precision)
{
    if (placed.place == none && placed.how == Placing::Doubtful)
        fault(RowFault::PlaceAmbiguous, placed.name.toStdString());
    if (placed.place == none || placed.how == Placing::Nothing)
        return std::nullopt;
    const Atlas &book = m_book->places();
    const std::string name = placed.name.toStdString();
    PlaceIndex place = placed.place;
    const bool isFound = placed.how == Placing::ByCode || placed.how == Placing::Confident;
    if (isFound && precision && isArea(*precision)) // known for its area, whatever town the row names
        while (book.places[place].level == PlaceLevel::Point && book.places[place].parent != none)
            place = book.places[place].parent;
    const PlaceLevel level = book.places[place].level;
    if (placed.how == Placing::Doubtful)
        fault(RowFault::PlaceDoubtful, name);
    else if (placed.how == Placing::AreaOnly && !name.empty())
        tellNotFoundInArea(placed.name);
    if (level != PlaceLevel::Point || !book.places[place].hasPoint())
        return m_places.locate(book, place, level == PlaceLevel::Point ? PlacePrecision::Unplaced : precisionOf(level));
    fault(RowFault::PlacedByGazetteer, name);
    m_placedNote = m_atlas.texts.add(Exchange::tr("Placed by the gazetteer."));
    // Never better known than a town, and no better than the gazetteer knows its point.
    const PlacePrecision known = std::max(PlacePrecision::Town, book.places[place].pointPrecision);
    return m_places.locate(book, place, std::max(known, precision.value_or(known)));
}

void IncidentRows::propose(const Placed &placed, const PlaceWords &words)
{
    const QString key = placeKey(words);
    if (const auto known = m_proposalOf.constFind(key); known != m_proposalOf.cend()) {
        ++m_proposals[*known].proposal.rows;
        return;
    }
    const Atlas &book = m_book->places();
    PlaceProposal proposal{
        key, placed.name, placed.area == none ? QString() : book.places[placed.area].name.in(Language::English),
        {},  1,           {}};
    for (const PlaceMatch &match : placed.candidates) {
        const Place &place = book.places[match.place];
        const Text area = place.parent == none ? Text() : book.places[place.parent].name;
        proposal.candidates.push_back({place.id, place.name, area, place.longitude, place.latitude, match.score});
    }
    m_proposalOf.insert(key, m_proposals.size());
    m_proposals.push_back({std::move(proposal), m_row});
}

} // namespace sijill
