#pragma once

#include "mapdata/model/atlas.h"

#include <QString>

#include <optional>

namespace sijill {

/// The first and the last second of an incident, since 1970, for programs that know clock times and no days: from the
/// begin of its first day to the end of its last. So programs that leave out the end of a span (QGIS does) show it on
/// each of its days, and those that do not show it on no other. A clock time that was told narrows it, to the minute.
/// No zone is known: clock times are those of the place, written as if they were UTC.
struct Moments {
    qint64 begin = 0, end = 0; ///< begin < end
};

/// Nothing for an undated one.
std::optional<Moments> momentsOf(const Incident &incident);

/// "2013-01-14T00:00:00Z". What is beyond the year 9999 is its last second.
QString momentText(qint64 second);

/// The same day and clock time in one form, however a program wrote it: "2013/01/14 00:00:00+00", "14/01/2013 00:00".
/// Every order that day and month may be in; nothing where it is no moment.
QStringList momentForms(const QString &cell);

} // namespace sijill
