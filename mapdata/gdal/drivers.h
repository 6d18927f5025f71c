#pragma once

#include <string_view>

namespace sijill {

/// What a file is opened for.
enum class Content : unsigned char { Features, Pictures };

/// The drivers that may open a file for that, as GDALOpenEx takes them: null at the end, valid for good. Each reads
/// files that hold their content themselves. The one exception is VRT, whose sources are looked at before it is opened
/// (gdal/description.h).
const char *const *openingDrivers(Content content);

/// Whether GDAL may keep that driver: one that opens files, or one that is needed to write or to work in memory.
bool isPermittedDriver(std::string_view name);

/// Whether GDAL may keep the file system of that prefix ("/vsizip/"): plain files, memory and archives.
bool isPermittedFileSystem(std::string_view prefix);

} // namespace sijill
