#include "mapdata/export/exchangewrite.h"

#include "mapdata/files/csv.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "mapdata/gdal/messages.h"
#include "mapdata/gdal/session.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <numeric>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Type = ExchangeColumn::Type;

/// A '#' is quoted too: where many lines begin with one, as ids such as "#1" and HXL tags do, some readers take them
/// for comments.
QByteArray csvRow(const QStringList &cells)
{
    return csvLine(cells, u"#").toUtf8();
}

QByteArray csvBytes(const ExchangeTable &table, bool tagged, const WriteOptions &options)
{
    QStringList names, tags;
    for (const ExchangeColumn &column : table.columns) {
        names << column.name;
        tags << column.tag;
    }
    QByteArray bytes = options.byteOrderMark ? "\xef\xbb\xbf" : "";
    bytes += csvRow(names);
    if (tagged)
        bytes += csvRow(tags);
    for (const ExchangeRow &row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const QString &cell = row.cells[static_cast<qsizetype>(i)];
            cells << (table.columns[i].type == Type::Text ? csvText(cell) : cell);
        }
        bytes += csvRow(cells);
    }
    return bytes;
}

std::optional<Problem> writeCsv(const ExchangeTable &table, const QString &path, const WriteOptions &options)
{
    return replaceFile(path, csvBytes(table, false, options));
}

std::optional<Problem> writeHxl(const ExchangeTable &table, const QString &path, const WriteOptions &options)
{
    return replaceFile(path, csvBytes(table, true, options));
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QJsonValue jsonOf(const QString &cell, Type type)
{
    if (cell.isEmpty())
        return {};
    return type == Type::Integer ? QJsonValue(cell.toLongLong())
           : type == Type::Real  ? QJsonValue(cell.toDouble())
                                 : QJsonValue(cell);
}

/// GDAL takes a text that looks like a day for a date, and QGIS takes the first two fields of time for begin and end:
/// the moments go first.
std::vector<std::size_t> momentsFirst(const std::vector<ExchangeColumn> &columns)
{
    std::vector<std::size_t> order(columns.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_partition(order, [&](std::size_t i) { return columns[i].type == Type::Moment; });
    return order;
}

/// A member of an object, in the order that it is written in: QJsonObject has the order of the alphabet.
QByteArray featureText(const ExchangeTable &table, const ExchangeRow &row, const std::vector<std::size_t> &order)
{
    QByteArray properties;
    for (const std::size_t i : order) {
        properties += properties.isEmpty() ? '{' : ',';
        properties += jsonText(table.columns[i].name) + ':' +
                      jsonText(jsonOf(row.cells[static_cast<qsizetype>(i)], table.columns[i].type));
    }
    QJsonValue geometry;
    if (row.hasPoint)
        geometry = QJsonObject{{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{row.longitude, row.latitude}}};
    return R"({"type":"Feature","geometry":)" + jsonText(geometry) + R"(,"properties":)" + properties + "}}";
}

std::optional<Problem> writeGeoJson(const ExchangeTable &table, const QString &path, const WriteOptions &)
{
    QByteArray bytes = R"({"type":"FeatureCollection","features":[)";
    const char *separator = "\n";
    const std::vector<std::size_t> order = momentsFirst(table.columns);
    for (const ExchangeRow &row : table.rows) {
        bytes += separator + featureText(table, row, order);
        separator = ",\n";
    }
    return replaceFile(path, bytes + "\n]}\n");
}

/// XML has no place for most control characters.
QString forXml(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'; });
    return text;
}

void writePlacemark(QXmlStreamWriter &xml, const ExchangeTable &table, const ExchangeRow &row)
{
    xml.writeStartElement(u"Placemark"_s);
    xml.writeTextElement(u"name"_s, forXml(row.name));
    if (row.moments) {
        // A bare day as an end is its first moment to some programs.
        xml.writeStartElement(u"TimeSpan"_s);
        xml.writeTextElement(u"begin"_s, momentText(row.moments->begin));
        xml.writeTextElement(u"end"_s, momentText(row.moments->end));
        xml.writeEndElement();
    }
    xml.writeStartElement(u"ExtendedData"_s);
    xml.writeStartElement(u"SchemaData"_s);
    xml.writeAttribute(u"schemaUrl"_s, u"#incident"_s);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        xml.writeStartElement(u"SimpleData"_s);
        xml.writeAttribute(u"name"_s, table.columns[i].name);
        xml.writeCharacters(forXml(row.cells[static_cast<qsizetype>(i)]));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    if (row.hasPoint) {
        xml.writeStartElement(u"Point"_s);
        xml.writeTextElement(u"coordinates"_s,
                             QString::number(row.longitude, 'g', 12) + u',' + QString::number(row.latitude, 'g', 12));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

std::optional<Problem> writeKml(const ExchangeTable &table, const QString &path, const WriteOptions &)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"kml"_s);
    xml.writeDefaultNamespace(u"http://www.opengis.net/kml/2.2"_s);
    xml.writeStartElement(u"Document"_s);
    xml.writeTextElement(u"name"_s, QFileInfo(path).completeBaseName());
    xml.writeStartElement(u"Schema"_s);
    xml.writeAttribute(u"name"_s, u"incident"_s);
    xml.writeAttribute(u"id"_s, u"incident"_s);
    for (const ExchangeColumn &column : table.columns) {
        xml.writeEmptyElement(u"SimpleField"_s);
        xml.writeAttribute(u"name"_s, column.name);
        xml.writeAttribute(u"type"_s, u"string"_s);
    }
    xml.writeEndElement();
    for (const ExchangeRow &row : table.rows)
        writePlacemark(xml, table, row);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return replaceFile(path, bytes);
}

bool addFeature(OGRLayer &layer, const ExchangeTable &table, const ExchangeRow &row)
{
    OGRFeature feature(layer.GetLayerDefn());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const QString &cell = row.cells[static_cast<qsizetype>(i)];
        if (!cell.isEmpty())
            feature.SetField(static_cast<int>(i), cell.toUtf8().constData());
    }
    if (row.hasPoint)
        feature.SetGeometryDirectly(new OGRPoint(row.longitude, row.latitude));
    return layer.CreateFeature(&feature) == OGRERR_NONE;
}

bool fillGeoPackage(GDALDataset &dataset, const ExchangeTable &table)
{
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer *layer = dataset.CreateLayer("incidents", &degrees, wkbPoint, nullptr);
    if (!layer)
        return false;
    for (const ExchangeColumn &column : table.columns) {
        const OGRFieldType type = column.type == Type::Integer  ? OFTInteger64
                                  : column.type == Type::Real   ? OFTReal
                                  : column.type == Type::Moment ? OFTDateTime
                                                                : OFTString;
        OGRFieldDefn field(column.name.toUtf8().constData(), type);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return false;
    }
    if (dataset.StartTransaction() != OGRERR_NONE)
        return false;
    for (const ExchangeRow &row : table.rows)
        if (!addFeature(*layer, table, row))
            return false;
    return dataset.CommitTransaction() == OGRERR_NONE;
}

/// What came last often only follows from a disk that is full.
QString causeIn(const Problems &messages, const QString &last)
{
    const auto isFull = [](const Problem &problem) { return problem.text.contains("disk is full"_L1); };
    return std::ranges::any_of(messages, isFull) ? std::ranges::find_if(messages, isFull)->text : last;
}

std::optional<Problem> writeGeoPackage(const ExchangeTable &table, const QString &path, const WriteOptions &)
{
    registerAllDrivers();
    auto replacement = FileReplacement::ofFile(path);
    if (!replacement)
        return replacement.problem();
    Problems problems;
    GdalMessages messages(path, problems);
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    const GDALDatasetUniquePtr dataset(
        driver ? driver->Create((*replacement)->path().toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr) : nullptr);
    if (!dataset || !fillGeoPackage(*dataset, table) || dataset->Close() != CE_None)
        return notWritten(path, causeIn(problems, messages.lastError()));
    return (*replacement)->commit();
}

constexpr OutputFormat formatTable[] = {
    {"hxl.csv", QT_TRANSLATE_NOOP("Exchange", "CSV with HXL tags"), {writeHxl}},
    {"csv", QT_TRANSLATE_NOOP("Exchange", "CSV"), {writeCsv}},
    {"geojson", QT_TRANSLATE_NOOP("Exchange", "GeoJSON"), {writeGeoJson}},
    {"gpkg", QT_TRANSLATE_NOOP("Exchange", "GeoPackage"), {writeGeoPackage}},
    {"kml", QT_TRANSLATE_NOOP("Exchange", "KML with time spans"), {writeKml}},
};

} // namespace

std::span<const OutputFormat> outputFormats()
{
    return formatTable;
}

const OutputFormat *outputFormatOf(const QString &path)
{
    for (const OutputFormat &format : formatTable)
        if (path.endsWith(u'.' + QLatin1StringView(format.suffix), Qt::CaseInsensitive))
            return &format;
    return nullptr;
}

QStringList outputFilters()
{
    QStringList filters;
    for (const OutputFormat &format : formatTable)
        filters << u"%1 (*.%2)"_s.arg(Exchange::tr(format.name), QLatin1StringView(format.suffix));
    return filters;
}

QString withoutPointWords(qint64 count)
{
    return Exchange::tr("%Ln incidents have no point of their own; maps of other programs leave them out.", nullptr,
                        static_cast<int>(count));
}

} // namespace sijill
