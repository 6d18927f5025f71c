#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace sijill {

/// The cells of a JSON object: objects in it are flattened with dots ("location.name"), numbers are written in full,
/// a null is empty. Lists of numbers or texts stand in one cell; a point of GeoJSON is a POINT. Wrappers of databases
/// ({"$date": ...}) are taken off. Properties of a GeoJSON feature and attributes of ArcGIS are its own.
using JsonCells = std::vector<std::pair<QString, QString>>;

/// False where the bytes are no object.
bool readJsonObject(const QByteArray &bytes, JsonCells &cells);
/// The values of a list; false where the bytes are none.
bool readJsonList(const QByteArray &bytes, std::vector<QString> &values);

} // namespace sijill
