#pragma once

#include <QStringList>

namespace sijill {

/// sijill merge REGISTER KEEP OTHER ...
int runMerge(const QStringList &words);
/// sijill split REGISTER ID --claim CLAIM ... [--set FIELD=VALUE ...]
int runSplit(const QStringList &words);

} // namespace sijill
