#pragma once

#include "mapdata/export/exchangetable.h"

namespace sijill {

struct WriteOptions {
    /// In front of a CSV, so that spreadsheets know it for UTF-8.
    bool byteOrderMark = true;
};

/// A function, with options that may be left out.
struct ExchangeWriter {
    std::optional<Problem> (*function)(const ExchangeTable &table, const QString &path, const WriteOptions &options);

    std::optional<Problem> operator()(const ExchangeTable &table, const QString &path,
                                      const WriteOptions &options = {}) const
    {
        return function(table, path, options);
    }
};

/// A kind of file that incidents are written as. Another one is a function and a row in the table.
struct OutputFormat {
    const char *suffix; ///< lower case; a longer one that also fits goes first
    const char *name;   ///< QT_TRANSLATE_NOOP("Exchange", ...)
    ExchangeWriter write;
};

std::span<const OutputFormat> outputFormats();
/// By the end of the name; nullptr where there is none.
const OutputFormat *outputFormatOf(const QString &path);
/// As a file dialog takes them.
QStringList outputFilters();
/// "3 incidents have no point of their own; maps of other programs leave them out." @pre count > 0
QString withoutPointWords(qint64 count);

} // namespace sijill
