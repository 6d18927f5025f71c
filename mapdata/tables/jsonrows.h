#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// What a file of JSON may be: something that GDAL reads (GeoJSON, TopoJSON, ArcGIS), or records and descriptions of
/// all kinds.
enum class JsonKind : unsigned char { None, Features, Other };
JsonKind jsonKind(const QString &path);
/// It is JSON, and begins with a list.
bool isJsonList(const QString &path);

/// The records of a JSON file as rows: a list of objects, or one in objects ({"results": [...]}); objects one after the
/// other (JSON lines); a list of lists, the first of which has the names. Several lists of a file are tables.
Result<std::shared_ptr<RowSource>> openJsonRows(const QString &path, const QString &list);

} // namespace sijill
