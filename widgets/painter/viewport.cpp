#include "widgets/painter/viewport.h"

#include <algorithm>

namespace sijill {

namespace {
constexpr double tileSize = 256;
constexpr double equator = 40'075'016.685578488; // metres, WGS 84
constexpr double closestFit = 14;                // zoom level beyond which fitting a single point makes no sense
} // namespace

Viewport Viewport::fitting(const QRectF &world, QSizeF size, QMarginsF margins)
{
    const QRectF wanted = world == QRectF() ? QRectF(0, 0, 1, 1) : world;
    const double width = std::max(1.0, size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, size.height() - margins.top() - margins.bottom());
    double scale = scaleOf(closestFit);
    if (wanted.width() > 0)
        scale = std::min(scale, width / wanted.width());
    if (wanted.height() > 0)
        scale = std::min(scale, height / wanted.height());
    const QPointF shift((margins.left() - margins.right()) / 2, (margins.top() - margins.bottom()) / 2);
    return {wanted.center() - shift / scale, scale, size};
}

Viewport Viewport::filledBy(const QRectF &world, QSizeF size)
{
    return {world.center(), std::min(size.width() / world.width(), size.height() / world.height()), size};
}

double Viewport::zoom() const
{
    return std::log2(m_scale / tileSize);
}

double Viewport::scaleOf(double zoom)
{
    return tileSize * std::exp2(zoom);
}

double Viewport::metresPerPixel() const
{
    const double latitude = toLonLat(m_centre).y() * std::numbers::pi / 180.0;
    return equator * std::cos(latitude) / m_scale;
}

} // namespace sijill
