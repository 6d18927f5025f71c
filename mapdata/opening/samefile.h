#pragma once

#include <QStringList>

namespace sijill {

/// Both paths lead to the same file or folder, links followed, or the files are equal byte for byte. Sizes are compared
/// first, so files that differ are seldom read. A shapefile is equal with its table of attributes only. Files that
/// cannot be read, empty ones, and folders elsewhere are not the same.
bool hasSameContent(const QString &a, const QString &b);

/// For each path the position of the first one before it that is the same file; -1 where there is none.
QList<qsizetype> twinsAmong(const QStringList &paths);

/// That a file is counted once, for a person; translated. `twin`: the one that is open already, or comes first.
QString twinNote(const QString &twin);

} // namespace sijill
