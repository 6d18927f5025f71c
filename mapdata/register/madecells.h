#pragma once

#include "mapdata/register/database.h"

#include <QStringList>

namespace sijill {

/// Makes again what the program makes of incidents: the point on the map and the main counts; none for those in the
/// bin.
bool refreshIncidents(Database &database, const QStringList &incidents);

/// What looks wrong in these incidents, their wholes and parts: as reading the register would tell it.
Problems odditiesOf(Database &database, const QStringList &incidents);

/// Deleted wholes, of those for which the condition holds, whose parts are not deleted: these count by themselves.
void tellWholesInBin(Database &database, const QString &which, Problems &problems);

/// Incidents that name the place.
QStringList incidentsAt(Database &database, const QString &place);

} // namespace sijill
