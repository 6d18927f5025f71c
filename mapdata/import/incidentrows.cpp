#include "mapdata/import/incidentrows.h"

#include "mapdata/import/rowcells.h"
#include "mapdata/model/ids.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/kmlrows.h"
#include "mapdata/tables/words.h"
#include "mapdata/words/words.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace sijill {

using namespace Qt::StringLiterals;
using namespace rowcells;

namespace {

constexpr Role locationRoles[] = {Role::Place,
                                  Role::Longitude,
                                  Role::Latitude,
                                  Role::Point,
                                  Role::District,
                                  Role::Governorate,
                                  Role::PlacePrecision,
                                  Role::Vicinity,
                                  Role::PlaceCode,
                                  Role::ParentCode,
                                  Role::Subdistrict,
                                  Role::Country,
                                  Role::LongitudeMinutes,
                                  Role::LongitudeSeconds,
                                  Role::LongitudeDirection,
                                  Role::LatitudeMinutes,
                                  Role::LatitudeSeconds,
                                  Role::LatitudeDirection,
                                  Role::GridZone,
                                  Role::Region};

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

} // namespace

IncidentRows::IncidentRows(Atlas &atlas, const Mapping &mapping, std::vector<Role> roles,
                           const EncodingChoice &encoding, RowProblems &problems, Places places, Day today)
    : m_atlas(atlas), m_mapping(withOwnCodes(mapping)), m_roles(std::move(roles)), m_problems(problems),
      m_isUtf8(encoding.utf8), m_decoder(encoding), m_places(atlas), m_lookUp(std::move(places)),
      m_days(atlas, m_mapping, today, problems), m_knownLocations(knownCount), m_figureRuns(knownCount),
      m_knownSources(knownSources)
{
    for (const QString &word : m_mapping.unknown)
        m_unknown.push_back(word.toStdString());
    std::ranges::copy_if(m_roles, std::back_inserter(m_locationRoles),
                         [](Role role) { return std::ranges::find(locationRoles, role) != std::end(locationRoles); });
    // A row that names the table as its source means the one that is there.
    if (!m_atlas.sources.empty())
        m_sources.insert(m_atlas.sources.front().id, 0);
    makeMeasures();
}

void IncidentRows::reserve(std::size_t rows)
{
    m_atlas.incidents.reserve(rows);
    m_atlas.claims.reserve(rows);
}

void IncidentRows::fault(RowFault fault, std::string_view cell, const QString &more)
{
    m_faulty = true;
    m_problems.add(fault, m_row, cell, more);
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

/// "Note: figures are provisional" below the rows of a table: words where a date belongs, and nothing else.
bool IncidentRows::isRemark(const Cells &cells) const
{
    const std::string_view day = at(cells, Role::DateStart);
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    if (std::ranges::none_of(day, isLetter))
        return false;
    const bool isAlone = std::ranges::all_of(m_roles, [&](Role role) {
        return role == Role::DateStart || role == Role::Id || role == Role::Country || at(cells, role).empty();
    });
    return isAlone && readDay(day).state == CellState::Bad;
}

void IncidentRows::add(qint64 row, Cells &cells, bool arePlain)
{
    m_row = row;
    makePlain(cells, arePlain);
    const bool isEmpty = std::ranges::all_of(
        m_roles, [&](Role role) { return role == Role::Id || role == Role::Country || at(cells, role).empty(); });
    if (isEmpty || isRemark(cells)) {
        fault(RowFault::NothingKnown, isEmpty ? std::string_view() : at(cells, Role::DateStart));
        m_leftOut.push_back(m_atlas.incidents.size());
        return;
    }
    Incident incident;
    m_placedNote = 0;
    readDays(incident, cells);
    incident.location = readLocation(cells);
    countWithoutPoint(incident, cells);
    incident.kind = kindOf(at(cells, Role::Kind));
    readActors(incident, cells);
    incident.weapons = setOf(at(cells, Role::Weapon), m_weaponSets, m_atlas.weaponSets, m_atlas.weapons, m_weapons);
    incident.id = idOf(at(cells, Role::Id));
    incident.title = textOf(at(cells, at(cells, Role::Title).empty() ? Role::Detail : Role::Title));
    incident.note = noteOf(cells);
    readClaims(incident, cells);
    if (const std::string_view whole = at(cells, Role::PartOf); !whole.empty())
        m_wholes.push_back({m_atlas.incidents.size(), m_row, std::string(whole)});
    m_atlas.incidents.push_back(incident);
}

/// The row's own; before it what its days leave open and, of a row that is the sum of several events, how many. What
/// was written for the date stands behind it.
TextId IncidentRows::noteOf(const Cells &cells)
{
    const std::string_view own = at(cells, Role::Note), events = at(cells, Role::EventCount);
    QStringList said;
    if (!m_openNote.isEmpty())
        said << m_openNote;
    if (const qint32 count = events.empty() ? -1 : readNumber(events); count >= 0) {
        m_events += count;
        ++m_rowsOfEvents;
        said << Exchange::tr("The sum of %Ln events.", nullptr, count);
    }
    TextId note = own.empty() ? m_placedNote : textOf(own);
    if (!said.isEmpty()) {
        if (const QString rest = m_atlas.texts.in(note, Language::English); !rest.isEmpty())
            said << rest;
        note = m_atlas.texts.add(said.join(u' '));
    }
    return m_days.wordsToKeep().isEmpty() ? note : withDateNote(m_atlas.texts, note, m_days.wordsToKeep());
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
    m_days.finish();
    m_assumptions += m_days.assumptions();
    linkParts();
    tellWords();
    tellPlainSums();
    tellWithoutPoint();
    if (m_rowsOfEvents > 0)
        m_assumptions << Exchange::tr("A row is the sum of several events: %1 events in %Ln rows.", nullptr,
                                      static_cast<int>(m_rowsOfEvents))
                             .arg(QLocale().toString(m_events));
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

void IncidentRows::readDays(Incident &incident, const Cells &cells)
{
    m_openNote.clear();
    const bool isBeginOpen = at(cells, Role::DateStart) == openEnd, isEndOpen = at(cells, Role::DateEnd) == openEnd;
    RowDays::Cells days{at(cells, Role::DateStart), at(cells, Role::DateEnd), at(cells, Role::DatePrecision),
                        at(cells, Role::Year),      at(cells, Role::Month),   at(cells, Role::DayOfMonth)};
    days.lastYear = at(cells, Role::YearEnd);
    days.lastMonth = at(cells, Role::MonthEnd);
    days.lastDay = at(cells, Role::DayEnd);
    days.isSum = !at(cells, Role::EventCount).empty();
    days.time = at(cells, Role::Time);
    days.isBeginOpen = isBeginOpen;
    if (isBeginOpen)
        days.first = {};
    if (isEndOpen)
        days.last = {};
    m_days.read(m_row, days, incident);
    if ((isBeginOpen || isEndOpen) && incident.span.isValid())
        noteOpenEnd(incident, isBeginOpen, cells);
}

/// An incident has whole days: that one of its ends is open is said in its note.
void IncidentRows::noteOpenEnd(Incident &incident, bool isBeginOpen, const Cells &cells)
{
    fault(isBeginOpen ? RowFault::OpenBegin : RowFault::OpenEnd,
          at(cells, isBeginOpen ? Role::DateEnd : Role::DateStart));
    const QString date = inWords(incident.span, incident.timePrecision, QLocale());
    m_openNote = isBeginOpen ? Exchange::tr("Until %1; since when is not stated.", "a date").arg(date)
                             : Exchange::tr("From %1 on; the end is open.", "a date").arg(date);
    incident.timePrecision = TimePrecision::Unknown; // of how long it lasts, that is; a day would be too exact
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
        m_atlas.kinds.push_back({plainId(toString(cell)), named(toString(cell).simplified())});
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
            terms.push_back({plainId(name), named(name)});
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
    m_atlas.sources.push_back({plainId(name), named(name), {}, {}, {}});
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
