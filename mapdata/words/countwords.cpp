#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString rangeWords(qint64 low, qint64 high, const QLocale &locale)
{
    return QCoreApplication::translate("Words", "%1 to %2", "numbers of people")
        .arg(locale.toString(low), locale.toString(high));
}

QString orMore(qint64 low, const QLocale &locale)
{
    return QCoreApplication::translate("Words", "%1 or more", "people").arg(locale.toString(low));
}

QString bestAtLeast(qint64 best, qint64 low, const QLocale &locale)
{
    return QCoreApplication::translate("Words", "%1 (at least %2)", "best figure, lower bound")
        .arg(locale.toString(best), locale.toString(low));
}

QString noFigure()
{
    return QCoreApplication::translate("Words", "no figure");
}

/// Numbers as they stand in a Count; an absent high is open.
QString numberWords(const Count &count, const QLocale &locale)
{
    constexpr qint32 absent = Count::absent;
    if (count.isOpen()) {
        const qint32 least = count.low != absent ? count.low : count.best;
        if (count.best == absent || count.best <= least)
            return orMore(least, locale);
        return bestAtLeast(count.best, count.low, locale);
    }
    if (count.low == count.high)
        return locale.toString(count.low);
    if (count.low == absent)
        return count.best == absent || count.best == count.high
                   ? QCoreApplication::translate("Words", "up to %1", "people").arg(locale.toString(count.high))
                   : QCoreApplication::translate("Words", "%1 (up to %2)", "best figure, upper bound")
                         .arg(locale.toString(count.best), locale.toString(count.high));
    const QString range = rangeWords(count.low, count.high, locale);
    if (count.best == absent || count.best == count.low || count.best == count.high)
        return range;
    return QCoreApplication::translate("Words", "%1 (%2)", "best figure, range")
        .arg(locale.toString(count.best), range);
}

} // namespace

Language languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::Arabic ? Language::Arabic : Language::English;
}

QString inWords(const Count &count, const QString &words, const QLocale &locale)
{
    const bool wordIsAll = !count.hasFigure() || count.isConventional();
    const QString numbers = count.hasFigure() ? numberWords(count, locale) : noFigure();
    if (words.isEmpty() || !wordIsAll)
        return numbers;
    return QCoreApplication::translate("Words", "%1 (%2)", "word of the source, what it counts as").arg(words, numbers);
}

QString inWords(const Sum &sum, const QLocale &locale)
{
    if (sum.incidents == 0)
        return QCoreApplication::translate("Words", "none", "nobody, no incident");
    if (!sum.hasFigure())
        return noFigure();
    if (!sum.hasBest())
        return orMore(sum.toldApart, locale);
    if (sum.isOpen() && sum.low == sum.best)
        return orMore(sum.best, locale);
    if (sum.isOpen() && sum.high == sum.best)
        return bestAtLeast(sum.best, sum.low, locale);
    if (sum.isOpen()) // what some of them may be at most is known, and no more is said than that it may be more still
        return QCoreApplication::translate("Words", "%1 (%2 to %3 or more)", "best figure, lower bound, highest known")
            .arg(locale.toString(sum.best), locale.toString(sum.low), locale.toString(sum.high));
    if (sum.low == sum.high)
        return locale.toString(sum.best);
    const QString range = rangeWords(sum.low, sum.high, locale);
    if (sum.best == sum.low || sum.best == sum.high)
        return range;
    return QCoreApplication::translate("Words", "%1 (%2)", "best figure, range").arg(locale.toString(sum.best), range);
}

QString boundsInTime(const Sum &sum, SpanRule rule, const QLocale &locale)
{
    if (sum.isExact())
        return {};
    const QString inside = locale.toString(sum.inside()), touching = locale.toString(sum.touching());
    switch (rule) {
    case SpanRule::Share:
        return QCoreApplication::translate("Words", "between %1, wholly inside, and %2", "people, in a window of time")
            .arg(inside, touching);
    case SpanRule::Whole:
        return QCoreApplication::translate("Words", "%1 of them wholly inside", "people, in a window of time")
            .arg(inside);
    case SpanRule::Inside:
        break;
    }
    return QCoreApplication::translate("Words", "%1 with what reaches beyond", "people, in a window of time")
        .arg(touching);
}

QString inTitle(const Sum &sum, SpanRule rule, const QLocale &locale)
{
    if (sum.isExact())
        return inWords(sum, locale);
    // Two ranges in one line would be taken for each other: that of the sources stands in the tables.
    const QString people = !sum.hasFigure() || !sum.hasBest() ? inWords(sum, locale)
                           : sum.isOpen()                     ? orMore(sum.best, locale)
                                                              : locale.toString(sum.best);
    return QCoreApplication::translate("Words", "%1; %2", "people; what is sure and what is possible")
        .arg(people, boundsInTime(sum, rule, locale));
}

QString inShort(const Sum &sum, const QLocale &locale)
{
    if (!sum.hasFigure())
        return sum.incidents == 0 ? locale.toString(0) : u"?"_s;
    const qint64 figure = sum.hasBest() ? sum.best : sum.toldApart;
    if (sum.isOpen() || !sum.hasBest())
        return locale.toString(figure) + u'+';
    // A best that is also the high needs no range: the lower bound stands in the long form.
    if (figure == sum.high)
        return locale.toString(figure);
    return locale.toString(sum.low) + u'–' + locale.toString(sum.high);
}

QString withoutFigureWords(const Sum &sum, const QLocale &locale)
{
    if (sum.withoutFigure == 0)
        return {};
    // One has a sentence of its own, so that English reads well without a file of plurals. %Ln: in the locale's digits.
    if (sum.withoutFigure == 1)
        return QCoreApplication::translate("Words", "%1 incident without a figure", "exactly one")
            .arg(locale.toString(1));
    const int count = static_cast<int>(sum.withoutFigure); // lupdate does not see through a cast
    return QCoreApplication::translate("Words", "%Ln incidents without a figure", nullptr, count);
}

} // namespace sijill
