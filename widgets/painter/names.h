#pragma once

#include "widgets/painter/badges.h"
#include "widgets/painter/labels.h"
#include "widgets/painter/rasterlayer.h"
#include "widgets/painter/scene.h"
#include "widgets/symbology/layerstack.h"

namespace sijill {

/// What is written beside the features of all layers but countries, as their styles say: names of areas and towns in
/// the language of the locale unless they say otherwise. Made once per stack of layers and language.
std::vector<Label> layerLabels(std::span<const StyledLayer> layers, const QLocale &locale);
/// Adds those of the layers to those of the markers, but for towns that a marker near by names already.
void addUnlessMarked(std::vector<Label> &labels, std::span<const Label> layers);

/// Where a marker stands, in words: the place with most incidents, and how many others stand for it too.
QString markerName(const Atlas &atlas, const Marker &marker, const QLocale &locale);

/// Names of the places where the markers stand, with their figures, but for those that have theirs on the disc; the
/// greatest only, so that few are written.
std::vector<Label> markerLabels(const Atlas &atlas, const MapScene &scene, std::span<const InnerFigure> inner,
                                const QLocale &locale);

/// Repeated: on a grid of the plane, so that one is always in view and none moves while the map does. Once: in the
/// middle of what is seen, for pictures.
enum class CountryNames : quint8 { Repeated, Once };

/// Names of countries around; never over the areas of another layer, which have names of their own. Only for the part
/// that `viewport` sees.
std::vector<Label> countryLabels(std::span<const StyledLayer> layers, const Viewport &viewport, double scale,
                                 CountryNames which, const QLocale &locale, Seam seam = {});
/// Each where it is seen on a map that is cut there.
std::vector<Label> unfolded(std::vector<Label> labels, Seam seam);

/// Where layers have borders of their own: base maps draw none there, and name no countries.
std::vector<QRectF> bordersOf(std::span<const StyledLayer> layers);

/// Names of base maps of vector tiles that are not said already.
void addBaseMapNames(std::vector<Label> &labels, const std::vector<RasterOnMap> &rasters,
                     std::span<const StyledLayer> layers, const Viewport &viewport, double scale, const QLocale &locale,
                     const Theme &theme, Seam seam = {});

/// Towns as dots and all names, clear of markers and badges: everything that is written on the map.
class NameLayer : public PaintLayer {
public:
    /// `scale`: the one to lay out for, at most that of the viewport it is painted with.
    NameLayer(std::vector<Label> labels, double scale, const std::vector<QRectF> &covered, const QLocale &locale,
              const Theme &theme);

    void paint(QPainter &painter, const Viewport &viewport) const override;
    const std::vector<Label> &labels() const { return m_labels; }
    const std::vector<PlacedLabel> &placed() const { return m_placed; }

private:
    std::vector<Label> m_labels;
    std::vector<PlacedLabel> m_placed;
    Theme m_theme;
};

} // namespace sijill
