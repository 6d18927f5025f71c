#pragma once

#include <QStringList>

namespace sijill {

/// sijill export [ATLAS | FILE] [filters] --output FILE
int runExport(const QStringList &words);

} // namespace sijill
