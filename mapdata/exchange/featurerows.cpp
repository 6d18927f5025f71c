#include "mapdata/exchange/featurerows.h"

#include "mapdata/exchange/words.h"
#include "mapdata/layers/crs.h"
#include "mapdata/layers/gdal.h"
#include "mapdata/layers/source.h"

#include <QFileInfo>

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsSampled = 500;

bool isSheet(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "xlsx"_L1 || suffix == "xlsm"_L1 || suffix == "ods"_L1 || suffix == "xls"_L1;
}

/// The first row of a sheet is its header, whatever stands in it.
class SheetHeaders {
public:
    SheetHeaders() { set("FORCE"); }
    ~SheetHeaders() { set(nullptr); }
    SheetHeaders(const SheetHeaders &) = delete;
    SheetHeaders &operator=(const SheetHeaders &) = delete;

private:
    static void set(const char *value)
    {
        for (const char *key : {"OGR_XLSX_HEADERS", "OGR_ODS_HEADERS", "OGR_XLS_HEADERS"})
            CPLSetThreadLocalConfigOption(key, value);
    }
};

OGRLayer *chooseLayer(GDALDataset &dataset, const QString &name)
{
    OGRLayer *first = nullptr;
    for (OGRLayer *layer : dataset.GetLayers()) {
        if (!name.isEmpty() && QString::fromUtf8(layer->GetName()) == name)
            return layer;
        const bool isBetter = !first || (first->GetFeatureCount() == 0 && layer->GetFeatureCount() > 0);
        if (name.isEmpty() && isBetter)
            first = layer;
    }
    return first;
}

std::string textOf(const OGRFeature &feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    if (feature.GetFieldDefnRef(field)->GetType() != OFTStringList)
        return const_cast<OGRFeature &>(feature).GetFieldAsString(field);
    std::string joined;
    for (char **entry = feature.GetFieldAsStringList(field); entry && *entry; ++entry)
        joined += (joined.empty() ? "" : ";") + std::string(*entry);
    return joined;
}

class FeatureRows : public RowSource {
public:
    explicit FeatureRows(QString path) : m_path(std::move(path)) {}

    std::optional<Problem> open(const QString &layer);

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &columns) override { m_wanted = columns; }
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_cells[static_cast<std::size_t>(column)];
    }
    void rewind() override
    {
        m_layer->ResetReading();
        m_features.clear();
    }
    QStringList messages() const override;
    qint64 rowCount() const override { return std::max<qint64>(m_layer->GetFeatureCount(), 0); }
    EncodingChoice encoding() const override { return m_encoding; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    void sampleText();
    void setPoint(const OGRGeometry *geometry);

    QString m_path;
    Problems m_problems;
    LayerSource m_source;
    LayerReport m_report;
    OGRLayer *m_layer = nullptr;
    CrsChoice m_crs;
    QStringList m_columns;
    int m_fieldCount = 0;
    bool m_hasGeometry = false;
    bool m_isSheet = false;
    EncodingChoice m_encoding;
    std::vector<int> m_wanted;
    std::vector<std::string> m_cells;
    std::vector<qint64> m_features; ///< number of each row's, in the file
};

/// Rows may be asked for by another thread than opened the file, and GDAL's handlers are a thread's own.
class QuietHere {
public:
    QuietHere() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietHere() { CPLPopErrorHandler(); }
    QuietHere(const QuietHere &) = delete;
    QuietHere &operator=(const QuietHere &) = delete;
};

std::optional<Problem> FeatureRows::open(const QString &layer)
{
    registerAllDrivers();
    m_isSheet = isSheet(m_path);
    const SheetHeaders headers;
    GdalMessages messages(m_path, m_problems);
    if (auto problem = openSource(m_path, layer, m_source, messages, m_problems, m_report))
        return problem;
    m_layer = chooseLayer(*m_source.dataset, layer);
    if (!m_layer)
        return Problem{Problem::Severity::Error, m_path, {}, Exchange::tr("It holds no table.")};
    const OGRFeatureDefn *fields = m_layer->GetLayerDefn();
    m_fieldCount = fields->GetFieldCount();
    for (int i = 0; i < m_fieldCount; ++i)
        m_columns << QString::fromUtf8(fields->GetFieldDefn(i)->GetNameRef()).trimmed();
    m_hasGeometry = m_layer->GetGeomType() != wkbNone;
    if (m_hasGeometry)
        m_columns << QString::fromLatin1(geometryLongitude) << QString::fromLatin1(geometryLatitude);
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
    if (m_hasGeometry)
        m_crs = chooseCrs(*m_layer, {}, m_source.unknownCrs);
    m_layer->ResetReading();
    sampleText();
    return std::nullopt;
}

void FeatureRows::sampleText()
{
    TextSample sample;
    for (int row = 0; row < rowsSampled && next(); ++row)
        for (int i = 0; i < m_fieldCount; ++i)
            sample.add(QByteArrayView(m_cells[static_cast<std::size_t>(i)]));
    m_encoding = chooseEncoding(sample, m_source.hints);
    rewind();
}

void FeatureRows::setPoint(const OGRGeometry *geometry)
{
    std::string &x = m_cells[static_cast<std::size_t>(m_fieldCount)];
    std::string &y = m_cells[static_cast<std::size_t>(m_fieldCount) + 1];
    x.clear();
    y.clear();
    if (geometry && wkbFlatten(geometry->getGeometryType()) == wkbMultiPoint &&
        geometry->toMultiPoint()->getNumGeometries() == 1)
        geometry = geometry->toMultiPoint()->getGeometryRef(0);
    if (!geometry || geometry->IsEmpty() || wkbFlatten(geometry->getGeometryType()) != wkbPoint)
        return;
    double longitude = geometry->toPoint()->getX(), latitude = geometry->toPoint()->getY();
    if (!m_crs.problem.isEmpty() || (m_crs.toDegrees && !m_crs.toDegrees->Transform(1, &longitude, &latitude)))
        return;
    x = QByteArray::number(longitude, 'g', 12).toStdString();
    y = QByteArray::number(latitude, 'g', 12).toStdString();
}

bool FeatureRows::next()
{
    const QuietHere quiet;
    const std::unique_ptr<OGRFeature> feature(m_layer->GetNextFeature());
    if (!feature)
        return false;
    m_features.push_back(feature->GetFID());
    const auto read = [&](int field) { m_cells[static_cast<std::size_t>(field)] = textOf(*feature, field); };
    if (m_wanted.empty())
        for (int i = 0; i < m_fieldCount; ++i)
            read(i);
    for (const int column : m_wanted)
        if (column < m_fieldCount)
            read(column);
    if (m_hasGeometry)
        setPoint(feature->GetGeometryRef());
    return true;
}

QStringList FeatureRows::messages() const
{
    QStringList texts;
    if (!m_crs.problem.isEmpty())
        texts << m_crs.problem;
    else if (!m_crs.refused.isEmpty())
        texts << Exchange::tr("Nothing is known of the coordinate system “%1” that it names; its coordinates are taken "
                              "as longitude and latitude.")
                     .arg(m_crs.refused);
    for (const Problem &problem : m_problems)
        texts << problem.text;
    return texts;
}

QStringList FeatureRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto index = static_cast<std::size_t>(row);
        const qint64 number = index < m_features.size() ? m_features[index] : row;
        places << (m_isSheet ? Exchange::tr("row %1").arg(number) : Exchange::tr("feature %1").arg(number));
    }
    return places;
}

} // namespace

Result<std::shared_ptr<RowSource>> openFeatureRows(const QString &path, const QString &layer)
{
    auto rows = std::make_shared<FeatureRows>(path);
    if (auto problem = rows->open(layer))
        return *problem;
    return std::shared_ptr<RowSource>(std::move(rows));
}

QStringList tablesIn(const QString &path)
{
    QStringList names;
    const QuietHere quiet;
    registerAllDrivers();
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (!dataset || dataset->GetDriver()->GetDescription() == std::string_view("CSV"))
        return names;
    for (OGRLayer *layer : dataset->GetLayers())
        names << QString::fromUtf8(layer->GetName());
    return names;
}

} // namespace sijill
