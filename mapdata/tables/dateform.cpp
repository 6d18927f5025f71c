#include "mapdata/tables/dateform.h"

#include "mapdata/tables/words.h"

#include <algorithm>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct CalendarWord {
    Calendar calendar;
    const char *word;
    const char *icu;
    const char *name;
};

constexpr CalendarWord calendars[] = {
    {Calendar::Gregorian, "gregorian", "gregorian", QT_TRANSLATE_NOOP("Exchange", "Gregorian calendar")},
    {Calendar::Hijri, "hijri", "islamic-umalqura", QT_TRANSLATE_NOOP("Exchange", "Hijri calendar (Umm al-Qura)")},
    {Calendar::HijriCivil, "hijri-civil", "islamic-civil", QT_TRANSLATE_NOOP("Exchange", "Hijri calendar (civil)")},
    {Calendar::Persian, "persian", "persian", QT_TRANSLATE_NOOP("Exchange", "Persian calendar")},
    {Calendar::Buddhist, "buddhist", "buddhist", QT_TRANSLATE_NOOP("Exchange", "Buddhist calendar")},
    {Calendar::Ethiopic, "ethiopic", "ethiopic", QT_TRANSLATE_NOOP("Exchange", "Ethiopian calendar")},
};
static_assert(std::size(calendars) == calendarCount);

constexpr const char *numberWords[] = {"", "seconds", "milliseconds", "microseconds", "months"};

} // namespace

std::optional<DateOrder> dateOrderOfWord(const QString &word)
{
    if (word == "dmy"_L1)
        return DateOrder::DayFirst;
    return word == "mdy"_L1 ? std::optional(DateOrder::MonthFirst) : std::nullopt;
}

std::optional<Calendar> calendarOfWord(const QString &word)
{
    const auto found = std::ranges::find_if(calendars, [&](const CalendarWord &entry) {
        return word == QLatin1StringView(entry.word) || word == QLatin1StringView(entry.icu);
    });
    return found == std::end(calendars) ? std::nullopt : std::optional(found->calendar);
}

QString wordOf(Calendar calendar)
{
    return QString::fromLatin1(calendars[static_cast<std::size_t>(calendar)].word);
}

QString calendarName(Calendar calendar)
{
    return Exchange::tr(calendars[static_cast<std::size_t>(calendar)].name);
}

QString wordOf(DateNumbers numbers)
{
    return QString::fromLatin1(numberWords[static_cast<std::size_t>(numbers)]);
}

std::optional<DateNumbers> dateNumbersOfWord(const QString &word)
{
    const auto found = std::ranges::find_if(
        numberWords, [&](const char *known) { return *known != 0 && word == QLatin1StringView(known); });
    return found == std::end(numberWords) ? std::nullopt
                                          : std::optional(static_cast<DateNumbers>(found - std::begin(numberWords)));
}

} // namespace sijill
