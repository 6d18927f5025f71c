#include "mapdata/export/moments.h"

#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfMinute = 60, secondsOfDay = 86'400;

QString form(Day day, int minute)
{
    return u"%1 %2"_s.arg(day).arg(minute);
}

int minuteOf(const QRegularExpressionMatch &match)
{
    constexpr int halfDay = 12;
    const QString half = match.captured(u"half").toLower();
    int hour = match.captured(u"hour").toInt();
    if (!half.isEmpty())
        hour = hour % halfDay + (half == "pm"_L1 ? halfDay : 0);
    return hour * 60 + match.captured(u"minute").toInt();
}

} // namespace

std::optional<Moments> momentsOf(const Incident &incident)
{
    if (!incident.span.isValid())
        return std::nullopt;
    const qint64 begin = secondsOfDay * incident.span.begin + secondsOfMinute * std::max<int>(incident.beginMinute, 0);
    const qint64 end = secondsOfDay * incident.span.last() + secondsOfMinute * (incident.endMinute + 1);
    const bool hasEnd = incident.endMinute >= 0 && end > begin;
    return Moments{begin, (hasEnd ? end : secondsOfDay * incident.span.end) - 1};
}

QString momentText(qint64 second)
{
    static const qint64 last = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), QTimeZone::UTC).toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(std::min(second, last), QTimeZone::UTC).toString(Qt::ISODate);
}

QStringList momentForms(const QString &cell)
{
    constexpr qsizetype ours = 20;
    if (cell.size() == ours && cell[10] == u'T' && cell.endsWith(u'Z')) // as it is written, of most cells
        if (const auto day = parseDay(QStringView(cell).first(10)))
            return {form(*day, 60 * QStringView(cell).sliced(11, 2).toInt() + QStringView(cell).sliced(14, 2).toInt())};
    static const QRegularExpression written(
        u"^(?<day>.*\\d)(?:T| +)(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)? *(?<half>[AaPp][Mm])?"
        " *(?:Z|UTC|[+-]\\d\\d(?::?\\d\\d)?)?$"_s);
    const QString text = cell.simplified();
    const QRegularExpressionMatch match = written.match(text);
    const std::string date = (match.hasMatch() ? match.captured(u"day") : text).toStdString();
    QStringList forms;
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const DayCell day = readDay(date, order);
        if (day.state == CellState::Good)
            forms << form(day.span.begin, match.hasMatch() ? minuteOf(match) : 0);
    }
    return forms;
}

} // namespace sijill
