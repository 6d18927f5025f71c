#include "widgets/painter/picture.h"

#include "mapdata/index/atlasseam.h"
#include "mapdata/words/words.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/graticule.h"
#include "widgets/painter/picturefile.h"
#include "widgets/painter/shades.h"
#include "widgets/painter/vectortilelayer.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

namespace {

constexpr double mapMargin = 24;    // around what is fitted into a picture
constexpr double legendWidth = 250; // about

/// Of areas first, as towns and countries may reach far beyond what the atlas is about.
QRectF extentOf(std::span<const std::shared_ptr<const VectorLayer>> layers, Seam seam)
{
    QRectF areas;
    QRectF all;
    for (const auto &layer : layers) {
        if (!layer || layer->role == LayerRole::Countries)
            continue;
        const QRectF bounds = boundsOf(*layer, seam);
        all |= bounds;
        if (layer->role == LayerRole::Areas)
            areas |= bounds;
    }
    return areas.isNull() ? all : areas;
}

Viewport fittingBeside(const QRectF &world, QSizeF size, double covered, Side side)
{
    const Viewport whole = Viewport::fitting(world, size, {mapMargin, mapMargin, mapMargin, mapMargin});
    for (const double share : {1.0, 0.6, 0.3}) {
        QMarginsF margins(mapMargin, mapMargin, mapMargin, mapMargin);
        (side == Side::Left ? margins.setLeft(covered * share + mapMargin)
                            : margins.setRight(covered * share + mapMargin));
        const Viewport beside = Viewport::fitting(world, size, margins);
        constexpr double worth = 0.9;
        if (beside.scale() >= whole.scale() * worth)
            return beside;
    }
    return whole;
}

Furniture::Options piecesOf(const MapContent &content, const PictureOptions &options, Side side)
{
    Furniture::Options pieces;
    pieces.side = side;
    pieces.legend = options.legend;
    pieces.shaded = areShaded(content.drawnLayers());
    pieces.measure = measureName(*content.atlas, content.filter.measure, options.locale);
    QStringList attributions = attributionsOf(options.rasters);
    if (!options.caption && options.attribution)
        attributions.prepend(content.atlas->attributionIn(languageOf(options.locale)));
    pieces.attribution = attributions.join(u" · ");
    if (!options.viewport)
        pieces.trayRows = 6;
    return pieces;
}

Furniture furnitureOf(const MapContent &content, const MapScene &scene, const PictureOptions &options, Side side,
                      QSizeF size)
{
    return {scene, piecesOf(content, options, side), {{0, 0}, size}, options.locale, options.theme};
}

/// As furnitureOf(); in a picture that does not move, where and as short as it hides least of what is greatest.
Furniture clearFurniture(const MapContent &content, const PictureOptions &options, const Look &look,
                         const MarkerLayer &markers)
{
    const MapScene &scene = markers.scene();
    const QSizeF size = look.viewport.size();
    const QRectF box({0, 0}, size);
    if (options.furniture)
        return {scene, *options.furniture, box, options.locale, options.theme};
    if (options.viewport || !content.showsIncidents)
        return furnitureOf(content, scene, options, look.side, size);
    constexpr double sidePrice = 1.5;
    constexpr double shortPrice = 6; // signs without their meaning are a loss
    std::vector<FurnitureWay> ways;
    for (const Side side : {look.side, other(look.side)}) {
        FurnitureWay way{piecesOf(content, options, side), side == look.side ? 0 : sidePrice};
        ways.push_back(way);
        way.options.legend = LegendContent::Sizes;
        way.price += shortPrice;
        if (options.legend == LegendContent::WhatOccurs)
            ways.push_back(way);
    }
    const std::vector<KeptClear> clear = keptClear(markers, look.viewport);
    const std::size_t best = clearestWay(ways, scene, size, options.locale, options.theme, clear);
    return {scene, ways[best].options, box, options.locale, options.theme};
}

/// The map itself, from the ground to the furniture, in a viewport whose origin is that of the painter.
void paintMap(QPainter &painter, const Look &look, const MapContent &content, const MapScene &scene,
              const PictureOptions &options)
{
    const Viewport &viewport = look.viewport;
    const Theme &theme = options.theme;
    const std::vector<StyledLayer> layers = content.drawnLayers();
    const Seam seam = scene.plan->seam;
    paintGround(painter, viewport, groundLayers(layers, theme, options.rasters), theme, seam);
    if (options.graticule)
        GraticuleLayer(options.locale, theme).paint(painter, viewport);
    for (const auto &shades : shadeLayers(layers, *content.atlas, content.ledger, content.filter, theme))
        paintUnfolded(*shades, painter, viewport, seam);
    if (content.showsIncidents)
        paintUnfolded(HatchLayer(scene.spokenFor(), theme), painter, viewport, seam);

    // A widget lays out for steps of the scale, so that nothing hops while one zooms; a picture is laid out as it is.
    const bool asSeen = options.viewport.has_value();
    const double scale = asSeen ? labelScale(viewport.scale()) : viewport.scale();
    const MarkerLayer markers(std::make_shared<const MapScene>(scene), scale, options.locale, theme);
    std::vector<Label> labels;
    if (content.showsIncidents)
        labels = markerLabels(*content.atlas, scene, markers.innerFigures(), options.locale);
    addUnlessMarked(labels, unfolded(layerLabels(layers, options.locale), seam));
    std::ranges::move(countryLabels(layers, viewport, scale, asSeen ? CountryNames::Repeated : CountryNames::Once,
                                    options.locale, seam),
                      std::back_inserter(labels));
    addBaseMapNames(labels, options.rasters, layers, viewport, scale, options.locale, theme, seam);

    const Furniture furniture = clearFurniture(content, options, look, markers);

    std::vector<QRectF> covered;
    if (content.showsIncidents)
        covered = coveredBy(scene, scale, markers.badges());
    // A picture does not move, so names can keep clear of the furniture and of its edges.
    const GraticuleLayer grid(options.locale, theme, furniture.boxes());
    std::vector<QRectF> boxes = furniture.boxes();
    if (options.graticule)
        for (const GraticuleLayer::Label &label : grid.labels(viewport))
            boxes.push_back(label.box);
    if (!asSeen || options.framed)
        std::ranges::move(keptFromNames(viewport, std::move(boxes), scale), std::back_inserter(covered));
    NameLayer(std::move(labels), scale, covered, options.locale, theme).paint(painter, viewport);
    if (options.graticule)
        grid.paintLabels(painter, viewport);
    if (content.showsIncidents)
        markers.paint(painter, viewport);
    furniture.paint(painter, viewport);
}

} // namespace

void MapContent::take(const TimeIndex &index, const Mask &mask)
{
    const TimeWindow window = filter.timeWindow();
    incidents = index.incidents(window, &mask);
    touching.clear();
    if (window.rule == SpanRule::Inside)
        touching = index.incidents({window.span}, &mask);
}

MapContent contentOf(const OpenedAtlas &opened, const Numbers &numbers, std::shared_ptr<const Standings> standings)
{
    MapContent content{opened.atlas, opened.layers, numbers.filter, *numbers.ledger, {}};
    content.standings =
        standings ? std::move(standings) : std::make_shared<const Standings>(standingsOf(*opened.atlas, opened.layers));
    content.take(*numbers.index, *numbers.mask);
    return content;
}

QRectF homeOf(const Atlas &atlas, std::span<const std::shared_ptr<const VectorLayer>> layers)
{
    const auto &[west, south, east, north] = atlas.home;
    if (west < east && south < north)
        return {toWorld({west, north}), toWorld({east, south})};
    const Seam seam = seamOf(atlas, layers);
    QRectF extent = extentOf(layers, seam);
    const bool onlyPoints = extent.isNull();
    for (const Location &location : atlas.locations) {
        if (!location.hasPoint())
            continue;
        const QRectF point(seam.unfold(toWorld({location.longitude, location.latitude})), QSizeF(1e-9, 1e-9));
        extent = extent.isNull() ? point : extent | point;
    }
    if (!onlyPoints)
        return extent;
    constexpr double rim = 0.08; // so that discs at the edges are whole, and clear of what stands in the corners
    const double around = rim * std::max(extent.width(), extent.height());
    return extent.adjusted(-around, -around, around, around);
}

Look lookAt(const ScenePlan &plan, const QRectF &world, QSizeF size, double covered, const QLocale &locale)
{
    const Side trailing = trailingSide(locale);
    const Viewport wanted = fittingBeside(world, size, covered, trailing);
    const Side side = freeSide(plan, wanted, locale);
    return {side == trailing ? wanted : fittingBeside(world, size, covered, side), side};
}

Look wholeLook(const ScenePlan &plan, const QRectF &world, QSizeF size, const QLocale &locale)
{
    const Viewport viewport = Viewport::filledBy(world, size);
    return {viewport, freeSide(plan, viewport, locale)};
}

Look homeLook(const ScenePlan &plan, const QRectF &world, QSizeF size, double covered, const QLocale &locale)
{
    constexpr double least = 0.7; // of the scale: smaller, and more is lost among marks that cover each other
    constexpr double foot = 70;   // of scale and attribution
    const Look usual = lookAt(plan, world, size, covered, locale);
    Look best = usual;
    int hidden = placesUnderFurniture(plan, usual.viewport, usual.side);
    for (const double share : {0.3, 0.6, 1.0}) {
        QMarginsF margins(mapMargin, mapMargin, mapMargin, mapMargin + foot);
        (usual.side == Side::Left ? margins.setLeft(covered * share + mapMargin)
                                  : margins.setRight(covered * share + mapMargin));
        const Viewport smaller = Viewport::fitting(world, size, margins);
        const int now = placesUnderFurniture(plan, smaller, usual.side);
        if (now < hidden && smaller.scale() >= usual.viewport.scale() * least) {
            best.viewport = smaller;
            hidden = now;
        }
    }
    // Badges hang beside the areas they speak for: room for them at the free side, where that hides nothing more.
    constexpr double forBadges = 26;
    const Viewport &found = best.viewport;
    const double gap = usual.side == Side::Left ? found.size().width() - found.toScreen(world.bottomRight()).x()
                                                : found.toScreen(world.topLeft()).x();
    const double way = std::max(0.0, mapMargin + forBadges - gap) / found.scale();
    const Viewport moved(found.centre() + World(usual.side == Side::Left ? way : -way, 0), found.scale(), found.size());
    if (placesUnderFurniture(plan, moved, usual.side) <= hidden)
        best.viewport = moved;
    return best;
}

AreaStyle areaStyleOf(const StyledLayer &layer, std::span<const StyledLayer> all, bool fills, const Theme &theme)
{
    const LayerRole role = layer.layer->role;
    AreaStyle style = role == LayerRole::Countries ? AreaStyle::countries(theme)
                      : role == LayerRole::Areas   ? AreaStyle::areas(theme)
                                                   : AreaStyle::other(theme);
    if (!fills)
        style.fill = QColor();
    const auto isFiner = [&](const StyledLayer &other) {
        return other.layer->role == LayerRole::Areas && other.layer->level > layer.layer->level;
    };
    if (role == LayerRole::Areas && std::ranges::any_of(all, isFiner))
        style.width *= 1.5;
    if (layer.layer->kind == GeometryKind::Line)
        style.fill = QColor();
    const LayerStyle &wanted = layer.style;
    style.line = wanted.line.value_or(style.line);
    style.width = wanted.lineWidth.value_or(style.width);
    if (layer.layer->kind != GeometryKind::Line)
        style.fill = wanted.fill.value_or(style.fill);
    if (wanted.lineWidth && layer.layer->kind == GeometryKind::Point)
        style.radius = 1 + *wanted.lineWidth;
    style.opacity = wanted.opacity;
    style.fromZoom = wanted.fromZoom;
    style.toZoom = wanted.toZoom;
    return style;
}

std::vector<std::unique_ptr<PaintLayer>> groundLayers(std::span<const StyledLayer> layers, const Theme &theme,
                                                      const std::vector<RasterOnMap> &rasters,
                                                      const RasterPatience &patience,
                                                      const std::shared_ptr<LayerDetails> &details)
{
    std::vector<std::unique_ptr<PaintLayer>> ground;
    const auto addTiles = [&](const RasterOnMap &raster, TileParts parts) {
        if (raster.shown)
            ground.push_back(std::make_unique<VectorTileLayer>(
                raster.tiles, theme,
                VectorTileOptions{parts, raster.opacity, raster.allBorders ? std::vector<QRectF>() : bordersOf(layers),
                                  raster.kept, raster.isMoving}));
    };
    for (const RasterOnMap &raster : rasters)
        if (raster.tiles && raster.isBeneath)
            addTiles(raster, TileParts::Land);
    const auto isLand = [](const StyledLayer &l) {
        return !l.style.fill && (l.layer->role == LayerRole::Countries || l.layer->role == LayerRole::Areas);
    };
    for (const LayerRole role : {LayerRole::Countries, LayerRole::Areas}) {
        for (const StyledLayer &layer : layers) {
            if (layer.layer->role != role || !isLand(layer))
                continue;
            AreaStyle land = areaStyleOf(layer, layers, true, theme);
            land.line = QColor();
            ground.push_back(std::make_unique<AreaLayer>(layer.layer, land, details));
        }
    }
    RasterPatience shared = patience;
    shared.sharers = static_cast<int>(rasters.size());
    const auto addRasters = [&](auto wanted) {
        for (const RasterOnMap &raster : rasters) {
            if (raster.isBeneath || !wanted(raster.above))
                continue;
            if (raster.tiles)
                addTiles(raster, TileParts::All);
            else
                ground.push_back(std::make_unique<RasterLayer>(raster, shared));
        }
    };
    for (const RasterOnMap &raster : rasters)
        if (raster.tiles && raster.isBeneath)
            addTiles(raster, TileParts::OverLand);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        addRasters([i](std::size_t above) { return above == i; });
        const StyledLayer &layer = layers[i];
        const AreaStyle style = areaStyleOf(layer, layers, false, theme);
        if (layer.layer->role != LayerRole::Towns && (style.line.isValid() || style.fill.isValid()))
            ground.push_back(std::make_unique<AreaLayer>(layer.layer, style, details));
    }
    addRasters([&](std::size_t above) { return above >= layers.size(); });
    return ground;
}

void paintGround(QPainter &painter, const Viewport &viewport, const std::vector<std::unique_ptr<PaintLayer>> &layers,
                 const Theme &theme, Seam seam)
{
    painter.fillRect(QRectF({0, 0}, viewport.size()), theme.sea);
    for (const auto &layer : layers)
        paintUnfolded(*layer, painter, viewport, seam);
}

MapScene sceneOf(const MapContent &content, const std::shared_ptr<const ScenePlan> &plan, double zoom,
                 const QLocale &locale)
{
    const auto groups = std::make_shared<const SceneGroups>(makeGroups(plan, zoom, {}));
    const FigureScale scale = makeFigureScale(*content.atlas, content.ledger);
    const ShownIncidents shown{content.atlas.get(), &content.ledger, content.filter.timeWindow(), content.incidents};
    ShownIncidents summed = shown;
    summed.incidents = content.summed();
    const bool few = content.incidents.size() <= mostLookedAt; // as in a window: a picture shows what is seen there
    MapScene scene = makeScene(groups, scale, discsAt(scale, *groups->level), sumsOf(*groups, summed),
                               few ? shown : ShownIncidents());
    constexpr std::size_t mostNamed = 200'000; // beyond that nobody reads them
    if (content.incidents.size() <= mostNamed)
        scene.trayEntries = makeTrayEntries(*groups, shown, locale);
    return scene;
}

Viewport paintPicture(QPainter &painter, const MapContent &content, const PictureOptions &options)
{
    loadFonts();
    const SavedPainter saved(painter);
    const QRectF asked = options.viewport ? options.viewport->bounds() : options.bounds;
    const Seam seam = seamFor(asked, seamOf(*content.atlas, content.layers));
    const auto plan = std::make_shared<const ScenePlan>(makePlan(*content.atlas, content.layers, {}, seam));
    const QRectF wanted =
        options.bounds == QRectF() ? homeOf(*content.atlas, content.layers) : seam.unfold(options.bounds);
    const QRectF whole({0, 0}, QSizeF(options.size));
    const bool isAll = options.boundsAreAll && !wanted.isEmpty();
    const auto lookIn = [&](QSizeF size, double covered = legendWidth) {
        return isAll ? wholeLook(*plan, wanted, size, options.locale)
                     : lookAt(*plan, wanted, size, covered, options.locale);
    };
    QRectF map = whole;
    Look look = lookIn(map.size());
    if (options.viewport)
        look.viewport = {seam.unfold(options.viewport->centre()), options.viewport->scale(), options.viewport->size()};
    MapScene scene = sceneOf(content, plan, look.viewport.zoom(), options.locale);
    std::optional<Caption> caption;
    if (options.caption) {
        // Nothing in it depends on the zoom.
        caption.emplace(content, scene, whole.width(), options.locale, options.theme);
        map.adjust(0, caption->headHeight(), 0, -caption->footHeight());
        if (!options.viewport) {
            look = lookIn(map.size());
            if (plan->clusters->levelFor(look.viewport.zoom()) != scene.groups->level->level)
                scene = sceneOf(content, plan, look.viewport.zoom(), options.locale);
        }
    }
    if (!options.viewport && !isAll) {
        // No more room is kept than legend and tray take, and none for what is not there: nothing in the window, or a
        // picture too small for a legend.
        const Furniture furniture = furnitureOf(content, scene, options, look.side, map.size());
        const double covered = std::max(furniture.legendBox().width(), furniture.trayBox().width());
        if (covered < legendWidth) {
            look = lookIn(map.size(), covered);
            if (plan->clusters->levelFor(look.viewport.zoom()) != scene.groups->level->level)
                scene = sceneOf(content, plan, look.viewport.zoom(), options.locale);
        }
    }
    if (caption) {
        caption->setView(content, look.viewport.bounds());
        painter.fillRect(whole, options.theme.paper);
        caption->paintHead(painter, {0, 0, whole.width(), caption->headHeight()});
        caption->paintFoot(painter, {0, whole.bottom() - caption->footHeight(), whole.width(), caption->footHeight()});
    }
    painter.setClipRect(map);
    painter.translate(map.topLeft());
    paintMap(painter, look, content, scene, options);
    if (options.caption) {
        painter.setPen(QPen(options.theme.cardEdge, 1));
        painter.drawLine(QPointF(0, 0.5), QPointF(map.width(), 0.5));
        painter.drawLine(QPointF(0, map.height() - 0.5), QPointF(map.width(), map.height() - 0.5));
    }
    return look.viewport;
}

QImage paintPicture(const MapContent &content, const PictureOptions &options)
{
    QImage image((QSizeF(options.size) * options.devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.devicePixelRatio);
    image.fill(options.theme.sea);
    QPainter painter(&image);
    paintPicture(painter, content, options);
    return image;
}

std::optional<Problem> writePicture(const QString &file, const MapContent &content, const PictureOptions &options)
{
    QStringList told{windowInWords(content, options.locale)};
    if (const QString conditions = conditionsInWords(content, options.locale); !conditions.isEmpty())
        told += conditions;
    const DrawingInfo info{QSizeF(options.size), content.atlas->title.in(languageOf(options.locale)),
                           told.join(QChar(u'\n'))};
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1StringView("svg"))
        return writeSvgFile(file, info, [&](QPainter &painter) { paintPicture(painter, content, options); });
    if (suffix == QLatin1StringView("pdf"))
        return writePdfFile(file, info, 1, [&](QPainter &painter, std::size_t) {
            paintPicture(painter, content, options);
            return true;
        });
    return writeImageFile(file, paintPicture(content, options));
}

} // namespace sijill
