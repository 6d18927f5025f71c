#include "mapdata/raster/online.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/gdal/session.h"
#include "mapdata/geo/tiles.h"
#include "mapdata/raster/localraster.h"
#include "mapdata/raster/rasteropen.h"
#include "mapdata/raster/tr.h"

#include <QXmlStreamWriter>

#include <atomic>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const OnlineMap &map, const QString &text)
{
    return {Problem::Severity::Error, map.name, {}, text};
}

/// As GDAL's driver writes the places of a tile.
QString serverUrl(const OnlineMap &map)
{
    QString url = map.url;
    if (map.kind == OnlineMap::Kind::Wms)
        return url.contains(u'?') ? url : url + u'?';
    return url.replace("{z}"_L1, "${z}"_L1)
        .replace("{x}"_L1, "${x}"_L1)
        .replace("{y}"_L1, "${y}"_L1)
        .replace("{-y}"_L1, "${y}"_L1);
}

void writeService(QXmlStreamWriter &xml, const OnlineMap &map)
{
    const bool wms = map.kind == OnlineMap::Kind::Wms;
    xml.writeStartElement("Service"_L1);
    xml.writeAttribute("name"_L1, wms ? "WMS"_L1 : "TMS"_L1);
    xml.writeTextElement("ServerUrl"_L1, serverUrl(map));
    if (wms) {
        xml.writeTextElement("Version"_L1, "1.1.1"_L1);
        xml.writeTextElement("SRS"_L1, "EPSG:3857"_L1);
        xml.writeTextElement("Layers"_L1, map.layers);
        xml.writeTextElement("ImageFormat"_L1, map.format);
        xml.writeTextElement("Transparent"_L1, map.format.contains("png"_L1) ? "TRUE"_L1 : "FALSE"_L1);
    }
    xml.writeEndElement();
}

void writeWindow(QXmlStreamWriter &xml, const OnlineMap &map)
{
    const QString edge = QString::number(mercatorHalf, 'f', 9);
    xml.writeStartElement("DataWindow"_L1);
    xml.writeTextElement("UpperLeftX"_L1, u"-"_s + edge);
    xml.writeTextElement("UpperLeftY"_L1, edge);
    xml.writeTextElement("LowerRightX"_L1, edge);
    xml.writeTextElement("LowerRightY"_L1, u"-"_s + edge);
    if (map.kind == OnlineMap::Kind::Wms) {
        const QString pixels = QString::number(qint64(tilePixels) << map.maxZoom);
        xml.writeTextElement("SizeX"_L1, pixels);
        xml.writeTextElement("SizeY"_L1, pixels);
    } else {
        xml.writeTextElement("TileLevel"_L1, QString::number(map.maxZoom));
        xml.writeTextElement("TileCountX"_L1, "1"_L1);
        xml.writeTextElement("TileCountY"_L1, "1"_L1);
        xml.writeTextElement("YOrigin"_L1, map.url.contains("{-y}"_L1) ? "bottom"_L1 : "top"_L1);
    }
    xml.writeEndElement();
}

/// What GDAL's driver opens instead of a file.
QByteArray description(const OnlineMap &map, const QString &cacheFolder)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartElement("GDAL_WMS"_L1);
    writeService(xml, map);
    writeWindow(xml, map);
    const auto number = [](int value) { return QString::number(value); };
    xml.writeTextElement("Projection"_L1, "EPSG:3857"_L1);
    xml.writeTextElement("OverviewCount"_L1, number(map.maxZoom - map.minZoom));
    xml.writeTextElement("BlockSizeX"_L1, number(tilePixels));
    xml.writeTextElement("BlockSizeY"_L1, number(tilePixels));
    xml.writeTextElement("BandsCount"_L1, "4"_L1);
    xml.writeTextElement("MaxConnections"_L1, "2"_L1); // what servers ask of their guests
    xml.writeTextElement("Timeout"_L1, "15"_L1);       // seconds
    xml.writeTextElement("UserAgent"_L1, "Sijill (desktop map of recorded incidents)"_L1);
    xml.writeTextElement("ZeroBlockHttpCodes"_L1, "204,404"_L1);
    if (!cacheFolder.isEmpty()) {
        constexpr int month = 30 * 24 * 3600;
        xml.writeStartElement("Cache"_L1);
        xml.writeTextElement("Path"_L1, cacheFolder);
        xml.writeTextElement("Expires"_L1, number(month));
        xml.writeTextElement("CleanTimeout"_L1, "0"_L1); // DiskCache::trim() does that, over all maps
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return text;
}

/// Not through GDAL's list of drivers, from which this one was taken.
GDALDatasetUniquePtr openDescription(const QByteArray &text)
{
    GDALDriver *driver = onlineDriver();
    if (!driver || !driver->GetOpenCallback())
        return nullptr;
    GDALOpenInfo info(text.constData(), GDAL_OF_RASTER | GDAL_OF_READONLY);
    return GDALDatasetUniquePtr(driver->GetOpenCallback()(&info));
}

/// Reading the whole folder through is not for every tile.
std::function<void()> trimming(const DiskCache &cache)
{
    if (cache.isNone())
        return {};
    constexpr int seldom = 64;
    auto reads = std::make_shared<std::atomic<int>>(0);
    return [cache, reads] {
        if (++*reads % seldom == 0)
            cache.trim();
    };
}

RasterInfo infoOf(const OnlineMap &map)
{
    RasterInfo info;
    info.name = map.name;
    info.format = map.kind == OnlineMap::Kind::Wms ? u"WMS"_s : u"XYZ"_s;
    info.attribution = map.attribution;
    info.termsUrl = map.termsUrl;
    info.maySave = map.maySave;
    info.isOnline = true;
    return info;
}

} // namespace

Result<std::shared_ptr<const RasterSource>> openOnline(const OnlineMap &map, NetworkUse use, const DiskCache &cache)
{
    if (use == NetworkUse::Off)
        return refused(map, Raster::tr("Online maps are turned off."));
    QString folder;
    if (!cache.isNone()) {
        const Result<QString> made = cache.folderFor(map.url + map.layers);
        if (!made)
            return made.problem();
        folder = *made;
        cache.trim();
    }
    Problems told;
    GdalMessages messages(map.name, told);
    registerAllDrivers();
    const QByteArray text = description(map, folder);
    GDALDatasetUniquePtr dataset = openDescription(text);
    if (!dataset)
        return refused(map, Raster::tr("GDAL does not take its address: %1").arg(messages.lastError()));
    RasterInfo info = infoOf(map);
    RasterRecipe recipe;
    if (const auto problem = examine(*dataset, {}, info, recipe))
        return refused(map, problem->text);
    info.crsFrom = RasterCrsFrom::Service;
    info.minZoom = map.minZoom;
    info.maxZoom = map.maxZoom;
    info.problems.clear(); // on how slow it is without overviews
    auto opener = [text] { return openDescription(text); };
    auto handles = std::make_unique<RasterHandles>(opener, std::move(recipe), std::move(dataset));
    auto pixels = std::make_unique<LocalRaster>(map.name, true, std::move(handles));
    return std::make_shared<const RasterSource>(std::move(info), std::move(pixels), trimming(cache));
}

} // namespace sijill
