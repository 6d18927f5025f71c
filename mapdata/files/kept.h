#pragma once

#include "mapdata/result.h"

namespace sijill {

/// Keeps a file before another one takes its name: it gets a second name that is free, "NAME.broken", "NAME.broken-2",
/// ... and never that of another. Where it is kept already, byte for byte, nothing is done. The name, or why it could
/// not be kept.
Result<QString> keepAside(const QString &path, const QString &word = QStringLiteral("broken"));

/// Whether two paths lead to the same file, through links of either kind. One that does not exist is the same as none.
bool isSameFile(const QString &one, const QString &other);

} // namespace sijill
