#include "widgets/painter/markerlayer.h"

#include "widgets/painter/lettering.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr double badgeRim = 4; // between a whole badge and the edge of the view, or another badge

/// An extent along one of the axes.
struct Extent {
    double low, high;
};
Extent across(const QRectF &box)
{
    return {box.left(), box.right()};
}
Extent along(const QRectF &box)
{
    return {box.top(), box.bottom()};
}

/// How far something goes, and which way, to lie whole between 0 and `end`.
double wayInto(Extent thing, double end)
{
    if (thing.low < badgeRim)
        return badgeRim - thing.low;
    return std::min(0.0, end - badgeRim - thing.high);
}

/// As much of `way` as there is room for before the other, where that stands in it.
double wayBefore(Extent other, Extent thing, double way)
{
    if (way > 0 && other.high > thing.high)
        return std::clamp(other.low - badgeRim - thing.high, 0.0, way);
    if (way < 0 && other.low < thing.low)
        return std::clamp(other.high + badgeRim - thing.low, way, 0.0);
    return way;
}

bool touch(Extent a, Extent b)
{
    return a.low < b.high && b.low < a.high;
}

} // namespace

MarkerLayer::MarkerLayer(std::shared_ptr<const MapScene> scene, double scale, const QLocale &locale, const Theme &theme)
    : m_scene(std::move(scene)), m_scale(scale), m_badges(layoutBadges(*m_scene, scale, locale)),
      m_inner(sijill::innerFigures(*m_scene, scale, locale)), m_theme(theme)
{
}

/// From the plane of the layout to the screen, where it hangs at its place.
QPointF MarkerLayer::placeOffset(const PlacedBadge &badge, const Viewport &viewport) const
{
    const World at = m_scene->plan->regions[m_scene->badges[badge.badge].region].at;
    return viewport.toScreen(at) - at * m_scale;
}

QPointF MarkerLayer::badgeOffset(const PlacedBadge &badge, const Viewport &viewport) const
{
    const QPointF offset = placeOffset(badge, viewport);
    const QRectF box = badge.box.translated(offset), view({0, 0}, viewport.size());
    QPointF way(wayInto(across(box), view.width()), wayInto(along(box), view.height()));
    if (way.isNull())
        return offset;
    // Half a number would be another number, and one out of sight is missed. It goes no farther than its place lies
    // within the view: so it never jumps while that moves.
    double depth = 0;
    for (const World anchor : m_scene->plan->regions[m_scene->badges[badge.badge].region].anchors) {
        const QPointF at = viewport.toScreen(anchor);
        depth = std::max(depth, std::min({at.x(), view.width() - at.x(), at.y(), view.height() - at.y()}));
    }
    way = {std::clamp(way.x(), -depth, depth), std::clamp(way.y(), -depth, depth)};
    if (way.isNull())
        return offset;
    for (const PlacedBadge &each : m_badges) {
        if (each.badge == badge.badge)
            continue;
        const QRectF other = each.box.translated(placeOffset(each, viewport));
        if (touch(along(other), along(box)))
            way.setX(wayBefore(across(other), across(box), way.x()));
        if (touch(across(other), across(box)))
            way.setY(wayBefore(along(other), along(box), way.y()));
    }
    return offset + way;
}

QRectF MarkerLayer::badgeBox(const PlacedBadge &badge, const Viewport &viewport) const
{
    return badge.box.translated(badgeOffset(badge, viewport));
}

void MarkerLayer::setSelected(std::vector<Target> targets)
{
    m_selected = std::move(targets);
    std::ranges::sort(m_selected);
}

Emphasis MarkerLayer::emphasisOf(Target target) const
{
    if (std::ranges::binary_search(m_selected, target))
        return Emphasis::Selected;
    return target == m_hovered ? Emphasis::Hovered : Emphasis::None;
}

void MarkerLayer::paintAll(QPainter &painter, const Viewport &viewport, SpriteCache *sprites) const
{
    const SavedPainter saved(painter);
    for (const PlacedBadge &badge : m_badges) {
        PlacedBadge tied = badge;
        // The ties end at points of the world, the badge hangs at a distance in pixels: while the scale is between two
        // steps they are not moved alike.
        const QPointF offset = badgeOffset(badge, viewport);
        for (QPointF &tie : tied.ties)
            tie = viewport.toScreen(tie / m_scale) - offset;
        paintTies(painter, tied, offset, m_theme);
    }
    const double rim = DiscScale::greatestRadius;
    const QRectF seen = QRectF({0, 0}, viewport.size()).adjusted(-rim, -rim, rim, rim);
    for (quint32 i = 0; i < m_scene->markers.size(); ++i) {
        const Marker &marker = m_scene->markers[i];
        const QPointF at = viewport.toScreen(marker.at);
        if (!seen.contains(at))
            continue;
        const Mark mark = markOf(marker, m_scene->discs);
        if (const Emphasis emphasis = emphasisOf({Target::Kind::Marker, i}); emphasis != Emphasis::None)
            paintEmphasis(painter, at, mark, emphasis, m_theme);
        if (sprites)
            sprites->paint(painter, at, mark, m_theme);
        else
            paintMark(painter, at, mark, m_theme);
    }
    for (const InnerFigure &figure : m_inner) {
        const QPointF at = viewport.toScreen(m_scene->markers[figure.marker].at);
        if (!seen.contains(at))
            continue;
        if (sprites)
            sprites->paint(painter, at, figure, m_theme);
        else
            paintInnerFigure(painter, at, figure, m_theme);
    }
    for (const PlacedBadge &badge : m_badges) {
        const Emphasis emphasis = emphasisOf({Target::Kind::Badge, badge.badge});
        if (sprites && emphasis == Emphasis::None)
            sprites->paint(painter, badge, badgeBox(badge, viewport), m_theme);
        else
            paintBadge(painter, badge, badgeOffset(badge, viewport), emphasis, m_theme);
    }
}

Target MarkerLayer::targetAt(QPointF screen, const Viewport &viewport) const
{
    for (auto badge = m_badges.rbegin(); badge != m_badges.rend(); ++badge) {
        if (badgeBox(*badge, viewport).adjusted(-2, -2, 2, 2).contains(screen))
            return {Target::Kind::Badge, badge->badge};
    }
    makeGrid();
    constexpr double leastReach = 7; // so that a lone death can be pointed at
    const World at = viewport.toWorld(screen);
    quint32 found = none;
    m_grid->visitNear({std::clamp(at.x(), -0.5, 2.0), std::clamp(at.y(), 0.0, 1.0)}, [&](quint32 i) {
        // What is painted last lies on top.
        if (found != none && found > i)
            return;
        const Marker &marker = m_scene->markers[i];
        const double reach = std::max(leastReach, markOf(marker, m_scene->discs).radius + 2);
        const QPointF d = viewport.toScreen(marker.at) - screen;
        if (QPointF::dotProduct(d, d) <= reach * reach)
            found = i;
    });
    return found == none ? Target{} : Target{Target::Kind::Marker, found};
}

void MarkerLayer::makeGrid() const
{
    if (m_grid)
        return;
    m_points.reserve(m_scene->markers.size());
    for (const Marker &marker : m_scene->markers)
        m_points.push_back(marker.at);
    m_grid.emplace(m_points);
    // The scale to lay out for is never greater than that of the view.
    m_grid->begin((DiscScale::greatestRadius + 3) / m_scale, m_points.size());
    for (quint32 i = 0; i < m_points.size(); ++i)
        m_grid->insert(i);
}

} // namespace sijill
