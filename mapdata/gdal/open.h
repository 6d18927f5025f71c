#pragma once

#include "mapdata/gdal/drivers.h"

#include <QByteArray>

#include <cpl_string.h>
#include <gdal_priv.h>

namespace sijill {

/// The one door by which files are opened with GDAL: for reading, by a driver that may (gdal/drivers.h), after a look
/// at what the file names elsewhere (gdal/content.h), and without writing anything beside it. `name` is a path, or what
/// GDAL calls a part of a file that this has opened before. `driver`: that one alone. Null with the reason as GDAL's
/// last error.
/// @pre the drivers are registered (gdal/session.h)
GDALDatasetUniquePtr openForReading(const QByteArray &name, Content content, const CPLStringList &options = {},
                                    const char *driver = nullptr);

} // namespace sijill
