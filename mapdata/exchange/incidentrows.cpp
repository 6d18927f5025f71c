#include "mapdata/exchange/incidentrows.h"

#include "mapdata/exchange/words.h"

#include <algorithm>
#include <functional>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::string_view at(const IncidentRows::Cells &cells, Column column)
{
    return cells[static_cast<std::size_t>(column)];
}

constexpr std::size_t knownCount = 1 << 14;

quint32 hashOf(QByteArrayView text)
{
    return static_cast<quint32>(std::hash<std::string_view>{}({text.data(), static_cast<std::size_t>(text.size())}));
}

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Code>
const Code *findCode(std::span<const Code> codes, std::string_view cell)
{
    const auto found = std::ranges::find_if(codes, [&](const Code &code) { return cell == code.code; });
    return found == codes.end() ? nullptr : &*found;
}

} // namespace

IncidentRows::IncidentRows(Atlas &atlas, const Preset &preset, const EncodingChoice &encoding, RowProblems &problems)
    : m_atlas(atlas), m_preset(preset), m_problems(problems), m_decoder(encoding), m_places(atlas),
      m_knownLocations(knownCount), m_figureRuns(knownCount)
{
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

void IncidentRows::add(qint64 row, const Cells &given)
{
    m_row = row;
    Cells cells = given;
    for (std::size_t i = 0; i < columnCount; ++i)
        cells[i] = plainText(cells[i], m_decoder, m_buffers[i]);
    static_assert(Column::Id == Column(0));
    if (std::ranges::all_of(std::span(cells).subspan(1), [](std::string_view cell) { return cell.empty(); })) {
        fault(RowFault::NothingKnown, {});
        m_leftOut.push_back(m_atlas.incidents.size());
        return;
    }
    Incident incident;
    readSpan(incident, cells);
    incident.location = readLocation(cells);
    incident.kind = kindOf(at(cells, Column::Kind));
    readActors(incident, cells);
    incident.id = idOf(at(cells, Column::Id));
    incident.title = textOf(at(cells, Column::Title));
    incident.firstClaim = static_cast<ClaimIndex>(m_atlas.claims.size());
    incident.claimCount = 1;

    Claim claim;
    claim.id = incident.id;
    claim.wording = textOf(at(cells, Column::Wording));
    claim.incident = static_cast<IncidentIndex>(m_atlas.incidents.size());
    claim.source = 0;
    claim.report = 0;
    readFigures(claim, cells);
    m_atlas.incidents.push_back(incident);
    m_atlas.claims.push_back(claim);
}

void IncidentRows::finish()
{
    // Sorting the hashes takes a third of the time of a table that has every id in it.
    std::vector<quint64> ids;
    ids.reserve(m_atlas.incidents.size());
    for (std::size_t i = 0; i < m_atlas.incidents.size(); ++i)
        ids.push_back(quint64(hashOf(m_atlas.texts.bytes(m_atlas.incidents[i].id))) << 32 | i);
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
    const std::string_view firstCell = at(cells, Column::DateStart), lastCell = at(cells, Column::DateEnd);
    const DayCell first = readDay(firstCell);
    const DayCell last = lastCell == firstCell ? first : readDay(lastCell);
    if (first.state == CellState::Bad)
        fault(RowFault::BadFirstDay, firstCell);
    if (last.state == CellState::Bad && first.state != CellState::Bad)
        fault(RowFault::BadLastDay, lastCell);
    incident.timePrecision = TimePrecision::Unknown;
    if (first.state == CellState::Bad || (first.state == CellState::Empty && last.state != CellState::Good))
        return;
    if (first.state == CellState::Empty)
        fault(RowFault::NoFirstDay, lastCell);
    const DayCell &begin = first.state == CellState::Good ? first : last;
    const DayCell &end = last.state == CellState::Good ? last : first;
    if (end.span.begin < begin.span.begin)
        fault(RowFault::Reversed, lastCell);
    incident.span = united(begin.span, end.span);
    incident.beginMinute = begin.minute;
    incident.endMinute = end.minute;
    incident.timePrecision = begin.span == end.span ? begin.precision : TimePrecision::Days;

    const std::string_view code = at(cells, Column::DatePrecision);
    const TimeCode *known = findCode(m_preset.timeCodes, code);
    if (!code.empty() && !known)
        fault(RowFault::BadPrecision, code);
    // A code that says "one day" of a span of several is about how well its ends are known.
    if (known && (known->precision != TimePrecision::OneDay || incident.span.length() == 1))
        incident.timePrecision = known->precision;
    else if (begin.minute >= 0 && incident.span.length() == 1)
        incident.timePrecision = TimePrecision::Hour;
}

std::optional<QPointF> IncidentRows::readPoint(std::string_view longitude, std::string_view latitude)
{
    const DegreeCell x = readDegrees(longitude, 180), y = readDegrees(latitude, 90);
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

LocationIndex IncidentRows::readLocation(const Cells &cells)
{
    m_key.clear();
    for (const Column column : {Column::Place, Column::Longitude, Column::Latitude, Column::District,
                                Column::Governorate, Column::PlacePrecision}) {
        m_key += at(cells, column);
        m_key += '\0';
    }
    KnownLocation &known = m_knownLocations[hashOf(m_key) % knownCount];
    if (known.cells == m_key)
        return known.location;
    m_faulty = false;
    const LocationIndex location = readNewLocation(cells);
    if (!m_faulty)
        known = {m_key, location};
    return location;
}

LocationIndex IncidentRows::readNewLocation(const Cells &cells)
{
    PlaceTable::Said said;
    said.name = at(cells, Column::Place);
    said.district = at(cells, Column::District);
    said.governorate = at(cells, Column::Governorate);
    said.point = readPoint(at(cells, Column::Longitude), at(cells, Column::Latitude));
    const std::string_view code = at(cells, Column::PlacePrecision);
    if (const PlaceCode *known = findCode(m_preset.placeCodes, code))
        said.precision = known->precision;
    else if (!code.empty())
        fault(RowFault::BadPrecision, code);
    return m_places.locate(said);
}

qint32 IncidentRows::readNumber(std::string_view cell)
{
    const NumberCell number = readCount(cell);
    if (number.state == CellState::Bad)
        fault(number.negative ? RowFault::NegativeCount : RowFault::BadCount, cell);
    return number.value;
}

void IncidentRows::readFigures(Claim &claim, const Cells &cells)
{
    m_figures.clear();
    readFigure(killed, at(cells, Column::Killed), at(cells, Column::KilledLow), at(cells, Column::KilledHigh));
    readFigure(wounded, at(cells, Column::Wounded), at(cells, Column::WoundedLow), at(cells, Column::WoundedHigh));
    const FigureRun run = shared(m_figures);
    claim.firstFigure = run.first;
    claim.figureCount = run.count;
}

void IncidentRows::readFigure(MeasureIndex measure, std::string_view best, std::string_view low, std::string_view high)
{
    if (best.empty() && low.empty() && high.empty())
        return;
    Figure figure;
    figure.measure = measure;
    if (low.empty() && high.empty()) {
        figure.count = Count::exactly(readNumber(best));
    } else {
        figure.count = {readNumber(low), readNumber(best), readNumber(high)};
        const auto [l, b, h] = figure.count;
        const bool inOrder = (l < 0 || b < 0 || l <= b) && (b < 0 || h < 0 || b <= h) && (l < 0 || h < 0 || l <= h);
        if (!inOrder)
            fault(RowFault::CountsOutOfOrder, std::string(low) + " / " + std::string(best) + " / " + std::string(high));
    }
    // What is no number is still what the source says.
    if (!figure.count.hasFigure())
        figure.words = textOf(!best.empty() ? best : !low.empty() ? low : high);
    m_figures.push_back(figure);
}

IncidentRows::FigureRun IncidentRows::shared(std::span<const Figure> figures)
{
    if (figures.empty())
        return {};
    std::size_t hash = 0;
    for (const Figure &figure : figures)
        hash = 31 * hash + qHashMulti(0, figure.measure, figure.count.low, figure.count.best, figure.count.high);
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
    const KindCode *code = findCode(m_preset.kindCodes, cell);
    if (code)
        m_atlas.kinds.push_back(
            {QString::fromLatin1(code->id), {QString::fromUtf16(code->english), QString::fromUtf16(code->arabic)}});
    else
        m_atlas.kinds.push_back({toString(cell), named(toString(cell))});
    m_oneSided.push_back(!code || code->oneSided);
    return static_cast<KindIndex>(m_atlas.kinds.size() - 1);
}

void IncidentRows::readActors(Incident &incident, const Cells &cells)
{
    const std::string_view actor = at(cells, Column::Actor), target = at(cells, Column::Target);
    const bool oneSided = incident.kind == none16 || m_oneSided[incident.kind];
    if (oneSided || target.empty()) {
        incident.perpetrators = actorsOf(actor);
        incident.targets = actorsOf(target);
        return;
    }
    incident.perpetrators = actorsOf(std::string(actor) + ";" + std::string(target));
}

SetIndex IncidentRows::actorsOf(std::string_view cell)
{
    if (cell.empty())
        return 0;
    const TextId spelled = m_actorSets.spellings.add(QByteArrayView(cell));
    if (spelled > m_actorSets.byText.size())
        m_actorSets.byText.push_back(newActors(cell));
    else if (m_actorSets.byText[spelled - 1] == 0)
        fault(RowFault::TooManyTerms, cell);
    return m_actorSets.byText[spelled - 1];
}

SetIndex IncidentRows::newActors(std::string_view cell)
{
    std::vector<ActorIndex> set;
    for (const QString &name : toString(cell).split(u';', Qt::SkipEmptyParts))
        if (const ActorIndex actor = actorOf(name.trimmed());
            actor != none16 && std::ranges::find(set, actor) == set.end())
            set.push_back(actor);
    if (set.empty() || m_atlas.actorSets.size() >= none16) {
        fault(RowFault::TooManyTerms, cell);
        return 0;
    }
    m_atlas.actorSets.push_back(std::move(set));
    return static_cast<SetIndex>(m_atlas.actorSets.size() - 1);
}

ActorIndex IncidentRows::actorOf(const QString &name)
{
    if (name.isEmpty())
        return none16;
    if (const auto known = m_actors.constFind(name); known != m_actors.cend())
        return *known;
    if (m_atlas.actors.size() >= none16)
        return none16;
    const auto index = static_cast<ActorIndex>(m_atlas.actors.size());
    m_atlas.actors.push_back({name, named(name)});
    m_actors.insert(name, index);
    return index;
}

} // namespace sijill
