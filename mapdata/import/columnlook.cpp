#include "mapdata/import/columnlook.h"

#include "mapdata/tables/cells.h"
#include "mapdata/tables/clockcells.h"
#include "mapdata/tables/daynumbers.h"
#include "mapdata/tables/outcomecells.h"
#include "mapdata/tables/pointcells.h"

#include <algorithm>
#include <string>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCount = 30; // letters

bool hasAny(const QString &cell, QStringView letters)
{
    return std::ranges::any_of(cell, [&](QChar c) { return letters.contains(c.toUpper()); });
}

void lookAtDate(const QString &cell, const std::string &text, ColumnLook &look)
{
    const bool digitsOnly = std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    const NumberCell number = readCount(text);
    look.daysOfMonth += number.state == CellState::Good && number.value <= 31;
    look.epochs += dateNumbersThatFit(text) != 0;
    const DayCell day = readDay(text);
    if (day.state != CellState::Good)
        return;
    if (day.precision == TimePrecision::Days && look.ranges++ == 0)
        look.sampleRange = cell;
    if (digitsOnly && cell.size() == 4) {
        look.years += cell.toInt() >= 1900 && cell.toInt() <= 2100;
        return;
    }
    if (digitsOnly && cell.size() == 5) {
        ++look.serials;
        return;
    }
    ++look.dates;
    const DayOrder &order = day.order;
    if (order.isSuch) {
        look.sampleDate = cell;
        look.dayFirst += order.dayMayBeFirst && !order.monthMayBeFirst;
        look.monthFirst += order.monthMayBeFirst && !order.dayMayBeFirst;
        look.eitherWay += order.dayMayBeFirst && order.monthMayBeFirst;
    }
    if (look.sampleDate.isEmpty())
        look.sampleDate = cell;
}

void lookAtPlace(const QString &cell, const std::string &text, ColumnLook &look)
{
    const bool degrees = readDegrees(text, 180).state == CellState::Good;
    look.degrees += degrees;
    if (degrees && hasAny(cell, u"NS") && !hasAny(cell, u"EW"))
        ++look.latitudes;
    else if (degrees && hasAny(cell, u"EW") && !hasAny(cell, u"NS"))
        ++look.longitudes;
    else if (degrees && (cell.contains(u'.') || cell.contains(u',')))
        ++look.decimals;
    else if (readPoint(text).state == CellState::Good || readPoint(text, ',').state == CellState::Good) {
        ++look.points;
        look.mapPoints += isMapLink(text) || text.find('+') == 8; // a link, or a plus code
    }
}

bool isCountCell(const std::string &text)
{
    std::string digits;
    const std::string_view cell = withPlainDigits(text, digits);
    return std::ranges::any_of(std::string_view(".,"), [&](char decimal) {
        std::string buffer;
        return readCountWords(plainNumber(cell, decimal, buffer)).state == CellState::Good;
    });
}

/// Of each number in the cell, which may be two coordinates.
void lookAtDecimal(const std::string &text, ColumnLook &look)
{
    std::string digits;
    std::string_view rest = withPlainDigits(text, digits);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ;/"), rest.size());
        std::string_view number = rest.substr(0, end);
        if (number.ends_with(','))
            number.remove_suffix(1);
        const char sign = decimalIn(number);
        look.decimalPoints += sign == '.';
        look.decimalCommas += sign == ',';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void lookAtCountDecimal(const std::string &text, ColumnLook &look)
{
    std::string digits;
    const std::string_view cell = withPlainDigits(text, digits);
    const char sign = countDecimalIn(cell);
    // A fraction of a person is no count, and so nothing that shows how counts are written.
    if (sign != 0 && cell.substr(cell.rfind(sign) + 1).find_first_not_of('0') != cell.npos &&
        std::ranges::count(cell, sign) == 1 && cell.find(sign == '.' ? ',' : '.') == cell.npos)
        return;
    look.countPoints += sign == '.';
    look.countCommas += sign == ',';
}

} // namespace

ColumnLook lookAtColumn(const std::vector<QStringList> &rows, qsizetype column)
{
    ColumnLook look;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        ++look.filled;
        look.length += cell.size();
        if (look.distinct.size() < 100)
            look.distinct.insert(cell);
        const std::string text = cell.toStdString();
        lookAtDate(cell, text, look);
        lookAtDecimal(text, look);
        lookAtPlace(cell, text, look);
        look.counts += isCountCell(text);
        look.outcomes += !readOutcomes(text).empty();
        look.clocks += readClock(text).state == CellState::Good;
        look.numbers += readCount(text).state == CellState::Good;
        look.withFigures +=
            cell.size() <= longestCount && std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); });
        lookAtCountDecimal(text, look);
        look.links += cell.startsWith("http://"_L1) || cell.startsWith("https://"_L1);
    }
    return look;
}

} // namespace sijill
