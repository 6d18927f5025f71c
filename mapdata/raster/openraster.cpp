#include "mapdata/raster/rastersource.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/gdal/description.h"
#include "mapdata/gdal/messages.h"
#include "mapdata/gdal/open.h"
#include "mapdata/gdal/session.h"
#include "mapdata/openable.h"
#include "mapdata/raster/localraster.h"
#include "mapdata/raster/rasteropen.h"
#include "mapdata/raster/remote.h"
#include "mapdata/raster/tilemap.h"
#include "mapdata/raster/tr.h"
#include "mapdata/reader/client.h"
#include "mapdata/vectortiles/schema.h"

#include <QFileInfo>

#include <cpl_string.h>

#include <cmath>
#include <mutex>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// All of GDAL's blocks together; its default is a share of the machine's memory.
void boundBlockCache()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr GIntBig most = 128 << 20;
        GDALSetCacheMax64(std::min(GDALGetCacheMax64(), most));
    });
}

QString plainText(const char *text)
{
    return plainAttribution(QString::fromUtf8(text ? text : ""));
}

QString metadata(GDALDataset &dataset, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const QString text = plainText(dataset.GetMetadataItem(key)); !text.isEmpty())
            return text;
    }
    return {};
}

/// A file that only describes where on a network a map is.
bool describesService(const QString &path)
{
    const QString kind = kindOfReference(path);
    return kind == "GDAL_WMS"_L1 || kind == "GDAL_WMTS"_L1 || kind.contains("Capabilities"_L1);
}

GDALDatasetUniquePtr openPicture(const QByteArray &path, const CPLStringList &options = {})
{
    return openForReading(path, Content::Pictures, options);
}

class Opening {
public:
    Opening(const QString &path, const RasterOptions &options) : m_options(options), m_format(namedFormat(path))
    {
        m_info.file = path;
    }

    Result<std::shared_ptr<const RasterSource>> open();

private:
    Problem refused(const QString &text) const { return {Problem::Severity::Error, m_info.file, {}, text}; }
    std::optional<Problem> openFile(GdalMessages &messages);
    std::optional<Problem> whyNot(const GdalMessages &messages) const;
    void chooseTable(GdalMessages &messages);
    void useExtentOfTiles();
    std::shared_ptr<const RasterSource> openTiles();

    RasterOptions m_options;
    NamedFormat m_format;
    RasterInfo m_info;
    QByteArray m_path; ///< as GDAL takes it
    CPLStringList m_openOptions;
    GDALDatasetUniquePtr m_dataset;
};

std::optional<Problem> Opening::openFile(GdalMessages &messages)
{
    const QFileInfo file(m_info.file);
    if (!file.exists())
        return refused(Raster::tr("There is no such file."));
    if (!file.isReadable())
        return refused(Raster::tr("It may not be read."));
    if (file.isFile() && file.size() == 0)
        return refused(Raster::tr("It is empty."));
    registerAllDrivers();
    boundBlockCache();
    // An absolute path, so that nothing in its name reads as one of GDAL's prefixes.
    m_path = file.absoluteFilePath().toUtf8();
    if (m_format == NamedFormat::Archive)
        m_path.prepend("/vsizip/");
    m_dataset = openPicture(m_path, m_openOptions);
    if (!m_dataset)
        return whyNot(messages);
    chooseTable(messages);
    if (!m_dataset || m_dataset->GetRasterCount() == 0)
        return refused(Raster::tr("It holds no picture."));
    useExtentOfTiles();
    return {};
}

std::optional<Problem> Opening::whyNot(const GdalMessages &messages) const
{
    const QString reason = messages.lastError();
    if (describesService(m_info.file))
        return refused(Raster::tr("It only says where on a network a map is; such maps are added as online maps."));
    const GDALDatasetUniquePtr vector = openForReading(m_path, Content::Features);
    if (vector)
        return refused(Raster::tr("It holds shapes (%1) and no picture; it opens as a layer.")
                           .arg(QString::fromUtf8(vector->GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME))));
    if (reason.isEmpty() || reason.contains("not recognized"_L1))
        return refused(Raster::tr("It is no picture that can be read."));
    return refused(Raster::tr("It cannot be read: %1").arg(reason));
}

/// A file with several pictures, as a GeoPackage with several tables of tiles, opens as a list of them.
void Opening::chooseTable(GdalMessages &messages)
{
    CSLConstList list = m_dataset->GetMetadata("SUBDATASETS");
    if (m_dataset->GetRasterCount() > 0 || !list)
        return;
    const char *first = CSLFetchNameValue(list, "SUBDATASET_1_NAME");
    const int count = CSLCount(list) / 2;
    if (!first)
        return;
    m_path = first;
    m_dataset = openPicture(m_path, m_openOptions);
    Q_UNUSED(messages)
    if (count > 1)
        m_info.problems.push_back({Problem::Severity::Note,
                                   m_info.file,
                                   {},
                                   Raster::tr("It holds %Ln pictures; the first is shown.", nullptr, count)});
}

/// A GeoPackage whose table of contents gives an extent of next to nothing: where its tiles are tells better.
void Opening::useExtentOfTiles()
{
    if (m_dataset->GetRasterXSize() > 1 || m_dataset->GetRasterYSize() > 1 ||
        QByteArrayView(m_dataset->GetDriverName()) != "GPKG")
        return;
    CPLStringList options = m_openOptions;
    options.SetNameValue("USE_TILE_EXTENT", "YES");
    GDALDatasetUniquePtr better = openPicture(m_path, options);
    if (!better || better->GetRasterXSize() <= 1)
        return;
    m_openOptions = options;
    m_dataset = std::move(better);
    m_info.problems.push_back({Problem::Severity::Warning,
                               m_info.file,
                               {},
                               Raster::tr("The extent it gives is wrong; that of its tiles is used.")});
}

/// An MBTiles or PMTiles by what its tiles are, whatever its metadata says. Null where it is none, or of vector tiles.
std::shared_ptr<const RasterSource> Opening::openTiles()
{
    const QFileInfo file(m_info.file);
    if (!file.isFile() || !file.isReadable() || !isTiles(m_format))
        return nullptr;
    registerAllDrivers();
    const QByteArray path = file.absoluteFilePath().toUtf8();
    std::unique_ptr<TileTable> table = TileTable::open(path, m_format);
    std::optional<TileFacts> facts = table ? examineTiles(*table, m_info.file) : std::nullopt;
    if (!facts)
        return nullptr;
    m_info.format = m_format == NamedFormat::PmTiles ? u"PMTiles"_s : u"MBTiles"_s;
    m_info.name = plainText(table->metadata("name").toUtf8().constData());
    if (m_info.name.isEmpty())
        m_info.name = file.completeBaseName();
    m_info.attribution = plainText(table->metadata("attribution").toUtf8().constData());
    m_info.bounds = facts->bounds;
    const double pixels = std::exp2(facts->zooms.back()) * facts->side;
    constexpr double mostPixels = 2e9;
    m_info.size = {static_cast<int>(std::min(mostPixels, std::ceil(m_info.bounds.width() * pixels - 1e-6))),
                   static_cast<int>(std::min(mostPixels, std::ceil(m_info.bounds.height() * pixels - 1e-6)))};
    m_info.bands = 4;
    m_info.sampleType = u"Byte"_s;
    m_info.hasAlpha = !facts->isJpeg || facts->blackIsClear;
    m_info.crs = u"WGS 84 / Pseudo-Mercator (EPSG:3857)"_s;
    m_info.crsFrom = RasterCrsFrom::File;
    constexpr int closest = 24;
    const int larger = static_cast<int>(std::lround(std::log2(facts->side / 256.0)));
    m_info.minZoom = std::clamp(facts->zooms.front() + larger, 0, closest);
    m_info.maxZoom = std::clamp(facts->zooms.back() + larger, m_info.minZoom, closest);
    m_info.overviews = static_cast<int>(facts->zooms.size()) - 1;
    m_info.problems = std::move(facts->said);
    auto pool = std::make_unique<TileMap>(m_info.file, path, m_format, std::move(*facts), std::move(table));
    return std::make_shared<const RasterSource>(std::move(m_info), std::move(pool));
}

Result<std::shared_ptr<const RasterSource>> Opening::open()
{
    Problems told;
    RasterRecipe recipe;
    {
        GdalMessages messages(m_info.file, told);
        if (auto tiles = openTiles())
            return tiles;
        if (const auto problem = openFile(messages))
            return *problem;
        m_info.format = QString::fromUtf8(m_dataset->GetDriver()->GetMetadataItem(GDAL_DMD_LONGNAME));
        m_info.attribution =
            metadata(*m_dataset, {"attribution", "ATTRIBUTION", "TIFFTAG_COPYRIGHT", "COPYRIGHT", "Copyright"});
        m_info.name = metadata(*m_dataset, {"name", "IDENTIFIER"});
        if (m_info.name.isEmpty())
            m_info.name = QFileInfo(m_info.file).completeBaseName();
        if (const auto problem = examine(*m_dataset, m_options.crs, m_info, recipe))
            return *problem;
    }
    m_info.problems.insert(m_info.problems.end(), told.begin(), told.end());
    auto opener = [path = m_path, options = m_openOptions] { return openPicture(path, options); };
    auto handles = std::make_unique<RasterHandles>(opener, std::move(recipe), std::move(m_dataset));
    auto pixels = std::make_unique<LocalRaster>(m_info.file, false, std::move(handles));
    return std::make_shared<const RasterSource>(std::move(m_info), std::move(pixels));
}

} // namespace

Result<std::shared_ptr<const RasterSource>> openRaster(const QString &path, const RasterOptions &options)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    return hasReader() ? openRasterApart(path, options) : Opening(path, options).open();
}

} // namespace sijill
