#include "mapdata/entry/understood.h"

#include "mapdata/entry/tr.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/words/words.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

DateOrder orderOf(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

QString momentText(Day day, int minute)
{
    return minute < 0 ? isoDay(day)
                      : u"%1T%2:%3"_s.arg(isoDay(day)).arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
}

QString doubtOf(const DayCell &day, const QLocale &locale, Day today)
{
    if (day.order.isOpen())
        return Entry::tr("Day and month may be the other way round; with the month in words it is sure.");
    if (day.isWeekdayOff)
        return Entry::tr("That day is another weekday.");
    if (day.beyond != 0 || day.isOpen)
        return Entry::tr("One end is open, and only the other is kept; say it in the note.");
    if (day.inWords)
        return Entry::tr("The words say more than the days that are kept; say it in the note.");
    if (day.said)
        return Entry::tr("Taken from another calendar.");
    if (day.hasShortYear)
        return Entry::tr("The year has two figures; it is taken as %1.")
            .arg(locale.toString(toDate(day.span.begin), u"yyyy"_s));
    if (day.span.begin > today)
        return Entry::tr("That is still to come.");
    return {};
}

QString numberText(qint32 number)
{
    return QString::number(number);
}

/// "63", "63+", "2-5", "up to 10".
QString numbersText(const Count &count)
{
    if (count.isOpen())
        return numberText(count.low != Count::absent ? count.low : count.best) + u'+';
    if (count.low == count.high)
        return numberText(count.low);
    if (count.low == Count::absent)
        return u"up to "_s + numberText(count.high);
    return numberText(count.low) + u'-' + numberText(count.high);
}

/// What is left of the words without their numbers, where these are in the count: "at least" of "at least 63".
QString withoutNumbers(const QString &text)
{
    QString rest;
    for (const QChar c : text)
        if (!c.isDigit() && c != u',' && c != u'.' && c != u'+')
            rest += c;
    return rest.simplified();
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

TypedWhen typedWhen(const QString &text, const QLocale &locale, Day today)
{
    TypedWhen when;
    const std::string cell = text.simplified().toStdString();
    const DayCell day = readDay(cell, DateForm(orderOf(locale)));
    if (day.state == CellState::Empty)
        return when;
    when.isEmpty = false;
    if (day.state == CellState::Bad || !day.span.isValid()) {
        when.problem = Entry::tr("No time is understood in “%1”; such as 14 January 2013, 2013-01, 21-24 January 2016.")
                           .arg(text.simplified());
        return when;
    }
    when.span = day.span;
    const bool hasClock = day.minute >= 0;
    when.timePrecision = hasClock                                  ? TimePrecision::Hour
                         : day.precision != TimePrecision::Unknown ? day.precision
                         : day.span.length() == 1                  ? TimePrecision::OneDay
                                                                   : TimePrecision::Days;
    when.begin = momentText(day.span.begin, day.minute);
    when.end = momentText(day.span.last(), hasClock ? day.lastMinute : -1);
    when.precision = precisionKey(when.timePrecision);
    when.words = inWords(when.span, when.timePrecision, locale);
    if (hasClock)
        when.words += u", "_s + locale.toString(QTime(day.minute / 60, day.minute % 60), QLocale::ShortFormat);
    when.doubt = doubtOf(day, locale, today);
    return when;
}

QString whenText(const Incident &incident)
{
    if (!incident.span.isValid())
        return {};
    const QDate first = toDate(incident.span.begin), last = toDate(incident.span.last());
    const QString firstDay = first.toString(Qt::ISODate), lastDay = last.toString(Qt::ISODate);
    const auto clock = [](int minute) {
        return minute < 0 ? QString() : u" %1:%2"_s.arg(minute / 60, 2, 10, '0'_L1).arg(minute % 60, 2, 10, '0'_L1);
    };
    switch (incident.timePrecision) {
    case TimePrecision::Month:
        if (first.day() == 1 && last == first.addMonths(1).addDays(-1))
            return first.toString(u"yyyy-MM"_s);
        break;
    case TimePrecision::Year:
        if (first.dayOfYear() == 1 && last == first.addYears(1).addDays(-1))
            return first.toString(u"yyyy"_s);
        break;
    case TimePrecision::Week:
        if (int year = 0; first.dayOfWeek() == Qt::Monday && incident.span.length() == 7)
            if (const int week = first.weekNumber(&year); week > 0)
                return u"%1-W%2"_s.arg(year).arg(week, 2, 10, '0'_L1);
        break;
    default:
        break;
    }
    if (incident.span.length() == 1)
        return firstDay + clock(incident.beginMinute);
    return firstDay + u'/' + lastDay;
}

TypedCount typedCount(const QString &text, const QLocale &locale)
{
    TypedCount typed;
    const QString plain = text.simplified();
    typed.isEmpty = plain.isEmpty();
    if (typed.isEmpty)
        return typed;
    const CountCell cell = readCountWords(plain.toStdString());
    if (cell.state == CellState::Bad && (cell.negative || cell.isHuge)) {
        typed.problem = cell.negative ? Entry::tr("A number of people is not below zero.")
                                      : Entry::tr("No number of people is as large as that.");
        return typed;
    }
    if (cell.state == CellState::Good)
        typed.count = cell.count;
    const bool numbersTellAll = typed.count.hasFigure() && !typed.count.isConventional();
    if (cell.state != CellState::Good && !isUnknownWord(plain.toStdString()))
        typed.qualifier = plain;
    else if (cell.inWords)
        typed.qualifier = numbersTellAll && hasDigit(plain) ? withoutNumbers(plain) : plain;
    typed.words = inWords(typed.count, typed.qualifier, locale);
    if (!cell.groups.empty())
        typed.doubt = Entry::tr("Those among them need a figure of their own to be counted apart.");
    else if (cell.state == CellState::Bad)
        typed.doubt = Entry::tr("No number is understood; only the words are kept.");
    return typed;
}

QString countText(const Count &count, const QString &words)
{
    if (!count.hasFigure()) // nobody counted them, whatever a word such as "several" may stand for elsewhere
        return words.isEmpty() || readCountWords(words.toStdString()).count.hasFigure() ? u"?"_s : words;
    const QString numbers = numbersText(count);
    const QString least = numberText(count.low != Count::absent    ? count.low
                                     : count.best != Count::absent ? count.best
                                                                   : count.high);
    // With the word of the source, where that says the same.
    for (const QString &text : {words, QString(words + u' ' + least), QString(words + u' ' + numbers)})
        if (!words.isEmpty() && readCountWords(text.toStdString()).count == count)
            return text;
    return numbers;
}

} // namespace sijill
