#pragma once

#include <QStringList>

namespace sijill {

// Exports of forms that people fill in on a phone: KoBo and ODK (Central, Briefcase, Aggregate).

/// By columns that only such a form has.
bool isForm(const QStringList &columns);
/// What the form says of itself: when it was begun, sent, by which device.
bool isOfForm(const QString &column);
/// "today": the day on which it was filled in, which is the day of the incident for want of a better one.
bool isDayOfForm(const QString &column);
/// "incident/date", "incident-date" and "incident:date" as "date".
QString lastOfGroups(const QString &column);

} // namespace sijill
