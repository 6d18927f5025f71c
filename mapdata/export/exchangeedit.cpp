#include "mapdata/export/exchangeedit.h"

#include "mapdata/import/import.h"
#include "mapdata/import/presets.h"
#include "mapdata/tables/pointcells.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitsEach = 4;

/// What may be edited, and the role of its column; a column that is also a count has its role by its name.
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
    {"killed_low", countRole(Outcome::Killed, 0, Bound::Low)},
    {"killed", countRole(Outcome::Killed)},
    {"killed_high", countRole(Outcome::Killed, 0, Bound::High)},
    {"wounded_low", countRole(Outcome::Wounded, 0, Bound::Low)},
    {"wounded", countRole(Outcome::Wounded)},
    {"wounded_high", countRole(Outcome::Wounded, 0, Bound::High)},
};
// These two are led over without a role: they name another row, or are a word.
constexpr QLatin1StringView partOf("part_of"), counted("counted");

QString checkSum(const QString &normal)
{
    return u"%1"_s.arg(qChecksum(normal.toUtf8()), digitsEach, 16, '0'_L1);
}

/// Without what a spreadsheet adds, drops or writes in its own way.
QString normalText(QString cell)
{
    cell.removeIf([](QChar c) { return c.unicode() < 0x20 && !c.isSpace(); });
    cell = cell.simplified();
    if (cell.size() > 1 && cell[0] == u'\'' && u"=+-@"_s.contains(cell[1]))
        cell.remove(0, 1);
    bool isNumber = false;
    double number = cell.toDouble(&isNumber);
    if (!isNumber && cell.count(u',') == 1)
        number = QString(cell).replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? QString::number(number, 'g', 12) : cell;
}

bool isDate(const QString &column)
{
    return column == "date_start"_L1 || column == "date_end"_L1;
}

/// Dates in every order that they may be written in.
QStringList normalForms(const QString &column, const QString &cell)
{
    QStringList forms;
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const DayCell day = isDate(column) ? readDay(trimmed(cell.toStdString()), order) : DayCell();
        if (day.state == CellState::Good)
            forms << u"%1 %2 %3"_s.arg(day.span.begin).arg(day.span.end).arg(day.minute);
    }
    return forms.isEmpty() ? QStringList{normalText(cell)} : forms;
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

QString fingerprintOf(const QStringList &cells)
{
    static const std::vector<ExchangeColumn> columns = exchangeColumns();
    QString print;
    for (std::size_t i = 0; i < columns.size() && static_cast<qsizetype>(i) < cells.size(); ++i)
        print += checkSum(normalForms(columns[i].name, cells[static_cast<qsizetype>(i)]).first());
    return print;
}

VisibleCells::VisibleCells(const QString &table, RowSource &rows, const IncidentRows::Places &places,
                           RowProblems &problems)
    : m_decoder(rows.encoding())
{
    const QStringList columns = lowerNames(rows.columns());
    for (const ExchangeColumn &column : exchangeColumns()) {
        m_names << column.name;
        m_at.push_back(static_cast<int>(columns.indexOf(column.name)));
    }
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
    return column == partOf || column == counted || std::ranges::any_of(readColumns, [&](const auto &entry) {
               return column == QLatin1StringView(entry.first);
           });
}

bool VisibleCells::isTagRow(const RowSource &rows) const
{
    return cellOf(rows, QLatin1StringView(exchangeRecord)).startsWith("#meta"_L1);
}

/// A spreadsheet writes all dates alike: one that fits one order only tells of the others.
void VisibleCells::learnDateOrder(RowSource &rows)
{
    constexpr int sampled = 2000;
    rows.rewind();
    bool isKnown = false;
    for (int row = 0; row < sampled && !isKnown && rows.next(); ++row) {
        for (std::size_t i = 0; i < m_at.size() && !isKnown; ++i) {
            if (m_at[i] < 0 || !isDate(m_names[static_cast<qsizetype>(i)]))
                continue;
            const DayOrder order = orderOf(trimmed(rows.cell(m_at[i])));
            isKnown = order.isSuch && order.dayMayBeFirst != order.monthMayBeFirst;
            if (isKnown && order.monthMayBeFirst)
                m_mapping.dateOrder = DateOrder::MonthFirst;
        }
    }
    rows.rewind();
}

QString VisibleCells::cellOf(const RowSource &rows, QLatin1StringView column) const
{
    const qsizetype at = m_names.indexOf(column);
    return at < 0 ? QString() : m_decoder(QByteArrayView(trimmed(rows.cell(m_at[static_cast<std::size_t>(at)]))));
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

QStringList VisibleCells::changedIn(const RowSource &rows, const QString &fingerprint, const QJsonObject &record) const
{
    QStringList changed;
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        const QString was = fingerprint.sliced(std::min(at * digitsEach, fingerprint.size()))
                                .first(std::clamp<qsizetype>(fingerprint.size() - at * digitsEach, 0, digitsEach));
        if (m_at[i] < 0 || was.size() < digitsEach || m_names[at] == QLatin1StringView(exchangeRecord))
            continue;
        const QStringList forms = normalForms(m_names[at], m_decoder(QByteArrayView(rows.cell(m_at[i]))));
        if (std::ranges::none_of(forms, [&](const QString &form) { return checkSum(form) == was; }))
            changed << m_names[at];
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
    if (cellOf(rows, counted) == "no"_L1)
        record[counted] = false;
    return record;
}

/// What the cells of a changed row are read as, so that what was not changed has no say in it.
void VisibleCells::prepare(Texts &texts, const RowSource &rows, const QJsonObject &record, const Changed &changed) const
{
    if (!changed.place && !changed.point && !changed.has("place_precision")) {
        for (const Role role :
             {Role::Place, Role::PlaceCode, Role::Governorate, Role::Longitude, Role::Latitude, Role::PlacePrecision})
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
    // The name of the old area, which the row has for want of a better one.
    const QJsonValue first = record["places"_L1][0];
    if (changed.has("governorate") && !changed.has("place") &&
        first["level"_L1].toInt(4) < static_cast<int>(PlaceLevel::Point))
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
    if (columns.contains(partOf))
        record[partOf] = cellOf(rows, partOf);
    if (columns.contains(counted))
        record[counted] = cellOf(rows, counted) != "no"_L1;
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
    if (changed.has("killed_low") || changed.has("killed") || changed.has("killed_high"))
        outcomes << u"killed"_s;
    if (changed.has("wounded_low") || changed.has("wounded") || changed.has("wounded_high"))
        outcomes << u"wounded"_s;
    return outcomes.isEmpty() ? claims : withCounts(claims, made[0].toObject(), outcomes, m_source);
}

} // namespace sijill
