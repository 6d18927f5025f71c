#include "widgets/painter/labels.h"

#include "mapdata/layers/locate.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/shapes.h"
#include "widgets/theme/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace sijill {

namespace {

constexpr double figureGap = 5; // pixels between a name and its figure

/// Boxes on the plane, found by the cells they touch.
class Occupied {
public:
    static constexpr quint32 nobody = 0xffffffff;

    bool isFree(const QRectF &box, quint32 except = nobody) const
    {
        bool free = true;
        forCells(box, [&](quint64 cell) {
            const auto found = m_cells.find(cell);
            if (free && found != m_cells.end())
                free = std::ranges::none_of(found->second, [&](const Box &other) {
                    return (except == nobody || other.owner != except) && other.box.intersects(box);
                });
        });
        return free;
    }
    void add(const QRectF &box, quint32 owner = nobody)
    {
        forCells(box, [&](quint64 cell) { m_cells[cell].push_back({box, owner}); });
    }

private:
    struct Box {
        QRectF box;
        quint32 owner;
    };
    static constexpr double cellSize = 128;

    template <class Visit>
    static void forCells(const QRectF &box, Visit &&visit)
    {
        const auto cell = [](double v) { return static_cast<qint64>(std::floor(v / cellSize)); };
        for (qint64 y = cell(box.top()); y <= cell(box.bottom()); ++y) {
            for (qint64 x = cell(box.left()); x <= cell(box.right()); ++x)
                visit((static_cast<quint64>(x) << 32) ^ (static_cast<quint64>(y) & 0xffffffff));
        }
    }
    std::unordered_map<quint64, std::vector<Box>> m_cells;
};

QFont figureFont()
{
    return mapFont(12, Weight::Bold);
}

struct Extent {
    double width, ascent, descent;
};

Extent extentOf(const Label &label)
{
    const QFont font = labelFont(label);
    const QFontMetricsF metrics(font);
    double width = label.text.isEmpty() ? 0 : textWidth(font, labelText(label));
    if (!label.figure.isEmpty())
        width += (label.text.isEmpty() ? 0 : figureGap) + textWidth(figureFont(), label.figure);
    // Line boxes of a font with room for marks above and below are taller than what is seen of a name.
    return {width, metrics.capHeight() + 2.5, metrics.descent() * 0.7};
}

/// Left ends of the baseline to try in turn, relative to the point.
std::vector<QPointF> wishesOf(const Label &label, const Extent &extent, bool rightToLeft)
{
    const double middle = (extent.ascent - 2.5) / 2;
    if (label.clearance <= 0) {
        const double line = extent.ascent + extent.descent + 3;
        const double centred = -extent.width / 2;
        if (label.kind == LabelKind::Country)
            return {{centred, middle}};
        // An area has room around its label point: farther away as the nearer spots are taken.
        const double aside = extent.width * 0.6;
        return {{centred, middle},
                {centred, middle - line},
                {centred, middle + line},
                {centred, middle - 2.2 * line},
                {centred + aside, middle - line},
                {centred - aside, middle - line},
                {centred, middle + 2.6 * line},
                {centred + aside, middle + line},
                {centred - aside, middle + line},
                {centred, middle - 3.4 * line},
                {centred, middle + 4 * line}};
    }
    const double away = label.clearance + 3;
    const QPointF right(away, middle);
    const QPointF left(-away - extent.width, middle);
    const QPointF above(-extent.width / 2, -away);
    const QPointF below(-extent.width / 2, away + extent.ascent - 2.5);
    const double slant = label.clearance * 0.7 + 2;
    const QPointF rightAbove(slant, -slant);
    const QPointF leftAbove(-slant - extent.width, -slant);
    const double drop = slant + extent.ascent - 2.5;
    const QPointF rightBelow(slant, drop);
    const QPointF leftBelow(-slant - extent.width, drop);
    if (rightToLeft)
        return {left, right, above, below, leftAbove, rightAbove, leftBelow, rightBelow};
    return {right, left, above, below, rightAbove, leftAbove, rightBelow, leftBelow};
}

bool isAtItsZoom(const Label &label, double scale)
{
    const double zoom = std::log2(scale / 256);
    constexpr double step = 0.25; // labels are laid out for steps of the scale, see labelScale()
    if (zoom < label.fromZoom - step || zoom > label.toZoom)
        return false;
    const bool byRank = label.kind == LabelKind::Town || (label.kind == LabelKind::Feature && label.clearance > 0);
    return !byRank || zoom >= zoomOfRank(label.rank) - 1e-9;
}

bool hasRoom(const Label &label, double scale, double width)
{
    if (label.room > 0)
        return width <= label.room * scale;
    return !label.area.layer ||
           (width <= label.area->bounds.width() * scale * 1.25 && label.area->bounds.height() * scale >= 26);
}

/// Cheap: measuring letters takes a thousand times as long.
bool mayBeWanted(const Label &label, double scale)
{
    constexpr double shortest = 12; // pixels
    return isAtItsZoom(label, scale) && hasRoom(label, scale, shortest);
}

/// A name that gives way to something else must not end up in the area beside its own.
bool staysInside(const Label &label, const QRectF &onPlane, double scale)
{
    if (!label.area.layer)
        return true;
    const double reach = onPlane.width() * 0.35;
    const std::array offsets{QPointF(0, 0), QPointF(-reach, 0), QPointF(reach, 0)};
    return std::ranges::all_of(offsets, [&](QPointF offset) {
        return contains(*label.area.layer, *label.area, (onPlane.center() + offset) / scale);
    });
}

/// What the dot of a town covers on the plane. A dot under a name or a disc is not drawn: it would be noise.
QRectF dotOf(const Label &label, double scale)
{
    const QPointF at = label.at * scale;
    const double reach = label.clearance + 1.5;
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

} // namespace

double labelScale(double scale)
{
    constexpr double steps = 4; // per zoom level
    return Viewport::scaleOf(std::floor(std::log2(scale / 256) * steps + 1e-6) / steps);
}

double zoomOfRank(quint8 rank)
{
    constexpr std::array<double, 6> zooms{0, 4.5, 6, 7.5, 8.75, 10};
    return zooms[std::min<std::size_t>(rank, zooms.size() - 1)];
}

QFont labelFont(const Label &label)
{
    const auto size = [&](double usual) { return label.size > 0 ? label.size : usual; };
    switch (label.kind) {
    case LabelKind::Country:
        return spacedFont(12, Weight::Regular, 7, label.text);
    case LabelKind::Area:
        return spacedFont(size(joinsLetters(label.text) ? 13 : 11), Weight::Bold, 1.6, label.text);
    case LabelKind::Marker:
        return mapFont(12, Weight::Bold);
    case LabelKind::Feature:
        return mapFont(size(11), Weight::Regular);
    case LabelKind::Town:
        break;
    }
    return mapFont(size(label.rank <= 1   ? 13
                        : label.rank <= 3 ? 12
                                          : 11),
                   label.rank <= 1 ? Weight::Bold : Weight::Regular);
}

QString labelText(const Label &label)
{
    const bool capitals = label.kind == LabelKind::Area || label.kind == LabelKind::Country;
    return capitals && !joinsLetters(label.text) ? label.text.toUpper() : label.text;
}

namespace {

/// The first of its wishes that is free, if any.
std::optional<PlacedLabel> placeOne(const Label &label, const Occupied &occupied, double scale, bool rightToLeft)
{
    const Extent extent = extentOf(label);
    if (!hasRoom(label, scale, extent.width) ||
        (label.kind == LabelKind::Town && !occupied.isFree(dotOf(label, scale))))
        return {};
    const std::vector<QPointF> wishes = wishesOf(label, extent, rightToLeft);
    for (const QPointF &wish : wishes) {
        const QRectF box(wish.x(), wish.y() - extent.ascent, extent.width, extent.ascent + extent.descent);
        const QRectF onPlane = box.translated(label.at * scale);
        // Names on one line want more air between them than names one below the other.
        const double air = label.clearance > 0 ? 8 : 3;
        if (!occupied.isFree(onPlane.adjusted(-air, -1, air, 1), label.own))
            continue;
        if (&wish == &wishes.front() || staysInside(label, onPlane, scale))
            return PlacedLabel{0, label.text, wish, box};
    }
    return {};
}

/// As few words less as room needs.
std::optional<PlacedLabel> placeShortened(Label label, const Occupied &occupied, double scale, bool rightToLeft)
{
    std::optional<PlacedLabel> placed = placeOne(label, occupied, scale, rightToLeft);
    if (!placed && !label.shortText.isEmpty()) {
        label.text = label.shortText;
        placed = placeOne(label, occupied, scale, rightToLeft);
    }
    if (!placed && !label.figure.isEmpty()) {
        label.text.clear();
        placed = placeOne(label, occupied, scale, rightToLeft);
    }
    return placed;
}

} // namespace

std::vector<PlacedLabel> placeLabels(const std::vector<Label> &labels, double scale, const std::vector<QRectF> &covered,
                                     const QLocale &locale)
{
    Occupied occupied;
    for (quint32 i = 0; i < covered.size(); ++i)
        occupied.add(covered[i], i);
    std::vector<quint32> order(labels.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&](quint32 a, quint32 b) {
        return std::pair(labels[a].kind, labels[a].rank) < std::pair(labels[b].kind, labels[b].rank);
    });

    std::vector<PlacedLabel> placed;
    std::unordered_set<quint32> done;
    const bool rightToLeft = locale.textDirection() == Qt::RightToLeft;
    for (const quint32 index : order) {
        const Label &label = labels[index];
        if ((label.text.isEmpty() && label.figure.isEmpty()) || !mayBeWanted(label, scale))
            continue;
        if (label.group != 0 && done.contains(label.group))
            continue;
        std::optional<PlacedLabel> found = placeShortened(label, occupied, scale, rightToLeft);
        if (!found)
            continue;
        found->label = index;
        occupied.add(found->box.translated(label.at * scale));
        if (label.kind == LabelKind::Town)
            occupied.add(dotOf(label, scale));
        done.insert(label.group);
        placed.push_back(std::move(*found));
    }
    return placed;
}

void paintLabel(QPainter &painter, const Label &label, const PlacedLabel &placed, const Viewport &viewport,
                const Theme &theme)
{
    const QFont font = labelFont(label);
    const QString text = placed.text == label.text ? labelText(label) : placed.text;
    QPointF baseline = viewport.toScreen(label.at) + placed.baseline;
    QColor ink = theme.ink;
    QColor halo = theme.land;
    if (label.kind == LabelKind::Area || label.kind == LabelKind::Town || label.kind == LabelKind::Feature)
        ink = label.kind == LabelKind::Town && label.rank <= 2 ? theme.ink : theme.quietInk;
    if (label.kind == LabelKind::Country) {
        ink = theme.faintInk;
        halo = theme.neighbours;
    }
    halo.setAlphaF(0.85F);
    if (!label.figure.isEmpty()) {
        // The figure follows the name in the direction of the name's script.
        const bool figureFirst = text.isEmpty() || joinsLetters(text);
        const double figureWidth = textWidth(figureFont(), label.figure) + figureGap;
        const double nameWidth = textWidth(font, text) + figureGap;
        const QPointF figureAt = figureFirst ? baseline : baseline + QPointF(nameWidth, 0);
        drawText(painter, figureAt, figureFont(), label.figure, theme.harm, halo, theme.haloWidth);
        if (figureFirst)
            baseline += QPointF(figureWidth, 0);
    }
    if (!text.isEmpty())
        drawText(painter, baseline, font, text, ink, halo, theme.haloWidth);
}

} // namespace sijill
