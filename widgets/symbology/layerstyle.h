#pragma once

#include <QColor>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sijill {

/// What is written beside the features of a layer.
enum class LayerLabels : quint8 {
    None,
    Window, ///< the name in the language of the window
    English,
    Arabic,
    Both,
    Field, ///< what a field of the file says
};

/// How the user wants a layer to look. What is not said follows from what the layer is and from the theme, so a layer
/// that nobody has touched looks right in the light, in the dark and on paper.
struct LayerStyle {
    bool visible = true;
    double opacity = 1;
    std::optional<QColor> line; ///< an invalid colour: none
    std::optional<double> lineWidth;
    std::optional<QColor> fill; ///< an invalid colour: none
    std::optional<LayerLabels> labels;
    QString labelField;   ///< for LayerLabels::Field
    double labelSize = 0; ///< pixels; 0: as the map has it
    /// Shown between these zooms (Viewport::zoom()), both included.
    double fromZoom = leastZoom;
    double toZoom = mostZoom;
    bool shaded = false;     ///< areas, by what is counted in them (widgets/painter/shades.h)
    bool allBorders = false; ///< of a base map: also where the atlas has borders of its own

    static constexpr double leastZoom = 0;
    static constexpr double mostZoom = 24;

    bool isShownAt(double zoom) const { return visible && zoom >= fromZoom - 1e-6 && zoom <= toZoom + 1e-6; }
    bool operator==(const LayerStyle &) const = default;
};

/// Only what differs from a style that nobody has touched.
QJsonObject toJson(const LayerStyle &style);
/// What makes no sense is left as it is by default.
LayerStyle layerStyleOf(const QJsonObject &json);

} // namespace sijill
