#pragma once

#include "mapdata/import/importreport.h"

#include <QJsonObject>

#include <optional>

namespace sijill {

/// How a file is read where it is a table of incidents; nothing where it is none. `table`: the sheet or layer.
std::optional<ImportReport> incidentsIn(const QString &file, const QString &table);

/// Its tables, columns and assumptions.
QJsonObject reportAsJson(const ImportReport &report);

} // namespace sijill
