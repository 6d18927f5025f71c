#pragma once

#include "mapdata/raster/rasterimage.h"
#include "mapdata/result.h"

#include <QRectF>

#include <functional>
#include <memory>
#include <stop_token>

namespace sijill {

class RasterPool;

enum class RasterColours : quint8 { Rgb, Grey, Palette };

enum class RasterCrsFrom : quint8 {
    Unknown,
    File,    ///< inside it, or a .prj beside it
    Extent,  ///< none given; the corners fit longitude and latitude
    User,    ///< RasterOptions::crs
    Service, ///< of an online map
};

/// What a base map turned out to be.
struct RasterInfo {
    QString file; ///< as the user gave it; empty for an online map
    QString name; ///< what it calls itself, else the file's name
    QString format;
    QSize size; ///< pixels
    int bands = 0;
    QString sampleType; ///< GDAL's name: "Byte", "UInt16", "Float32" ...
    RasterColours colours = RasterColours::Rgb;
    bool isStretched = false; ///< values are not bytes: shown between their 2nd and 98th percentile
    bool hasAlpha = false;    ///< alpha band, mask or a value that means "nothing here"
    QString crs;
    RasterCrsFrom crsFrom = RasterCrsFrom::Unknown;
    QRectF bounds;                ///< world
    int minZoom = 0, maxZoom = 0; ///< whole zooms between which it has pixels of its own
    int overviews = 0;
    QString attribution; ///< plain text; empty where it states none
    QString termsUrl;
    bool maySave = true;   ///< "save this area" is allowed
    bool isOnline = false; ///< reading may wait for a network
    Problems problems;
};

/// A base map, opened. Immutable and safe to read from several threads: each has a handle of GDAL's to itself.
class RasterSource {
public:
    /// `afterRead` is called in the thread that has read something.
    RasterSource(RasterInfo info, std::unique_ptr<RasterPool> pool, std::function<void()> afterRead = {});
    ~RasterSource();
    RasterSource(const RasterSource &) = delete;
    RasterSource &operator=(const RasterSource &) = delete;

    const RasterInfo &info() const { return m_info; }
    /// Never given to two sources in one run of the program: the key of caches.
    quint64 id() const { return m_id; }

    /// That rectangle of the world (mapdata/geo/mercator.h) as so many pixels. Blank outside the map's bounds, enlarged
    /// beyond its last zoom. What cannot be read is left blank; fails where nothing of it can be, or `stop` was asked.
    /// @pre pixels are 1 to 4096 in both directions, world is not empty
    Result<RasterImage> read(const QRectF &world, QSize pixels, const std::stop_token &stop = {}) const;

private:
    RasterInfo m_info;
    quint64 m_id;
    std::unique_ptr<RasterPool> m_pool;
    std::function<void()> m_afterRead;
};

struct RasterOptions {
    QString crs; ///< the user's answer where the file does not say: anything PROJ reads, "EPSG:32637"
};

/// Any raster that GDAL reads from a file. Nothing is written beside it and no network is asked, whatever is in it.
Result<std::shared_ptr<const RasterSource>> openRaster(const QString &path, const RasterOptions &options = {});

} // namespace sijill
