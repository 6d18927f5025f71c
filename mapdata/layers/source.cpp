#include "mapdata/layers/source.h"

#include "mapdata/gdal/description.h"
#include "mapdata/gdal/open.h"
#include "mapdata/gdal/session.h"
#include "mapdata/layers/drawing.h"
#include "mapdata/layers/tr.h"
#include "mapdata/layers/vectortiles.h"
#include "mapdata/openable.h"

#include <ogr_spatialref.h>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class Opener {
public:
    Opener(const QString &path, const QString &layer, LayerSource &source, GdalMessages &messages, Problems &problems,
           LayerReport &report, SourceFor purpose)
        : m_path(path), m_layer(layer), m_source(source), m_messages(messages), m_problems(problems), m_report(report),
          m_purpose(purpose)
    {
        m_source.format = namedFormat(path);
    }

    std::optional<Problem> open();

private:
    Problem error(const QString &text) const { return {Problem::Severity::Error, m_path, {}, text}; }
    bool openWithGdal(const QString &path, const CPLStringList &options = {}, const char *driver = nullptr);
    std::optional<Problem> openShapefile(const QString &path, FileStands stands);
    std::optional<Problem> openArchive(const QString &archive);
    std::optional<Problem> openOther(const QString &path);
    void openTilesThatAreThere(const QString &path);

    QString m_path;
    QString m_layer;
    LayerSource &m_source;
    GdalMessages &m_messages;
    Problems &m_problems;
    LayerReport &m_report;
    SourceFor m_purpose;
};

/// The name of the coordinate system in a piece of GeoJSON that begins with the file or, `isEnd`, ends with it; empty
/// where it has none. One of a feature is a property like any other.
QString crsNamedIn(const QString &text, bool isEnd)
{
    static const QRegularExpression crs(uR"re("crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]{1,200})")re"_s);
    const auto depth = [](QStringView part) { return part.count(u'{') - part.count(u'}'); };
    for (const QRegularExpressionMatch &match : crs.globalMatch(text)) {
        constexpr qsizetype inside = 2; // braces of the crs are still open behind its name
        const QStringView whole(text);
        if ((isEnd ? -depth(whole.sliced(match.capturedEnd())) - inside : depth(whole.first(match.capturedStart()))) ==
            1)
            return match.captured(1);
    }
    return {};
}

/// It stands before the features or behind them. What GDAL does not know it takes for WGS 84.
QString crsNamedInJson(const QString &path)
{
    constexpr qint64 looked = 1 << 16;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString named = crsNamedIn(QString::fromUtf8(file.read(looked)), false);
    if (!named.isEmpty() || file.size() <= looked || !file.seek(file.size() - looked))
        return named;
    return crsNamedIn(QString::fromUtf8(file.read(looked)).trimmed(), true);
}

/// What the file names and no register has.
QString unknownCrs(GDALDataset &dataset, const QString &path, const QString &lastError)
{
    if (const QByteArrayView driver(dataset.GetDriverName()); driver == "GeoJSON") {
        const QString named = crsNamedInJson(path);
        return named.isEmpty() || OGRSpatialReference().SetFromUserInput(named.toUtf8().constData()) == OGRERR_NONE
                   ? QString()
                   : named;
    }
    static const QRegularExpression missing(u"crs not found: (\\S+)"_s); // PROJ's words
    return missing.match(lastError).captured(1);
}

bool Opener::openWithGdal(const QString &path, const CPLStringList &options, const char *driver)
{
    m_messages.setIgnoring(true);
    m_messages.forgetLastError();
    m_source.dataset = openForReading(path.toUtf8(), Content::Features, options, driver);
    m_messages.setIgnoring(false);
    m_source.openError = m_messages.lastError();
    return m_source.dataset != nullptr;
}

std::optional<Problem> Opener::openShapefile(const QString &path, FileStands stands)
{
    registerShapefileDriver();
    constexpr const char *driver = "ESRI Shapefile";
    // Bytes as they stand in the .dbf: their encoding is decided here and not by the .cpg.
    CPLStringList options;
    options.AddString("ENCODING=");
    auto prepared = prepareShapefile(path, stands, m_path);
    if (!prepared)
        return prepared.problem();
    m_source.shapefile = std::move(prepared).value();
    if (!openWithGdal(m_source.shapefile.path, options, driver) && m_source.shapefile.hasAttributes) {
        auto bare = prepareShapefile(path, stands, m_path, false);
        if (!bare)
            return bare.problem();
        m_source.shapefile = std::move(bare).value();
        openWithGdal(m_source.shapefile.path, options, driver);
    }
    if (!m_source.dataset)
        return error(Layers::tr("GDAL cannot open it: %1").arg(m_messages.lastError()));
    m_source.hints = {m_source.shapefile.codePage, m_source.shapefile.languageId, false};
    m_problems.insert(m_problems.end(), m_source.shapefile.problems.begin(), m_source.shapefile.problems.end());
    m_report.repairs = m_source.shapefile.repairs;
    return {};
}

std::optional<Problem> Opener::openArchive(const QString &archive)
{
    const QStringList shapefiles = shapefilesInArchive(archive);
    if (shapefiles.isEmpty())
        return openOther(archive);
    const auto wanted = std::ranges::find_if(
        shapefiles, [this](const QString &path) { return QFileInfo(path).completeBaseName() == m_layer; });
    m_source.isOneOfSeveral = shapefiles.size() > 1;
    const auto problem =
        openShapefile(wanted == shapefiles.end() ? shapefiles.first() : *wanted, FileStands::InArchive);
    for (const QString &path : shapefiles)
        m_report.allLayers << QFileInfo(path).completeBaseName();
    return problem;
}

std::optional<Problem> Opener::openOther(const QString &path)
{
    registerAllDrivers();
    m_source.hints.formatIsUtf8 = true;
    CPLStringList options;
    const DrawingEncoding encoding(m_source.format == NamedFormat::Drawing ? path : QString());
    if (m_purpose == SourceFor::Rows)
        options.AddString("@LIST_ALL_TABLES=YES"); // else those without geometry are hidden now and then
    if (openWithGdal(path, options)) {
        m_messages.setIgnoring(true);
        m_source.unknownCrs = unknownCrs(*m_source.dataset, path, m_messages.lastError());
        m_messages.setIgnoring(false);
        openTilesThatAreThere(path);
        return {};
    }
    const QString reason = m_messages.lastError();
    if (const QString kind = kindOfReference(path); !kind.isEmpty())
        return error(Layers::tr("only names other files or addresses (%1), which are not opened from it; open those "
                                "themselves")
                         .arg(kind));
    m_messages.setIgnoring(true);
    const GDALDatasetUniquePtr raster = openForReading(path.toUtf8(), Content::Pictures);
    m_messages.setIgnoring(false);
    if (raster) {
        m_report.driver = QString::fromUtf8(raster->GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME));
        return error(Layers::tr("is a picture of %1 x %2 pixels (%3) and holds no features")
                         .arg(raster->GetRasterXSize())
                         .arg(raster->GetRasterYSize())
                         .arg(m_report.driver));
    }
    if (reason.isEmpty() || reason.contains("not recognized"_L1))
        return error(Layers::tr("is no layer or data file that can be read"));
    return error(Layers::tr("cannot be read: %1").arg(reason));
}

/// A file of vector tiles says how deep its tiles go, and often has none that deep.
void Opener::openTilesThatAreThere(const QString &path)
{
    const std::optional<TileLevel> level = tileLevelToRead(*m_source.dataset, path);
    if (!level)
        return;
    const int zoom = m_purpose == SourceFor::Rows ? level->deepest : level->zoom;
    CPLStringList options;
    options.SetNameValue("ZOOM_LEVEL", QByteArray::number(zoom).constData());
    if (openWithGdal(path, options) && m_purpose == SourceFor::Layers)
        m_problems.push_back({Problem::Severity::Note,
                              m_path,
                              {},
                              Layers::tr("vector tiles: those of zoom level %1 are read, the deepest is %2; what only "
                                         "deeper tiles hold is not among the features")
                                  .arg(zoom)
                                  .arg(level->deepest)});
}

std::optional<Problem> Opener::open()
{
    const QFileInfo info(m_path);
    if (const QString why = whyNotOpened(m_path); !why.isEmpty())
        return error(why);
    if (!info.isReadable())
        return error(Layers::tr("it may not be read"));
    if (info.isDir() && m_source.format != NamedFormat::Geodatabase)
        return error(Layers::tr("is a folder; name a file in it"));
    if (m_source.format == NamedFormat::Shapefile)
        return openShapefile(m_path, FileStands::OnDisk);
    if (info.isFile() && info.size() == 0)
        return error(Layers::tr("is empty"));
    // An absolute path, so that nothing in its name reads as one of GDAL's prefixes for the network.
    if (m_source.format == NamedFormat::Archive)
        return openArchive(u"/vsizip/"_s + info.absoluteFilePath());
    return openOther(info.absoluteFilePath());
}

} // namespace

std::optional<Problem> openSource(const QString &path, const QString &layer, LayerSource &source,
                                  GdalMessages &messages, Problems &problems, LayerReport &report, SourceFor purpose)
{
    return Opener(path, layer, source, messages, problems, report, purpose).open();
}

} // namespace sijill
