#pragma once

#include "mapdata/desk/chart.h"

namespace sijill {

/// "Governorate", "Month", "By whom": what a key is called where it is chosen.
QString keyName(TallyKey key);
/// "Table", "Bars": the same of a kind of chart.
QString chartKindName(ChartKind kind);
/// "Killed, by governorate and month": what a chart is of.
QString chartTitle(const Chart &chart, const QString &measure);

} // namespace sijill
