#include "widgets/painter/sprites.h"

#include "widgets/painter/lettering.h"

#include <cmath>

namespace sijill {

namespace {

quint64 keyOf(const Mark &mark)
{
    const auto half = [](double v) { return static_cast<quint64>(std::lround(v * 2)) & 0xffff; };
    return half(mark.radius) | half(mark.ring) << 16 | static_cast<quint64>(mark.shape) << 32 |
           static_cast<quint64>(mark.open) << 34 | static_cast<quint64>(mark.near) << 35 |
           static_cast<quint64>(mark.conventional) << 36 | static_cast<quint64>(mark.several) << 37;
}

/// On whole device pixels: anything else is resampled, slow and blurred.
void blit(QPainter &painter, QPointF topLeft, const QImage &image)
{
    const QTransform device = painter.deviceTransform();
    const QPointF corner = device.map(topLeft);
    painter.drawImage(device.inverted().map(QPointF(std::round(corner.x()), std::round(corner.y()))), image);
}

QImage emptyImage(QSizeF size, double ratio)
{
    QImage image((size * ratio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

void SpriteCache::clear()
{
    m_sprites.clear();
    m_badges.clear();
    m_figures.clear();
}

void SpriteCache::prepare(const Theme &theme, double ratio)
{
    constexpr qsizetype mostBadges = 2000; // numbers come and go while the window moves
    if (ratio != m_ratio || theme.kind != m_theme || m_badges.size() + m_figures.size() > mostBadges)
        clear();
    m_ratio = ratio;
    m_theme = theme.kind;
}

const SpriteCache::Sprite &SpriteCache::spriteOf(const Mark &mark, const Theme &theme)
{
    Sprite &sprite = m_sprites[keyOf(mark)];
    if (sprite.image.isNull()) {
        sprite.reach = std::ceil(mark.reach()) + 1;
        sprite.image = emptyImage({2 * sprite.reach, 2 * sprite.reach}, m_ratio);
        QPainter painter(&sprite.image);
        paintMark(painter, {sprite.reach, sprite.reach}, mark, theme);
    }
    return sprite;
}

void SpriteCache::paint(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    prepare(theme, painter.deviceTransform().m11());
    const Sprite &sprite = spriteOf(mark, theme);
    blit(painter, at - QPointF(sprite.reach, sprite.reach), sprite.image);
}

void SpriteCache::paint(QPainter &painter, const PlacedBadge &badge, const QRectF &box, const Theme &theme)
{
    prepare(theme, painter.deviceTransform().m11());
    constexpr double rim = 2;
    QImage &image = m_badges[badge.conventional ? badge.text + QChar(u'~') : badge.text];
    if (image.isNull()) {
        image = emptyImage(box.size() + QSizeF(2 * rim, 2 * rim), m_ratio);
        QPainter sprite(&image);
        PlacedBadge alone = badge;
        alone.box = QRectF({rim, rim}, box.size());
        paintBadge(sprite, alone, {}, Emphasis::None, theme);
    }
    blit(painter, box.topLeft() - QPointF(rim, rim), image);
}

void SpriteCache::paint(QPainter &painter, QPointF at, const InnerFigure &figure, const Theme &theme)
{
    prepare(theme, painter.deviceTransform().m11());
    QImage &image = m_figures[figure.text];
    if (image.isNull()) {
        constexpr double rim = 6;
        const QSizeF size(std::ceil(textWidth(innerFigureFont(), figure.text)) + 2 * rim, 28);
        image = emptyImage(size, m_ratio);
        QPainter sprite(&image);
        paintInnerFigure(sprite, {size.width() / 2, size.height() / 2}, figure, theme);
    }
    const QSizeF size = (image.size() - QSize(1, 1)) / m_ratio;
    blit(painter, at - QPointF(size.width() / 2, size.height() / 2), image);
}

} // namespace sijill
