#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// Small shapefiles that tests make through GDAL and then damage.
namespace madefiles {

struct Row {
    QByteArray wkt;  ///< empty: no geometry
    QByteArray name; ///< bytes as they are to stand in the .dbf
};

/// Fields NAME (24 bytes) and CODE. `epsg` 0: without .prj. Never with a .cpg.
bool writeShapefile(const QString &path, const std::vector<Row> &rows, int epsg = 4326);

QByteArray readAll(const QString &path);
void writeAll(const QString &path, const QByteArray &bytes);
/// Cuts the file to so many bytes.
void truncate(const QString &path, qint64 size);
/// Overwrites bytes in the middle of the file.
void overwrite(const QString &path, qint64 at, const QByteArray &bytes);

/// Squares of one degree side by side, named "one", "two" ...
std::vector<Row> squares(int count);

} // namespace madefiles
