#include "widgets/timeline/typeddate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

QString plainDigits(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return plain;
}

/// 1 to 12 where the word is the name of a month or its beginning (three letters at least); 0 otherwise.
int monthNamed(const QString &word, const QLocale &locale)
{
    const QString wanted = word.toCaseFolded();
    for (const QLocale &language : {locale, QLocale(QLocale::English)}) {
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const QString &name :
                     {language.monthName(month, format), language.standaloneMonthName(month, format)}) {
                    if (name.toCaseFolded() == wanted || (wanted.size() >= 3 && name.toCaseFolded().startsWith(wanted)))
                        return month;
                }
            }
        }
    }
    return 0;
}

bool writesMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

std::optional<Span> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year > 0 ? std::optional(Span::day(toDay(date))) : std::nullopt;
}

std::optional<Span> monthOf(int year, int month)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || year <= 0)
        return {};
    return Span{toDay(first), toDay(first.addMonths(1))};
}

std::optional<Span> fromNumbers(const QString &text, const QLocale &locale)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?$"_s);
    static const QRegularExpression yearLast(u"^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})$"_s);
    static const QRegularExpression yearOnly(u"^(\\d{4})$"_s);
    if (const auto m = yearFirst.match(text); m.hasMatch()) {
        const int year = m.captured(1).toInt();
        const int month = m.captured(2).toInt();
        return m.hasCaptured(3) ? dayOf(year, month, m.captured(3).toInt()) : monthOf(year, month);
    }
    if (const auto m = yearLast.match(text); m.hasMatch()) {
        int day = m.captured(1).toInt();
        int month = m.captured(2).toInt();
        if (writesMonthFirst(locale) && !text.contains(u'.'))
            std::swap(day, month);
        return dayOf(m.captured(3).toInt(), month, day);
    }
    if (const auto m = yearOnly.match(text); m.hasMatch()) {
        const QDate first(m.captured(1).toInt(), 1, 1);
        return first.isValid() ? std::optional(Span{toDay(first), toDay(first.addYears(1))}) : std::nullopt;
    }
    return {};
}

/// A month by name, a year of four digits, and perhaps a day, in any order. Names of months may have several words.
std::optional<Span> fromWords(const QString &text, const QLocale &locale)
{
    static const QRegularExpression separators(u"[\\s,،/.-]+"_s);
    int day = 0;
    int year = 0;
    QStringList name;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (!isNumber)
            name += word;
        else if (word.size() == 4 && year == 0)
            year = number;
        else if (word.size() <= 2 && day == 0 && number > 0)
            day = number;
        else
            return {};
    }
    const int month = name.isEmpty() ? 0 : monthNamed(name.join(u' '), locale);
    if (month == 0 || year == 0)
        return {};
    return day == 0 ? monthOf(year, month) : dayOf(year, month, day);
}

} // namespace

std::optional<Span> typedDays(const QString &text, const QLocale &locale)
{
    QString plain = plainDigits(text).simplified();
    // Marks of direction come along when a date is pasted from a right-to-left text.
    plain.remove(QChar(0x200e)).remove(QChar(0x200f));
    if (const auto days = fromNumbers(plain, locale))
        return days;
    return fromWords(plain, locale);
}

} // namespace sijill
