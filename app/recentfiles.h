#pragma once

#include <QStringList>

namespace sijill {

/// The last file first, each once.
QStringList withRecent(QStringList files, const QString &path);

inline constexpr qsizetype mostRecent = 10;

} // namespace sijill
