#pragma once

#include "mapdata/import/import.h"

#include <QStringList>

#include <span>

namespace sijill {

/// A kind of file that opens as an atlas. Another one is a reader in a file of its own and a row in the table.
struct Format {
    const char *suffixes; ///< lower case, parted by spaces
    const char *name;     ///< QT_TRANSLATE_NOOP("Exchange", ...): what it is, in the plural
    Result<OpenedAtlas> (*open)(const QString &path, const ReadProgress &progress, const ImportOptions &tables);
};

std::span<const Format> formats();
/// By the suffix; a folder is an atlas. nullptr where there is no such format.
const Format *formatOf(const QString &path);
/// Layer files and folders of them open too, as an atlas without incidents (admin/folder.h).
/// A file or folder of layers, and no table of incidents in a format that could hold either. Opens the file.
bool opensAsLayers(const QString &path, const QString &table = {});
/// `tables`: how a table of incidents is read; without it, for what it says itself. Fails where the file is missing or
/// of no known format, and as the readers do.
Result<OpenedAtlas> openAny(const QString &path, const ReadProgress &progress = {}, const ImportOptions &tables = {});

/// As a file dialog takes them: everything that opens, each format, all files.
QStringList nameFilters();

} // namespace sijill
