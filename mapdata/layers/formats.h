#pragma once

#include <QStringList>

#include <span>

namespace sijill {

/// A kind of vector file that serves as a layer. GDAL finds out by itself what a file is: the table is for file dialogs
/// and for what of a folder is a layer.
struct LayerFormat {
    const char *suffixes; ///< lower case, parted by spaces
    const char *name;     ///< QT_TRANSLATE_NOOP("Layers", ...): what it is, in the plural
};

std::span<const LayerFormat> layerFormats();

/// By the suffix; also for folders that are one file to GDAL (.gdb).
bool mayBeLayer(const QString &path);

/// As a file dialog takes them: all layers, each format, all files.
QStringList layerNameFilters();

} // namespace sijill
