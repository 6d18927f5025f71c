#include "widgets/painter/rasterlayer.h"

#include "widgets/painter/drawntiles.h"

#include <QDeadlineTimer>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

/// Without a copy: the bytes are kept by whoever has the image.
QImage viewOf(const RasterImage &image)
{
    return {reinterpret_cast<const uchar *>(image.rgba.constData()), image.size.width(), image.size.height(),
            image.size.width() * 4, image.opaque ? QImage::Format_RGBX8888 : QImage::Format_RGBA8888_Premultiplied};
}

/// How many of the output's pixels one pixel of the viewport is.
double resolutionOf(const QPainter &painter)
{
    const QTransform device = painter.deviceTransform();
    return std::hypot(device.m11(), device.m12());
}

bool isVector(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf ||
                      engine->type() == QPaintEngine::Picture);
}

/// Whole pixels of the device, so that neighbours neither overlap nor leave a seam.
QRectF onWholePixels(const QRectF &rect, double ratio)
{
    const auto whole = [ratio](double at) { return std::round(at * ratio) / ratio; };
    return QRectF(QPointF(whole(rect.left()), whole(rect.top())), QPointF(whole(rect.right()), whole(rect.bottom())));
}

} // namespace

RasterLayer::RasterLayer(RasterOnMap raster, RasterPatience patience)
    : m_raster(std::move(raster)), m_patience(std::move(patience))
{
}

void RasterLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    if (!m_raster.source || !m_raster.shown || m_raster.opacity <= 0 || viewport.isEmpty())
        return;
    const SavedPainter saved(painter);
    painter.setOpacity(painter.opacity() * std::min(1.0, m_raster.opacity));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_patience.store ? paintTiles(painter, viewport) : paintWhole(painter, viewport);
}

void RasterLayer::paintTiles(QPainter &painter, const Viewport &viewport) const
{
    const RasterSource &source = *m_raster.source;
    const double ratio = resolutionOf(painter);
    // A tile is drawn at 0.66 to 1.32 of its size: sharp, at little more than the least number of tiles.
    constexpr double coarser = 0.4;
    const double exact = std::log2(viewport.scale() * ratio / tilePixels);
    int zoom = std::clamp(static_cast<int>(std::ceil(exact - coarser)), 0, closestTileZoom);
    // So far out one tile of an online map would be made of hundreds of its own.
    constexpr int mostZoomsOut = 2;
    if (source.info().isOnline && zoom < source.info().minZoom - mostZoomsOut)
        return;
    const QRectF seen = viewport.bounds() & source.info().bounds;
    const qint64 most =
        m_patience.store->cache().mostBytes() / (qint64(tilePixels) * tilePixels * 4) / (m_patience.sharers + 1);
    while (zoom > 0 && tilesIn(seen, zoom).count() > most)
        --zoom;
    const TileRange range = tilesIn(seen, zoom);
    const QDeadlineTimer deadline(source.info().isOnline ? 0 : m_patience.milliseconds);
    std::vector<TileId> missing;
    for (const TileId &tile : fromTheMiddle(range)) {
        std::shared_ptr<const RasterImage> image = m_patience.store->find(source, tile);
        if (!image && !deadline.hasExpired())
            image = m_patience.store->read(source, tile);
        const QRectF target = onWholePixels(viewport.toScreen(tile.world()), ratio);
        if (!image) {
            missing.push_back(tile);
            paintStandIn(painter, tile, target);
        } else if (!image->isBlank()) {
            painter.drawImage(target, viewOf(*image));
        }
    }
    m_patience.store->want(m_raster.source, missing);
}

bool RasterLayer::paintStandIn(QPainter &painter, const TileId &tile, const QRectF &target) const
{
    constexpr int generations = 6;
    TileId elder = tile;
    for (int up = 1; up <= generations && elder.zoom > 0; ++up) {
        elder = elder.parent();
        const std::shared_ptr<const RasterImage> image = m_patience.store->find(*m_raster.source, elder);
        if (!image)
            continue;
        const double side = tilePixels / std::exp2(up);
        const QRectF part((tile.x - (elder.x << up)) * side, (tile.y - (elder.y << up)) * side, side, side);
        if (!image->isBlank())
            painter.drawImage(target, viewOf(*image), part);
        return true;
    }
    return false;
}

void RasterLayer::paintWhole(QPainter &painter, const Viewport &viewport) const
{
    const RasterSource &source = *m_raster.source;
    const QRectF seen = viewport.bounds() & source.info().bounds & QRectF(0, 0, 1, 1);
    if (seen.isEmpty())
        return;
    // Paper is printed at 300 dots an inch at most, a page of ours has 96 pixels to the inch.
    const bool vector = isVector(painter);
    constexpr double finest = 3, ofSvg = 2, mostPixels = 48e6;
    double ratio = vector ? std::clamp(resolutionOf(painter), ofSvg, finest) : resolutionOf(painter);
    const QRectF area = viewport.toScreen(seen);
    if (vector)
        ratio = std::min(ratio, std::sqrt(mostPixels / std::max(1.0, area.width() * area.height())));
    const QRect all(
        QPoint(static_cast<int>(std::floor(area.left() * ratio)), static_cast<int>(std::floor(area.top() * ratio))),
        QPoint(static_cast<int>(std::ceil(area.right() * ratio)) - 1,
               static_cast<int>(std::ceil(area.bottom() * ratio)) - 1));
    // A page gets one image, as viewers leave seams between several; a picture is drawn piece by piece.
    QImage page(vector ? all.size() : QSize(), QImage::Format_ARGB32_Premultiplied);
    page.fill(Qt::transparent);
    constexpr int piece = 512;
    for (int y = all.top(); y <= all.bottom(); y += piece) {
        for (int x = all.left(); x <= all.right(); x += piece) {
            const QRect part = QRect(x, y, piece, piece) & all;
            const QRectF screen(part.x() / ratio, part.y() / ratio, part.width() / ratio, part.height() / ratio);
            const QRectF world(viewport.toWorld(screen.topLeft()), screen.size() / viewport.scale());
            const Result<RasterImage> image = source.read(world, part.size());
            if (!image || image->isBlank())
                continue;
            if (vector)
                QPainter(&page).drawImage(part.topLeft() - all.topLeft(), viewOf(*image));
            else
                painter.drawImage(screen, viewOf(*image));
        }
    }
    if (vector)
        painter.drawImage(QRectF(QPointF(all.topLeft()) / ratio, QSizeF(all.size()) / ratio), page);
}

QStringList attributionsOf(const std::vector<RasterOnMap> &rasters)
{
    QStringList texts;
    for (const RasterOnMap &raster : rasters) {
        const QString text = !raster.shown   ? QString()
                             : raster.source ? raster.source->info().attribution
                             : raster.tiles  ? raster.tiles->info().attribution
                                             : QString();
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    return texts;
}

} // namespace sijill
