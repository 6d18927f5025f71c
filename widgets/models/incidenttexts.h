#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlas.h"
#include "mapdata/time/timewindow.h"
#include "mapdata/words/incidentwords.h"

#include <QLocale>

namespace sijill {

// What is said of an incident in one line, wherever it is said; its title is in mapdata/words/incidentwords.h.

QString incidentDate(const Incident &incident, const QLocale &locale);
/// What its claims come to under the reading, with the qualifier of the claim that was taken.
QString incidentCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading,
                      const QLocale &locale);
/// What counts of it in a window that it reaches beyond: "12 of its 36 days lie in the window: 48 count". Else empty.
QString incidentShare(const Incident &incident, const Amount &net, const TimeWindow &window, const QLocale &locale);
QString incidentKind(const Atlas &atlas, const Incident &incident, const QLocale &locale);
QString incidentPlace(const Atlas &atlas, const Incident &incident, const QLocale &locale);
QString actorNames(const Atlas &atlas, SetIndex set, const QLocale &locale);
QString weaponNames(const Atlas &atlas, SetIndex set, const QLocale &locale);
/// Each source once.
QString sourceNames(const Atlas &atlas, const Incident &incident, const QLocale &locale);

} // namespace sijill
