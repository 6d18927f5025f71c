#include "mapdata/gdal/drivers.h"

#include <algorithm>
#include <array>

namespace sijill {

namespace {

constexpr std::array<const char *, 24> forFeatures{
    "ESRI Shapefile", "GPKG",         "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON",
    "FlatGeobuf",     "LIBKML",       "KML",     "GPX",        "GML",      "SQLite",
    "OpenFileGDB",    "MapInfo File", "DXF",     "DGN",        "OSM",      "CSV",
    "XLSX",           "XLS",          "ODS",     "MBTiles",    "MVT",      "PMTiles"};

constexpr std::array<const char *, 20> forPictures{
    "GTiff",       "PNG",     "JPEG",    "GIF",     "BIGGIF", "BMP",  "WEBP", "VRT",  "GPKG", "MBTiles",
    "JP2OpenJPEG", "AAIGrid", "SRTMHGT", "USGSDEM", "DTED",   "EHdr", "ENVI", "SAGA", "RST",  "BSB"};

/// GDAL's own drivers of datasets in memory, for drawing, warping and writing.
constexpr std::array<const char *, 2> inMemory{"MEM", "Memory"};

/// The empty one stands for plain files.
constexpr std::array<std::string_view, 6> fileSystems{"",          "/vsimem/",     "/vsizip/",
                                                      "/vsigzip/", "/vsisubfile/", "/vsipmtiles/"};

template <std::size_t Count>
std::array<const char *, Count + 1> terminated(const std::array<const char *, Count> &names)
{
    std::array<const char *, Count + 1> list{};
    std::ranges::copy(names, list.begin());
    return list;
}

} // namespace

const char *const *openingDrivers(Content content)
{
    static const auto features = terminated(forFeatures);
    static const auto pictures = terminated(forPictures);
    return content == Content::Features ? features.data() : pictures.data();
}

bool isPermittedDriver(std::string_view name)
{
    const auto holds = [&](const auto &list) { return std::ranges::find(list, name) != list.end(); };
    return holds(forFeatures) || holds(forPictures) || holds(inMemory);
}

bool isPermittedFileSystem(std::string_view prefix)
{
    return std::ranges::find(fileSystems, prefix) != fileSystems.end();
}

} // namespace sijill
