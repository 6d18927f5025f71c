#include "mapdata/tables/writtendays.h"

#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/daynumbers.h"
#include "mapdata/tables/daytokens.h"

#include <algorithm>
#include <span>

namespace sijill {

namespace {

using Kind = DayToken::Kind;
using Tokens = std::span<const DayToken>;

const DayCell bad{CellState::Bad, {}, TimePrecision::Unknown, -1};

/// What one end of a date says, 0 where it says nothing.
struct Side {
    int year = 0, month = 0, day = 0;
    int lastDay = 0; ///< of a list, "1, 2 and 3 March"
    int week = 0, weekday = 0, quarter = 0, half = 0;
    int minute = -1, lastMinute = -1;
    bool isMonthInWords = false, isYearFirst = false, hasShortYear = false;
    int pair[2] = {0, 0}; ///< two small numbers, of which nobody has said which is the day
    bool isPair = false;
    int single = 0;                   ///< one small number: a day, or a month where the other end has no day
    std::optional<Calendar> calendar; ///< of a month in words
    bool isInWords = false;           ///< more is said than the rest of it holds
    bool isBad = false;

    bool isEmpty() const
    {
        return year == 0 && month == 0 && day == 0 && week == 0 && quarter == 0 && half == 0 && single == 0 && !isPair;
    }
};

int fullYear(int number, int digits)
{
    return digits > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
}

/// A number that stands with a mark of a week, quarter or half, before or behind it; taken out of the others.
int takeMarked(std::vector<DayToken> &tokens, Kind mark, int most)
{
    const auto at = std::ranges::find(tokens, mark, &DayToken::kind);
    if (at == tokens.end())
        return 0;
    const auto isNumber = [&](auto token) {
        return token->kind == Kind::Number && token->digits <= 2 && token->value >= 1 && token->value <= most;
    };
    auto next = at + 1;
    int number = -1;
    if (next != tokens.end() && isNumber(next)) {
        number = next->value;
        tokens.erase(at, next + 1);
    } else if (at != tokens.begin() && isNumber(at - 1)) {
        number = (at - 1)->value;
        tokens.erase(at - 1, next);
    }
    return number;
}

/// "W32-1", "W321": the number of the day in its week.
void readWeek(std::vector<DayToken> &tokens, Side &side)
{
    const auto at = std::ranges::find(tokens, Kind::Week, &DayToken::kind);
    if (at == tokens.end())
        return;
    const auto number = at + 1;
    if (number != tokens.end() && number->kind == Kind::Number && number->digits == 3) {
        side.weekday = number->value % 10;
        number->value /= 10;
        number->digits = 2;
    } else if (number != tokens.end() && number->kind == Kind::Number && tokens.end() - number >= 3 &&
               number[1].kind == Kind::Hyphen && number[2].kind == Kind::Number && number[2].digits == 1) {
        side.weekday = number[2].value;
        tokens.erase(number + 1, number + 3);
    }
    side.week = takeMarked(tokens, Kind::Week, 53);
    side.isBad = side.isBad || side.week < 0 || side.weekday > 7;
}

void readTimes(std::vector<DayToken> &tokens, Side &side)
{
    for (const DayToken &token : tokens) {
        if (token.kind != Kind::Time)
            continue;
        (side.minute < 0 ? side.minute : side.lastMinute) = token.value;
    }
    std::erase_if(tokens, [](const DayToken &token) { return token.kind == Kind::Time; });
}

void readMonth(std::vector<DayToken> &tokens, Side &side)
{
    std::vector<DayToken> months;
    std::ranges::copy_if(tokens, std::back_inserter(months), [](const auto &t) { return t.kind == Kind::Month; });
    if (months.size() == 2 && months[0].named.weekday > 0) // "mar. 15 janv."
        months.erase(months.begin());
    // "يناير/كانون الثاني" names it twice.
    const bool isOne = std::ranges::all_of(months, [&](const DayToken &t) {
        return t.named.month == months[0].named.month && t.named.calendar == months[0].named.calendar;
    });
    side.isBad = side.isBad || !isOne;
    if (months.empty())
        return;
    side.month = months[0].named.month;
    side.calendar = months[0].named.calendar;
    side.isMonthInWords = true;
}

bool setYear(Side &side, const DayToken &token)
{
    if (token.digits != 4 && token.digits != 2)
        return false;
    side.year = fullYear(token.value, token.digits);
    side.hasShortYear = token.digits == 2;
    return side.year > 0;
}

void setDay(Side &side, const DayToken &token)
{
    side.isBad = side.isBad || token.digits > 2;
    side.day = token.value;
}

/// "14", "2013", "14 2013", "2013 14", "1, 2, 3 2013" beside a month in words.
void readBesideMonth(std::span<const DayToken> numbers, Side &side)
{
    const std::size_t count = numbers.size();
    if (count == 0)
        return;
    if (count == 1) {
        const DayToken &only = numbers[0];
        const bool isYear = only.digits == 4 || (only.digits == 2 && only.value > 31);
        if (isYear)
            side.isBad = !setYear(side, only);
        else
            setDay(side, only);
        return;
    }
    const bool isYearFirst = numbers[0].digits == 4;
    const DayToken &year = isYearFirst ? numbers[0] : numbers[count - 1];
    const std::span<const DayToken> days = isYearFirst ? numbers.subspan(1) : numbers.first(count - 1);
    side.isYearFirst = isYearFirst;
    if (!setYear(side, year)) {
        side.isBad = true;
        return;
    }
    setDay(side, days.front());
    if (days.size() > 1) {
        side.lastDay = days.back().value;
        side.isBad = side.isBad || side.lastDay <= side.day || year.digits != 4 ||
                     std::ranges::any_of(days, [](const DayToken &day) { return day.digits > 2; });
    }
}

bool isDateInFigures(const DayToken &token)
{
    return token.kind == Kind::Number && token.digits == 8;
}

void readFigures(std::span<const DayToken> numbers, bool isList, Side &side)
{
    const std::size_t count = numbers.size();
    if (count == 1 && isDateInFigures(numbers[0])) {
        const int number = numbers[0].value;
        side.year = number / 10'000;
        side.month = number / 100 % 100;
        side.day = number % 100;
        side.isYearFirst = true;
        side.isBad = side.isBad || side.month == 0 || side.day == 0;
    } else if (count == 1 && numbers[0].digits == 4) {
        side.isBad = !setYear(side, numbers[0]);
    } else if (count == 1 || isList) { // days, of the month at the other end
        side.single = numbers[0].value;
        side.isBad = side.isBad || side.single < 1 || numbers[0].digits > 2;
    } else if (count == 2 && numbers[0].digits == 4) {
        side.isYearFirst = setYear(side, numbers[0]);
        side.month = numbers[1].value;
        side.isBad = side.isBad || !side.isYearFirst || numbers[1].digits > 2;
    } else if (count == 2 && numbers[1].digits == 4) {
        side.month = numbers[0].value;
        side.isBad = !setYear(side, numbers[1]) || numbers[0].digits > 2;
    } else if (count == 3 && numbers[0].digits == 4) {
        side.isYearFirst = setYear(side, numbers[0]);
        side.month = numbers[1].value;
        setDay(side, numbers[2]);
        side.isBad = side.isBad || !side.isYearFirst || numbers[1].digits > 2;
    } else if ((count == 2 || count == 3) && numbers[0].digits <= 2 && numbers[1].digits <= 2) {
        side.isPair = true;
        side.pair[0] = numbers[0].value;
        side.pair[1] = numbers[1].value;
        side.isBad = side.isBad || (count == 3 && !setYear(side, numbers[2]));
    } else {
        side.isBad = true;
    }
}

Side sideOf(Tokens given)
{
    Side side;
    std::vector<DayToken> tokens(given.begin(), given.end());
    readTimes(tokens, side);
    readWeek(tokens, side);
    side.quarter = takeMarked(tokens, Kind::Quarter, 4);
    side.half = takeMarked(tokens, Kind::Half, 2);
    readMonth(tokens, side);
    std::vector<DayToken> numbers;
    std::ranges::copy_if(tokens, std::back_inserter(numbers), [](const auto &t) { return t.kind == Kind::Number; });
    const bool isMarked = side.week != 0 || side.quarter != 0 || side.half != 0;
    side.isBad = side.isBad || side.quarter < 0 || side.half < 0;
    if (isMarked) {
        // Of a week in a month ("the first week of March") no more than the month is known here.
        if (side.isMonthInWords && side.week > 0) {
            side.week = side.weekday = 0;
            side.isInWords = true;
        } else if (side.isMonthInWords) {
            side.isBad = true;
        }
        if (numbers.size() > 1)
            side.isBad = true;
        else if (numbers.size() == 1)
            side.isBad = side.isBad || !setYear(side, numbers[0]) || numbers[0].digits != 4;
        return side;
    }
    if (side.isMonthInWords) {
        readBesideMonth(numbers, side);
    } else if (!numbers.empty()) {
        const bool isList = std::ranges::any_of(tokens, [](const auto &t) { return t.kind == Kind::Comma; }) &&
                            std::ranges::all_of(numbers, [](const DayToken &n) { return n.digits <= 2; });
        readFigures(numbers, isList, side);
    }
    return side;
}

/// Where the date is cut in two; -1 where it is one. -2: it cannot be told.
int splitAt(Tokens tokens)
{
    std::vector<int> to, spaced, tight, slashes;
    int quarters = 0, months = 0, longNumbers = 0, dots = 0, numbers = 0;
    const auto size = static_cast<int>(tokens.size());
    for (int i = 0; i < size; ++i) {
        const DayToken &token = tokens[static_cast<std::size_t>(i)];
        months += token.kind == Kind::Month;
        quarters += token.kind == Kind::Quarter;
        dots += token.kind == Kind::Dot;
        numbers += token.kind == Kind::Number;
        longNumbers += token.kind == Kind::Number && (token.digits == 4 || token.digits == 8);
        if (token.kind == Kind::To || token.kind == Kind::And)
            to.push_back(i);
        else if (token.kind == Kind::Slash)
            slashes.push_back(i);
        else if (token.kind == Kind::Hyphen)
            (token.gapBefore && token.gapAfter ? spaced : tight).push_back(i);
    }
    const auto kindAt = [&](int i) {
        return i < 0 || i >= size ? Kind::Comma : tokens[static_cast<std::size_t>(i)].kind;
    };
    const auto hyphens = static_cast<int>(spaced.size() + tight.size());
    if (to.size() == 1)
        return to[0];
    if (to.size() > 1)
        return -2;
    const DayToken *first = tokens.empty() ? nullptr : &tokens.front();
    const bool isYearFirst = first && first->kind == Kind::Number && (first->digits == 4 || first->digits == 8);
    // "2016-03-01/2016-03-03", "2016-03-01/03", "2014/2016"
    if (slashes.size() == 1 && months == 0 && isYearFirst && (hyphens > 0 || longNumbers == 2))
        return slashes[0];
    if (spaced.size() == 1 &&
        (hyphens > 1 || !slashes.empty() || dots > 0 || months > 0 || longNumbers == 2 || quarters == 2))
        return spaced[0];
    if (months > 0 && hyphens == 1 && tight.size() == 1) {
        const Kind before = kindAt(tight[0] - 1), behind = kindAt(tight[0] + 1);
        const bool isBetweenDays = before == Kind::Number && behind == Kind::Number;
        if (isBetweenDays || months == 2)
            return tight[0];
    }
    if (months == 0 && tight.size() == 1 && hyphens == 1 && (dots > 0 || !slashes.empty() || longNumbers == 2) &&
        numbers > 1)
        return tight[0];
    if (quarters == 2 && tight.size() == 1)
        return tight[0];
    const bool isTwice = numbers + months == 6 && hyphens == 5;
    return isTwice ? (spaced.empty() ? tight[2] : -2) : -1;
}

/// Which orders a pair of numbers allows, beside what another pair of the same cell allows.
void heedPair(const Side &side, DayOrder &order)
{
    if (!side.isPair)
        return;
    const auto [a, b] = side.pair;
    const bool day = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    const bool month = b >= 1 && b <= 31 && a >= 1 && a <= 12;
    const bool isAlone = !order.isSuch;
    order.dayMayBeFirst = day && (isAlone || order.dayMayBeFirst);
    order.monthMayBeFirst = month && (isAlone || order.monthMayBeFirst);
    order.isSuch = order.isSuch || day || month;
}

void settlePair(Side &side, const DateForm &form, const DayOrder &order)
{
    if (!side.isPair)
        return;
    const auto [a, b] = side.pair;
    side.isPair = false;
    bool isDayFirst = form.order == DateOrder::DayFirst;
    if (a == 0 || b == 0) // an unknown day
        isDayFirst = a == 0;
    else if (!order.isOpen())
        isDayFirst = order.dayMayBeFirst;
    side.day = isDayFirst ? a : b;
    side.month = isDayFirst ? b : a;
}

int isoWeekday(Day day)
{
    const int at = (day + 3) % 7;
    return (at < 0 ? at + 7 : at) + 1;
}

DayCell weekOf(const Side &side)
{
    const std::optional<Day> early = dayIn(Calendar::Gregorian, side.year, 1, 4);
    if (!early)
        return bad;
    const Day monday = *early - (isoWeekday(*early) - 1) + 7 * (side.week - 1);
    if (yearOf(Calendar::Gregorian, monday + 3) != side.year) // not every year has 53
        return bad;
    if (side.weekday > 0)
        return {CellState::Good, Span::day(monday + side.weekday - 1), TimePrecision::OneDay, -1};
    return {CellState::Good, {monday, monday + 7}, TimePrecision::Week, -1};
}

DayCell months(Calendar calendar, int year, int first, int last)
{
    const Span span = monthsIn(calendar, year, first, last);
    return span.isValid() ? DayCell{CellState::Good, span, TimePrecision::Month, -1} : bad;
}

Calendar calendarOf(const Side &side, const DateForm &form, const std::optional<Calendar> &named)
{
    const Calendar said = named.value_or(side.calendar.value_or(form.calendar));
    if (said == Calendar::Hijri && form.calendar == Calendar::HijriCivil)
        return form.calendar;
    // The Buddhist calendar has Gregorian months.
    if (!named && said == Calendar::Gregorian && form.calendar == Calendar::Buddhist)
        return form.calendar;
    return said;
}

DayCell cellOf(const Side &side, Calendar calendar)
{
    if (side.isBad || side.isPair || side.year < 1)
        return bad;
    if (side.week > 0)
        return weekOf(side);
    if (side.quarter > 0)
        return months(calendar, side.year, 3 * side.quarter - 2, 3 * side.quarter);
    if (side.half > 0)
        return months(calendar, side.year, 6 * side.half - 5, 6 * side.half);
    const bool isYearAlone = side.month == 0 && (side.day == 0 || side.isYearFirst);
    if (isYearAlone && side.day == 0) {
        const Span span = yearsIn(calendar, side.year, side.year);
        return span.isValid() ? DayCell{CellState::Good, span, TimePrecision::Year, -1} : bad;
    }
    if (side.day == 0)
        return months(calendar, side.year, side.month, side.month);
    const std::optional<Day> day = dayIn(calendar, side.year, side.month, side.day);
    const std::optional<Day> last = side.lastDay > 0 ? dayIn(calendar, side.year, side.month, side.lastDay) : day;
    if (!day || !last)
        return bad;
    DayCell read{CellState::Good, Span::days(*day, *last),
                 side.lastDay > 0 ? TimePrecision::Days : TimePrecision::OneDay, -1};
    read.inWords = side.lastDay > 0;
    // Midnight is how a table that has no times writes that.
    if (side.minute > 0)
        read.minute = static_cast<qint16>(side.minute);
    read.lastMinute = side.lastMinute > 0 ? static_cast<qint16>(side.lastMinute) : read.minute;
    return read;
}

/// "10:00-12:00" behind a day.
bool isTimeAlone(const Side &first, const Side &last)
{
    return last.isEmpty() && last.minute >= 0 && first.day + first.pair[0] > 0;
}

/// What one end leaves out, the other says. Returns whether the year of the first is taken from the last.
bool complete(Side &first, Side &last, const DateForm &form, DayOrder &order)
{
    if (isTimeAlone(first, last)) {
        const int minute = last.minute;
        last = first;
        last.minute = last.lastMinute = minute;
    }
    first.isBad = first.isBad || first.isEmpty() || last.isEmpty();
    // "March 1-3, 2016": the 3 is no month.
    if (first.isMonthInWords && first.day > 0 && first.year == 0 && !last.isMonthInWords && last.day == 0 &&
        last.month > 0) {
        last.day = last.month;
        last.month = first.month;
        last.calendar = first.calendar;
    }
    if (last.isPair && first.isYearFirst && last.year == 0) { // behind a year, as ISO has it
        last.isPair = false;
        last.month = last.pair[0];
        last.day = last.pair[1];
    }
    heedPair(first, order);
    heedPair(last, order);
    settlePair(first, form, order);
    settlePair(last, form, order);
    const bool takesYear = first.year == 0;
    if (first.year == 0)
        first.year = last.year;
    if (last.year == 0)
        last.year = first.year;
    first.hasShortYear = first.hasShortYear || last.hasShortYear;
    if (last.single > 0) {
        if (first.quarter > 0 || first.week > 0)
            (first.quarter > 0 ? last.quarter : last.week) = last.single;
        else
            (first.day > 0 ? last.day : last.month) = last.single;
    }
    if (first.single > 0 && last.day == 0 && last.isMonthInWords)
        first.isBad = true;
    if (first.single > 0)
        (last.day > 0 ? first.day : first.month) = first.single;
    if (first.month == 0 && first.day > 0) {
        first.month = last.month;
        first.calendar = last.calendar;
    }
    if (last.month == 0 && last.day > 0) {
        last.month = first.month;
        last.calendar = first.calendar;
    }
    const bool isOfYears = first.quarter == 0 && first.half == 0 && first.week == 0;
    if (last.quarter > 0 && first.year > 0 && isOfYears && first.month == 0 && first.day == 0)
        first.isBad = true; // "2014 to Q3 2016" says too little of its begin to be one span
    return takesYear;
}

DayCell rangeOf(Tokens left, Tokens right, const DateForm &form, const std::optional<Calendar> &named)
{
    Side first = sideOf(left), last = sideOf(right);
    DayOrder order;
    const bool takesYear = complete(first, last, form, order);
    const Calendar calendar = calendarOf(first.calendar ? first : last, form, named);
    if (first.isBad || last.isBad)
        return bad;
    DayCell begin = cellOf(first, calendar);
    const DayCell end = cellOf(last, calendar);
    if (takesYear && begin.span.begin >= end.span.end && first.month > last.month) { // "30 December to 2 January 2017"
        --first.year;
        begin = cellOf(first, calendar);
    }
    const bool isGood = begin.state == CellState::Good && end.state == CellState::Good;
    if (!isGood || end.span.begin < begin.span.begin)
        return bad;
    DayCell read = fromTo(begin, end);
    read.order = order;
    read.hasShortYear = first.hasShortYear;
    read.inWords = begin.inWords || end.inWords || first.isInWords || last.isInWords;
    return read;
}

/// A weekday tells day and month apart where nothing else does.
void heedWeekday(int weekday, Side side, Calendar calendar, const DateForm &form, DayCell &read)
{
    if (weekday == 0 || read.state != CellState::Good || read.span.length() != 1)
        return;
    read.isWeekdayOff = isoWeekday(read.span.begin) != weekday;
    if (!read.order.isOpen())
        return;
    std::swap(side.day, side.month);
    const DayCell other = cellOf(side, calendar);
    const bool otherFits = other.state == CellState::Good && isoWeekday(other.span.begin) == weekday;
    if (otherFits != read.isWeekdayOff)
        return;
    bool isDayFirst = form.order == DateOrder::DayFirst;
    if (otherFits) {
        read.span = other.span;
        isDayFirst = !isDayFirst;
    }
    read.isWeekdayOff = false;
    read.order.dayMayBeFirst = isDayFirst;
    read.order.monthMayBeFirst = !isDayFirst;
}

DayCell singleOf(Tokens tokens, const DayTokens &all, const DateForm &form)
{
    Side side = sideOf(tokens);
    DayOrder order;
    heedPair(side, order);
    settlePair(side, form, order);
    const Calendar calendar = calendarOf(side, form, all.calendar);
    if (all.isDecade && side.month == 0 && side.year > 0) {
        const Span span = yearsIn(calendar, side.year, side.year + 9);
        return {span.isValid() ? CellState::Good : CellState::Bad, span, TimePrecision::Year, -1};
    }
    if (side.single > 0 || all.isDecade)
        return bad;
    DayCell read = cellOf(side, calendar);
    read.order = order;
    read.hasShortYear = side.hasShortYear;
    read.inWords = read.inWords || side.isInWords;
    heedWeekday(all.weekdays == 1 ? all.weekday : 0, side, calendar, form, read);
    const bool isWeek = (all.isWeekFrom || all.isWeekTo) && read.precision == TimePrecision::OneDay;
    if (isWeek && read.state == CellState::Good) {
        const Day day = read.span.begin;
        read.span = all.isWeekFrom ? Span{day, day + 7} : Span{day - 6, day + 1};
        read.precision = TimePrecision::Week;
        read.minute = read.lastMinute = -1;
    }
    return read;
}

/// The ends of EDTF: "../2016-03-03", "2016-03-01/", and words: "2016-03-01 to present".
Tokens withoutOpenEnds(DayTokens &all)
{
    Tokens tokens(all.tokens);
    const auto isSeparator = [](const DayToken &token) {
        return token.kind == Kind::To || token.kind == Kind::Slash || token.kind == Kind::Hyphen;
    };
    const auto opensBefore = [&] { return !tokens.empty() && isSeparator(tokens.front()) && !tokens.front().isDash; };
    while (opensBefore()) {
        all.opensBefore = true;
        tokens = tokens.subspan(1);
    }
    bool isPresent = false;
    while (!tokens.empty() && (isSeparator(tokens.back()) || tokens.back().kind == Kind::Present)) {
        isPresent = isPresent || tokens.back().kind == Kind::Present ||
                    (tokens.back().kind == Kind::To && !tokens.back().isWord) || tokens.back().kind == Kind::Slash;
        if (!isPresent)
            return {};
        all.opensAfter = true;
        tokens = tokens.first(tokens.size() - 1);
    }
    return tokens;
}

/// "–" twice is a hyphen.
void useDashesAsHyphens(std::vector<DayToken> &tokens)
{
    if (std::ranges::count_if(tokens, &DayToken::isDash) < 2)
        return;
    for (DayToken &token : tokens)
        if (token.isDash) {
            token.kind = Kind::Hyphen;
            token.isDash = false;
        }
}

/// "à 10h30" is no end of a range.
void dropWordBeforeTime(std::vector<DayToken> &tokens)
{
    const std::size_t count = tokens.size();
    const auto times = std::ranges::count(tokens, Kind::Time, &DayToken::kind);
    if (count > 2 && times == 1 && tokens[count - 1].kind == Kind::Time && tokens[count - 2].kind == Kind::To)
        tokens.erase(tokens.end() - 2);
}

/// "2016-03-XX", "201X", and a season or quarter in the place of the month, as EDTF has them. Nothing where it is none
/// of those.
std::optional<DayCell> readUnspecified(std::string_view text)
{
    if (text.size() < 4 || text.find_first_not_of("0123456789x-") != text.npos)
        return std::nullopt;
    std::string_view parts[3];
    std::size_t count = 0;
    for (std::string_view rest = text; count < 3; ++count) {
        const std::size_t end = std::min(rest.find('-'), rest.size());
        parts[count] = rest.substr(0, end);
        if (end == rest.size()) {
            rest = {};
            ++count;
            break;
        }
        rest = rest.substr(end + 1);
        if (count == 2)
            return std::nullopt;
    }
    for (std::size_t i = 1; i < count; ++i)
        if (parts[i].size() != 2)
            return std::nullopt;
    const bool isUnspecified = text.find('x') != text.npos;
    const auto numberOf = [](std::string_view part) {
        int number = 0;
        for (const char c : part)
            number = c < '0' || c > '9' ? -1 : number < 0 ? -1 : 10 * number + (c - '0');
        return part.size() == 2 ? number : -1;
    };
    const std::size_t known = std::min(parts[0].find('x'), parts[0].size());
    if (parts[0].size() != 4 || known < 2 || parts[0].substr(known).find_first_not_of('x') != text.npos)
        return std::nullopt;
    int first = 0, last = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        first = 10 * first + (i < known ? parts[0][i] - '0' : 0);
        last = 10 * last + (i < known ? parts[0][i] - '0' : 9);
    }
    const int month = count > 1 ? numberOf(parts[1]) : -1;
    const bool isSeason = count == 2 && !isUnspecified && month >= 21 && month <= 41;
    if (!isUnspecified && !isSeason)
        return std::nullopt;
    DayCell read = bad;
    if (first == last && month >= 33 && month <= 36)
        read = months(Calendar::Gregorian, first, 3 * (month - 32) - 2, 3 * (month - 32));
    else if (first == last && month >= 37 && month <= 39)
        read = months(Calendar::Gregorian, first, 4 * (month - 36) - 3, 4 * (month - 36));
    else if (first == last && month >= 40)
        read = months(Calendar::Gregorian, first, 6 * (month - 39) - 5, 6 * (month - 39));
    else if (first == last && month >= 1 && month <= 12)
        read = months(Calendar::Gregorian, first, month, month);
    else if (const Span span = yearsIn(Calendar::Gregorian, first, last); first > 0 && span.isValid())
        read = {CellState::Good, span, TimePrecision::Year, -1};
    // When spring is depends on the place: the year is what is sure.
    read.inWords = isSeason && month <= 32;
    return read;
}

/// Both ends whole, each perhaps with "XX" or a sign of doubt: "2016-03-XX/2016-04-02?".
std::optional<DayCell> readInterval(std::string_view text, const DateForm &form)
{
    const std::size_t middle = text.find('/');
    const auto isWhole = [](std::string_view side) {
        return side.size() >= 4 && side.substr(0, 2).find_first_not_of("0123456789") == side.npos &&
               side.substr(2, 2).find_first_not_of("0123456789x") == side.npos;
    };
    if (middle == text.npos || text.find('/', middle + 1) != text.npos || text.find_first_of("x?~%") == text.npos ||
        !isWhole(text.substr(0, middle)) || !isWhole(text.substr(middle + 1)))
        return std::nullopt;
    const DayCell first = readWrittenDay(text.substr(0, middle), form);
    const DayCell last = readWrittenDay(text.substr(middle + 1), form);
    if (first.state != CellState::Good || last.state != CellState::Good || last.span.begin < first.span.begin)
        return bad;
    DayCell read = fromTo(first, last);
    read.inWords = true;
    return read;
}

/// Of the calendar that its words name, or the month in words.
std::optional<Calendar> calendarSaid(const DayTokens &all, const DateForm &form)
{
    const auto month = std::ranges::find(all.tokens, Kind::Month, &DayToken::kind);
    const Calendar said = all.calendar.value_or(month == all.tokens.end() ? form.calendar : month->named.calendar);
    const bool isAsked = said == form.calendar || (said == Calendar::Hijri && form.calendar == Calendar::HijriCivil);
    return said == Calendar::Gregorian || isAsked ? std::nullopt : std::optional(said);
}

} // namespace

DayCell readWrittenDay(std::string_view cell, const DateForm &form)
{
    constexpr std::size_t longest = 100;
    if (cell.size() > longest)
        return bad;
    std::string text = foldedDate(cell);
    while (text.starts_with('\'') || text.starts_with(' '))
        text.erase(0, 1);
    if (text.find_first_of("0123456789") == text.npos)
        return bad;
    std::string sure = text;
    while (!sure.empty() && std::string_view("?~% ").find(sure.back()) != std::string_view::npos)
        sure.pop_back();
    if (std::optional<DayCell> unspecified = readUnspecified(sure)) {
        unspecified->inWords = unspecified->inWords || sure != text;
        return *unspecified;
    }
    if (const std::optional<DayCell> interval = readInterval(text, form))
        return *interval;
    DayTokens all = dayTokens(text);
    if (all.isOdd)
        return bad;
    if (all.isWeekFrom || all.isWeekTo)
        std::erase_if(all.tokens, [](const DayToken &token) { return token.kind == Kind::Week; });
    useDashesAsHyphens(all.tokens);
    dropWordBeforeTime(all.tokens);
    const Tokens tokens = withoutOpenEnds(all);
    const int split = splitAt(tokens);
    if (tokens.empty() || split == -2)
        return bad;
    DayCell read;
    if (split >= 0) {
        const auto at = static_cast<std::size_t>(split);
        read = rangeOf(tokens.first(at), tokens.subspan(at + 1), form, all.calendar);
        const bool isList = tokens[at].kind == Kind::And && read.span.length() != 2;
        read.inWords = read.inWords || isList;
    } else {
        read = singleOf(tokens, all, form);
        read.isOpen = all.opensBefore || all.opensAfter;
    }
    if (read.state != CellState::Good)
        return bad;
    read.inWords = read.inWords || all.inWords || read.isOpen || all.isDecade;
    read.hasZone = all.hasZone;
    read.said = calendarSaid(all, form);
    return read;
}

} // namespace sijill
