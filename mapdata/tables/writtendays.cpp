#include "mapdata/tables/writtendays.h"

#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/dayside.h"
#include "mapdata/tables/edtf.h"

#include <algorithm>

namespace sijill {

namespace {

using Kind = DayToken::Kind;

const DayCell bad{CellState::Bad, {}, TimePrecision::Unknown, -1};

int isoWeekday(Day day)
{
    const int at = (day + 3) % 7;
    return (at < 0 ? at + 7 : at) + 1;
}

DayCell weekOf(const DaySide &side)
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

Calendar calendarOf(const DaySide &side, const DateForm &form, const std::optional<Calendar> &named)
{
    const Calendar said = named.value_or(side.calendar.value_or(form.calendar));
    if (said == Calendar::Hijri && form.calendar == Calendar::HijriCivil)
        return form.calendar;
    // The Buddhist calendar has Gregorian months.
    if (!named && said == Calendar::Gregorian && form.calendar == Calendar::Buddhist)
        return form.calendar;
    return said;
}

DayCell cellOf(const DaySide &side, Calendar calendar)
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

DayCell rangeOf(DayTokenSpan left, DayTokenSpan right, const DateForm &form, const std::optional<Calendar> &named)
{
    DaySide first = daySideOf(left), last = daySideOf(right);
    DayOrder order;
    const bool takesYear = completeSides(first, last, form, order);
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
void heedWeekday(int weekday, DaySide side, Calendar calendar, const DateForm &form, DayCell &read)
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

DayCell singleOf(DayTokenSpan tokens, const DayTokens &all, const DateForm &form)
{
    DaySide side = daySideOf(tokens);
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
DayTokenSpan withoutOpenEnds(DayTokens &all)
{
    DayTokenSpan tokens(all.tokens);
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
    if (std::optional<DayCell> unspecified = readEdtf(sure)) {
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
    const DayTokenSpan tokens = withoutOpenEnds(all);
    const int split = daySplitAt(tokens);
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
        if (all.isBeyond && all.opensBefore != all.opensAfter)
            read.beyond = all.opensBefore ? -1 : 1;
    }
    if (read.state != CellState::Good)
        return bad;
    read.inWords = read.inWords || all.inWords || read.isOpen || all.isDecade;
    read.hasZone = all.hasZone;
    read.said = calendarSaid(all, form);
    return read;
}

} // namespace sijill
