#include "mapdata/register/registertables.h"

#include "mapdata/register/tr.h"

#include <QLocale>

#include <sqlite3.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A cell as a table of texts has it.
struct CellPlace {
    const RegisterColumn *column;
    int place; ///< in the answer
    bool hasClock;
};

bool isPlain(QByteArrayView utf8)
{
    char before = ' ';
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    // Characters beyond ASCII may be control characters and spaces too: those begin with these bytes.
    return (utf8.isEmpty() || before != ' ') && !utf8.contains('\xc2') && !utf8.contains('\xe2') &&
           !utf8.contains('\xe3');
}

QByteArray spelled(const Statement &row, const CellPlace &reading)
{
    const RegisterColumn &column = *reading.column;
    const Cell clock = reading.hasClock ? row.cell(reading.place + 1) : Cell();
    QString text = cellText(column, row.cell(reading.place), clock);
    // An empty cell says no as well, of a claim that is not preferred.
    if (text == "no"_L1 && QLatin1StringView(column.name) == "preferred"_L1)
        text.clear();
    return plainCell(text).toUtf8();
}

} // namespace

QString sqlList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted << quotedText(text);
    return quoted.join(u", "_s);
}

QStringList idsIn(const QString &cell)
{
    QStringList ids;
    for (const QStringView id : QStringView(cell).tokenize(u';', Qt::SkipEmptyParts))
        if (const QString trimmed = id.trimmed().toString(); !trimmed.isEmpty())
            ids << trimmed;
    return ids;
}

RegisterTables::RegisterTables(Database &database, QString file) : m_database(database), m_file(std::move(file))
{
    findBin();
}

void RegisterTables::findBin()
{
    Statement bin = m_database.prepare(u"SELECT id FROM incidents WHERE in_bin = 1"_s);
    while (bin && bin.next())
        m_bin.insert(bin.text(0));
}

RegisterTables::RegisterTables(Database &database, QString file, const QStringList &incidents)
    : m_database(database), m_file(std::move(file)), m_isPart(true), m_hasAllReports(false), m_areasFirst(true),
      m_incidents(sqlList(incidents))
{
    m_reports = sqlList(findClaims());
    m_places = sqlList(placesOfPart());
    findBin();
}

RegisterTables::RegisterTables(Database &database, QString file, const QStringList &incidents,
                               const QStringList &places)
    : m_database(database), m_file(std::move(file)), m_isPart(true), m_incidents(sqlList(incidents)),
      m_places(sqlList(places))
{
    findClaims();
    findBin();
}

/// The reports that they name.
QStringList RegisterTables::findClaims()
{
    QStringList claims, reports;
    Statement rows = m_database.prepare(u"SELECT id, report FROM claims WHERE incident IN (%1)"_s.arg(m_incidents));
    while (rows && rows.next()) {
        claims << rows.text(0);
        reports << rows.text(1);
    }
    m_claims = sqlList(claims);
    return reports;
}

QStringList RegisterTables::placesOfPart() const
{
    QStringList places;
    Statement rows = m_database.prepare(u"SELECT places FROM incidents WHERE id IN (%1)"_s.arg(m_incidents));
    while (rows && rows.next())
        places += idsIn(rows.text(0));
    // The areas above them; no real chain is longer.
    constexpr int mostLevels = 6;
    QStringList lowest = places;
    for (int level = 0; level < mostLevels && !lowest.isEmpty(); ++level) {
        QStringList above;
        Statement areas = m_database.prepare(
            u"SELECT governorate FROM places WHERE id IN (%1) AND governorate IS NOT NULL"_s.arg(sqlList(lowest)));
        while (areas && areas.next())
            if (!places.contains(areas.text(0)))
                above << areas.text(0);
        places += above;
        lowest = above;
    }
    return places;
}

QString RegisterTables::condition(const QString &table) const
{
    if (!m_isPart)
        return table == "places"_L1      ? u" WHERE from_layer IS NOT 1"_s
               : table == "incidents"_L1 ? u" WHERE in_bin IS NOT 1"_s
                                         : QString();
    const auto within = [](const QString &column, const QString &list) {
        return u" WHERE %1 IN (%2)"_s.arg(column, list);
    };
    if (table == "incidents"_L1)
        return within(u"id"_s, m_incidents);
    if (table == "claims"_L1)
        return within(u"incident"_s, m_incidents);
    if (table == "figures"_L1 || table == "facts"_L1)
        return within(u"claim"_s, m_claims);
    if (table == "mentions"_L1)
        return within(u"incident"_s, m_incidents);
    if (table == "places"_L1)
        return within(u"id"_s, m_places) +
               (m_areasFirst ? u" ORDER BY CASE level WHEN 'country' THEN 0 WHEN 'governorate' THEN 1 "
                               "WHEN 'district' THEN 2 WHEN 'sub-district' THEN 3 ELSE 4 END, fid"_s
                             : QString());
    return table == "reports"_L1 && !m_hasAllReports ? within(u"id"_s, m_reports) : QString();
}

std::optional<Table> RegisterTables::read(const QString &name, const QStringList &, Problems &problems) const
{
    const RegisterTable &table = *registerTable(name);
    QStringList names, columns;
    std::vector<CellPlace> readings;
    for (const RegisterColumn &column : table.columns) {
        const QString word = QString::fromLatin1(column.name);
        names << quotedName(word);
        if (column.isMade || column.type == ColumnType::Clock)
            continue;
        columns << word;
        readings.push_back({&column, static_cast<int>(names.size()) - 1, clockOf(table, column) != nullptr});
    }
    Table answer(m_file, columns, problems);
    QString order = condition(name);
    if (!order.contains(u" ORDER BY "_s))
        order += u" ORDER BY fid"_s;
    Statement rows = m_database.prepare(u"SELECT %1 FROM %2%3"_s.arg(names.join(u", "_s), quotedName(name), order));
    const int incidentPlace = static_cast<int>(names.indexOf(quotedName(u"incident"_s)));
    const int claimPlace = static_cast<int>(names.indexOf(quotedName(u"claim"_s)));
    while (rows && rows.next()) {
        if (!m_bin.isEmpty() && incidentPlace >= 0 && name == "claims"_L1 && m_bin.contains(rows.text(incidentPlace))) {
            m_binClaims.insert(rows.text(0));
            continue;
        }
        if (claimPlace >= 0 && !m_binClaims.isEmpty() && m_binClaims.contains(rows.text(claimPlace)))
            continue;
        for (const CellPlace &reading : readings) {
            const bool isText = reading.column->type == ColumnType::Text;
            const QByteArrayView bytes = isText ? rows.utf8(reading.place) : QByteArrayView();
            const bool refersToBin = isText && !m_bin.isEmpty() && reading.column->refersTo &&
                                     QLatin1StringView(reading.column->refersTo) == "incidents"_L1 &&
                                     m_bin.contains(QString::fromUtf8(bytes));
            if (refersToBin)
                answer.addCell({});
            else if (isText && isPlain(bytes))
                answer.addCell(bytes);
            else if (rows.isNull(reading.place))
                answer.addCell({});
            else
                answer.addCell(spelled(rows, reading));
        }
        answer.endRow();
    }
    if (!rows || rows.hasFailed())
        problems.push_back({Problem::Severity::Error, m_file, name,
                            Register::tr("the table cannot be read to its end (%1); what was read is shown")
                                .arg(QString::fromUtf8(sqlite3_errmsg(m_database.handle())))});
    return answer;
}

} // namespace sijill
