#include "mapdata/tables/daycells.h"

#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/daynumbers.h"
#include "mapdata/tables/monthnames.h"
#include "mapdata/tables/writtendays.h"

#include <algorithm>
#include <chrono>

namespace sijill {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits at the start of `text`, which is moved behind them; -1 unless there are exactly `count`, nine at most.
int takeDigits(std::string_view &text, std::size_t count)
{
    constexpr std::size_t most = 9; // that an int holds for sure
    if (count > most || text.size() < count || (text.size() > count && isDigit(text[count])))
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i]))
            return -1;
        value = 10 * value + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

/// The one of these signs that stands there, and is passed; 0 for none.
char take(std::string_view &text, std::string_view anyOf)
{
    if (text.empty() || anyOf.find(text.front()) == std::string_view::npos)
        return 0;
    const char taken = text.front();
    text.remove_prefix(1);
    return taken;
}

Day dayNumber(std::chrono::year_month_day date)
{
    return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// "10:30", "10:30:00", "10:30:00.000", "10:30Z", "10:30+03:00"; the seconds and the zone are not kept.
bool readTime(std::string_view text, DayCell &read)
{
    const int hours = takeDigits(text, 2);
    if (hours < 0 || hours > 23 || !take(text, ":"))
        return false;
    const int minutes = takeDigits(text, 2);
    if (minutes < 0 || minutes > 59 || text.find_first_not_of("0123456789:.+-Z ") != std::string_view::npos)
        return false;
    // Midnight is how a table that has no times writes that.
    if (hours != 0 || minutes != 0)
        read.minute = static_cast<qint16>(60 * hours + minutes);
    const std::size_t zone = text.find_first_of("+-Z");
    read.hasZone = zone != text.npos;
    // "10:30-12:00" is a span of time.
    return !read.hasZone || text[zone] != '-' || zone >= 3;
}

DayCell ofSpan(Span span, TimePrecision precision)
{
    return {span.isValid() ? CellState::Good : CellState::Bad, span, precision, -1};
}

DayCell readIsoDay(std::string_view cell)
{
    using namespace std::chrono;
    DayCell read;
    if (cell.empty())
        return read;
    read.state = CellState::Bad;
    const int y = takeDigits(cell, 4);
    if (y < 1)
        return read;
    if (cell.empty())
        return {CellState::Good, {dayNumber(year(y) / 1 / 1), dayNumber(year(y + 1) / 1 / 1)}, TimePrecision::Year, -1};
    const char separator = take(cell, "-/.");
    if (separator == 0)
        return read;
    if (separator == '-' && cell.size() == 3) { // the day of the year
        const int d = takeDigits(cell, 3);
        const bool isInYear = d >= 1 && d <= (year(y).is_leap() ? 366 : 365);
        return isInYear ? ofSpan(Span::day(dayNumber(year(y) / 1 / 1) + d - 1), TimePrecision::OneDay) : read;
    }
    const int m = takeDigits(cell, 2);
    if (m < 1 || m > 12)
        return read;
    if (cell.empty()) {
        const year_month month = year(y) / m;
        return {CellState::Good, {dayNumber(month / 1), dayNumber((month + months(1)) / 1)}, TimePrecision::Month, -1};
    }
    // "2016-03/05" is from March to May.
    if (take(cell, "-/.") != separator)
        return read;
    const int d = takeDigits(cell, 2);
    const year_month_day date = year(y) / m / d;
    if (d < 1 || !date.ok())
        return read;
    if (!cell.empty() && (!take(cell, " T") || !readTime(cell, read)))
        return read;
    read.state = CellState::Good;
    read.span = Span::day(dayNumber(date));
    read.precision = TimePrecision::OneDay;
    read.lastMinute = read.minute;
    return read;
}

/// "2013.0", as tables of numbers write a whole one.
std::string_view withoutZeros(std::string_view cell)
{
    const std::size_t digits = std::min(cell.find_first_not_of("0123456789"), cell.size());
    const bool isWhole = digits > 0 && digits < cell.size() && cell[digits] == '.' &&
                         cell.find_first_not_of('0', digits + 1) == cell.npos;
    return isWhole ? cell.substr(0, digits) : cell;
}

DayCell readOtherDay(std::string_view cell, const DateForm &form)
{
    cell = withoutZeros(cell);
    const bool isGregorian = form.calendar == Calendar::Gregorian;
    if (isGregorian)
        if (const DayCell iso = readIsoDay(cell); iso.state == CellState::Good)
            return iso;
    DayCell number = readDayNumber(cell, form);
    if (number.state == CellState::Good) {
        number.lastMinute = number.minute;
        return number;
    }
    return readWrittenDay(cell, form);
}

/// Of a month in a column of its own.
struct MonthCell {
    CellState state = CellState::Empty;
    int month = 0;
    Calendar calendar = Calendar::Gregorian;
    bool isInWords = false;
};

MonthCell readMonth(std::string_view cell, const DateForm &form)
{
    const NumberCell number = readCount(cell);
    if (number.state != CellState::Bad)
        return {number.state, std::max(number.value, 0), form.calendar};
    std::string word = foldedDate(cell);
    while (!word.empty() && (word.back() == '.' || word.back() == ' '))
        word.pop_back();
    const NamedDay named = namedDay(word);
    if (named.month > 0) {
        const bool isBuddhist = form.calendar == Calendar::Buddhist && named.calendar == Calendar::Gregorian;
        return {CellState::Good, named.month, isBuddhist ? form.calendar : named.calendar, true};
    }
    return {CellState::Bad, 0, form.calendar};
}

/// "14", "14th", "14-16"; 0 is unknown.
bool readDaysOfMonth(std::string_view cell, int &first, int &last)
{
    const NumberCell number = readCount(cell);
    if (number.state != CellState::Bad) {
        first = last = std::max(number.value, 0);
        return true;
    }
    std::string_view rest = cell;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    first = last = digits == 1 || digits == 2 ? takeDigits(rest, digits) : -1;
    if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th")
        return first > 0;
    rest = trimmed(rest);
    if (!take(rest, "-"))
        return false;
    rest = trimmed(rest);
    last = takeDigits(rest, rest.size());
    return first > 0 && last > first && rest.empty();
}

/// "2,013", as some tables part the thousands of a year.
std::string_view plainYear(std::string_view cell, std::string &buffer)
{
    if (cell.size() != 5 || cell[1] != ',')
        return cell;
    buffer = cell;
    buffer.erase(1, 1);
    return buffer;
}

} // namespace

/// The eight digits at once.
bool readPlainDay(std::string_view cell, DayCell &read)
{
    using namespace std::chrono;
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-')
        return false;
    constexpr std::size_t places[] = {0, 1, 2, 3, 5, 6, 8, 9};
    unsigned number = 0, highest = 0;
    for (const std::size_t at : places) {
        const auto digit = static_cast<unsigned char>(cell[at] - '0');
        highest = std::max<unsigned>(highest, digit);
        number = 10 * number + digit;
    }
    const year_month_day date(year(static_cast<int>(number / 10000)), month(number / 100 % 100), day(number % 100));
    if (highest > 9 || number < 10000 || !date.ok())
        return false;
    read.state = CellState::Good;
    read.span = Span::day(dayNumber(date));
    read.precision = TimePrecision::OneDay;
    return true;
}

DayCell readDay(std::string_view cell, const DateForm &form)
{
    DayCell read;
    if (cell.empty() || (form.calendar == Calendar::Gregorian && readPlainDay(cell, read)))
        return read;
    read = readOtherDay(cell, form);
    if (read.state == CellState::Good || isPlainAscii(cell))
        return read;
    std::string buffer;
    const std::string_view plain = withPlainDigits(cell, buffer);
    return plain == cell ? read : readOtherDay(plain, form);
}

DayOrder orderOf(std::string_view cell)
{
    DayCell plain;
    return readPlainDay(cell, plain) ? DayOrder() : readDay(cell).order;
}

DayCell readDayParts(std::string_view yearCell, std::string_view monthCell, std::string_view dayCell,
                     const DateForm &form)
{
    std::string buffer;
    const NumberCell y = readCount(plainYear(yearCell, buffer));
    const bool isWhole = monthCell.empty() && dayCell.empty();
    // "c. 2016", "2015-2016" and whole dates stand in columns of years too, and months with their year in those of
    // months.
    if (yearCell.empty())
        return dayCell.empty() ? readDay(monthCell, form) : DayCell{CellState::Bad, {}, TimePrecision::Unknown, -1};
    if (y.state == CellState::Bad && isWhole)
        return readDay(yearCell, form);
    const DayCell bad{CellState::Bad, {}, TimePrecision::Unknown, -1};
    if (y.state == CellState::Bad || y.value < 1 || y.value > 9999)
        return bad;
    const MonthCell m = readMonth(monthCell, form);
    int first = 0, last = 0;
    if (!readDaysOfMonth(dayCell, first, last))
        return bad;
    if (m.state == CellState::Bad) {
        const DayCell month = readDay(monthCell, form);
        const bool isOfYear = month.state == CellState::Good && month.precision >= TimePrecision::Month &&
                              yearOf(form.calendar, month.span.begin) == y.value;
        return isOfYear && first == 0 ? month : bad;
    }
    if (m.month == 0)
        return ofSpan(yearsIn(form.calendar, y.value, y.value), TimePrecision::Year);
    if (first == 0)
        return ofSpan(monthsIn(m.calendar, y.value, m.month, m.month), TimePrecision::Month);
    const std::optional<Day> begin = dayIn(m.calendar, y.value, m.month, first);
    const std::optional<Day> end = dayIn(m.calendar, y.value, m.month, last);
    if (!begin || !end)
        return bad;
    return ofSpan(Span::days(*begin, *end), first == last ? TimePrecision::OneDay : TimePrecision::Days);
}

DayCell fromTo(const DayCell &first, const DayCell &last)
{
    DayCell read = first;
    read.span = united(first.span, last.span);
    read.lastMinute = last.lastMinute;
    read.inWords = first.inWords || last.inWords;
    read.isOpen = first.isOpen || last.isOpen;
    read.hasZone = first.hasZone || last.hasZone;
    read.isSerial = first.isSerial || last.isSerial;
    read.hasShortYear = first.hasShortYear || last.hasShortYear;
    read.isWeekdayOff = first.isWeekdayOff || last.isWeekdayOff;
    read.precision = precisionOfBoth(first, last);
    return read;
}

TimePrecision precisionOfBoth(const DayCell &first, const DayCell &last)
{
    const TimePrecision coarser = std::max(first.precision, last.precision);
    return first.span == last.span || coarser >= TimePrecision::Week ? coarser : TimePrecision::Days;
}

} // namespace sijill
