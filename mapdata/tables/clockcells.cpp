#include "mapdata/tables/clockcells.h"

#include "mapdata/tables/daycells.h"

#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr Day firstOfDates = -24106; ///< 1904-01-02: the days before it are those that spreadsheets begin with

/// Of one time; -1: it is none.
int minuteIn(QString text, bool &hasZone)
{
    static const QRegularExpression zone(u"\\s*(?:z|utc|gmt|local(?: time)?|lt|[+-]\\d{2}:?\\d{2})$"_s);
    static const QRegularExpression clock(
        u"^t?(?<hour>\\d{1,2})(?:\\s*[:.h]\\s*(?<minute>\\d{2})(?:[:.]\\d{2}(?:[.,]\\d+)?)?)?\\s*"
        "(?<half>[ap]\\.?m\\.?|ص|م|صباحا|صباحاً|مساء|مساءً)?\\s*(?<unit>h|hrs?|hours?|o'clock|uhr)?$"_s);
    static const QRegularExpression joined(u"^(?<hour>\\d{1,2})(?<minute>\\d{2})\\s*(?:h|hrs?|hours?)?$"_s);
    if (const auto match = zone.match(text); match.hasMatch() && match.capturedStart() > 0) {
        hasZone = hasZone || !match.captured().trimmed().startsWith(u'l');
        text.truncate(match.capturedStart());
    }
    if (text == "noon"_L1 || text == "midday"_L1)
        return minutesOfDay / 2;
    if (text == "midnight"_L1)
        return 0;
    auto match = clock.match(text);
    // A number alone is no hour.
    if (match.hasMatch() && match.captured(u"minute"_s).isEmpty() && match.captured(u"half"_s).isEmpty() &&
        match.captured(u"unit"_s).isEmpty())
        return -1;
    const bool isClock = match.hasMatch();
    if (!isClock)
        match = joined.match(text);
    if (!match.hasMatch())
        return -1;
    int hour = match.captured(u"hour"_s).toInt();
    const int minute = match.captured(u"minute"_s).toInt();
    const QString half = isClock ? match.captured(u"half"_s) : QString();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return -1;
        hour = hour % 12 + (half.startsWith(u'p') || half.startsWith(u'م') ? 12 : 0);
    }
    if (hour == 24 && minute == 0)
        return 0;
    return hour > 23 || minute > 59 ? -1 : hour * 60 + minute;
}

/// A part of a day, as spreadsheets keep times.
int minuteOfShare(const QString &text)
{
    bool isNumber = false;
    const double share = text.toDouble(&isNumber);
    const bool isShare = isNumber && text.startsWith("0."_L1) && text.size() > 3;
    return isShare ? qRound(share * minutesOfDay) % minutesOfDay : -1;
}

} // namespace

ClockCell readClock(std::string_view cell)
{
    constexpr std::size_t longest = 60;
    ClockCell read;
    if (cell.empty() || isUnknownWord(cell))
        return read;
    read.state = CellState::Bad;
    if (cell.size() > longest)
        return read;
    std::string digits;
    const std::string_view plain = withPlainDigits(cell, digits);
    const QString text = QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())).simplified().toLower();
    int begin = minuteOfShare(text), end = begin;
    static const QRegularExpression range(u"^(.+?)\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\bà\\b|\\ba\\b)\\s*(.+)$"_s);
    if (const auto match = range.match(text); begin < 0 && match.hasMatch()) {
        bool hasZone = false;
        begin = minuteIn(match.captured(1), hasZone);
        end = minuteIn(match.captured(2), hasZone);
        // "14:30-05:00" is a time with its zone.
        if (begin < 0 || end < 0 || (end < begin && minuteIn(text, hasZone) >= 0))
            begin = -1;
        else
            read.hasZone = hasZone;
    }
    if (begin < 0)
        begin = end = minuteIn(text, read.hasZone);
    if (begin < 0) // the day that a spreadsheet begins with
        if (const DayCell day = readDay(plain);
            day.state == CellState::Good && day.minute >= 0 && day.span.begin < firstOfDates) {
            begin = end = day.minute;
            read.hasZone = day.hasZone;
        }
    if (begin < 0)
        return read;
    read.state = CellState::Good;
    if (begin == 0 && end == 0)
        return read;
    read.minute = static_cast<qint16>(begin);
    // Over midnight: on what day it ended is not said.
    read.lastMinute = static_cast<qint16>(end < begin ? begin : end);
    return read;
}

} // namespace sijill
