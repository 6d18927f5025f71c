#include "mapdata/raster/rastercheck.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/gdal/messages.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/raster/tiletable.h"
#include "mapdata/raster/tr.h"
#include "mapdata/reader/client.h"
#include "mapdata/reader/wire.h"

#include <cpl_vsi.h>
#include <gdal_priv.h>

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// No tile is larger than that, in pixels: one that says so of itself is not read.
constexpr qint64 mostPixels = 16 << 20;
constexpr int cellPixels = 64;

/// Cells of a grid over the map, each read as a small picture. Where there are no overviews that reads every pixel.
void checkCells(const RasterSource &source, qint64 most, const QDeadlineTimer &deadline, RasterCheck &check)
{
    const QRectF bounds = source.info().bounds;
    const int across = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(most))), 1, 16);
    const QSize pixels(cellPixels, cellPixels);
    for (int i = 0; i < across * across && !deadline.hasExpired(); ++i) {
        const QRectF cell(bounds.left() + bounds.width() * (i % across) / across,
                          bounds.top() + bounds.height() * (i / across) / across, bounds.width() / across,
                          bounds.height() / across);
        ++check.looked;
        const Result<RasterImage> image = source.read(cell, pixels);
        if (image && image->complete)
            continue;
        ++check.unreadable;
        check.where = check.where.united(cell);
        if (!image)
            check.reason = image.problem().text;
    }
}

/// Whether a tile is a picture to its last row.
bool isPicture(const GByte *bytes, int size)
{
    const char *name = "/vsimem/sijill-tile";
    VSIFCloseL(VSIFileFromMemBuffer(name, const_cast<GByte *>(bytes), static_cast<vsi_l_offset>(size), false));
    static constexpr const char *drivers[] = {"PNG", "JPEG", "WEBP", nullptr};
    bool isRead = false;
    if (const GDALDatasetUniquePtr tile{GDALDataset::Open(name, GDAL_OF_RASTER | GDAL_OF_READONLY, drivers)}) {
        const int width = tile->GetRasterXSize(), height = tile->GetRasterYSize();
        if (qint64(width) * height <= mostPixels) {
            std::vector<GByte> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
            isRead = tile->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, width, height, pixels.data(), width, height,
                                                      GDT_Byte, 0, 0, nullptr) == CE_None;
        }
    }
    VSIUnlink(name);
    return isRead;
}

/// GDAL itself leaves a tile blank that is none, and does not say so.
void checkTiles(const QString &path, qint64 most, const QDeadlineTimer &deadline, RasterCheck &check)
{
    const auto table = TileTable::open(QFileInfo(path).absoluteFilePath().toUtf8(), namedFormat(path));
    if (!table)
        return;
    std::stop_source enough;
    for (const int zoom : table->zooms()) {
        const qint64 last = (qint64(1) << zoom) - 1;
        table->visit(zoom, {0, 0, last, last}, 1, enough.get_token(), [&](const StoredTile &tile) {
            ++check.looked;
            const auto *bytes = reinterpret_cast<const GByte *>(tile.bytes.constData());
            if (tile.bytes.isEmpty() || !isPicture(bytes, static_cast<int>(tile.bytes.size())))
                ++check.unreadable;
            if (check.looked >= most || deadline.hasExpired())
                enough.request_stop();
        });
        if (enough.stop_requested())
            break;
    }
}

/// checkTiles() in a process of its own. Nothing is known where that ends before its time.
void checkTilesApart(const QString &path, qint64 most, int milliseconds, RasterCheck &check)
{
    WireWriter request;
    request << path << most << milliseconds;
    Result<ReaderSession> session = ReaderSession::start(tilesHandler, request.bytes(), path);
    const Result<QByteArray> answer = session ? session.value().receive() : Result<QByteArray>(session.problem());
    if (!answer)
        return;
    WireReader wire(*answer);
    qint64 looked = 0, unreadable = 0;
    wire >> looked >> unreadable;
    if (wire.isDone()) {
        check.looked = looked;
        check.unreadable = unreadable;
    }
}

} // namespace

void serveTiles(ReaderCaller &caller, const QByteArray &request)
{
    WireReader wire(request);
    QString path;
    qint64 most = 0;
    int milliseconds = 0;
    wire >> path >> most >> milliseconds;
    RasterCheck check;
    Problems unused;
    GdalMessages messages(path, unused);
    if (wire.isDone())
        checkTiles(path, most, QDeadlineTimer(milliseconds), check);
    WireWriter answer;
    answer << check.looked << check.unreadable;
    caller.answer(answer.take());
}

RasterCheck checkRaster(const RasterSource &source, qint64 most, int milliseconds)
{
    RasterCheck check;
    if (source.info().isOnline)
        return check;
    Problems unused;
    GdalMessages messages(source.info().file, unused);
    const QDeadlineTimer deadline(milliseconds);
    if (isTiles(namedFormat(source.info().file)))
        hasReader() ? checkTilesApart(source.info().file, most, milliseconds, check)
                    : checkTiles(source.info().file, most, deadline, check);
    else
        checkCells(source, most, deadline, check);
    return check;
}

std::optional<Problem> unreadableParts(const RasterSource &source)
{
    const RasterCheck check = checkRaster(source);
    if (check.unreadable == 0)
        return std::nullopt;
    const QLocale locale;
    QString text = Raster::tr("Parts of it that cannot be read and stay blank: %1 of the %2 that were looked at.")
                       .arg(locale.toString(check.unreadable), locale.toString(check.looked));
    if (!check.where.isEmpty()) {
        const LonLat northWest = toLonLat(check.where.topLeft()), southEast = toLonLat(check.where.bottomRight());
        const auto degrees = [](double value) { return QString::number(value, 'f', 2); };
        text += u' ' + Raster::tr("They lie between %1 and %2 degrees of longitude, %3 and %4 of latitude.")
                           .arg(degrees(northWest.x()), degrees(southEast.x()), degrees(southEast.y()),
                                degrees(northWest.y()));
    }
    if (!check.reason.isEmpty())
        text += u' ' + check.reason;
    return Problem{Problem::Severity::Warning, source.info().file, {}, text};
}

} // namespace sijill
