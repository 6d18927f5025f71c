#include "widgets/timeline/tickmarks.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

using WidthOf = std::function<double(const QString &)>;

constexpr double gap = 12; // pixels between labels

/// A way to divide time: every `step` days (from the locale's first day of the week on), months, or years.
struct Division {
    enum Unit { Days, Months, Years } unit;
    int step;
};

constexpr Division divisions[] = {{Division::Days, 1},    {Division::Days, 7},    {Division::Months, 1},
                                  {Division::Months, 3},  {Division::Years, 1},   {Division::Years, 2},
                                  {Division::Years, 5},   {Division::Years, 10},  {Division::Years, 20},
                                  {Division::Years, 50},  {Division::Years, 100}, {Division::Years, 500},
                                  {Division::Years, 1000}};

/// Numbers of a calendar are written without digit grouping.
QString plainNumber(int number, const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(number);
}

int floorTo(int value, int step)
{
    return static_cast<int>(std::floor(static_cast<double>(value) / step)) * step;
}

/// The last start of a division at or before the day.
QDate startOf(Division division, QDate date, const QLocale &locale)
{
    switch (division.unit) {
    case Division::Days: {
        const int past = (date.dayOfWeek() - static_cast<int>(locale.firstDayOfWeek()) + 7) % 7;
        return division.step == 1 ? date : date.addDays(-past);
    }
    case Division::Months:
        return QDate(date.year(), floorTo(date.month() - 1, division.step) + 1, 1);
    case Division::Years:
        // There is no year 0: a step that would begin there begins at 1.
        return QDate(std::max(1, floorTo(date.year(), division.step)), 1, 1);
    }
    return date;
}

QDate next(Division division, QDate date)
{
    switch (division.unit) {
    case Division::Days:
        return date.addDays(division.step);
    case Division::Months:
        return date.addMonths(division.step);
    case Division::Years:
        return QDate(floorTo(date.year(), division.step) + division.step, 1, 1);
    }
    return date;
}

QString labelOf(Division division, QDate date, const QLocale &locale)
{
    switch (division.unit) {
    case Division::Days:
        return plainNumber(date.day(), locale);
    case Division::Months:
        return locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
    case Division::Years:
        return plainNumber(date.year(), locale);
    }
    return {};
}

double widestLabel(Division division, const QLocale &locale, const WidthOf &widthOf)
{
    double widest = 0;
    switch (division.unit) {
    case Division::Days:
        return widthOf(plainNumber(30, locale));
    case Division::Months:
        for (int month = 1; month <= 12; ++month)
            widest = std::max(widest, widthOf(locale.standaloneMonthName(month, QLocale::ShortFormat)));
        return widest;
    case Division::Years:
        return widthOf(plainNumber(2000, locale));
    }
    return widest;
}

double shortestDays(Division division)
{
    return division.unit == Division::Days     ? division.step
           : division.unit == Division::Months ? (division.step == 1 ? 28 : 90)
                                               : 365.0 * division.step;
}

Division finestThatFits(const TimeScale &scale, const QLocale &locale, const WidthOf &widthOf)
{
    for (const Division division : divisions) {
        if (shortestDays(division) * scale.pixelsPerDay() >= widestLabel(division, locale, widthOf) + gap)
            return division;
    }
    return divisions[std::size(divisions) - 1];
}

std::vector<TickContext> contextsFor(Division division, const TimeScale &scale, const QLocale &locale,
                                     const WidthOf &widthOf)
{
    std::vector<TickContext> contexts;
    if (division.unit == Division::Years)
        return contexts;
    const Division wider =
        division.unit == Division::Days ? Division{Division::Months, 1} : Division{Division::Years, 1};
    QDate start = startOf(wider, toDate(static_cast<Day>(std::floor(scale.begin))), locale);
    while (toDay(start) < scale.end()) {
        const QDate following = next(wider, start);
        const double from = scale.x(std::max<double>(toDay(start), scale.begin));
        const double to = scale.x(std::min<double>(toDay(following), scale.end()));
        const QString year = plainNumber(start.year(), locale);
        const QString label = wider.unit == Division::Years
                                  ? year
                                  : locale.standaloneMonthName(start.month(), QLocale::LongFormat) + u' ' + year;
        if (std::abs(to - from) >= widthOf(label) + gap)
            contexts.push_back({from, to, label});
        start = following;
    }
    return contexts;
}

} // namespace

TickMarks tickMarks(const TimeScale &scale, const QLocale &locale, const WidthOf &widthOf)
{
    TickMarks marks;
    const Division division = finestThatFits(scale, locale, widthOf);
    const bool inCell = division.unit == Division::Days && division.step == 1;
    QDate date = startOf(division, toDate(static_cast<Day>(std::floor(scale.begin))), locale);
    for (; toDay(date) < scale.end(); date = next(division, date)) {
        const Day day = toDay(date);
        const double labelX = scale.x(inCell ? day + 0.5 : day);
        if (day >= scale.begin && labelX >= scale.left && labelX <= scale.left + scale.width)
            marks.ticks.push_back({day, scale.x(day), labelX, labelOf(division, date, locale)});
    }
    marks.contexts = contextsFor(division, scale, locale, widthOf);
    return marks;
}

} // namespace sijill
