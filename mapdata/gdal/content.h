#pragma once

#include <QString>

namespace sijill {

/// Why a file is not given to GDAL, from what is in it; empty where it may be. A plain file may be opened, and so may a
/// file in an archive ("/vsizip/...") or in memory; of a virtual mosaic the sources are looked at, of a database the
/// virtual tables. A folder may be opened: the file geodatabase is one.
QString whyContentRefused(const QString &path);

} // namespace sijill
