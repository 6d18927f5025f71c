#include "mapdata/raster/localraster.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/raster/tr.h"

#include <algorithm>
#include <cstring>

namespace sijill {

namespace {

/// Copies a quarter of a picture to where it belongs.
void paste(const RasterImage &part, QPoint at, RasterImage &whole)
{
    if (part.isBlank())
        return;
    if (whole.isBlank())
        whole.rgba = QByteArray(qsizetype(4) * whole.size.width() * whole.size.height(), 0);
    for (int row = 0; row < part.size.height(); ++row)
        std::memcpy(whole.rgba.data() + (qsizetype(at.y() + row) * whole.size.width() + at.x()) * 4,
                    part.rgba.constData() + qsizetype(row) * part.size.width() * 4,
                    static_cast<std::size_t>(part.size.width()) * 4);
}

/// One torn block would cost the whole picture: what fails is read in quarters, so that the rest of it is seen.
bool readInParts(RasterHandle &handle, const QRectF &world, QSize pixels, const std::stop_token &stop, int depth,
                 RasterImage &image)
{
    constexpr int smallest = 32;
    if (handle.read(world, pixels, stop, image))
        return true;
    image = {.size = pixels, .rgba = {}, .opaque = false, .complete = false};
    if (depth == 0 || std::min(pixels.width(), pixels.height()) < 2 * smallest || stop.stop_requested())
        return false;
    bool any = false;
    const QSize half = pixels / 2;
    const double stepX = world.width() / pixels.width(), stepY = world.height() / pixels.height();
    for (const QRect part :
         {QRect(QPoint(0, 0), half), QRect(half.width(), 0, pixels.width() - half.width(), half.height()),
          QRect(0, half.height(), half.width(), pixels.height() - half.height()),
          QRect(QPoint(half.width(), half.height()), pixels - half)}) {
        RasterImage read;
        const QRectF there(world.left() + part.x() * stepX, world.top() + part.y() * stepY, part.width() * stepX,
                           part.height() * stepY);
        if (readInParts(handle, there, part.size(), stop, depth - 1, read) || !read.isBlank()) {
            any = true;
            paste(read, part.topLeft(), image);
        }
    }
    return any;
}

} // namespace

LocalRaster::LocalRaster(QString file, bool isOnline, std::unique_ptr<RasterHandles> handles)
    : m_file(std::move(file)), m_isOnline(isOnline), m_handles(std::move(handles))
{
}

Result<RasterImage> LocalRaster::read(const QRectF &world, QSize pixels, const std::stop_token &stop)
{
    RasterImage image{.size = pixels, .rgba = {}};
    const auto problem = [&](const QString &text) { return Problem{Problem::Severity::Error, m_file, {}, text}; };
    Problems told;
    GdalMessages messages(m_file, told);
    std::unique_ptr<RasterHandle> handle = m_handles->take(stop);
    if (!handle)
        return problem(stop.stop_requested() ? Raster::tr("Stopped.")
                                             : Raster::tr("It can no longer be opened: %1").arg(messages.lastError()));
    // Over a network a second try only makes a dead server wait longer.
    const bool done = readInParts(*handle, world, pixels, stop, m_isOnline ? 0 : 3, image);
    m_handles->giveBack(std::move(handle));
    if (stop.stop_requested())
        return problem(Raster::tr("Stopped."));
    if (!done)
        return problem(Raster::tr("This part cannot be read: %1").arg(messages.lastError()));
    return image;
}

} // namespace sijill
