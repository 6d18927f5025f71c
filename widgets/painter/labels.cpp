#include "widgets/painter/labels.h"

#include "mapdata/layers/locate.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/shapes.h"
#include "widgets/theme/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
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

/// From one baseline to the next.
double lineHeight(const Label &label)
{
    return labelFont(label).pixelSize() * 1.25;
}

Extent extentOf(const Label &label)
{
    const QFont font = labelFont(label);
    const QFontMetricsF metrics(font);
    double width = label.text.isEmpty() ? 0 : textWidth(font, labelText(label));
    if (!label.figure.isEmpty())
        width += (label.text.isEmpty() ? 0 : figureGap) + textWidth(figureFont(), label.figure);
    // Line boxes of a font with room for marks above and below are taller than what is seen of a name.
    Extent extent{width, metrics.capHeight() + 2.5, metrics.descent() * 0.7};
    if (!label.below.isEmpty()) {
        extent.width = std::max(extent.width, textWidth(font, label.below));
        extent.descent += lineHeight(label);
    }
    return extent;
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
    case LabelKind::Ground:
        return label.isSpaced ? spacedFont(size(11), Weight::Regular, 3, label.text)
                              : mapFont(size(11), label.isBold ? Weight::Bold : Weight::Regular);
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
    const bool capitals = label.kind == LabelKind::Area || label.kind == LabelKind::Country || label.isSpaced;
    return capitals && !joinsLetters(label.text) ? label.text.toUpper() : label.text;
}

namespace {

/// Small squares along a turned name, relative to its point: what it covers.
std::vector<QRectF> squaresAlong(const Label &label, const Extent &extent)
{
    const double side = extent.ascent + extent.descent;
    const int count = std::max(1, static_cast<int>(std::ceil(extent.width / side)));
    const double radians = label.angle * std::numbers::pi / 180;
    const QPointF way(std::cos(radians), std::sin(radians));
    std::vector<QRectF> squares;
    for (int i = 0; i < count; ++i) {
        const QPointF middle = way * (((i + 0.5) / count - 0.5) * extent.width);
        squares.emplace_back(middle.x() - side / 2, middle.y() - side / 2, side, side);
    }
    return squares;
}

/// A name along a line lies in the middle of its stretch or nowhere.
std::optional<PlacedLabel> placeTurned(const Label &label, const Extent &extent, Occupied &occupied, double scale)
{
    const QPointF at = label.at * scale;
    const std::vector<QRectF> squares = squaresAlong(label, extent);
    constexpr double air = 3;
    QRectF around;
    for (const QRectF &square : squares) {
        if (!occupied.isFree(square.translated(at).adjusted(-air, -air, air, air)))
            return {};
        around |= square;
    }
    for (const QRectF &square : squares)
        occupied.add(square.translated(at));
    return PlacedLabel{0, label.text, {-extent.width / 2, (extent.ascent - 2.5) / 2}, around};
}

/// Names of a base map are many: of these so many in a part of the plane, and the same one but once nearby. Both go by
/// the plane, so that what is written does not change while the map is dragged.
class GroundNames {
public:
    bool mayStand(const Label &label, double scale) const
    {
        const QPointF at = label.at * scale;
        const auto here = m_counts.find(cellOf(at));
        if (here != m_counts.end() && here->second >= mostInCell)
            return false;
        const auto [begin, end] = m_said.equal_range(label.text);
        return std::none_of(begin, end, [&](const auto &said) {
            return std::hypot(said.second.x() - at.x(), said.second.y() - at.y()) < apart;
        });
    }
    void add(const Label &label, double scale)
    {
        const QPointF at = label.at * scale;
        ++m_counts[cellOf(at)];
        m_said.emplace(label.text, at);
    }

private:
    static constexpr double cell = 256, apart = 300; // pixels
    static constexpr int mostInCell = 5;             // some 80 in 1280 x 800

    static std::pair<qint64, qint64> cellOf(QPointF at)
    {
        return {static_cast<qint64>(std::floor(at.x() / cell)), static_cast<qint64>(std::floor(at.y() / cell))};
    }
    std::map<std::pair<qint64, qint64>, int> m_counts;
    std::multimap<QString, QPointF> m_said;
};

/// The first of its wishes that is free, if any.
std::optional<PlacedLabel> placeOne(const Label &label, const Occupied &occupied, double scale, bool rightToLeft)
{
    const Extent extent = extentOf(label);
    if (!hasRoom(label, scale, extent.width) ||
        ((label.kind == LabelKind::Town || (label.kind == LabelKind::Ground && label.clearance > 0)) &&
         !occupied.isFree(dotOf(label, scale))))
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
    GroundNames ground;
    std::unordered_set<quint32> done;
    const bool rightToLeft = locale.textDirection() == Qt::RightToLeft;
    for (const quint32 index : order) {
        const Label &label = labels[index];
        if ((label.text.isEmpty() && label.figure.isEmpty()) || !mayBeWanted(label, scale))
            continue;
        if (label.group != 0 && done.contains(label.group))
            continue;
        const bool isGround = label.kind == LabelKind::Ground, isTurned = isGround && label.angle != 0;
        if (isGround && !ground.mayStand(label, scale))
            continue;
        std::optional<PlacedLabel> found;
        if (const Extent extent = isTurned ? extentOf(label) : Extent(); isTurned)
            found = hasRoom(label, scale, extent.width) ? placeTurned(label, extent, occupied, scale) : std::nullopt;
        else
            found = placeShortened(label, occupied, scale, rightToLeft);
        if (!found)
            continue;
        found->label = index;
        if (!isTurned)
            occupied.add(found->box.translated(label.at * scale));
        if (isGround)
            ground.add(label, scale);
        if (label.kind == LabelKind::Town || (isGround && label.clearance > 0))
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
    if (label.ink.isValid())
        ink = label.ink;
    if (label.angle != 0) {
        const SavedPainter saved(painter);
        painter.translate(viewport.toScreen(label.at));
        painter.rotate(label.angle);
        drawText(painter, placed.baseline, font, text, ink, halo, theme.haloWidth);
        return;
    }
    if (!label.below.isEmpty()) {
        // One under the other, in the middle of what both take up.
        const double first = textWidth(font, text), second = textWidth(font, label.below);
        const QPointF under(0, lineHeight(label));
        drawText(painter, baseline + under + QPointF(std::max(0.0, first - second) / 2, 0), font, label.below, ink,
                 halo, theme.haloWidth);
        baseline += QPointF(std::max(0.0, second - first) / 2, 0);
    }
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
