#pragma once

#include <QStringList>

namespace sijill {

/// sijill import FILE [--dry-run] [--preset NAME|FILE] [--places ATLAS] [--report FILE] [--review FILE] [--output
/// FOLDER]
int runImport(const QStringList &words);

} // namespace sijill
