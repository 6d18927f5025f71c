#pragma once

#include <QByteArray>
#include <QPointF>

#include <optional>

struct sqlite3;

namespace sijill {

/// A point in degrees as GeoPackage has it: its header, then WKB.
QByteArray pointBlob(double longitude, double latitude);
/// Nothing where the bytes are no such point.
std::optional<QPointF> pointOf(QByteArrayView blob);

/// The functions that triggers of a GeoPackage's spatial index call (ST_MinX and its like, ST_IsEmpty), for points:
/// other programs add such an index, and without the functions nothing could then be written.
void addPointFunctions(sqlite3 *database);

} // namespace sijill
