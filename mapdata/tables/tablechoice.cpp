#include "mapdata/tables/tablechoice.h"

#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/words.h"

#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int tablesNamed = 5;

QSet<QString> lowerSet(const QStringList &names)
{
    QSet<QString> set;
    for (const QString &name : names)
        set.insert(name.trimmed().toLower());
    return set;
}

/// Parts of names of columns that tell how many were killed or hurt, in the languages of those who keep such lists.
constexpr const char *countParts[] = {"kill",  "dead", "death", "fatal", "casual", "wound", "injur",
                                      "victi", "tués", "morts", "bless", "muert",  "herid", "mort",
                                      "ferid", "قتل",  "قتيل",  "شهيد",  "شهداء",  "ضحايا", "جرحى"};
constexpr const char *dateParts[] = {"date", "when", "begin", "fecha", "datum", "تاريخ", "اليوم"};

template <std::size_t Count>
bool hasPart(const QStringList &columns, const char *const (&parts)[Count])
{
    return std::ranges::any_of(columns, [&](const QString &column) {
        return std::ranges::any_of(
            parts, [&](const char *part) { return column.contains(QString::fromUtf8(part), Qt::CaseInsensitive); });
    });
}

/// A year alone or the number of a day may be any number.
bool isDate(const QString &cell)
{
    const bool isNumber = std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    return !(isNumber && cell.size() < 8) && readDay(cell.toStdString()).state == CellState::Good;
}

bool hasDates(const std::vector<QStringList> &rows, qsizetype column)
{
    int filled = 0, dates = 0;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        filled += !cell.isEmpty();
        dates += !cell.isEmpty() && isDate(cell);
    }
    return dates > 0 && 5 * dates >= 4 * filled;
}

/// The tables in which something stands and which nobody else's rows make up; else the views.
std::size_t mostAlike(const std::vector<TableFacts> &tables)
{
    const auto rank = [](const TableFacts &table) {
        const bool hasRows = table.rows != 0;
        return std::tuple(hasRows && !table.isView, hasRows, table.likeness);
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < tables.size(); ++i)
        if (rank(tables[i]) > rank(tables[best]))
            best = i;
    return best;
}

QString whyNotRead(const TableFacts &table, const QString &wanted)
{
    if (table.rows == 0)
        return Exchange::tr("it has no rows");
    if (!wanted.isEmpty())
        return Exchange::tr("another table was asked for");
    if (table.isView)
        return Exchange::tr("it is a view of other tables; it is read with --table “%1”").arg(table.name);
    return Exchange::tr("its columns are others than those of the table that is read; it is read with --table “%1”")
        .arg(table.name);
}

} // namespace

QString inSentence(const QStringList &names)
{
    QStringList named;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), tablesNamed)))
        named << Exchange::tr("“%1”", "a name").arg(name);
    if (names.size() > tablesNamed)
        named << Exchange::tr("%Ln more", "tables", static_cast<int>(names.size()) - tablesNamed);
    return named.join(Exchange::tr(", "));
}

bool lookAlike(const QStringList &columns, const QStringList &others)
{
    const QSet<QString> one = lowerSet(columns), other = lowerSet(others);
    QSet<QString> all = one, both = one;
    all.unite(other);
    both.intersect(other);
    return 4 * both.size() >= 3 * all.size();
}

int incidentLikeness(const QStringList &columns, const std::vector<QStringList> &rows)
{
    int likeness = hasPart(columns, dateParts) + 4 * hasPart(columns, countParts);
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (hasDates(rows, i))
            return likeness + 2;
    return likeness;
}

TableChoice chooseTables(const std::vector<TableFacts> &tables, const QString &wanted)
{
    TableChoice choice;
    if (tables.empty())
        return choice;
    if (!wanted.isEmpty()) {
        for (std::size_t i = 0; i < tables.size(); ++i)
            if (tables[i].name == wanted)
                choice.read.push_back(i);
    } else {
        const std::size_t best = mostAlike(tables);
        for (std::size_t i = 0; i < tables.size(); ++i)
            if (i == best || (tables[i].rows != 0 && !tables[i].isView && !tables[best].isView &&
                              lookAlike(tables[i].columns, tables[best].columns)))
                choice.read.push_back(i);
    }
    QStringList together;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const bool isRead = std::ranges::binary_search(choice.read, i);
        choice.notes.push_back(
            {tables[i].name, tables[i].rows, isRead, isRead ? QString() : whyNotRead(tables[i], wanted)});
        if (isRead)
            together << tables[i].name;
    }
    if (together.size() > 1)
        choice.assumptions << Exchange::tr("Tables that look alike are read as one: %1.").arg(inSentence(together));
    return choice;
}

} // namespace sijill
