#pragma once

#include "mapdata/model/atlas.h"

#include <QLocale>

namespace sijill {

/// What a typed time means: the cells of an incident, and words for the person who typed it.
struct TypedWhen {
    bool isEmpty = true;
    QString problem;               ///< why it means nothing; empty where it does
    QString begin, end, precision; ///< as tables have them: "2013-01-14T18:00", "day"
    Span span;
    TimePrecision timePrecision = TimePrecision::Unknown;
    QString words; ///< "14 January 2013"
    QString doubt; ///< one sentence, where it may be meant otherwise; empty else
};

/// "14 January 2013", "3/4/2013" (by the locale), "21-24 Jan 2016", "2016-W32", "early March 2016" and all else that
/// tables write. Never finer than it is typed. `today`: what lies after it is in doubt.
TypedWhen typedWhen(const QString &text, const QLocale &locale, Day today);
/// What typedWhen() takes for this time. Of a time that nobody can type so, what comes nearest.
QString whenText(const Incident &incident);

/// What a typed number means.
struct TypedCount {
    bool isEmpty = true;
    QString problem; ///< why it cannot be meant: below zero, too large
    Count count;
    QString qualifier; ///< what is kept of its words: "at least", "dozens"
    QString words;     ///< "63 or more"
    QString doubt;     ///< one sentence, where less is kept than was typed
};

/// "63", "at least 63", "dozens", "up to 10", "2-5", in any digits. Words without a number are kept as words.
TypedCount typedCount(const QString &text, const QLocale &locale);
/// What typedCount() takes for this figure.
QString countText(const Count &count, const QString &words);

} // namespace sijill
