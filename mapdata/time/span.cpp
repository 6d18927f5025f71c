#include "mapdata/time/span.h"

namespace sijill {

std::optional<Day> parseDay(QStringView text)
{
    // QDate::fromString(ISODate) takes trailing text on some inputs; the length rules that out.
    if (text.size() != 10)
        return std::nullopt;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return toDay(date);
}

QString isoDay(Day day)
{
    return toDate(day).toString(Qt::ISODate);
}

} // namespace sijill
