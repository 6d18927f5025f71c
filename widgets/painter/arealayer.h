#pragma once

#include "mapdata/layers/layer.h"
#include "widgets/painter/cutsides.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/layerdetails.h"
#include "widgets/theme/theme.h"

#include <memory>
#include <vector>

namespace sijill {

/// How the features of one layer are drawn.
struct AreaStyle {
    QColor fill; ///< invalid: none
    QColor line; ///< invalid: none
    double width = 1;
    double opacity = 1;
    double radius = 2; ///< of points
    /// Viewport::zoom() between which it is drawn.
    double fromZoom = 0;
    double toZoom = 99;

    static AreaStyle countries(const Theme &theme) { return {theme.neighbours, theme.border, theme.borderWidth}; }
    static AreaStyle areas(const Theme &theme) { return {theme.land, theme.outline, theme.outlineWidth}; }
    /// Something the user added: lines only, so that it hides nothing.
    static AreaStyle other(const Theme &theme) { return {{}, theme.quietInk, theme.outlineWidth}; }
};

/// Countries, governorates, districts; also lines and points of layers without a role of their own.
class AreaLayer : public PaintLayer {
public:
    /// `details`: coarser copies to paint where they look the same; null: always the layer itself.
    AreaLayer(std::shared_ptr<const VectorLayer> layer, AreaStyle style, std::shared_ptr<LayerDetails> details = {});

    void paint(QPainter &painter, const Viewport &viewport) const override;
    /// Position in VectorLayer::features.
    std::optional<quint32> hit(QPointF screen, const Viewport &viewport) const override;

private:
    std::shared_ptr<const VectorLayer> m_layer;
    AreaStyle m_style;
    std::shared_ptr<LayerDetails> m_details;
    CutSides m_cut; ///< no line is drawn along these
};

/// A feature of a layer, kept alive.
struct FeatureRef {
    std::shared_ptr<const VectorLayer> layer;
    quint32 feature = 0;

    const Feature &operator*() const { return layer->features[feature]; }
    const Feature *operator->() const { return &layer->features[feature]; }
};

/// One area that is pointed out, by its edge alone: what it holds stays as it is.
class OutlineLayer : public PaintLayer {
public:
    OutlineLayer(FeatureRef area, const Theme &theme) : m_area(std::move(area)), m_theme(theme) {}
    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    FeatureRef m_area;
    Theme m_theme;
};

/// The areas that badges speak for: hatched and outlined, over the areas and under the towns.
class HatchLayer : public PaintLayer {
public:
    HatchLayer(std::vector<FeatureRef> areas, const Theme &theme);
    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    std::vector<FeatureRef> m_areas;
    Theme m_theme;
};

} // namespace sijill
