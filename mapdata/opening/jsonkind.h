#pragma once

#include <QString>

namespace sijill {

/// What a file of JSON may be: something that GDAL reads (GeoJSON, TopoJSON, ArcGIS), a list of records, or an object
/// with lists or descriptions of all kinds in it.
enum class JsonKind : quint8 { None, Features, List, Object };
JsonKind jsonKind(const QString &path);

} // namespace sijill
