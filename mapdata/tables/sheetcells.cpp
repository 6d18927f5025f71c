#include "mapdata/tables/sheetcells.h"

#include <QDate>

#include <algorithm>
#include <charconv>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// "36.200000000000003" is how some programs write 36.2: with more digits than a number has.
void shorten(std::string &cell)
{
    constexpr std::size_t digits = 15;
    if (cell.size() <= digits || cell.find_first_of(".eE") == std::string::npos)
        return;
    double value = 0;
    const char *end = cell.data() + cell.size();
    if (const auto [read, error] = std::from_chars(cell.data(), end, value); error == std::errc() && read == end)
        cell = QByteArray::number(value, 'g', static_cast<int>(digits)).toStdString();
}

/// As GDAL writes it: "2009/01/13", or with the time behind it.
bool moveBy(int days, std::string &cell)
{
    constexpr std::size_t size = 10;
    constexpr auto form = "yyyy/MM/dd"_L1;
    if (cell.size() < size || cell[4] != '/' || cell[7] != '/')
        return false;
    const QDate date = QDate::fromString(QString::fromLatin1(cell.data(), size), form);
    if (!date.isValid())
        return false;
    cell.replace(0, size, date.addDays(days).toString(form).toStdString());
    return true;
}

/// Of the day or place of a row, where the words of its column say so.
bool namesDayOrPlace(const QString &column)
{
    static const QStringList pieces =
        QString::fromUtf8("date year month day année annee mois jour año ano mes fecha día "
                          "dia data lat lon code id id. سنة السنة شهر الشهر يوم اليوم "
                          "تاريخ التاريخ رمز")
            .split(u' ');
    const QString name = column.toLower().simplified();
    return std::ranges::any_of(pieces, [&](const QString &piece) {
        return name == piece || name.startsWith(piece + u'_') || name.startsWith(piece + u' ') ||
               name.endsWith(u'_' + piece) || name.endsWith(u' ' + piece);
    });
}

bool isWholeNumber(const std::string &cell)
{
    return std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

SheetCells::SheetCells(SheetFacts facts, qint64 headerRow, const QStringList &columns, bool countsFrom1904)
    : m_facts(std::move(facts)), m_headerRow(headerRow), m_countsFrom1904(countsFrom1904)
{
    std::ranges::transform(columns, std::back_inserter(m_isOfDay), namesDayOrPlace);
    rewind();
}

void SheetCells::rewind()
{
    m_nextMerge = 0;
    m_open.clear();
    m_unfilled.clear();
}

/// Words and dates; a number where its column says that it is none to be added up.
bool SheetCells::mayRepeat(const std::string &cell, std::size_t column) const
{
    return !isWholeNumber(cell) || m_isOfDay[column];
}

void SheetCells::begin(const MergedCells &merge, const std::vector<std::string> &cells)
{
    const auto column = static_cast<std::size_t>(merge.firstColumn) - 1;
    if (column >= cells.size() || cells[column].empty())
        return;
    // A cell is merged once, whatever a file says: so there are no more of them than columns.
    std::erase_if(m_open, [&](const Open &open) { return open.column == column; });
    if (mayRepeat(cells[column], column))
        m_open.push_back({merge.lastRow, column, cells[column]});
    else if (m_unfilled.empty() || m_unfilled.back().row != merge.firstRow ||
             m_unfilled.back().column != static_cast<int>(column))
        m_unfilled.push_back({merge.firstRow, static_cast<int>(column), QString::fromStdString(cells[column])});
}

void SheetCells::complete(qint64 row, std::vector<std::string> &cells, bool isEmpty)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        shorten(cells[i]);
        if (m_countsFrom1904 && m_facts.numbers.contains(SheetFacts::keyOf(row, static_cast<int>(i) + 1)))
            m_hasDates |= moveBy(daysTo1904, cells[i]);
    }
    std::erase_if(m_open, [&](const Open &open) { return open.lastRow < row; });
    for (const Open &open : m_open)
        if (!isEmpty && cells[open.column].empty()) {
            cells[open.column] = open.text;
            m_hasFilled = true;
        }
    for (; m_nextMerge < m_facts.merges.size() && m_facts.merges[m_nextMerge].firstRow <= row; ++m_nextMerge)
        if (const MergedCells &merge = m_facts.merges[m_nextMerge]; merge.firstRow == row && row > m_headerRow)
            begin(merge, cells);
}

} // namespace sijill
