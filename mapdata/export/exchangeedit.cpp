#include "mapdata/export/exchangeedit.h"

#include "mapdata/export/cellsums.h"
#include "mapdata/export/exchangerecord.h"
#include "mapdata/import/import.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/pointcells.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// What may be edited, and the role of its column.
constexpr std::pair<const char *, Role> readColumns[] = {
    {"id", Role::Id},
    {"title", Role::Title},
    {"note", Role::Note},
    {"date_start", Role::DateStart},
    {"date_end", Role::DateEnd},
    {"date_precision", Role::DatePrecision},
    {"place", Role::Place},
    {"place_code", Role::PlaceCode},
    {"governorate", Role::Governorate},
    {"district", Role::District},
    {"subdistrict", Role::Subdistrict},
    {"longitude", Role::Longitude},
    {"latitude", Role::Latitude},
    {"place_precision", Role::PlacePrecision},
    {"kind", Role::Kind},
    {"actor", Role::Actor},
    {"target", Role::Target},
    {"weapon", Role::Weapon},
    {"source", Role::Source},
    {"link", Role::Link},
    {"", Role::Wording}, // no column: see edited()
    {"killed_as_reported_low", countRole(Outcome::Killed, 0, Bound::Low)},
    {"killed_as_reported", countRole(Outcome::Killed)},
    {"killed_as_reported_high", countRole(Outcome::Killed, 0, Bound::High)},
    {"wounded_as_reported_low", countRole(Outcome::Wounded, 0, Bound::Low)},
    {"wounded_as_reported", countRole(Outcome::Wounded)},
    {"wounded_as_reported_high", countRole(Outcome::Wounded, 0, Bound::High)},
};
// These two are led over without a role: they name another row, or are a word.
constexpr QLatin1StringView partOf("part_of"), isCounted("is_counted");

bool isDate(const QString &column)
{
    return column == "date_start"_L1 || column == "date_end"_L1;
}

std::string &textFor(std::array<std::string, roleCount> &texts, Role role)
{
    return texts[static_cast<std::size_t>(role)];
}

/// A name that somebody typed; RecordReader knows it by its name.
QJsonValue typed(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue &entry : value.toArray())
            all.append(typed(entry));
        return all;
    }
    QJsonObject object = value.toObject();
    if (object.isEmpty())
        return value;
    object.remove("id"_L1);
    return object;
}

bool isSameName(const QJsonValue &a, const QJsonValue &b)
{
    const auto isSame = [&](int i) {
        return !a[i].toString().isEmpty() && a[i].toString().compare(b[i].toString(), Qt::CaseInsensitive) == 0;
    };
    return isSame(0) || isSame(1);
}

bool isFigureOf(const QJsonValue &figure, QLatin1StringView outcome)
{
    return figure["of"_L1].toString() == outcome && !figure.toObject().contains("group"_L1);
}

/// The figure of everybody in place of the claim's own; without one it is taken away.
QJsonObject withFigure(QJsonObject claim, const QJsonObject &from, QLatin1StringView outcome)
{
    QJsonArray figures;
    for (const QJsonValue &figure : claim["figures"_L1].toArray())
        if (!isFigureOf(figure, outcome))
            figures.append(figure);
    for (const QJsonValue &figure : from["figures"_L1].toArray())
        if (isFigureOf(figure, outcome))
            figures.append(figure);
    claim["figures"_L1] = figures;
    return claim;
}

/// The counts that the cells say. Of several claims none is the cells' own: one of the table itself is put beside them
/// and preferred, so that nobody is made to say what they did not say.
QJsonArray withCounts(QJsonArray claims, const QJsonObject &made, const QStringList &outcomes, const QJsonObject &table)
{
    if (claims.isEmpty()) {
        QJsonObject claim = made;
        claim.remove("wording"_L1);
        return {claim};
    }
    qsizetype at = 0;
    if (claims.size() > 1) {
        for (QJsonValueRef claim : claims) {
            QJsonObject object = claim.toObject();
            object.remove("preferred"_L1);
            claim = object;
        }
        at = claims.size();
        claims.append(QJsonObject{{u"id"_s, QString(claims[0]["id"_L1].toString() + u"/cells"_s)},
                                  {u"source"_s, table},
                                  {u"figures"_s, made["figures"_L1].toArray()},
                                  {u"preferred"_s, true}});
    }
    for (const QString &outcome : outcomes)
        claims[at] = withFigure(claims[at].toObject(), made, QLatin1StringView(outcome.toLatin1()));
    return claims;
}

/// One claim a source that the cell names: its own where there is one, else what a sole claim says.
QJsonArray withSources(const QJsonArray &claims, const QJsonArray &made)
{
    QJsonArray now;
    for (const QJsonValue &wanted : made) {
        const auto own = std::ranges::find_if(claims, [&](const QJsonValue &claim) {
            return isSameName(claim["source"_L1]["name"_L1], wanted["source"_L1]["name"_L1]);
        });
        QJsonObject claim = own != claims.end()  ? QJsonValue(*own).toObject()
                            : claims.size() == 1 ? claims[0].toObject()
                                                 : QJsonObject{{u"figures"_s, QJsonArray()}};
        if (own == claims.end()) {
            claim["id"_L1] = wanted["id"_L1];
            claim["source"_L1] = typed(wanted["source"_L1]);
        }
        now.append(claim);
    }
    return now;
}

QJsonArray withLink(QJsonArray claims, const QJsonArray &made)
{
    if (claims.isEmpty() || made.isEmpty())
        return claims;
    QJsonObject first = claims[0].toObject();
    first["report"_L1] = made[0]["report"_L1];
    claims[0] = first;
    return claims;
}

} // namespace

VisibleCells::Changed::Changed(const QStringList &names)
{
    for (const QString &name : names)
        columns << presentName(name);
    place = has("place") || has("place_code") || has("governorate") || has("district") || has("subdistrict");
    point = has("longitude") || has("latitude");
}

std::vector<VisibleCells::Column> VisibleCells::columnsIn(const QStringList &file, const QStringList &written)
{
    std::vector<Column> columns;
    for (const QString &name : written)
        columns.push_back({name, name.isEmpty() ? -1 : static_cast<int>(file.indexOf(name))});
    return columns;
}

VisibleCells::VisibleCells(const QString &table, RowSource &rows, const IncidentRows::Places &places,
                           RowProblems &problems)
    : m_decoder(rows.encoding())
{
    const QStringList columns = lowerNames(rows.columns());
    QStringList written;
    for (const ExchangeColumn &column : exchangeColumns())
        written << (column.name.startsWith(QLatin1StringView(countedPrefix)) ? countedColumnIn(columns) : column.name);
    written.removeLast(); // the record
    m_record = static_cast<int>(columns.indexOf(QLatin1StringView(exchangeRecord)));
    m_now = columnsIn(columns, written);
    m_old = columnsIn(columns, oldExchangeColumns());
    for (Column &column : m_now)
        if (const QString old = oldName(column.name); column.at < 0 && !old.isEmpty())
            column.at = static_cast<int>(columns.indexOf(old));
    m_geometry[0] = static_cast<int>(columns.indexOf(QLatin1StringView(geometryLongitude)));
    m_geometry[1] = static_cast<int>(columns.indexOf(QLatin1StringView(geometryLatitude)));
    std::vector<Role> roles;
    for (const auto &[column, role] : readColumns) {
        m_mapping.columns.push_back({role, QString::fromLatin1(column)});
        roles.push_back(role);
    }
    learnDateOrder(rows);
    addTableSource(m_atlas, table, {});
    m_source = exchangeSource(m_atlas.sources.front());
    m_rows = std::make_unique<IncidentRows>(m_atlas, m_mapping, roles, EncodingChoice{}, problems, places);
}

bool VisibleCells::isRead(const QString &column)
{
    const QString now = presentName(column);
    return now == partOf || now == isCounted || roleOf(column);
}

std::optional<Role> VisibleCells::roleOf(const QString &column)
{
    const QString now = presentName(column);
    if (now == partOf)
        return Role::PartOf;
    const auto found =
        std::ranges::find_if(readColumns, [&](const auto &entry) { return now == QLatin1StringView(entry.first); });
    return found == std::end(readColumns) || now.isEmpty() ? std::nullopt : std::optional(found->second);
}

bool VisibleCells::isTagRow(const RowSource &rows) const
{
    return cellOf(rows, "id"_L1) == exchangeColumns().front().tag;
}

/// A spreadsheet writes all dates alike: one that fits one order only tells of the others.
void VisibleCells::learnDateOrder(RowSource &rows)
{
    constexpr int sampled = 2000;
    rows.rewind();
    m_mapping.dateOrderIsSaid = true; // rows are read one by one
    bool isKnown = false;
    for (int row = 0; row < sampled && !isKnown && rows.next(); ++row) {
        for (const Column &column : m_now) {
            if (isKnown || column.at < 0 || !isDate(column.name))
                continue;
            const DayOrder order = orderOf(trimmed(rows.cell(column.at)));
            isKnown = order.isSuch && order.dayMayBeFirst != order.monthMayBeFirst;
            if (isKnown && order.monthMayBeFirst)
                m_mapping.dateOrder = DateOrder::MonthFirst;
        }
    }
    rows.rewind();
}

QString VisibleCells::cellOf(const RowSource &rows, QLatin1StringView name) const
{
    const auto found = std::ranges::find(m_now, name, &Column::name);
    const int at = name == QLatin1StringView(exchangeRecord) ? m_record : found == m_now.end() ? -1 : found->at;
    return at < 0 ? QString() : m_decoder(QByteArrayView(trimmed(rows.cell(at))));
}

/// The cells of the coordinates are not the record's.
bool VisibleCells::saysPoint(const RowSource &rows, const QJsonObject &record) const
{
    constexpr double least = 1e-7; // degrees, some centimetres
    const QJsonArray point = record["point"_L1].toArray();
    const DegreeCell x = readDegrees(cellOf(rows, "longitude"_L1).toStdString(), 180);
    const DegreeCell y = readDegrees(cellOf(rows, "latitude"_L1).toStdString(), 90);
    if (point.size() != 2)
        return x.state != CellState::Empty || y.state != CellState::Empty;
    return x.state != CellState::Good || y.state != CellState::Good ||
           std::abs(point[0].toDouble() - x.value) > least || std::abs(point[1].toDouble() - y.value) > least;
}

/// The point of the feature, which a map may have moved without its attributes.
bool VisibleCells::hasMoved(const RowSource &rows, const QJsonObject &record) const
{
    constexpr double least = 1e-7; // degrees, some centimetres
    const DegreeCell x = readDegrees(trimmed(rows.cell(m_geometry[0])), 180);
    const DegreeCell y = readDegrees(trimmed(rows.cell(m_geometry[1])), 90);
    if (x.state != CellState::Good || y.state != CellState::Good)
        return false;
    const QJsonArray point = record["point"_L1].toArray();
    return point.size() != 2 || std::abs(point[0].toDouble() - x.value) > least ||
           std::abs(point[1].toDouble() - y.value) > least;
}

QStringList VisibleCells::changedIn(const RowSource &rows, const QJsonObject &record) const
{
    const bool isOld = !record.contains("sums"_L1);
    const CellSums sums =
        isOld ? CellSums::ofOld(record["cells"_L1].toString()) : CellSums::ofNow(record["sums"_L1].toString());
    const std::vector<Column> &columns = isOld ? m_old : m_now;
    QStringList changed;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto &[name, at] = columns[i];
        if (at < 0 || static_cast<qsizetype>(i) >= sums.count())
            continue;
        const QString cell = m_decoder(QByteArrayView(rows.cell(at)));
        if (!sums.isSame(static_cast<qsizetype>(i), normalForms(name, cell)))
            changed << name;
    }
    if (!changed.contains("longitude"_L1) && !changed.contains("latitude"_L1) && hasMoved(rows, record))
        changed << u"longitude"_s << u"latitude"_s;
    return changed;
}

VisibleCells::Texts VisibleCells::textsOf(const RowSource &rows) const
{
    Texts texts;
    for (const auto &[column, role] : readColumns)
        textFor(texts, role) = cellOf(rows, QLatin1StringView(column)).toStdString();
    return texts;
}

/// Empty where the cells say nothing.
QJsonObject VisibleCells::made(Texts texts, qint64 row)
{
    IncidentRows::Cells cells{};
    for (std::size_t i = 0; i < roleCount; ++i)
        cells[i] = trimmed(texts[i]);
    const std::size_t before = m_atlas.incidents.size();
    m_rows->add(row, cells);
    return m_atlas.incidents.size() == before ? QJsonObject()
                                              : exchangeRecordOf(m_atlas, static_cast<IncidentIndex>(before));
}

QJsonObject VisibleCells::recordOf(const RowSource &rows, qint64 row)
{
    Texts texts = textsOf(rows);
    if (textFor(texts, Role::Longitude).empty() && textFor(texts, Role::Latitude).empty()) {
        textFor(texts, Role::Longitude) = trimmed(rows.cell(m_geometry[0]));
        textFor(texts, Role::Latitude) = trimmed(rows.cell(m_geometry[1]));
    }
    QJsonObject record = made(texts, row);
    if (record.isEmpty())
        return record;
    for (const QLatin1StringView key : {"kind"_L1, "by"_L1, "on"_L1, "weapons"_L1})
        if (record.contains(key))
            record[key] = typed(record[key]);
    QJsonArray claims = record["claims"_L1].toArray();
    for (QJsonValueRef claim : claims) {
        QJsonObject object = claim.toObject();
        if (object["source"_L1] != m_source)
            object["source"_L1] = typed(object["source"_L1]);
        claim = object;
    }
    record["claims"_L1] = claims;
    if (const QString whole = cellOf(rows, partOf); !whole.isEmpty())
        record[partOf] = whole;
    if (cellOf(rows, isCounted) == "no"_L1)
        record["counted"_L1] = false;
    return record;
}

/// What the cells of a changed row are read as, so that what was not changed has no say in it.
void VisibleCells::prepare(Texts &texts, const RowSource &rows, const QJsonObject &record, const Changed &changed) const
{
    if (!changed.place && !changed.point && !changed.has("place_precision")) {
        for (const Role role : {Role::Place, Role::PlaceCode, Role::Governorate, Role::District, Role::Subdistrict,
                                Role::Longitude, Role::Latitude, Role::PlacePrecision})
            textFor(texts, role).clear();
        return;
    }
    if (changed.point && !saysPoint(rows, record)) {
        textFor(texts, Role::Longitude) = trimmed(rows.cell(m_geometry[0]));
        textFor(texts, Role::Latitude) = trimmed(rows.cell(m_geometry[1]));
    }
    const QString precision = record["precision"_L1].toString();
    const bool isAtPoint = precision == "exact"_L1 || precision == "town"_L1 || precision == "near"_L1;
    // Who gives a point or a town to what had none means what is usual for one.
    if ((changed.point || changed.has("place") || changed.has("place_code")) && !changed.has("place_precision") &&
        !isAtPoint)
        textFor(texts, Role::PlacePrecision).clear();
    if (changed.place && !changed.has("place_code"))
        textFor(texts, Role::PlaceCode).clear();
    // The smaller areas of the old place.
    if (changed.place && !changed.has("district") && !changed.has("subdistrict"))
        textFor(texts, Role::District).clear();
    if (changed.place && !changed.has("subdistrict"))
        textFor(texts, Role::Subdistrict).clear();
    // The name of the old area, which the row has for want of a better one.
    const QJsonValue first = record["places"_L1][0];
    const bool isOtherArea = changed.has("governorate") || changed.has("district") || changed.has("subdistrict");
    if (isOtherArea && !changed.has("place") && first["level"_L1].toInt(4) < static_cast<int>(PlaceLevel::Point))
        textFor(texts, Role::Place).clear();
}

QJsonObject VisibleCells::edited(QJsonObject record, const RowSource &rows, qint64 row, const QStringList &columns)
{
    const Changed changed(columns);
    Texts texts = textsOf(rows);
    prepare(texts, rows, record, changed);
    textFor(texts, Role::Wording) = "-"; // a row that says no more is still one
    const QJsonObject now = made(std::move(texts), row);
    const auto take = [&](std::initializer_list<QLatin1StringView> keys) {
        for (const QLatin1StringView key : keys) {
            if (now.contains(key))
                record[key] = now[key];
            else
                record.remove(key);
        }
    };
    for (const QLatin1StringView key : {"id"_L1, "title"_L1, "note"_L1})
        if (columns.contains(key))
            take({key});
    if (changed.has("date_start") || changed.has("date_end") || changed.has("date_precision"))
        take({"days"_L1, "time"_L1, "minutes"_L1});
    if (changed.place || changed.point || changed.has("place_precision"))
        take({"precision"_L1, "point"_L1});
    if (changed.place)
        take({"places"_L1});
    constexpr std::pair<const char *, const char *> terms[] = {
        {"kind", "kind"}, {"actor", "by"}, {"target", "on"}, {"weapon", "weapons"}};
    for (const auto &[column, key] : terms)
        if (changed.has(column))
            record[QLatin1StringView(key)] = typed(now[QLatin1StringView(key)]);
    if (changed.has("part_of"))
        record[partOf] = cellOf(rows, partOf);
    if (changed.has("is_counted"))
        record["counted"_L1] = cellOf(rows, isCounted) != "no"_L1;
    record["claims"_L1] = claimsOf(record["claims"_L1].toArray(), now["claims"_L1].toArray(), changed);
    return record;
}

QJsonArray VisibleCells::claimsOf(QJsonArray claims, const QJsonArray &made, const Changed &changed) const
{
    if (changed.has("source"))
        claims = withSources(claims, made);
    if (changed.has("link"))
        claims = withLink(claims, made);
    QStringList outcomes;
    if (changed.has("killed_as_reported_low") || changed.has("killed_as_reported") ||
        changed.has("killed_as_reported_high"))
        outcomes << u"killed"_s;
    if (changed.has("wounded_as_reported_low") || changed.has("wounded_as_reported") ||
        changed.has("wounded_as_reported_high"))
        outcomes << u"wounded"_s;
    return outcomes.isEmpty() ? claims : withCounts(claims, made[0].toObject(), outcomes, m_source);
}

} // namespace sijill
