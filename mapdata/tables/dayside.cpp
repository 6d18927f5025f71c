#include "mapdata/tables/dayside.h"

#include <algorithm>

namespace sijill {

namespace {

using Kind = DayToken::Kind;

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
void readWeek(std::vector<DayToken> &tokens, DaySide &side)
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

void readTimes(std::vector<DayToken> &tokens, DaySide &side)
{
    for (const DayToken &token : tokens) {
        if (token.kind != Kind::Time)
            continue;
        (side.minute < 0 ? side.minute : side.lastMinute) = token.value;
    }
    std::erase_if(tokens, [](const DayToken &token) { return token.kind == Kind::Time; });
}

void readMonth(std::vector<DayToken> &tokens, DaySide &side)
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

bool setYear(DaySide &side, const DayToken &token)
{
    if (token.digits != 4 && token.digits != 2)
        return false;
    side.year = fullYear(token.value, token.digits);
    side.hasShortYear = token.digits == 2;
    return side.year > 0;
}

void setDay(DaySide &side, const DayToken &token)
{
    side.isBad = side.isBad || token.digits > 2;
    side.day = token.value;
}

/// "14", "2013", "14 2013", "2013 14", "1, 2, 3 2013" beside a month in words.
void readBesideMonth(std::span<const DayToken> numbers, DaySide &side)
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

void readFigures(std::span<const DayToken> numbers, bool isList, DaySide &side)
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

} // namespace

DaySide daySideOf(DayTokenSpan given)
{
    DaySide side;
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

} // namespace sijill
