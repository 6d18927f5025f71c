// A cell of any text, read as all that a cell may be. What is read is possible: days that exist, counts whose bounds
// are in order, places on the Earth. The first byte chooses the forms.

#include "fuzzing.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/words/spelled.h"

#include <cmath>

using namespace sijill;
using fuzz::require;

namespace {

void check(const Count &count)
{
    const auto inOrder = [](qint32 a, qint32 b) { return a == Count::absent || b == Count::absent || a <= b; };
    require(inOrder(count.low, count.best) && inOrder(count.best, count.high) && inOrder(count.low, count.high));
    for (const qint32 number : {count.low, count.best, count.high})
        require(number == Count::absent || number >= 0);
}

void check(const DayCell &day)
{
    if (day.state == CellState::Good)
        require(day.span.isValid());
    require(day.minute >= -1 && day.minute < 24 * 60 && day.lastMinute >= -1 && day.lastMinute <= 24 * 60);
}

void readDays(std::string_view text, int form)
{
    const DateForm forms{form % 2 == 0 ? DateOrder::DayFirst : DateOrder::MonthFirst,
                         static_cast<DateNumbers>(form / 2 % 5),
                         static_cast<Calendar>(form / 10 % static_cast<int>(calendarCount))};
    check(readDay(text, forms));
    const auto first = text.find('/'), second = text.find('/', first + 1);
    if (first != std::string_view::npos && second != std::string_view::npos)
        check(readDayParts(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1),
                           forms));
}

void readPoints(std::string_view text)
{
    const auto comma = text.find(';');
    for (const PointCell &point :
         {readPoint(text), readPoint(text, ',', AxisOrder::LongitudeFirst),
          comma == std::string_view::npos ? readPair(text, text)
                                          : readPair(text.substr(0, comma), text.substr(comma + 1), "37S")})
        if (point.state == CellState::Good)
            require(std::abs(point.longitude) <= 360 && std::abs(point.latitude) <= 90);
    const DegreeCell degrees = readDegrees(text, 90);
    if (degrees.state == CellState::Good)
        require(std::abs(degrees.value) <= 90);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    readDays(text, data[0]);
    readPoints(text);
    const CountCell count = readCountWords(text);
    if (count.state == CellState::Good)
        check(count.count);
    for (const auto &[group, among] : count.groups)
        check(among);
    const NumberCell number = readCount(text);
    require(number.state != CellState::Good || number.value >= 0);
    std::string buffer;
    plainNumber(text, data[0] % 2 == 0 ? '.' : ',', buffer);
    withPlainDigits(text, buffer);
    decimalIn(text);
    countDecimalIn(text);
    const auto spelled = spelledNumber(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower());
    require(!spelled || *spelled >= 0);
    return 0;
}
