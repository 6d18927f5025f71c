#include "mapdata/tables/featurerows.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/gdal/session.h"
#include "mapdata/layers/crs.h"
#include "mapdata/layers/shortfall.h"
#include "mapdata/layers/source.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/sheetrows.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QLocale>

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Rows by which the encoding is told.
constexpr int rowsSampled = 500;
/// Bytes: a longer cell is left empty, as in a text (CsvLimits).
constexpr std::size_t longestCell = 16U << 20;
/// Tables of a file that are looked into for rows, and those that are named where they are not read.
constexpr int tablesCounted = 100;
constexpr int tablesNamed = 5;

/// -1: nobody knows before they are read.
qint64 rowsTold(GDALDataset &dataset, OGRLayer &layer)
{
    if (isView(dataset, layer))
        return -1;
    return layer.GetFeatureCount();
}

/// The one of that name, else the first table with rows. A view comes behind the tables.
OGRLayer *chooseLayer(GDALDataset &dataset, const QString &name)
{
    if (name.isEmpty() && dataset.GetLayerCount() == 1) // whose rows may take long to count
        return dataset.GetLayer(0);
    OGRLayer *first = nullptr, *view = nullptr;
    int looked = 0;
    for (OGRLayer *layer : dataset.GetLayers()) {
        if (!name.isEmpty()) {
            if (QString::fromUtf8(layer->GetName()) == name)
                return layer;
            continue;
        }
        const qint64 rows = ++looked <= tablesCounted ? rowsTold(dataset, *layer) : 0;
        if (rows > 0)
            return layer;
        OGRLayer *&empty = rows < 0 ? view : first;
        empty = empty ? empty : layer;
    }
    return view ? view : first;
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
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override;
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    void setPoint(const OGRGeometry *geometry);
    void takeCells(const OGRFeature &feature);
    void findShortfall();
    void tellOfOtherTables();
    void tellOfUnreadableShapes();
    QString shortfallText() const;

    QString m_path;
    Problems m_problems;
    LayerSource m_source;
    LayerReport m_report;
    OGRLayer *m_layer = nullptr;
    CrsChoice m_crs;
    QStringList m_columns;
    int m_fieldCount = 0;
    bool m_hasGeometry = false;
    mutable std::optional<EncodingChoice> m_encoding; ///< once it is asked for
    std::vector<int> m_wanted;
    std::vector<std::string> m_cells;
    std::vector<qint64> m_features;           ///< number of each row's, in the file
    QString m_layerError;                     ///< of GDAL, before the first row; mostly empty
    mutable std::optional<qint64> m_rowsTold; ///< once they are asked for
    QStringList m_errors;                     ///< of GDAL, since the first row
    Problems m_longCells;
    std::optional<Shortfall> m_shortfall; ///< once the last row has been read
};

/// What fails in GDAL while it lives. Rows may be asked for by another thread than opened the file, and GDAL's handlers
/// are a thread's own.
class Failures {
public:
    explicit Failures(QStringList &texts) { CPLPushErrorHandlerEx(collect, &texts); }
    ~Failures() { CPLPopErrorHandler(); }
    Failures(const Failures &) = delete;
    Failures &operator=(const Failures &) = delete;

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char *text)
    {
        constexpr qsizetype enough = 5;
        auto *texts = static_cast<QStringList *>(CPLGetErrorHandlerUserData());
        const QString message = QString::fromUtf8(text).simplified();
        if (severity >= CE_Failure && texts->size() < enough && !texts->contains(message))
            texts->append(message);
    }
};

std::optional<Problem> FeatureRows::open(const QString &layer)
{
    registerAllDrivers();
    GdalMessages messages(m_path, m_problems);
    if (auto problem = openSource(m_path, layer, m_source, messages, m_problems, m_report))
        return problem;
    messages.forgetLastError();
    messages.setIgnoring(true); // told with the number of rows that could be read all the same
    m_layer = chooseLayer(*m_source.dataset, layer);
    m_layerError = messages.lastError();
    messages.setIgnoring(false);
    if (!m_layer)
        return Problem{
            Problem::Severity::Error,
            m_path,
            {},
            layer.isEmpty()
                ? Exchange::tr("It holds no table.")
                : Exchange::tr("It holds no table “%1”; those in it are: %2.").arg(layer, tables().join(u", "_s))};
    const OGRFeatureDefn *fields = m_layer->GetLayerDefn();
    m_fieldCount = fields->GetFieldCount();
    for (int i = 0; i < m_fieldCount; ++i)
        m_columns << QString::fromUtf8(fields->GetFieldDefn(i)->GetNameRef()).trimmed();
    m_columns = uniqueColumns(m_path, m_columns, m_problems);
    m_hasGeometry = m_layer->GetGeomType() != wkbNone;
    if (m_hasGeometry)
        m_columns << QString::fromLatin1(geometryLongitude) << QString::fromLatin1(geometryLatitude);
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
    if (m_hasGeometry)
        m_crs = chooseCrs(*m_layer, {}, m_source.unknownCrs);
    if (layer.isEmpty())
        tellOfOtherTables();
    tellOfUnreadableShapes();
    rewind();
    return std::nullopt;
}

void FeatureRows::tellOfOtherTables()
{
    QStringList named;
    int others = 0, looked = 0;
    for (OGRLayer *other : m_source.dataset->GetLayers()) {
        if (other == m_layer || ++looked > tablesCounted)
            continue;
        const qint64 rows = rowsTold(*m_source.dataset, *other);
        others += rows > 0;
        if (rows > 0 && others <= tablesNamed)
            named << Exchange::tr("“%1” (%Ln rows)", nullptr, static_cast<int>(rows))
                         .arg(QString::fromUtf8(other->GetName()));
    }
    if (others > tablesNamed)
        named << Exchange::tr("%Ln more", "tables", others - tablesNamed);
    if (others > 0)
        m_problems.push_back(
            {Problem::Severity::Error,
             m_path,
             {},
             Exchange::tr("Only the table “%1” is read. The file holds others that are not: %2. One of "
                          "them is read with --table, or chosen in the window when it is imported.")
                 .arg(QString::fromUtf8(m_layer->GetName()), named.join(u", "_s))});
}

void FeatureRows::tellOfUnreadableShapes()
{
    const auto unreadable = static_cast<int>(m_source.shapefile.unreadable.size());
    if (unreadable > 0)
        m_problems.push_back({Problem::Severity::Error,
                              m_path,
                              {},
                              Exchange::tr("%Ln shapes are damaged or cut off; their rows are read and have no point.",
                                           nullptr, unreadable)});
}

EncodingChoice FeatureRows::encoding() const
{
    if (m_encoding)
        return *m_encoding;
    // Of no consequence for what is read: it begins again afterwards. @pre no row has been read that is not read again
    auto &self = const_cast<FeatureRows &>(*this);
    TextSample sample;
    LookBudget budget;
    qint64 bytes = 0;
    for (int row = 0; row < rowsSampled && budget.goesOnAfter(bytes) && self.next(); ++row) {
        bytes = 0;
        for (int i = 0; i < m_fieldCount; ++i) {
            const std::string &cell = m_cells[static_cast<std::size_t>(i)];
            bytes += static_cast<qint64>(cell.size());
            sample.add(QByteArrayView(cell));
        }
    }
    self.rewind();
    m_encoding = chooseEncoding(sample, m_source.hints);
    return *m_encoding;
}

qint64 FeatureRows::rowCount() const
{
    if (!m_rowsTold)
        m_rowsTold = std::max<qint64>(featuresTold(*m_source.dataset, *m_layer, m_path), 0);
    return *m_rowsTold;
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
    const Failures failures(m_errors);
    const std::unique_ptr<OGRFeature> feature(m_layer->GetNextFeature());
    if (!feature) {
        findShortfall();
        return false;
    }
    m_features.push_back(feature->GetFID());
    takeCells(*feature);
    if (m_hasGeometry)
        setPoint(feature->GetGeometryRef());
    return true;
}

void FeatureRows::takeCells(const OGRFeature &feature)
{
    const auto read = [&](int field) {
        std::string &cell = m_cells[static_cast<std::size_t>(field)];
        cell = textOf(feature, field);
        if (cell.size() <= longestCell)
            return;
        cell = {};
        m_longCells.push_back({Problem::Severity::Error, m_path,
                               placesOf({static_cast<qint64>(m_features.size()) - 1}, 0).first(),
                               Exchange::tr("The cell in column “%1” is too long to be kept in memory; it is left "
                                            "empty.")
                                   .arg(m_columns[field])});
    };
    if (m_wanted.empty())
        for (int i = 0; i < m_fieldCount; ++i)
            read(i);
    for (const int column : m_wanted)
        if (column < m_fieldCount)
            read(column);
}

void FeatureRows::rewind()
{
    m_layer->ResetReading();
    m_features.clear();
    m_errors.clear();
    m_longCells.clear();
    m_shortfall.reset();
}

/// A null feature is the end, or an error that GDAL does not go beyond.
void FeatureRows::findShortfall()
{
    if (m_shortfall)
        return;
    QString error = m_errors.isEmpty() ? m_layerError : m_errors.last();
    if (error.isEmpty() && m_features.empty())
        error = m_source.openError;
    // Rows marked as deleted are there, and left out by GDAL.
    const qint64 read = static_cast<qint64>(m_features.size()) + m_source.shapefile.deletedRows;
    m_shortfall = shortfallOf(*m_source.dataset, *m_layer, m_path, read, error);
}

QString FeatureRows::shortfallText() const
{
    const QLocale locale;
    const QString reason =
        m_shortfall->reason.isEmpty() ? Exchange::tr("the file is damaged or cut off") : m_shortfall->reason;
    if (m_shortfall->there > m_shortfall->read)
        return Exchange::tr("%1 of %2 rows could be read: %3.")
            .arg(locale.toString(m_shortfall->read), locale.toString(m_shortfall->there), reason);
    return Exchange::tr("The file is damaged; %1 rows could be read of it: %2.")
        .arg(locale.toString(m_shortfall->read), reason);
}

Problems FeatureRows::problems() const
{
    Problems problems = m_problems;
    if (!m_crs.problem.isEmpty())
        problems.push_back({Problem::Severity::Warning, m_path, {}, m_crs.problem});
    else if (!m_crs.refused.isEmpty())
        problems.push_back(
            {Problem::Severity::Warning,
             m_path,
             {},
             Exchange::tr("Nothing is known of the coordinate system “%1” that it names; its coordinates "
                          "are taken as longitude and latitude.")
                 .arg(m_crs.refused)});
    if (m_shortfall)
        problems.push_back({Problem::Severity::Error, m_path, {}, shortfallText()});
    else
        for (const QString &error : m_errors)
            problems.push_back({Problem::Severity::Warning, m_path, {}, error});
    problems.insert(problems.end(), m_longCells.begin(), m_longCells.end());
    return problems;
}

QStringList FeatureRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto index = static_cast<std::size_t>(row);
        const qint64 number = index < m_features.size() ? m_features[index] : row;
        places << Exchange::tr("feature %1").arg(number);
    }
    return places;
}

QStringList FeatureRows::tables() const
{
    QStringList names;
    for (OGRLayer *layer : m_source.dataset->GetLayers())
        names << QString::fromUtf8(layer->GetName());
    return names;
}

} // namespace

Result<std::shared_ptr<RowSource>> openFeatureRows(const QString &path, const QString &layer, const TableShape &shape)
{
    if (isSpreadsheet(path))
        return openSheetRows(path, layer, shape);
    auto rows = std::make_shared<FeatureRows>(path);
    if (auto problem = rows->open(layer))
        return *problem;
    return std::shared_ptr<RowSource>(std::move(rows));
}

} // namespace sijill
