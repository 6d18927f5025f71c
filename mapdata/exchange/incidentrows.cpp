#include "mapdata/exchange/incidentrows.h"

#include "mapdata/exchange/words.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <unordered_map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::string_view at(const IncidentRows::Cells &cells, Role role)
{
    return cells[static_cast<std::size_t>(role)];
}

constexpr std::size_t knownCount = 1 << 14;
constexpr std::size_t knownSources = 1 << 10;
/// A table whose codes are no codes must not fill the memory with them.
constexpr std::size_t mostCodes = 1 << 12;

constexpr Role locationRoles[] = {Role::Place,     Role::Longitude,   Role::Latitude,       Role::Point,
                                  Role::District,  Role::Governorate, Role::PlacePrecision, Role::Vicinity,
                                  Role::PlaceCode, Role::ParentCode,  Role::Subdistrict,    Role::Country};

quint32 hashOf(QByteArrayView text)
{
    return static_cast<quint32>(std::hash<std::string_view>{}({text.data(), static_cast<std::size_t>(text.size())}));
}

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

template <class Code>
const Code *findCode(const std::vector<Code> &codes, std::string_view cell)
{
    const auto found = std::ranges::find_if(
        codes, [&](const Code &code) { return code.code.compare(toString(cell), Qt::CaseInsensitive) == 0; });
    return found == codes.end() ? nullptr : &*found;
}

/// As findCode(), but the same word is looked up once. @pre always the same codes
template <class Code, class Known>
const Code *codeFor(std::string_view cell, const std::vector<Code> &codes, Known &known)
{
    if (known.byText.size() >= mostCodes)
        return findCode(codes, cell);
    const TextId spelled = known.spellings.add(bytesOf(cell));
    if (spelled > known.byText.size())
        known.byText.push_back(findCode(codes, cell));
    return known.byText[spelled - 1];
}

std::vector<PlaceCode> ownPlaceCodes()
{
    return {{u"exact"_s, PlacePrecision::Exact},
            {u"town"_s, PlacePrecision::Town},
            {u"near"_s, PlacePrecision::Near},
            {u"district"_s, PlacePrecision::District},
            {u"governorate"_s, PlacePrecision::Governorate},
            {u"several"_s, PlacePrecision::Several},
            {u"country"_s, PlacePrecision::Country},
            {u"unplaced"_s, PlacePrecision::Unplaced}};
}

std::vector<TimeCode> ownTimeCodes()
{
    return {{u"hour"_s, TimePrecision::Hour}, {u"day"_s, TimePrecision::OneDay},  {u"days"_s, TimePrecision::Days},
            {u"week"_s, TimePrecision::Week}, {u"month"_s, TimePrecision::Month}, {u"year"_s, TimePrecision::Year}};
}

Mapping withOwnCodes(Mapping mapping)
{
    if (mapping.placeCodes.empty())
        mapping.placeCodes = ownPlaceCodes();
    if (mapping.timeCodes.empty())
        mapping.timeCodes = ownTimeCodes();
    return mapping;
}

/// The days that a date stands for where it is the middle of a week, or some day of a month or year.
Span widened(Span day, TimePrecision precision)
{
    const QDate date = toDate(day.begin);
    switch (precision) {
    case TimePrecision::Week:
        return {day.begin - 3, day.begin + 4};
    case TimePrecision::Month:
        return {toDay(QDate(date.year(), date.month(), 1)), toDay(QDate(date.year(), date.month(), 1).addMonths(1))};
    case TimePrecision::Year:
        return {toDay(QDate(date.year(), 1, 1)), toDay(QDate(date.year(), 1, 1).addYears(1))};
    default:
        return day;
    }
}

PlacePrecision precisionOf(PlaceLevel level)
{
    return level == PlaceLevel::Country       ? PlacePrecision::Country
           : level == PlaceLevel::Governorate ? PlacePrecision::Governorate
           : level == PlaceLevel::Point       ? PlacePrecision::Town
                                              : PlacePrecision::District;
}

} // namespace

IncidentRows::IncidentRows(Atlas &atlas, const Mapping &mapping, std::vector<Role> roles,
                           const EncodingChoice &encoding, RowProblems &problems, Places places)
    : m_atlas(atlas), m_mapping(withOwnCodes(mapping)), m_roles(std::move(roles)), m_problems(problems),
      m_isUtf8(encoding.utf8), m_decoder(encoding), m_places(atlas), m_lookUp(std::move(places)),
      m_knownLocations(knownCount), m_figureRuns(knownCount), m_knownSources(knownSources)
{
    for (const QString &word : m_mapping.unknown)
        m_unknown.push_back(word.toStdString());
    std::ranges::copy_if(m_roles, std::back_inserter(m_locationRoles),
                         [](Role role) { return std::ranges::find(locationRoles, role) != std::end(locationRoles); });
    makeMeasures();
}

MeasureIndex IncidentRows::measureFor(Outcome outcome, const QString &group)
{
    Measure measure{outcome, none16};
    if (!group.isEmpty()) {
        auto found = std::ranges::find(m_atlas.groups, group, &Term::id);
        if (found == m_atlas.groups.end()) {
            const Text name = group == "children"_L1    ? Text{u"Children"_s, u"أطفال"_s}
                              : group == "women"_L1     ? Text{u"Women"_s, u"نساء"_s}
                              : group == "men"_L1       ? Text{u"Men"_s, u"رجال"_s}
                              : group == "civilians"_L1 ? Text{u"Civilians"_s, u"مدنيون"_s}
                                                        : Text{u"Fighters"_s, u"مقاتلون"_s};
            m_atlas.groups.push_back({group, name});
            found = m_atlas.groups.end() - 1;
        }
        measure.group = static_cast<GroupIndex>(found - m_atlas.groups.begin());
    }
    if (const MeasureIndex known = m_atlas.measureOf(measure); known != none16)
        return known;
    m_atlas.measures.push_back(measure);
    return static_cast<MeasureIndex>(m_atlas.measures.size() - 1);
}

void IncidentRows::makeMeasures()
{
    const auto has = [this](Role role) { return std::ranges::find(m_roles, role) != m_roles.end(); };
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded}) {
        for (std::size_t group = 0; group < std::size(countGroups); ++group) {
            const CountColumns columns{none16, countRole(outcome, group, Bound::Low), countRole(outcome, group),
                                       countRole(outcome, group, Bound::High)};
            if (!has(columns.low) && !has(columns.best) && !has(columns.high))
                continue;
            m_counts.push_back(columns);
            m_counts.back().measure = measureFor(outcome, QString::fromLatin1(countGroups[group]));
        }
    }
    if (has(Role::Demographics))
        for (std::size_t group = 1; group < 4; ++group)
            m_groupMeasures[group] = measureFor(Outcome::Killed, QString::fromLatin1(countGroups[group]));
}

void IncidentRows::reserve(std::size_t rows)
{
    m_atlas.incidents.reserve(rows);
    m_atlas.claims.reserve(rows);
}

void IncidentRows::fault(RowFault fault, std::string_view cell)
{
    m_faulty = true;
    m_problems.add(fault, m_row, cell);
}

void IncidentRows::makePlain(Cells &cells, bool arePlain)
{
    for (const Role role : m_roles) {
        const auto i = static_cast<std::size_t>(role);
        std::string_view &cell = cells[i];
        if (!arePlain && !isPlainAscii(cell) && !(m_isUtf8 && isPlainUtf8(cell)))
            cell = plainText(cell, m_decoder, m_buffers[i]);
        // What csvText() puts in front so that no spreadsheet runs the cell.
        if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@").find(cell[1]) != std::string_view::npos)
            cell.remove_prefix(1);
        if (!m_unknown.empty() && std::ranges::find(m_unknown, cell) != m_unknown.end())
            cell = {};
    }
}

void IncidentRows::add(qint64 row, Cells &cells, bool arePlain)
{
    m_row = row;
    makePlain(cells, arePlain);
    const bool isEmpty = std::ranges::all_of(
        m_roles, [&](Role role) { return role == Role::Id || role == Role::Country || at(cells, role).empty(); });
    if (isEmpty) {
        fault(RowFault::NothingKnown, {});
        m_leftOut.push_back(m_atlas.incidents.size());
        return;
    }
    Incident incident;
    m_placedNote = 0;
    readSpan(incident, cells);
    incident.location = readLocation(cells);
    incident.kind = kindOf(at(cells, Role::Kind));
    readActors(incident, cells);
    incident.weapons = setOf(at(cells, Role::Weapon), m_weaponSets, m_atlas.weaponSets, m_atlas.weapons, m_weapons);
    incident.id = idOf(at(cells, Role::Id));
    incident.title = textOf(at(cells, at(cells, Role::Title).empty() ? Role::Detail : Role::Title));
    incident.note = at(cells, Role::Note).empty() ? m_placedNote : textOf(at(cells, Role::Note));
    readClaims(incident, cells);
    if (const std::string_view whole = at(cells, Role::PartOf); !whole.empty())
        m_wholes.push_back({m_atlas.incidents.size(), m_row, std::string(whole)});
    m_atlas.incidents.push_back(incident);
}

void IncidentRows::readClaims(Incident &incident, const Cells &cells)
{
    incident.firstClaim = static_cast<ClaimIndex>(m_atlas.claims.size());
    incident.claimCount = 1;
    Claim claim;
    claim.id = incident.id;
    claim.wording = textOf(at(cells, Role::Wording));
    claim.incident = static_cast<IncidentIndex>(m_atlas.incidents.size());
    claim.source = 0;
    claim.report = reportOf(at(cells, Role::Link));
    if (claim.report == none16)
        claim.note = textOf(at(cells, Role::Link));
    readFigures(claim, cells);
    m_atlas.claims.push_back(claim);
    if (!at(cells, Role::Source).empty() || !at(cells, Role::SourceToo).empty())
        addNamedSources(incident, cells);
}

/// Where sources claim, the first claim is that of the first of them and the others say the same; where they only
/// told of it, theirs have no figure of their own.
void IncidentRows::addNamedSources(Incident &incident, const Cells &cells)
{
    bool isFirst = m_mapping.sources == SourceRule::Claims;
    for (const SourceIndex source : sourcesOf(cells)) {
        if (incident.claimCount == none16 - 1)
            break;
        if (isFirst) {
            m_atlas.claims.back().source = source;
            isFirst = false;
            continue;
        }
        Claim claim = m_atlas.claims[incident.firstClaim];
        claim.source = source;
        claim.wording = 0;
        const QByteArrayView id = m_atlas.texts.bytes(incident.id);
        const QByteArray own = id.toByteArray() + '/' + QByteArray::number(incident.claimCount);
        claim.id = m_atlas.texts.append(own);
        if (m_mapping.sources == SourceRule::Reported) {
            claim.firstFigure = 0;
            claim.figureCount = 0;
        }
        m_atlas.claims.push_back(claim);
        ++incident.claimCount;
    }
}

/// Those that the row names, each once.
std::vector<SourceIndex> IncidentRows::sourcesOf(const Cells &cells)
{
    m_key = at(cells, Role::Source);
    if (!at(cells, Role::SourceToo).empty())
        m_key = joined(cells, {Role::Source, Role::SourceToo});
    KnownSources &known = m_knownSources[hashOf(m_key) % knownSources];
    if (known.cells == m_key)
        return known.sources;
    m_faulty = false;
    std::vector<SourceIndex> sources;
    for (const QString &name : namesIn(m_key)) {
        const SourceIndex source = sourceOf(name);
        if (source == none16)
            fault(RowFault::TooManyTerms, name.toStdString());
        else if (std::ranges::find(sources, source) == sources.end())
            sources.push_back(source);
    }
    if (!m_faulty)
        known = {m_key, sources};
    return sources;
}

/// Hash and incident of all ids but those that surely occur once, which are nearly all.
std::vector<quint64> IncidentRows::idsThatMayBeEqual() const
{
    const std::size_t count = m_atlas.incidents.size();
    const auto hashAt = [this](std::size_t i) { return hashOf(m_atlas.texts.bytes(m_atlas.incidents[i].id)); };
    // Two bits for a hash, that it was there and that it was there again, side by side; 16 pairs for an id, so that one
    // in 16 shares its own by chance.
    const auto pairs = std::bit_ceil(std::clamp<quint64>(16 * quint64(count), 32, quint64(1) << 31));
    std::vector<quint64> seen(pairs / 32);
    const auto wordOf = [&](quint32 hash) -> quint64 & { return seen[(hash & (pairs - 1)) / 32]; };
    for (std::size_t i = 0; i < count; ++i) {
        const quint32 hash = hashAt(i);
        quint64 &word = wordOf(hash);
        const quint64 once = quint64(1) << (2 * (hash % 32));
        word |= once | (word & once) << 1;
    }
    std::vector<quint64> ids;
    for (std::size_t i = 0; i < count; ++i)
        if (const quint32 hash = hashAt(i); (wordOf(hash) >> (2 * (hash % 32) + 1) & 1) != 0)
            ids.push_back(quint64(hash) << 32 | i);
    return ids;
}

/// A computer's clock or a spreadsheet begins with one of these, and so they stand where a table has no date.
void IncidentRows::noteZeroDay(const Incident &incident)
{
    constexpr Day zeroDays[] = {
        0 /* 1970-01-01 */, -719162 /* 0001-01-01 */, -25569 /* 1899-12-30 */, -25568, -25567, -24107 /* 1904-01-01 */};
    if (std::ranges::find(zeroDays, incident.span.begin) != std::end(zeroDays))
        m_zeroDays.push_back({m_atlas.incidents.size(), m_row, {}});
    else
        m_earliest = std::min(m_earliest, incident.span.begin);
}

/// Years ahead of all others such a day is no date. Where others lie near, it may be one.
void IncidentRows::leaveZeroDaysUndated()
{
    constexpr Day far = 5 * 365;
    for (const Later &zero : m_zeroDays) {
        Incident &incident = m_atlas.incidents[zero.incident];
        if (m_earliest == std::numeric_limits<Day>::max() || m_earliest - incident.span.begin < far)
            continue;
        m_row = zero.row;
        fault(RowFault::ZeroDay, isoDay(incident.span.begin).toStdString());
        incident.span = {};
        incident.timePrecision = TimePrecision::Unknown;
        incident.beginMinute = incident.endMinute = -1;
    }
}

/// The first row of an id is the whole that others name.
void IncidentRows::linkParts()
{
    if (m_wholes.empty())
        return;
    std::unordered_map<std::string_view, IncidentIndex> wholes;
    for (const Later &part : m_wholes)
        wholes.emplace(part.cell, none);
    for (IncidentIndex i = 0; i < m_atlas.incidents.size(); ++i) {
        const QByteArrayView id = m_atlas.texts.bytes(m_atlas.incidents[i].id);
        const auto named = wholes.find({id.data(), static_cast<std::size_t>(id.size())});
        if (named != wholes.end() && named->second == none)
            named->second = i;
    }
    for (const Later &part : m_wholes) {
        const IncidentIndex whole = wholes[part.cell];
        if (whole != none && whole != part.incident) {
            m_atlas.incidents[part.incident].partOf = whole;
        } else {
            m_row = part.row;
            fault(RowFault::WholeUnknown, part.cell);
        }
    }
}

void IncidentRows::finish()
{
    leaveZeroDaysUndated();
    linkParts();
    // Sorting the hashes takes a third of the time of a table that has every id in it.
    std::vector<quint64> ids = idsThatMayBeEqual();
    std::ranges::sort(ids);
    const auto idOfEntry = [&](quint64 entry) {
        return m_atlas.texts.bytes(m_atlas.incidents[static_cast<quint32>(entry)].id);
    };
    std::size_t first = 0;
    for (std::size_t i = 1; i < ids.size(); ++i) {
        if (ids[i] >> 32 != ids[first] >> 32) {
            first = i;
            continue;
        }
        const QByteArrayView id = idOfEntry(ids[i]);
        if (id != idOfEntry(ids[first]) && id != idOfEntry(ids[i - 1]))
            continue;
        const std::size_t incident = static_cast<quint32>(ids[i]);
        const auto leftOut = std::ranges::upper_bound(m_leftOut, incident) - m_leftOut.begin();
        m_row = static_cast<qint64>(incident) + leftOut;
        fault(RowFault::DuplicateId, {id.data(), static_cast<std::size_t>(id.size())});
    }
}

void IncidentRows::readSpan(Incident &incident, const Cells &cells)
{
    incident.timePrecision = TimePrecision::Unknown;
    const std::string_view firstCell = at(cells, Role::DateStart), lastCell = at(cells, Role::DateEnd);
    const bool inParts = firstCell.empty() && !at(cells, Role::Year).empty();
    const DayCell first = inParts
                              ? readDayParts(at(cells, Role::Year), at(cells, Role::Month), at(cells, Role::DayOfMonth))
                              : readDay(firstCell, m_mapping.dateOrder);
    const DayCell last = lastCell == firstCell ? first : readDay(lastCell, m_mapping.dateOrder);
    if (first.state == CellState::Bad)
        fault(RowFault::BadFirstDay,
              inParts ? joined(cells, {Role::Year, Role::Month, Role::DayOfMonth}) : std::string(firstCell));
    if (last.state == CellState::Bad && first.state != CellState::Bad)
        fault(RowFault::BadLastDay, lastCell);
    if (first.state == CellState::Bad || (first.state == CellState::Empty && last.state != CellState::Good))
        return;
    if (first.state == CellState::Empty)
        fault(RowFault::NoFirstDay, lastCell);
    readDays(incident, first, last, cells);
}

void IncidentRows::readDays(Incident &incident, const DayCell &first, const DayCell &last, const Cells &cells)
{
    const DayCell &begin = first.state == CellState::Good ? first : last;
    const DayCell &end = last.state == CellState::Good ? last : first;
    if (end.span.begin < begin.span.begin)
        fault(RowFault::Reversed, at(cells, Role::DateEnd));
    incident.span = united(begin.span, end.span);
    incident.beginMinute = begin.minute;
    incident.endMinute = end.minute;
    incident.timePrecision = begin.span == end.span ? begin.precision : TimePrecision::Days;

    const std::string_view code = at(cells, Role::DatePrecision);
    const TimeCode *known = code.empty() ? nullptr : codeFor(code, m_mapping.timeCodes, m_timeCodes);
    if (!code.empty() && !known)
        fault(RowFault::BadPrecision, code);
    // A code that says "one day" of a span of several is about how well its ends are known.
    if (known && (known->precision != TimePrecision::OneDay || incident.span.length() == 1))
        incident.timePrecision = known->precision;
    else if (begin.minute >= 0 && incident.span.length() == 1)
        incident.timePrecision = TimePrecision::Hour;
    // A table that has no last days gives the week or month by one of its days.
    if (at(cells, Role::DateEnd).empty() && incident.span.length() == 1)
        incident.span = widened(incident.span, incident.timePrecision);
    noteZeroDay(incident);
}

std::optional<QPointF> IncidentRows::readCoordinates(const Cells &cells)
{
    const std::string_view longitude = at(cells, Role::Longitude), latitude = at(cells, Role::Latitude);
    DegreeCell x = readDegrees(longitude, 180), y = readDegrees(latitude, 90);
    if (x.state == CellState::Empty && y.state == CellState::Empty && !at(cells, Role::Point).empty()) {
        const PointCell point = readPoint(at(cells, Role::Point), decimal());
        x = {point.state, point.longitude};
        y = {point.state, point.latitude};
        if (point.state == CellState::Bad) {
            fault(RowFault::BadPoint, at(cells, Role::Point));
            return std::nullopt;
        }
    }
    if (x.state == CellState::Bad || y.state == CellState::Bad)
        fault(RowFault::BadPoint, std::string(longitude) + " " + std::string(latitude));
    else if (x.state != y.state)
        fault(RowFault::HalfPoint, x.state == CellState::Good ? longitude : latitude);
    else if (x.state == CellState::Good && x.value == 0 && y.value == 0)
        fault(RowFault::ZeroPoint, {});
    else if (x.state == CellState::Good)
        return QPointF(x.value, y.value);
    return std::nullopt;
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
        return known[0].location;
    }
    m_faulty = false;
    const LocationIndex location = readNewLocation(cells);
    if (!m_faulty) {
        std::swap(known[0], known[1]);
        known[0].cells.assign(m_key); // in the space of the one that goes
        known[0].hash = hash;
        known[0].location = location;
    }
    return location;
}

LocationIndex IncidentRows::readNewLocation(const Cells &cells)
{
    PlaceTable::Said said;
    said.name = at(cells, Role::Place);
    said.district = at(cells, Role::District);
    said.governorate = at(cells, Role::Governorate);
    said.point = readCoordinates(cells);
    const std::string_view code = at(cells, Role::PlacePrecision);
    if (const PlaceCode *known = code.empty() ? nullptr : codeFor(code, m_mapping.placeCodes, m_placeCodes))
        said.precision = known->precision;
    else if (!code.empty())
        fault(RowFault::BadPrecision, code);
    if (said.precision == PlacePrecision::Unplaced) {
        said.point = std::nullopt;
        said.precision = std::nullopt;
    }
    if (at(cells, Role::Vicinity) == "1" && (!said.precision || *said.precision <= PlacePrecision::Town))
        said.precision = PlacePrecision::Near;
    if (said.precision == PlacePrecision::Country && said.name.empty())
        said.name = at(cells, Role::Country);
    // Coordinates that are none are told as they are, and no name stands in for them.
    const bool hasCoordinates = std::ranges::any_of(std::array{Role::Longitude, Role::Latitude, Role::Point},
                                                    [&](Role role) { return !at(cells, role).empty(); });
    if (hasCoordinates)
        return m_places.locate(said);
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
                           text(Role::Subdistrict), text(Role::District),  text(Role::Governorate)};
    if (words == PlaceWords() || precision >= PlacePrecision::Several)
        return std::nullopt;
    if (!m_bookIsAsked && m_lookUp.book) {
        m_bookIsAsked = true;
        if (const auto book = m_lookUp.book())
            m_book = std::make_unique<PlaceBook>(book);
    }
    if (!m_book || m_book->isElsewhere(text(Role::Country)))
        return std::nullopt;
    Placed placed = m_book->find(words);
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

std::optional<LocationIndex> IncidentRows::locateAt(const Placed &placed, std::optional<PlacePrecision> precision)
{
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
        fault(RowFault::PlaceNotFound, name);
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

qint32 IncidentRows::readNumber(std::string_view cell)
{
    const NumberCell number = readCount(cell);
    if (number.state != CellState::Bad)
        return number.value;
    std::string digits, buffer;
    const NumberCell plain = readCount(plainNumber(withPlainDigits(cell, digits), decimal(), buffer));
    if (plain.state == CellState::Bad)
        fault(plain.negative ? RowFault::NegativeCount : RowFault::BadCount, cell);
    return plain.value;
}

void IncidentRows::readFigures(Claim &claim, const Cells &cells)
{
    m_figures.clear();
    for (const CountColumns &columns : m_counts)
        readFigure(columns, cells);
    if (!at(cells, Role::Demographics).empty())
        readDemographics(at(cells, Role::Demographics));
    const FigureRun run = shared(m_figures);
    claim.firstFigure = run.first;
    claim.figureCount = run.count;
}

void IncidentRows::readFigure(const CountColumns &columns, const Cells &cells)
{
    const std::string_view low = at(cells, columns.low), best = at(cells, columns.best), high = at(cells, columns.high);
    if (best.empty() && low.empty() && high.empty())
        return;
    Figure figure;
    figure.measure = columns.measure;
    if (low.empty() && high.empty()) {
        std::string digits, buffer;
        const CountCell count = readCountWords(plainNumber(withPlainDigits(best, digits), decimal(), buffer));
        if (count.state == CellState::Bad)
            fault(count.negative ? RowFault::NegativeCount : RowFault::BadCount, best);
        figure.count = count.count;
        if (count.inWords)
            figure.words = textOf(best);
    } else {
        figure.count = {readNumber(low), readNumber(best), readNumber(high)};
        auto &[l, b, h] = figure.count;
        if (b < 0 && l >= 0 && l == h)
            b = l; // both ends the same: that is the number
        const bool inOrder = (l < 0 || b < 0 || l <= b) && (b < 0 || h < 0 || b <= h) && (l < 0 || h < 0 || l <= h);
        if (!inOrder)
            fault(RowFault::CountsOutOfOrder, std::string(low) + " / " + std::string(best) + " / " + std::string(high));
    }
    if (m_mapping.zero == ZeroRule::NoneOrUnknown && figure.count == Count::exactly(0)) {
        fault(RowFault::ConventionalZero, {});
        figure.count = {};
        figure.words = textOf(m_mapping.zeroWord.isEmpty() ? std::string("0") : m_mapping.zeroWord.toStdString());
    } else if (!figure.count.hasFigure()) {
        // What is no number is still what the source says.
        figure.words = textOf(!best.empty() ? best : !low.empty() ? low : high);
    }
    m_figures.push_back(figure);
}

/// "1 child, 3 women, 1-2 men"; what else stands there is passed over.
void IncidentRows::readDemographics(std::string_view cell)
{
    constexpr std::pair<const char *, std::size_t> words[] = {{"child", 1}, {"wom", 2}, {"man", 3}, {"men", 3}};
    for (const QString &part : toString(cell).toLower().split(u',', Qt::SkipEmptyParts)) {
        const QString number = part.trimmed().section(u' ', 0, 0), group = part.trimmed().section(u' ', 1);
        const CountCell count = readCountWords(number.toStdString());
        const auto word =
            std::ranges::find_if(words, [&](const auto &w) { return group.startsWith(QLatin1StringView(w.first)); });
        if (count.state != CellState::Good || word == std::end(words))
            continue;
        const MeasureIndex measure = m_groupMeasures[word->second];
        if (measure != none16 && std::ranges::find(m_figures, measure, &Figure::measure) == m_figures.end())
            m_figures.push_back({measure, count.count, 0});
    }
}

IncidentRows::FigureRun IncidentRows::shared(std::span<const Figure> figures)
{
    if (figures.empty())
        return {};
    // Linear, so that the small counts which most rows have never push each other out.
    quint32 hash = 1;
    for (const Figure &figure : figures)
        hash = 257 * hash + figure.measure + quint32(figure.count.best) + 3 * quint32(figure.count.low) +
               9 * quint32(figure.count.high);
    FigureRun &known = m_figureRuns[hash % knownCount];
    const auto same = [](const Figure &a, const Figure &b) {
        return a.measure == b.measure && a.count == b.count && a.words == b.words;
    };
    if (known.count == figures.size() &&
        std::ranges::equal(std::span(m_atlas.figures).subspan(known.first, known.count), figures, same))
        return known;
    known = {static_cast<quint32>(m_atlas.figures.size()), static_cast<quint16>(figures.size())};
    m_atlas.figures.insert(m_atlas.figures.end(), figures.begin(), figures.end());
    return known;
}

TextId IncidentRows::textOf(std::string_view cell)
{
    return cell.empty() ? 0 : m_atlas.texts.add(QByteArrayView(cell));
}

TextId IncidentRows::idOf(std::string_view cell)
{
    if (!cell.empty())
        return m_atlas.texts.append(QByteArrayView(cell));
    // The number of the row stands in for a missing id, so that a selection outlives a reload.
    return m_atlas.texts.append(QByteArrayView("#" + std::to_string(m_row + 1)));
}

KindIndex IncidentRows::kindOf(std::string_view cell)
{
    if (cell.empty())
        return none16;
    const TextId spelled = m_kinds.spellings.add(QByteArrayView(cell));
    if (spelled > m_kinds.byText.size())
        m_kinds.byText.push_back(newKind(cell));
    else if (m_kinds.byText[spelled - 1] == none16)
        fault(RowFault::TooManyTerms, cell);
    return m_kinds.byText[spelled - 1];
}

KindIndex IncidentRows::newKind(std::string_view cell)
{
    if (m_atlas.kinds.size() >= none16) {
        fault(RowFault::TooManyTerms, cell);
        return none16;
    }
    const KindCode *code = findCode(m_mapping.kindCodes, cell);
    if (code)
        m_atlas.kinds.push_back({code->id, code->name});
    else
        m_atlas.kinds.push_back({toString(cell), named(toString(cell))});
    m_oneSided.push_back(!code || code->oneSided);
    return static_cast<KindIndex>(m_atlas.kinds.size() - 1);
}

std::string IncidentRows::joined(const Cells &cells, std::initializer_list<Role> roles) const
{
    std::string list;
    for (const Role role : roles)
        if (!at(cells, role).empty())
            list += (list.empty() ? "" : separator()) + std::string(at(cells, role));
    return list;
}

std::string IncidentRows::separator() const
{
    return m_mapping.listSeparators.isEmpty() ? "\n" : m_mapping.listSeparators.left(1).toStdString();
}

QStringList IncidentRows::namesIn(std::string_view list) const
{
    QStringList names{QString()};
    for (const QChar c : toString(list)) {
        if (c == u'\n' || m_mapping.listSeparators.contains(c) ||
            (c == u'،' && m_mapping.listSeparators.contains(u',')))
            names << QString();
        else
            names.last() += c;
    }
    for (QString &name : names)
        name = name.simplified();
    names.removeAll(QString());
    return names;
}

void IncidentRows::readActors(Incident &incident, const Cells &cells)
{
    const bool oneSided = incident.kind == none16 || m_oneSided[incident.kind];
    const bool areAlone = at(cells, Role::ActorToo).empty() && at(cells, Role::TargetToo).empty();
    if (areAlone && (oneSided || at(cells, Role::Target).empty())) { // nearly all rows, without a copy
        incident.perpetrators = actorsOf(at(cells, Role::Actor));
        incident.targets = actorsOf(at(cells, Role::Target));
        return;
    }
    const std::string target = joined(cells, {Role::Target, Role::TargetToo});
    if (oneSided || target.empty()) {
        incident.perpetrators = actorsOf(joined(cells, {Role::Actor, Role::ActorToo}));
        incident.targets = actorsOf(target);
        return;
    }
    incident.perpetrators = actorsOf(joined(cells, {Role::Actor, Role::ActorToo, Role::Target, Role::TargetToo}));
}

SetIndex IncidentRows::actorsOf(std::string_view cell)
{
    return setOf(cell, m_actorSets, m_atlas.actorSets, m_atlas.actors, m_actors);
}

SetIndex IncidentRows::setOf(std::string_view cell, Known<SetIndex> &known, std::vector<std::vector<quint16>> &sets,
                             std::vector<Term> &terms, QHash<QString, quint16> &ids)
{
    if (cell.empty())
        return 0;
    const TextId spelled = known.spellings.add(bytesOf(cell));
    if (spelled <= known.byText.size()) {
        if (known.byText[spelled - 1] == 0)
            fault(RowFault::TooManyTerms, cell);
        return known.byText[spelled - 1];
    }
    std::vector<quint16> set;
    for (const QString &name : namesIn(cell)) {
        auto id = ids.constFind(name);
        if (id == ids.cend()) {
            if (terms.size() >= none16)
                continue;
            id = ids.insert(name, static_cast<quint16>(terms.size()));
            terms.push_back({name, named(name)});
        }
        if (std::ranges::find(set, *id) == set.end())
            set.push_back(*id);
    }
    SetIndex index = 0;
    if (set.empty() || sets.size() >= none16) {
        fault(RowFault::TooManyTerms, cell);
    } else {
        index = static_cast<SetIndex>(sets.size());
        sets.push_back(std::move(set));
    }
    known.byText.push_back(index);
    return index;
}

SourceIndex IncidentRows::sourceOf(const QString &name)
{
    if (const auto known = m_sources.constFind(name); known != m_sources.cend())
        return *known;
    if (m_atlas.sources.size() >= none16)
        return none16;
    const auto index = static_cast<SourceIndex>(m_atlas.sources.size());
    m_atlas.sources.push_back({name, named(name), {}, {}, {}});
    m_sources.insert(name, index);
    return index;
}

/// One for every link, as long as there is room; none16 beyond. Without a link it is the table.
ReportIndex IncidentRows::reportOf(std::string_view link)
{
    if (link.empty())
        return 0;
    if (const auto known = m_reports.find(link); known != m_reports.cend())
        return known->second;
    if (m_atlas.reports.size() >= none16)
        return none16;
    const QString url = toString(link);
    const auto index = static_cast<ReportIndex>(m_atlas.reports.size());
    Report report;
    report.id = url;
    report.publisher = 0;
    report.title.english = url;
    report.url = url;
    m_atlas.reports.push_back(std::move(report));
    m_reports.emplace(link, index);
    return index;
}

} // namespace sijill
