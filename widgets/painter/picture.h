#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/session/derived.h"
#include "widgets/painter/clearance.h"
#include "widgets/painter/names.h"
#include "widgets/painter/rasterlayer.h"
#include "widgets/painter/scene.h"
#include "widgets/symbology/layerstack.h"

#include <QImage>

#include <memory>
#include <vector>

namespace sijill {

/// What is to be seen, whoever computed it: the window's view model or a command.
struct MapContent {
    std::shared_ptr<const Atlas> atlas;
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    Filter filter;
    Ledger ledger;
    std::vector<IncidentIndex> incidents; ///< in window, passing the filter
    /// What is drawn, the lowest first; nothing: `layers`, as they look when nobody has touched them.
    std::optional<std::vector<StyledLayer>> drawn{};
    bool showsIncidents = true;
    /// As `incidents`, with what touches the window and is not shown by the rule for spans: it is told in words, and
    /// not drawn. Empty: there is no such.
    std::vector<IncidentIndex> touching{};
    /// Where locations stand, for telling what lies beyond a picture; null: that is not told.
    std::shared_ptr<const Standings> standings{};

    /// Fills in both lists for the window of the filter.
    void take(const TimeIndex &index, const Mask &mask);
    const std::vector<IncidentIndex> &summed() const { return touching.empty() ? incidents : touching; }
    std::vector<StyledLayer> drawnLayers() const { return drawn ? *drawn : plainStyle(layers); }
};

/// What the numbers show of an atlas. `standings`: for whoever has them.
MapContent contentOf(const OpenedAtlas &opened, const Numbers &numbers,
                     std::shared_ptr<const Standings> standings = {});

struct PictureOptions {
    QSize size{1600, 1000}; ///< before the device pixel ratio
    double devicePixelRatio = 1;
    QRectF bounds;             ///< world; default: what the atlas shows first
    bool boundsAreAll = false; ///< as Scene::boundsAreAll
    Theme theme = Theme::light();
    QLocale locale;
    LegendContent legend = LegendContent::WhatOccurs;
    /// Legend and tray exactly as a window has them; nothing: as there is room.
    std::optional<Furniture::Options> furniture;
    /// Where `viewport` is given: names keep clear of the edges and of legend and tray, as they always do without one.
    bool framed = false;
    bool caption = true;     ///< dates, total, reading and sources around the map: what a report needs
    bool attribution = true; ///< on the map, where there is no caption to have it
    /// Where given, exactly this is shown, as a map widget shows it, and `bounds` is not looked at. Its size is that of
    /// the map part.
    std::optional<Viewport> viewport;
    std::vector<RasterOnMap> rasters; ///< base maps, the lowest first
    bool graticule = false;
};

/// What the atlas shows first, in world coordinates.
QRectF homeOf(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers);

/// A look at a part of the world, and the side at which legend and tray cover least of it.
struct Look {
    Viewport viewport;
    Side side = Side::Right;
};
/// The closest look that keeps `world` clear of legend and tray, as long as that costs little of the scale. `covered`
/// is how wide they are.
Look lookAt(const ScenePlan &plan, const QRectF &world, QSizeF size, double covered, const QLocale &locale);
/// All of `world` to the edges, as near as a map of that size can show it: a view that was seen comes back as it was.
Look wholeLook(const ScenePlan &plan, const QRectF &world, QSizeF size, const QLocale &locale);
/// As lookAt(), for the first look at an atlas: somewhat smaller where otherwise places would lie under what stands on
/// the map.
Look homeLook(const ScenePlan &plan, const QRectF &world, QSizeF size, double covered, const QLocale &locale);

/// How a layer is drawn among the others: by its style, else by what it is. `fills`: whether land that nobody has given
/// another colour is filled.
AreaStyle areaStyleOf(const StyledLayer &layer, std::span<const StyledLayer> all, bool fills, const Theme &theme);

/// Still layers from the ground up: land and the countries around, then all layers and base maps in their order.
std::vector<std::unique_ptr<PaintLayer>> groundLayers(std::span<const StyledLayer> layers, const Theme &theme,
                                                      const std::vector<RasterOnMap> &rasters = {},
                                                      const RasterPatience &patience = {},
                                                      const std::shared_ptr<LayerDetails> &details = {});
void paintGround(QPainter &painter, const Viewport &viewport, const std::vector<std::unique_ptr<PaintLayer>> &layers,
                 const Theme &theme, Seam seam = {});

/// Scene of a content for a zoom (Viewport::zoom()), with its tray told by name.
MapScene sceneOf(const MapContent &content, const std::shared_ptr<const ScenePlan> &plan, double zoom,
                 const QLocale &locale);

/// The one way a picture comes about; the painter may belong to an image, an SVG or a PDF page, in pixels of
/// PictureOptions::size. Gives back what its map shows of the world.
Viewport paintPicture(QPainter &painter, const MapContent &content, const PictureOptions &options);
QImage paintPicture(const MapContent &content, const PictureOptions &options);

/// By the suffix of the file: png (and what else QImage writes), svg, pdf.
/// A null result is success, else the problem.
std::optional<Problem> writePicture(const QString &file, const MapContent &content, const PictureOptions &options);

} // namespace sijill
