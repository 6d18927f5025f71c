#pragma once

#include "mapdata/files/csvreader.h"

#include <QByteArray>

#include <optional>

namespace sijill {

/// How a table is laid out in its file, as far as somebody says it: the rest is found out.
struct TableShape {
    qint64 headerLine = 0; ///< of a text, or the row of a sheet, from 1; 0: found out
    char separator = '\0'; ///< of a text; 0: found out
    std::optional<CsvQuoting> quoting;
    QByteArray encoding; ///< ICU's name, for what is not UTF-8; empty: found out

    bool operator==(const TableShape &) const = default;
    bool isFoundOut() const { return *this == TableShape(); }
};

} // namespace sijill
