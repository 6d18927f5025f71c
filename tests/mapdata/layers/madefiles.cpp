#include "madefiles.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>

#include <memory>

namespace madefiles {

bool writeShapefile(const QString &path, const std::vector<Row> &rows, int epsg)
{
    RegisterOGRShape();
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    const GDALDatasetUniquePtr dataset(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        return false;
    OGRSpatialReference crs;
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (epsg != 0)
        crs.importFromEPSG(epsg);
    const QByteArray &first = rows.empty() ? QByteArray() : rows.front().wkt;
    const OGRwkbGeometryType type = first.startsWith("POINT")  ? wkbPoint
                                    : first.startsWith("LINE") ? wkbLineString
                                                               : wkbPolygon;
    const char *const options[] = {"ENCODING=", nullptr}; // bytes as given
    OGRLayer *layer = dataset->CreateLayer("made", epsg != 0 ? &crs : nullptr, type, const_cast<char **>(options));
    OGRFieldDefn name("NAME", OFTString), code("CODE", OFTString);
    name.SetWidth(24);
    code.SetWidth(8);
    layer->CreateField(&name);
    layer->CreateField(&code);
    int number = 0;
    for (const Row &row : rows) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField(0, row.name.constData());
        feature.SetField(1, QByteArray("C" + QByteArray::number(++number)).constData());
        OGRGeometry *geometry = nullptr;
        if (!row.wkt.isEmpty() &&
            OGRGeometryFactory::createFromWkt(row.wkt.constData(), nullptr, &geometry) == OGRERR_NONE)
            feature.SetGeometryDirectly(geometry);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return true;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

void truncate(const QString &path, qint64 size)
{
    QFile::resize(path, size);
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite) && file.seek(at))
        file.write(bytes);
}

std::vector<Row> squares(int count)
{
    static constexpr const char *names[] = {"one", "two", "three", "four", "five", "six", "seven", "eight"};
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        const QByteArray w = QByteArray::number(30 + i), e = QByteArray::number(31 + i);
        rows.push_back({"POLYGON((" + w + " 30," + w + " 31," + e + " 31," + e + " 30," + w + " 30))", names[i % 8]});
    }
    return rows;
}

} // namespace madefiles
