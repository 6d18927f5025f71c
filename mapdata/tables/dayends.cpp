#include "mapdata/tables/dayside.h"

#include <algorithm>
#include <vector>

/// The two ends of a range in one cell: where it is cut, and what each takes from the other.
namespace sijill {

namespace {

using Kind = DayToken::Kind;

/// "10:00-12:00" behind a day.
bool isTimeAlone(const DaySide &first, const DaySide &last)
{
    return last.isEmpty() && last.minute >= 0 && first.day + first.pair[0] > 0;
}

} // namespace

int daySplitAt(DayTokenSpan tokens)
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

void heedPair(const DaySide &side, DayOrder &order)
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

void settlePair(DaySide &side, const DateForm &form, const DayOrder &order)
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

bool completeSides(DaySide &first, DaySide &last, const DateForm &form, DayOrder &order)
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

} // namespace sijill
