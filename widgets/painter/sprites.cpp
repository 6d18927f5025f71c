#include "widgets/painter/sprites.h"

#include <cmath>

namespace sijill {

namespace {

quint64 keyOf(const Mark &mark)
{
    const auto half = [](double v) { return static_cast<quint64>(std::lround(v * 2)) & 0xffff; };
    return half(mark.radius) | half(mark.ring) << 16 | static_cast<quint64>(mark.shape) << 32 |
           static_cast<quint64>(mark.open) << 34 | static_cast<quint64>(mark.near) << 35 |
           static_cast<quint64>(mark.conventional) << 36;
}

} // namespace

const SpriteCache::Sprite &SpriteCache::spriteOf(const Mark &mark, const Theme &theme, double ratio)
{
    if (ratio != m_ratio || theme.kind != m_theme) {
        m_sprites.clear();
        m_ratio = ratio;
        m_theme = theme.kind;
    }
    Sprite &sprite = m_sprites[keyOf(mark)];
    if (sprite.image.isNull()) {
        sprite.reach = std::ceil(mark.reach()) + 1;
        const int side = static_cast<int>(std::ceil(2 * sprite.reach * ratio));
        sprite.image = QImage(side, side, QImage::Format_ARGB32_Premultiplied);
        sprite.image.setDevicePixelRatio(ratio);
        sprite.image.fill(Qt::transparent);
        QPainter painter(&sprite.image);
        paintMark(painter, {sprite.reach, sprite.reach}, mark, theme);
    }
    return sprite;
}

void SpriteCache::paint(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    const QTransform device = painter.deviceTransform();
    const double ratio = device.m11();
    const Sprite &sprite = spriteOf(mark, theme, ratio);
    // On whole device pixels: anything else is resampled, slow and blurred.
    const QPointF corner = device.map(at - QPointF(sprite.reach, sprite.reach));
    const QPointF whole(std::round(corner.x()), std::round(corner.y()));
    painter.drawImage(device.inverted().map(whole), sprite.image);
}

} // namespace sijill
