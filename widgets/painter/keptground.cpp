#include "widgets/painter/keptground.h"

#include <cmath>

namespace sijill {

QImage KeptGround::pictureOf(const Viewport &viewport, double ratio, int look, const Paint &paintGround)
{
    {
        const std::scoped_lock lock(m_mutex);
        for (auto picture = m_pictures.begin(); picture != m_pictures.end(); ++picture)
            if (picture->viewport == viewport && picture->ratio == ratio && picture->look == look) {
                m_pictures.splice(m_pictures.begin(), m_pictures, picture);
                return m_pictures.front().image;
            }
    }
    QImage image((viewport.size() * ratio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    {
        QPainter inner(&image);
        paintGround(inner, viewport);
    }
    const std::scoped_lock lock(m_mutex);
    m_pictures.push_front({viewport, ratio, look, image});
    qsizetype kept = 0;
    for (auto picture = m_pictures.begin(); picture != m_pictures.end();) {
        kept += picture->image.sizeInBytes();
        picture = kept > mostBytes && picture != m_pictures.begin() ? m_pictures.erase(picture) : std::next(picture);
    }
    return image;
}

void KeptGround::paint(QPainter &painter, const Viewport &viewport, bool isMoving, int look, const Paint &paintGround)
{
    const QTransform device = painter.deviceTransform();
    const double ratio = std::hypot(device.m11(), device.m12());
    if (!isMoving) {
        painter.drawImage(QPointF(), pictureOf(viewport, ratio, look, paintGround));
        return;
    }
    // Squares a pixel larger than their share, so that no seam shows between them.
    const double zoom = std::round(viewport.zoom() * 2) / 2, scale = Viewport::scaleOf(zoom);
    const double share = side / scale, stretch = viewport.scale() / scale;
    const QRectF seen = viewport.bounds();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (double row = std::floor(seen.top() / share); row * share < seen.bottom(); ++row) {
        for (double column = std::floor(seen.left() / share); column * share < seen.right(); ++column) {
            constexpr double rim = 1;
            const Viewport square({(column + 0.5) * share, (row + 0.5) * share}, scale,
                                  {side + 2 * rim, side + 2 * rim});
            const QImage image = pictureOf(square, ratio, look, paintGround);
            const QPointF corner = viewport.toScreen(square.toWorld({rim, rim}));
            const QRectF target(corner, QSizeF(side, side) * stretch);
            constexpr double overlap = 0.6; // pixels of the screen
            const double more = overlap / stretch;
            painter.drawImage(target.adjusted(0, 0, overlap, overlap), image,
                              QRectF(rim * ratio, rim * ratio, (side + more) * ratio, (side + more) * ratio));
        }
    }
}

qsizetype KeptGround::bytes() const
{
    const std::scoped_lock lock(m_mutex);
    qsizetype bytes = 0;
    for (const Picture &picture : m_pictures)
        bytes += picture.image.sizeInBytes();
    return bytes;
}

} // namespace sijill
