#include "mapdata/words/words.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString dayWords(QDate date, const QLocale &locale)
{
    return locale.toString(date, u"d MMMM yyyy"_s);
}

QString monthWords(QDate date, const QLocale &locale)
{
    return QCoreApplication::translate("Words", "%1 %2", "month, year")
        .arg(locale.standaloneMonthName(date.month()), locale.toString(date, u"yyyy"_s));
}

QString daysWords(QDate first, QDate last, const QLocale &locale)
{
    if (first == last)
        return dayWords(first, locale);
    const bool sameYear = first.year() == last.year();
    const QString format = sameYear && first.month() == last.month() ? u"d"_s
                           : sameYear                                ? u"d MMMM"_s
                                                                     : u"d MMMM yyyy"_s;
    return QCoreApplication::translate("Words", "%1 to %2", "dates")
        .arg(locale.toString(first, format), dayWords(last, locale));
}

QString monthsWords(QDate first, QDate last, const QLocale &locale)
{
    if (first.year() == last.year() && first.month() == last.month())
        return monthWords(first, locale);
    const QString begin =
        first.year() == last.year() ? locale.standaloneMonthName(first.month()) : monthWords(first, locale);
    return QCoreApplication::translate("Words", "%1 to %2", "dates").arg(begin, monthWords(last, locale));
}

} // namespace

QString inWords(Span span, TimePrecision precision, const QLocale &locale)
{
    if (!span.isValid())
        return QCoreApplication::translate("Words", "undated");
    const QDate first = toDate(span.begin), last = toDate(span.last());
    switch (precision) {
    case TimePrecision::Week:
        if (span.length() <= 7)
            return QCoreApplication::translate("Words", "the week from %1").arg(dayWords(first, locale));
        break;
    case TimePrecision::Month:
        return monthsWords(first, last, locale);
    case TimePrecision::Year: {
        const QString begin = locale.toString(first, u"yyyy"_s), end = locale.toString(last, u"yyyy"_s);
        return begin == end ? begin : QCoreApplication::translate("Words", "%1 to %2", "dates").arg(begin, end);
    }
    case TimePrecision::Hour:
    case TimePrecision::OneDay:
    case TimePrecision::Days:
    case TimePrecision::Unknown:
        break;
    }
    return daysWords(first, last, locale);
}

QString windowInWords(Span window, const QLocale &locale)
{
    // What nobody gave an end reaches to where no calendar does.
    static const Day far = toDay(QDate(9999, 12, 31));
    const bool hasBegin = window.begin > -far, hasEnd = window.end < far;
    if (hasBegin && !hasEnd)
        return QCoreApplication::translate("Words", "since %1", "a day").arg(dayWords(toDate(window.begin), locale));
    if (hasEnd && !hasBegin)
        return QCoreApplication::translate("Words", "until %1", "a day").arg(dayWords(toDate(window.last()), locale));
    if (!hasBegin)
        return QCoreApplication::translate("Words", "all dated incidents");
    return inWords(window, window.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days, locale);
}

} // namespace sijill
