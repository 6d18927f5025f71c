#pragma once

#include "mapdata/register/merge.h"

#include <QLocale>

namespace sijill {

/// What each incident of a merge counts now and what they count as one, a line for killed and one for wounded where any
/// has a figure: a merge may change a total. Fails where the edit cannot be done; nothing is written.
Result<QStringList> mergedCounts(Database &database, const MergeChoice &choice, const Edit &edit,
                                 const QLocale &locale);

} // namespace sijill
