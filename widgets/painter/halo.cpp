#include "widgets/painter/halo.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sijill {

namespace {

constexpr int block = 32; // bytes done together: with a fixed length and no overlap the compiler makes vectors of them

/// Coverage of pixels, with so much empty space around that shifted rows can be read without asking.
class Coverage {
public:
    Coverage(QSize size, int reach)
        : m_size(size), m_reach(reach), m_stride((size.width() + 2 * reach + 2 * block - 1) / block * block),
          m_bytes(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(size.height() + 2 * reach))
    {
    }
    QSize size() const { return m_size; }
    quint8 *row(int y) { return m_bytes.data() + offset(y); }
    const quint8 *row(int y) const { return m_bytes.data() + offset(y); }

private:
    std::ptrdiff_t offset(int y) const { return static_cast<std::ptrdiff_t>(m_stride) * (y + m_reach) + m_reach; }

    QSize m_size;
    int m_reach, m_stride;
    std::vector<quint8> m_bytes;
};

/// What a pixel that the text touches gives to the one `x`, `y` away from it: its own coverage and so much more, or
/// less, of 255. For an edge of the text that runs through the pixel, that is where the edge of the halo runs.
struct Tap {
    int x, y, more;
};

/// A disc. @pre radius > 0, in pixels
std::vector<Tap> tapsOf(double radius)
{
    std::vector<Tap> taps;
    const int reach = static_cast<int>(std::ceil(radius + 1));
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            if (const int more = qRound(255 * (radius - std::hypot(x, y))); more > -255)
                taps.push_back({x, y, std::min(more, 255)});
        }
    }
    return taps;
}

void addTap(const quint8 *__restrict from, quint8 *__restrict to, int width, int more)
{
    for (int x = 0; x < width; x += block) {
        for (int i = 0; i < block; ++i) {
            const int given = from[x + i] == 0 ? 0 : std::clamp(from[x + i] + more, 0, 255);
            to[x + i] = std::max(to[x + i], static_cast<quint8>(given));
        }
    }
}

Coverage grown(const Coverage &text, double radius, int reach)
{
    Coverage halo(text.size(), reach);
    const std::vector<Tap> taps = tapsOf(radius);
    for (int y = 0; y < text.size().height(); ++y)
        for (const Tap &tap : taps)
            addTap(text.row(y - tap.y) - tap.x, halo.row(y), text.size().width(), tap.more);
    return halo;
}

Coverage textCoverage(const QPainter &like, QRect box, QPointF baseline, double scale, const QFont &font,
                      const QString &text, int reach)
{
    QImage image(box.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHints(like.renderHints());
        painter.setLayoutDirection(like.layoutDirection());
        painter.translate(baseline - box.topLeft());
        painter.scale(scale, scale);
        painter.setFont(font);
        painter.setPen(Qt::black);
        painter.drawText(QPointF(), text);
    }
    Coverage coverage(box.size(), reach);
    for (int y = 0; y < box.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        std::transform(from, from + box.width(), coverage.row(y),
                       [](QRgb pixel) { return static_cast<quint8>(qAlpha(pixel)); });
    }
    return coverage;
}

QImage coloured(const Coverage &halo, const QColor &colour)
{
    std::array<QRgb, 256> shades{};
    for (int i = 0; i < 256; ++i)
        shades[static_cast<std::size_t>(i)] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), colour.alpha() * i / 255));
    QImage image(halo.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < halo.size().height(); ++y)
        std::transform(halo.row(y), halo.row(y) + halo.size().width(), reinterpret_cast<QRgb *>(image.scanLine(y)),
                       [&](quint8 covered) { return shades[covered]; });
    return image;
}

} // namespace

bool paintHaloPixels(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &colour,
                     double width)
{
    constexpr double greatestRadius = 12;    // beyond, outlines cost less
    constexpr qint64 mostPixels = 2'000'000; // some 10 MB while it is made
    const QPaintEngine *engine = painter.paintEngine();
    const QTransform device = painter.deviceTransform();
    const double scale = device.m11();
    if (!engine || engine->type() != QPaintEngine::Raster || device.type() > QTransform::TxScale || scale <= 0 ||
        device.m22() != scale)
        return false;
    const double radius = width / 2 * scale;
    if (radius <= 0 || radius > greatestRadius)
        return false;
    const int reach = static_cast<int>(std::ceil(radius + 1));
    const QPointF at = device.map(baseline);
    const QPoint whole(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    const QPointF rest = at - whole;
    const QRectF ink = QFontMetricsF(font).boundingRect(text);
    const QRect box = QRectF(ink.topLeft() * scale + rest, ink.size() * scale)
                          .toAlignedRect()
                          .adjusted(-reach - 1, -reach - 1, reach + 1, reach + 1);
    if (static_cast<qint64>(box.width()) * box.height() > mostPixels)
        return false;
    const Coverage halo = grown(textCoverage(painter, box, rest, scale, font, text, reach), radius, reach);
    QImage image = coloured(halo, colour);
    image.setDevicePixelRatio(scale);
    painter.drawImage(device.inverted().map(QPointF(whole + box.topLeft())), image);
    return true;
}

} // namespace sijill
