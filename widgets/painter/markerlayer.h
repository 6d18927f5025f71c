#pragma once

#include "mapdata/index/anchorgrid.h"
#include "widgets/painter/badges.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/sprites.h"

#include <compare>
#include <memory>
#include <optional>

namespace sijill {

/// A marker, a badge or a row of the tray.
struct Target {
    enum class Kind : quint8 { Nothing, Marker, Badge, Tray };
    Kind kind = Kind::Nothing;
    quint32 index = 0; ///< in MapScene::markers or ::badges; for the tray in ::trayEntries, or `wholeTray`

    static constexpr quint32 wholeTray = none;
    explicit operator bool() const { return kind != Kind::Nothing; }
    auto operator<=>(const Target &) const = default;
};

/// Markers and badges of one scene. Small markers lie over great ones, badges over both.
class MarkerLayer : public PaintLayer {
public:
    /// `scale`: the one badges are laid out for, see labelScale().
    MarkerLayer(std::shared_ptr<const MapScene> scene, double scale, const QLocale &locale, const Theme &theme);

    /// With sprites where given (screen), else as vectors. `emphasised` are drawn with a ground of the selection's hue.
    void paint(QPainter &painter, const Viewport &viewport) const override { paintAll(painter, viewport, nullptr); }
    void paintAll(QPainter &painter, const Viewport &viewport, SpriteCache *sprites) const;

    Target targetAt(QPointF screen, const Viewport &viewport) const;
    void setHovered(Target target) { m_hovered = target; }
    void setSelected(std::vector<Target> targets);

    const MapScene &scene() const { return *m_scene; }
    const std::vector<PlacedBadge> &badges() const { return m_badges; }
    const std::vector<InnerFigure> &innerFigures() const { return m_inner; }
    double scale() const { return m_scale; }
    /// Of a badge, on screen. Badges hang at their place by a point of the world, so they stay put while zooming; one
    /// at the edge of the view comes in as far as its place lies within and no other stands in its way.
    QRectF badgeBox(const PlacedBadge &badge, const Viewport &viewport) const;

private:
    Emphasis emphasisOf(Target target) const;
    QPointF placeOffset(const PlacedBadge &badge, const Viewport &viewport) const;
    QPointF badgeOffset(const PlacedBadge &badge, const Viewport &viewport) const;
    void makeGrid() const;

    std::shared_ptr<const MapScene> m_scene;
    double m_scale;
    std::vector<PlacedBadge> m_badges;
    std::vector<InnerFigure> m_inner;
    Theme m_theme;
    Target m_hovered;
    std::vector<Target> m_selected; ///< sorted
    // Made when first pointed at: while the window moves nobody points.
    mutable std::vector<World> m_points;
    mutable std::optional<AnchorGrid> m_grid;
};

} // namespace sijill
