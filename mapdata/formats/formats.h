#pragma once

#include "mapdata/formats/namedformat.h"

#include <QFlags>
#include <QStringList>

#include <span>

namespace sijill {

/// What a file or folder may hold.
enum class Content : quint8 {
    Atlas = 1,     ///< a folder of Sijill's tables, by its atlas.json
    Incidents = 2, ///< a table with a row an incident
    Features = 4,  ///< layers of shapes
    Pictures = 8,  ///< a base map
};
Q_DECLARE_FLAGS(Contents, Content)
Q_DECLARE_OPERATORS_FOR_FLAGS(Contents)

inline constexpr Contents everyContent =
    Contents(Content::Atlas) | Content::Incidents | Content::Features | Content::Pictures;

/// A format that opens. GDAL finds out by itself what a file is; the table is for dialogs, for what of a folder is
/// opened, and for what need not be looked into.
struct FileFormat {
    const char *suffixes; ///< lower case, parted by spaces
    const char *name;     ///< QT_TRANSLATE_NOOP("Formats", ...): what it is, in the plural
    Contents holds;
    NamedFormat format = NamedFormat::Other;
};

/// The only one of its kind: another format is a row in it, and a reader where GDAL has none.
std::span<const FileFormat> fileFormats();

/// By the suffix of its name: what a file, or a folder that is one file to GDAL (.gdb), may hold. None: no format has
/// that suffix.
Contents mayHold(const QString &path);

/// As a file dialog takes them, for formats that may hold any of these: all that opens, each format (those of one name
/// together), all files.
QStringList nameFilters(Contents wanted);

} // namespace sijill
