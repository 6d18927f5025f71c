#include "mapdata/tables/typedcells.h"

#include "mapdata/files/csvreader.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A table of nothing but such cells is damaged; the memory for them has an end.
constexpr std::size_t mostKept = 4'000'000;
constexpr qint64 largestJson = 256 << 20;

bool isDriver(GDALDataset &dataset, const char *name)
{
    return dataset.GetDriver() && EQUAL(dataset.GetDriver()->GetDescription(), name);
}

std::vector<int> numberFields(OGRLayer &layer)
{
    std::vector<int> fields;
    const OGRFeatureDefn *all = layer.GetLayerDefn();
    for (int i = 0; i < all->GetFieldCount(); ++i)
        if (const OGRFieldType type = all->GetFieldDefn(i)->GetType();
            type == OFTInteger || type == OFTInteger64 || type == OFTReal)
            fields.push_back(i);
    return fields;
}

QByteArray quoted(const char *name)
{
    QByteArray text(name);
    return '"' + text.replace('"', "\"\"") + '"';
}

/// True of a cell that GDAL misreads.
QByteArray condition(const QByteArray &column, OGRFieldType type)
{
    QByteArray sql = "typeof(" + column + ") IN ('text', 'blob')";
    if (type == OFTInteger)
        sql += " OR (typeof(" + column + ") = 'integer' AND " + column + " NOT BETWEEN -2147483648 AND 2147483647)";
    return sql;
}

} // namespace

const std::string *TypedCells::text(qint64 feature, int field) const
{
    const auto found = m_texts.find({feature, field});
    return found == m_texts.end() ? nullptr : &found->second;
}

void TypedCells::put(qint64 feature, int field, std::string text)
{
    if (m_texts.size() < mostKept)
        m_texts.insert_or_assign({feature, field}, std::move(text));
}

/// The number of a row is that of the feature, but in views and tables without one.
void TypedCells::readDatabase(GDALDataset &dataset, OGRLayer &layer)
{
    const std::vector<int> fields = numberFields(layer);
    if (fields.empty())
        return;
    QByteArray cells, any;
    for (const int field : fields) {
        const OGRFieldDefn *definition = layer.GetLayerDefn()->GetFieldDefn(field);
        const QByteArray column = quoted(definition->GetNameRef());
        const QByteArray is = condition(column, definition->GetType());
        cells += ", CASE WHEN " + is + " THEN CAST(" + column + " AS TEXT) END";
        any += (any.isEmpty() ? "(" : " OR (") + is + ')';
    }
    const QByteArray sql = "SELECT CAST(rowid AS TEXT)" + cells + " FROM " + quoted(layer.GetName()) + " WHERE " + any;
    OGRLayer *rows = dataset.ExecuteSQL(sql.constData(), nullptr, nullptr);
    if (!rows)
        return;
    while (const OGRFeatureUniquePtr row{rows->GetNextFeature()}) {
        if (!row->IsFieldSetAndNotNull(0))
            break; // a view: its rows have no number
        const qint64 feature = QByteArray(row->GetFieldAsString(0)).toLongLong();
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (const int at = static_cast<int>(i) + 1; at < row->GetFieldCount() && row->IsFieldSetAndNotNull(at))
                put(feature, fields[i], row->GetFieldAsString(at));
    }
    dataset.ReleaseResultSet(rows);
}

/// Its features are numbered from 0 in their order, unless they have an object id.
void TypedCells::readEsriJson(OGRLayer &layer, const QString &path)
{
    QFile file(path);
    if (file.size() > largestJson || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    const QString objectId = whole["objectIdFieldName"_L1].toString(QString::fromUtf8(layer.GetFIDColumn()));
    const std::vector<int> fields = numberFields(layer);
    qint64 number = 0;
    for (const QJsonValue &feature : whole["features"_L1].toArray()) {
        const QJsonObject attributes = feature["attributes"_L1].toObject();
        const qint64 id = objectId.isEmpty() ? number : attributes[objectId].toInteger(number);
        ++number;
        for (const int field : fields)
            if (const QJsonValue value =
                    attributes[QString::fromUtf8(layer.GetLayerDefn()->GetFieldDefn(field)->GetNameRef())];
                value.isString())
                put(id, field, value.toString().toStdString());
    }
}

/// A line for each feature, which are numbered from 1.
void TypedCells::readMid(OGRLayer &layer, const QString &path)
{
    const QFileInfo mif(path);
    QString mid = mif.path() + u'/' + mif.completeBaseName() + u".mid"_s;
    if (!QFileInfo::exists(mid))
        mid = mif.path() + u'/' + mif.completeBaseName() + u".MID"_s;
    QFile head(path);
    if (!QFileInfo(mid).isFile() || !head.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression delimiter(u"DELIMITER\\s+\"(.)\""_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = delimiter.match(QString::fromLatin1(head.read(4096)));
    CsvReader lines(mid);
    lines.setSeparator(match.hasMatch() ? match.captured(1)[0].toLatin1() : '\t');
    const std::vector<int> fields = numberFields(layer);
    for (qint64 feature = 1; lines.next(); ++feature)
        for (const int field : fields)
            if (static_cast<std::size_t>(field) < lines.cellCount()) {
                const std::string_view cell = lines.cell(static_cast<std::size_t>(field));
                if (cell.find_first_not_of(' ') == std::string_view::npos)
                    put(feature, field, {});
            }
}

TypedCells TypedCells::of(GDALDataset &dataset, OGRLayer &layer, const QString &path, NamedFormat format)
{
    TypedCells cells;
    CPLPushErrorHandler(CPLQuietErrorHandler);
    if (isDriver(dataset, "GPKG") || isDriver(dataset, "SQLite"))
        cells.readDatabase(dataset, layer);
    else if (isDriver(dataset, "ESRIJSON"))
        cells.readEsriJson(layer, path);
    else if (isDriver(dataset, "MapInfo File") && format == NamedFormat::MapInfoText)
        cells.readMid(layer, path);
    CPLPopErrorHandler();
    return cells;
}

MisreadCell misreadCell(const QString &warning)
{
    static const QRegularExpression incomplete(u"^Value '(.*)' of field (.*) parsed incompletely to "_s);
    static const QRegularExpression overflow(u"^Field (.*): integer overflow occurred when trying to set (\\S+) as"_s);
    const auto nameIn = [](const QString &field) { return field.mid(field.lastIndexOf(u'.') + 1); };
    if (const auto match = incomplete.match(warning); match.hasMatch())
        return {nameIn(match.captured(2)), match.captured(1).trimmed()};
    if (const auto match = overflow.match(warning); match.hasMatch())
        return {nameIn(match.captured(1)), match.captured(2)};
    return {};
}

} // namespace sijill
