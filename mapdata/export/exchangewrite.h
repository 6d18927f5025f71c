#pragma once

#include "mapdata/export/exchangetable.h"

namespace sijill {

/// A kind of file that incidents are written as. Another one is a function and a row in the table.
struct OutputFormat {
    const char *suffix; ///< lower case; a longer one that also fits goes first
    const char *name;   ///< QT_TRANSLATE_NOOP("Exchange", ...)
    std::optional<Problem> (*write)(const ExchangeTable &table, const QString &path);
};

std::span<const OutputFormat> outputFormats();
/// By the end of the name; nullptr where there is none.
const OutputFormat *outputFormatOf(const QString &path);
/// As a file dialog takes them.
QStringList outputFilters();

} // namespace sijill
