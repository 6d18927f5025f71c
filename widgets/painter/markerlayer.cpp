#include "widgets/painter/markerlayer.h"

#include "widgets/painter/lettering.h"

#include <algorithm>

namespace sijill {

MarkerLayer::MarkerLayer(std::shared_ptr<const MapScene> scene, double scale, const QLocale &locale, const Theme &theme)
    : m_scene(std::move(scene)), m_scale(scale), m_badges(layoutBadges(*m_scene, scale, locale)), m_theme(theme)
{
}

QPointF MarkerLayer::badgeOffset(const PlacedBadge &badge, const Viewport &viewport) const
{
    const World at = m_scene->plan->regions[m_scene->badges[badge.badge].region].at;
    return viewport.toScreen(at) - at * m_scale;
}

QRectF MarkerLayer::badgeBox(const PlacedBadge &badge, const Viewport &viewport) const
{
    return badge.box.translated(badgeOffset(badge, viewport));
}

Emphasis MarkerLayer::emphasisOf(Target target) const
{
    if (std::ranges::find(m_selected, target) != m_selected.end())
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
    // What is painted last lies on top.
    constexpr double leastReach = 7; // so that a lone death can be pointed at
    const World at = viewport.toWorld(screen);
    const double farthest = DiscScale::greatestRadius / viewport.scale();
    for (std::size_t i = m_scene->markers.size(); i-- > 0;) {
        const Marker &marker = m_scene->markers[i];
        if (std::abs(marker.at.x() - at.x()) > farthest || std::abs(marker.at.y() - at.y()) > farthest)
            continue;
        const double reach = std::max(leastReach, markOf(marker, m_scene->discs).radius + 2);
        const QPointF d = viewport.toScreen(marker.at) - screen;
        if (QPointF::dotProduct(d, d) <= reach * reach)
            return {Target::Kind::Marker, static_cast<quint32>(i)};
    }
    return {};
}

} // namespace sijill
