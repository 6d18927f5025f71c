#pragma once

#include <QStringList>

namespace sijill {

/// `sijill duplicates FILE FILE ...`: pairs of incidents of several data sets that may be the same event.
int runDuplicates(const QStringList &words);

} // namespace sijill
