#include "mapdata/tables/featurerows.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/layers/crs.h"
#include "mapdata/layers/drawing.h"
#include "mapdata/layers/shortfall.h"
#include "mapdata/numberinfile.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/featurelayers.h"
#include "mapdata/tables/joinedtables.h"
#include "mapdata/tables/pointlessshapes.h"
#include "mapdata/tables/tilefeatures.h"
#include "mapdata/tables/typedcells.h"
#include "mapdata/tables/withouttotals.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QLocale>

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Rows by which the encoding is told.
constexpr int rowsSampled = 500;
/// Bytes: a longer cell is left empty, as in a text (CsvLimits).
constexpr std::size_t longestCell = 16U << 20;
class FeatureRows : public RowSource {
public:
    /// `messages` of GDAL, while this is made.
    FeatureRows(QString path, FeatureLayer layer, GdalMessages &messages);

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &columns) override { m_wanted = columns; }
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_cells[static_cast<std::size_t>(column)];
    }
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override { return {m_layer.name}; }
    SourceNotes notes() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override;
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

    void add(const Problems &problems) { m_problems.insert(m_problems.begin(), problems.begin(), problems.end()); }
    void setTables(std::vector<TableNote> tables) { m_tables = std::move(tables); }

private:
    void nameColumns();
    void prepare();
    void setPoint(const OGRGeometry *geometry);
    void takeCell(const OGRFeature &feature, int field);
    void takeCells(const OGRFeature &feature);
    void takeMisreadCells();
    bool isCopy(const OGRFeature &feature);
    void findShortfall();
    void tellOfUnreadableShapes();
    QString shortfallText() const;
    GDALDataset &dataset() const { return *m_layer.source->dataset; }
    OGRLayer &layer() const { return *m_layer.layer; }

    QString m_path;
    Problems m_problems;
    FeatureLayer m_layer;
    std::vector<TableNote> m_tables;
    std::optional<CrsChoice> m_crs; ///< once a row is asked for, as is the next
    TypedCells m_typed;
    QStringList m_columns;
    int m_fieldCount = 0;
    bool m_hasGeometry = false;
    bool m_isAtEnd = false;
    bool m_isDrawing = false;
    mutable std::optional<EncodingChoice> m_encoding; ///< once it is asked for
    std::vector<int> m_wanted;
    std::vector<std::string> m_cells;
    std::vector<qint64> m_features;           ///< number of each row's, in the file
    QString m_layerError;                     ///< of GDAL, before the first row; mostly empty
    mutable std::optional<qint64> m_rowsTold; ///< once they are asked for
    QStringList m_errors;                     ///< of GDAL, since the first row
    QStringList m_misread;                    ///< what it said of cells of the feature
    Problems m_longCells;
    std::optional<Shortfall> m_shortfall; ///< once the last row has been read
    std::optional<TileFeatures> m_tiles;
    PointlessShapes m_pointless; ///< of the features read
};

/// What fails in GDAL while it lives. Rows may be asked for by another thread than opened the file, and GDAL's handlers
/// are a thread's own.
class Failures {
public:
    /// `misread`: what is said of cells that are taken for another number than they hold.
    Failures(QStringList &texts, QStringList &misread) : m_texts(texts), m_misread(misread)
    {
        CPLPushErrorHandlerEx(collect, this);
    }
    ~Failures() { CPLPopErrorHandler(); }
    Failures(const Failures &) = delete;
    Failures &operator=(const Failures &) = delete;

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char *text)
    {
        constexpr qsizetype enough = 5;
        auto &self = *static_cast<Failures *>(CPLGetErrorHandlerUserData());
        const QString message = QString::fromUtf8(text).simplified();
        if (severity < CE_Failure && !misreadCell(message).field.isEmpty())
            self.m_misread << message;
        if (severity >= CE_Failure && self.m_texts.size() < enough && !self.m_texts.contains(message))
            self.m_texts.append(message);
    }

    QStringList &m_texts, &m_misread;
};

ShapeKind kindOfShape(const OGRGeometry &geometry)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbMultiPoint:
        return ShapeKind::Points;
    case wkbLineString:
    case wkbMultiLineString:
    case wkbCircularString:
    case wkbCompoundCurve:
    case wkbMultiCurve:
    case wkbLinearRing:
        return ShapeKind::Line;
    case wkbGeometryCollection:
        return ShapeKind::Other;
    default:
        return ShapeKind::Area;
    }
}

FeatureRows::FeatureRows(QString path, FeatureLayer layer, GdalMessages &messages)
    : m_path(std::move(path)), m_layer(std::move(layer)), m_isDrawing(isDrawing(dataset()))
{
    messages.setIgnoring(true);
    nameColumns();
    m_layerError = messages.lastError();
    messages.setIgnoring(false);
    if (const int level = TileFeatures::levelOf(dataset()); level >= 0)
        m_tiles = TileFeatures(level);
    tellOfUnreadableShapes();
    rewind();
}

void FeatureRows::nameColumns()
{
    const OGRFeatureDefn *fields = layer().GetLayerDefn();
    m_fieldCount = fields->GetFieldCount();
    for (int i = 0; i < m_fieldCount; ++i)
        m_columns << QString::fromUtf8(fields->GetFieldDefn(i)->GetNameRef()).trimmed();
    m_columns = uniqueColumns(m_path, m_columns, m_problems);
    m_hasGeometry = layer().GetGeomType() != wkbNone;
    if (m_hasGeometry)
        m_columns << QString::fromLatin1(geometryLongitude) << QString::fromLatin1(geometryLatitude);
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
}

/// What may read the layer through, before its first row. Tables that are not read are spared it.
void FeatureRows::prepare()
{
    m_crs = m_hasGeometry ? chooseCrs(layer(), {}, m_layer.source->unknownCrs) : CrsChoice();
    m_typed = TypedCells::of(dataset(), layer(), m_path, m_layer.source->format);
    layer().ResetReading();
}

void FeatureRows::tellOfUnreadableShapes()
{
    const auto unreadable = static_cast<int>(m_layer.source->shapefile.unreadable.size());
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
    m_encoding = chooseEncoding(sample, m_layer.source->hints);
    return *m_encoding;
}

qint64 FeatureRows::rowCount() const
{
    if (!m_rowsTold)
        m_rowsTold = std::max<qint64>(featuresTold(dataset(), layer(), m_path), 0);
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
        return m_pointless.add(geometry && !geometry->IsEmpty() ? kindOfShape(*geometry) : ShapeKind::None);
    double longitude = geometry->toPoint()->getX(), latitude = geometry->toPoint()->getY();
    if (!m_crs->problem.isEmpty() || (m_crs->toDegrees && !m_crs->toDegrees->Transform(1, &longitude, &latitude)))
        return;
    x = QByteArray::number(longitude, 'g', 12).toStdString();
    y = QByteArray::number(latitude, 'g', 12).toStdString();
}

bool FeatureRows::next()
{
    const Failures failures(m_errors, m_misread);
    if (!m_crs)
        prepare();
    // Asked once more at the end, GDAL's driver of MapInfo begins again.
    while (!m_isAtEnd) {
        m_misread.clear();
        const std::unique_ptr<OGRFeature> feature(layer().GetNextFeature());
        if (!feature) {
            m_isAtEnd = true;
            findShortfall();
            break;
        }
        if (m_hasGeometry)
            setPoint(feature->GetGeometryRef());
        if (m_tiles && isCopy(*feature))
            continue;
        m_features.push_back(feature->GetFID());
        takeCells(*feature);
        return true;
    }
    return false;
}

/// What tells features apart: all that is said of them, and of a point where it is. Lines and areas are cut where a
/// tile ends.
bool FeatureRows::isCopy(const OGRFeature &feature)
{
    constexpr double steps = 1e6; // of a degree, some 10 cm: the same point may differ in its last digits
    std::string key;
    for (int i = 0; i < feature.GetFieldCount(); ++i)
        key += '\0' + textOf(feature, i);
    for (int i = m_fieldCount; i < static_cast<int>(m_cells.size()); ++i)
        if (const QByteArray degrees = QByteArray::fromStdString(m_cells[static_cast<std::size_t>(i)]);
            !degrees.isEmpty())
            key += '\0' + std::to_string(std::llround(degrees.toDouble() * steps));
    return !m_tiles->isNew(feature.GetFID(), key);
}

void FeatureRows::takeCell(const OGRFeature &feature, int field)
{
    std::string &cell = m_cells[static_cast<std::size_t>(field)];
    const std::string *asWritten = m_typed.isEmpty() ? nullptr : m_typed.text(feature.GetFID(), field);
    cell = asWritten ? *asWritten : textOf(feature, field);
    if (m_isDrawing)
        cell = withoutDrawingEscapes(QByteArray::fromStdString(cell)).toStdString();
    if (cell.size() <= longestCell)
        return;
    cell = {};
    m_longCells.push_back({Problem::Severity::Error, m_path,
                           placesOf({static_cast<qint64>(m_features.size()) - 1}, 0).first(),
                           Exchange::tr("The cell in column “%1” is too long to be kept in memory; it is left "
                                        "empty.")
                               .arg(m_columns[field])});
}

void FeatureRows::takeCells(const OGRFeature &feature)
{
    if (m_wanted.empty())
        for (int i = 0; i < m_fieldCount; ++i)
            takeCell(feature, i);
    for (const int column : m_wanted)
        if (column >= 0 && column < m_fieldCount)
            takeCell(feature, column);
    if (!m_misread.isEmpty())
        takeMisreadCells();
}

void FeatureRows::takeMisreadCells()
{
    for (const QString &warning : std::as_const(m_misread)) {
        const MisreadCell misread = misreadCell(warning);
        if (const int field = layer().GetLayerDefn()->GetFieldIndex(misread.field.toUtf8().constData()); field >= 0)
            m_cells[static_cast<std::size_t>(field)] = misread.text.toStdString();
    }
}

void FeatureRows::rewind()
{
    m_pointless = {};
    m_isAtEnd = false;
    layer().ResetReading();
    m_features.clear();
    m_errors.clear();
    m_longCells.clear();
    m_shortfall.reset();
    if (m_tiles)
        m_tiles = TileFeatures(TileFeatures::levelOf(dataset()));
}

/// A null feature is the end, or an error that GDAL does not go beyond.
void FeatureRows::findShortfall()
{
    if (m_shortfall)
        return;
    QString error = m_errors.isEmpty() ? m_layerError : m_errors.last();
    if (error.isEmpty() && m_features.empty())
        error = m_layer.source->openError;
    // Rows marked as deleted are there, and left out by GDAL; so are copies in tiles.
    const qint64 read = static_cast<qint64>(m_features.size()) + m_layer.source->shapefile.deletedRows +
                        (m_tiles ? m_tiles->copies() : 0);
    m_shortfall = shortfallOf(dataset(), layer(), m_path, read, error);
}

QString FeatureRows::shortfallText() const
{
    const QLocale locale;
    const QString reason =
        m_shortfall->reason.isEmpty() ? Exchange::tr("the file is damaged or cut off") : m_shortfall->reason;
    if (m_shortfall->there > m_shortfall->read)
        return Exchange::tr("%1 of %2 rows could be read: %3.")
            .arg(locale.toString(m_shortfall->read), locale.toString(m_shortfall->there), reason);
    return Exchange::tr("The file is damaged; %Ln rows could be read of it: %1.", nullptr,
                        static_cast<int>(m_shortfall->read))
        .arg(reason);
}

Problems FeatureRows::problems() const
{
    Problems problems = m_problems;
    const CrsChoice crs = m_crs.value_or(CrsChoice());
    if (!crs.problem.isEmpty())
        problems.push_back({Problem::Severity::Warning, m_path, {}, crs.problem});
    else if (!crs.refused.isEmpty())
        problems.push_back(
            {Problem::Severity::Warning,
             m_path,
             {},
             Exchange::tr("Nothing is known of the coordinate system “%1” that it names; its coordinates "
                          "are taken as longitude and latitude.")
                 .arg(crs.refused)});
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
        places << Exchange::tr("feature %1").arg(numberInFile(number));
    }
    return places;
}

SourceNotes FeatureRows::notes() const
{
    SourceNotes notes;
    notes.tables = m_tables;
    notes.assumptions << m_pointless.told();
    if (m_tiles && m_tiles->copies() > 0)
        notes.assumptions << Exchange::tr("%Ln copies of features that stand in several tiles are counted once.",
                                          nullptr, static_cast<int>(m_tiles->copies()));
    return notes;
}

/// The first with anything in it: kinds of things are not read as one.
std::size_t firstFilled(const std::vector<FeatureLayer> &layers)
{
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (layers[i].layer->GetFeatureCount() > 0)
            return i;
    return 0;
}

/// All of them, one of which is read.
std::vector<TableNote> notesOf(const std::vector<FeatureLayer> &layers, std::size_t read)
{
    std::vector<TableNote> notes;
    for (std::size_t i = 0; i < layers.size(); ++i)
        notes.push_back({layers[i].name, layers[i].layer->GetFeatureCount(), i == read,
                         i == read ? QString() : Exchange::tr("it is read with --table “%1”").arg(layers[i].name)});
    return notes;
}

} // namespace

Result<std::shared_ptr<RowSource>> openFeatureRows(const QString &path, const QString &wanted)
{
    Problems problems;
    GdalMessages messages(path, problems);
    auto found = featureLayersIn(path, wanted, messages, problems);
    if (!found)
        return found.problem();
    std::vector<FeatureLayer> &layers = found.value();
    const auto opened = [&](std::size_t i) {
        auto rows = std::make_shared<FeatureRows>(path, layers[i], messages);
        rows->add(problems);
        return rows;
    };
    if (layers.size() == 1 && (wanted.isEmpty() || layers.front().name == wanted))
        return withoutTotals(path, opened(0),
                             layers.front().source->format == NamedFormat::MapInfoTables ? UnsaidNumber::Zero
                                                                                         : UnsaidNumber::Empty);
    if (!layers.empty() && wanted.isEmpty() && hasKindsAsLayers(*layers.front().source->dataset)) {
        const std::size_t first = firstFilled(layers);
        auto rows = opened(first);
        rows->setTables(notesOf(layers, first));
        return withoutTotals(path, std::move(rows));
    }
    std::vector<TablePart> parts;
    for (std::size_t i = 0; i < layers.size(); ++i)
        parts.push_back({layers[i].name, withoutTotals(path, opened(i)), layers[i].isView});
    return JoinedTables::open(path, std::move(parts), wanted);
}

} // namespace sijill
