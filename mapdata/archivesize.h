#pragma once

#include <QString>

#include <optional>

namespace sijill {

/// Bytes that the files in a zip archive take once they are unpacked, as its directory says: spreadsheets and KMZ are
/// such archives as well. Nothing where the file is no archive or its directory cannot be read. Counts at most `most`.
/// @pre path is a regular file
std::optional<qint64> unpackedSize(const QString &path, qint64 most);

} // namespace sijill
