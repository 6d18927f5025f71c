#include "widgets/map/mapsurface.h"

#include "mapdata/words/words.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/graticule.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/shades.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sijill {

namespace {

constexpr double larger = 1.5;           // still pictures, in both directions, than the view
constexpr std::size_t mostNamed = 20000; // incidents in the window up to which the tray tells titles

bool sameScale(const Viewport &a, const Viewport &b)
{
    return std::abs(a.scale() / b.scale() - 1) < 1e-9;
}

} // namespace

MapSurface::MapSurface(ViewModel &model, QObject *parent)
    : QObject(parent), m_model(model), m_atlas(model.atlas()),
      m_scene(std::make_shared<const MapScene>(MapScene{.plan = m_planner.plan()})),
      m_layerLabels(std::make_shared<LayerLabelCache>(std::vector<StyledLayer>(), QLocale()))
{
    loadFonts();
    connect(m_tiles.get(), &TileStore::arrived, this, &MapSurface::orderGround);
    connect(&m_ground, &StillImage::changed, this, &MapSurface::changed);
    connect(&m_ground, &StillImage::changed, this, &MapSurface::groundPainted);
    connect(&m_names, &StillImage::changed, this, &MapSurface::changed);
    connect(&m_planner, &ScenePlanner::planChanged, this, &MapSurface::loadPlan);
    connect(&m_planner, &ScenePlanner::groupsChanged, this, &MapSurface::loadGroups);
    connect(&model, &ViewModel::atlasChanged, this, &MapSurface::loadAtlas);
    connect(&model, &ViewModel::sumsChanged, this, [this] {
        m_hovered = {};
        loadScene();
    });
    connect(&model, &ViewModel::filterChanged, this, [this] { m_arrangement.reset(); });
    connect(&model, &ViewModel::layersChanged, this, &MapSurface::loadLayers);
    connect(&model, &ViewModel::selectionChanged, this, &MapSurface::loadSelection);
    loadAtlas();
}

void MapSurface::loadAtlas()
{
    m_hovered = {};
    m_outlined.reset();
    // Of this atlas too, before anything is marked: positions in the one before are no positions here.
    loadSelectedLocations();
    const auto before = std::exchange(m_planned, m_model.atlas());
    if (m_model.keepsLocations() && m_planner.atlas() == before && !m_planner.isPlanning()) {
        m_planner.exchangeAtlas(m_model.atlas()); // ground and names are what they were
        return;
    }
    m_ground.forget();
    m_names.forget();
    m_planner.setAtlas(m_model.atlas(), m_model.layers());
    m_layerLabels = std::make_shared<LayerLabelCache>(layersToPaint(), m_locale);
    orderGround();
    orderNames();
}

void MapSurface::loadPlan()
{
    m_discs.clear();
    m_side.reset();
    m_arrangement.reset();
    m_furniture.reset();
    emit homeChanged();
}

void MapSurface::loadGroups()
{
    const auto hovered = identityOf(m_hovered);
    m_hovered = {};
    loadScene();
    setHovered(findAgain(hovered));
    emit regrouped();
}

void MapSurface::loadFigures()
{
    // Of the ledger that is there, whatever the filter asks for by now.
    if (m_scale != m_model.shown().scale) {
        m_scale = m_model.shown().scale;
        m_discs.clear();
    }
    const ClusterLevel &level = *m_planner.groups()->level;
    if (!m_discs.contains(level.level))
        m_discs.emplace(level.level, discsAt(*m_scale, level));
}

/// Plan, index and ledger are of the same atlas.
bool MapSurface::isReady() const
{
    const std::size_t incidents = m_model.atlas()->incidents.size();
    return m_planner.atlas() == m_model.atlas() && !m_planner.isPlanning() && m_planner.groups() &&
           m_model.index().size() == incidents && m_model.ledger().nets.size() == incidents &&
           m_model.mask().size() == incidents;
}

bool MapSurface::areFew() const
{
    return m_model.total().incidents <= mostLookedAt;
}

void MapSurface::loadScene()
{
    if (!isReady())
        return; // the old scene serves until then
    loadFigures();
    const auto &groups = m_planner.groups();
    if (std::exchange(m_sumsOf, groups) != groups)
        m_sums = {};
    m_model.index().sumByGroup(m_model.filter().timeWindow(), &m_model.mask(), groups->groupOf, groups->count(),
                               m_sums);
    m_atlas = m_model.atlas();
    std::vector<IncidentIndex> incidents;
    ShownIncidents shown;
    if (areFew()) {
        incidents = m_model.shownIncidents();
        shown = {m_atlas.get(), &m_model.ledger(), m_model.filter().timeWindow(), incidents};
    }
    MapScene scene = makeScene(groups, *m_scale, m_discs.at(groups->level->level), m_sums, shown);
    if (scene.tray.incidents > 0 && scene.total.incidents <= mostNamed && shown.atlas)
        scene.trayEntries = makeTrayEntries(*groups, shown, m_locale);
    m_scene = std::make_shared<const MapScene>(std::move(scene));
    m_markers.reset();
    m_furniture.reset();
    layOut();
    orderNames();
    emit changed();
}

void MapSurface::loadSelection()
{
    loadSelectedLocations();
    markSelection();
    emit changed();
}

void MapSurface::loadSelectedLocations()
{
    m_selectedLocations.clear();
    for (const IncidentIndex incident : m_model.selected())
        m_selectedLocations.push_back(m_model.atlas()->incidents[incident].location);
    std::ranges::sort(m_selectedLocations);
    const auto rest = std::ranges::unique(m_selectedLocations);
    m_selectedLocations.erase(rest.begin(), rest.end());
}

void MapSurface::markSelection()
{
    m_selected.clear();
    if (m_scene->groups && m_atlas == m_model.atlas() && !m_selectedLocations.empty()) {
        const SceneGroups &groups = *m_scene->groups;
        std::vector<quint8> isSelected(groups.count());
        for (const LocationIndex location : m_selectedLocations)
            isSelected[groups.groupOf[location]] = 1;
        for (quint32 i = 0; i < m_scene->markers.size(); ++i)
            if (isSelected[m_scene->markers[i].group])
                m_selected.push_back({Target::Kind::Marker, i});
        for (quint32 i = 0; i < m_scene->badges.size(); ++i)
            if (isSelected[groups.firstRegion() + m_scene->badges[i].region])
                m_selected.push_back({Target::Kind::Badge, i});
        if (isSelected[groups.unplaced()])
            m_selected.push_back({Target::Kind::Tray, Target::wholeTray});
    }
    if (m_markers)
        m_markers->setSelected(m_selected);
}

void MapSurface::layOut()
{
    if (m_viewport.isEmpty())
        return;
    const double scale = labelScale(m_viewport.scale());
    if (!m_markers || m_markers->scale() != scale) {
        m_markers = std::make_unique<MarkerLayer>(m_scene, scale, m_locale, m_theme);
        m_markers->setHovered(m_hovered);
        markSelection();
    }
    if (!m_furniture) {
        if (!m_arrangement) {
            m_arrangement = arranged(0);
            m_arrangedFor = m_viewport;
            m_arrangedScene = m_scene;
        }
        m_furnitureOptions = optionsOf(*m_arrangement);
        m_furniture = std::make_unique<Furniture>(*m_scene, m_furnitureOptions, QRectF({0, 0}, m_viewport.size()),
                                                  m_locale, m_theme);
    }
}

Furniture::Options MapSurface::optionsOf(const Arrangement &arrangement) const
{
    Furniture::Options options;
    options.side = arrangement.side;
    options.measure = measureName(*m_model.atlas(), m_model.filter().measure, m_locale);
    QStringList attributions = attributionsOf(rastersToPaint());
    if (m_attributed)
        attributions.prepend(m_model.atlas()->attributionIn(languageOf(m_locale)));
    options.attribution = attributions.join(u" · ");
    options.foldable = true;
    options.shaded = areShaded(layersToPaint());
    options.showLegend = sheet(Sheet::Legend) != SheetState::Hidden;
    options.showTray = sheet(Sheet::Tray) != SheetState::Hidden;
    if (arrangement.legendFolded)
        options.legend = LegendContent::Title;
    options.trayFolded = arrangement.trayFolded;
    return options;
}

/// The one that hides least of what matters, of those that cost as much or more.
MapSurface::Arrangement MapSurface::arranged(double leastPrice) const
{
    constexpr double foldPrice = 3;
    constexpr double sidePrice = 1.5;
    const auto folds = [this](Sheet which) {
        switch (sheet(which)) {
        case SheetState::AsRoom:
            return std::vector<bool>{false, true};
        case SheetState::Folded:
            return std::vector<bool>{true};
        case SheetState::Whole:
        case SheetState::Hidden:
            break;
        }
        return std::vector<bool>{false};
    };
    std::vector<Arrangement> all;
    std::vector<FurnitureWay> ways;
    const std::vector<bool> ofLegend = folds(Sheet::Legend), ofTray = folds(Sheet::Tray);
    for (const Side where : {side(), other(side())}) {
        for (const bool legendFolded : ofLegend) {
            for (const bool trayFolded : ofTray) {
                Arrangement one{where, legendFolded, trayFolded};
                one.price =
                    (where == side() ? 0 : sidePrice) + (legendFolded ? foldPrice : 0) + (trayFolded ? foldPrice : 0);
                if (one.price < leastPrice)
                    continue;
                all.push_back(one);
                ways.push_back({optionsOf(one), one.price});
            }
        }
    }
    if (all.empty() || !m_markers)
        return {side()};
    const std::vector<KeptClear> clear = keptClear(*m_markers, m_viewport, m_selected);
    return all[clearestWay(ways, *m_scene, m_viewport.size(), m_locale, m_theme, clear)];
}

/// When the camera has come to rest. While the window moves sheets only fold: nothing flickers while time is played.
void MapSurface::arrangeAgain()
{
    if (!m_arrangement || !m_markers || (m_arrangedFor == m_viewport && m_arrangedScene == m_scene))
        return;
    const bool moved = m_arrangedFor != m_viewport;
    const Arrangement now = arranged(moved ? 0 : m_arrangement->price);
    m_arrangedFor = m_viewport;
    m_arrangedScene = m_scene;
    const Arrangement before = *m_arrangement;
    if (now.side == before.side && now.legendFolded == before.legendFolded && now.trayFolded == before.trayFolded)
        return;
    m_arrangement = now;
    m_furniture.reset();
    m_namesFramed = {};
    layOut();
    emit changed();
}

void MapSurface::setSheet(Sheet sheet, SheetState state)
{
    if (std::exchange(m_sheets[static_cast<std::size_t>(sheet)], state) == state)
        return;
    m_arrangement.reset();
    m_furniture.reset();
    layOut();
    if (m_framed)
        orderNames();
    emit sheetsChanged();
    emit changed();
}

bool MapSurface::foldAt(QPointF screen)
{
    if (!m_furniture || !m_arrangement)
        return false;
    if (m_furniture->foldsLegendAt(screen))
        setSheet(Sheet::Legend, m_furniture->isLegendFolded() ? SheetState::Whole : SheetState::Folded);
    else if (m_furniture->foldsTrayAt(screen))
        setSheet(Sheet::Tray, m_furniture->isTrayFolded() ? SheetState::Whole : SheetState::Folded);
    else
        return false;
    return true;
}

void MapSurface::setOutlined(std::optional<FeatureRef> area)
{
    m_outlined = std::move(area);
    emit changed();
}

std::vector<QRectF> MapSurface::keptFromNames(double scale) const
{
    if (!m_framed)
        return {};
    return sijill::keptFromNames(m_viewport, m_furniture ? m_furniture->boxes() : std::vector<QRectF>(), scale);
}

Side MapSurface::side() const
{
    if (!m_side)
        m_side = home(m_viewport.size()).side;
    return *m_side;
}

void MapSurface::setViewport(const Viewport &viewport, double ratio)
{
    if (viewport == m_viewport && ratio == m_ratio)
        return;
    const bool resized = viewport.size() != m_viewport.size();
    const bool first = m_viewport.isEmpty();
    m_viewport = viewport;
    m_ratio = ratio;
    if (resized) {
        m_side.reset();
        m_arrangement.reset();
        m_furniture.reset();
    }
    if (m_viewport.isEmpty())
        return;
    m_planner.setView(m_viewport, m_viewport.enlarged(larger));
    layOut();
    if (first) {
        settle();
    } else {
        if (!isCovered(m_ground) && !m_ground.isBusy())
            orderGround();
        if (!isCovered(m_names) && !m_names.isBusy())
            orderNames();
    }
    emit changed();
}

bool MapSurface::isCovered(const StillImage &image) const
{
    constexpr double mostStretched = 1.7;
    const double stretch = m_viewport.scale() / image.wanted().scale();
    return image.wanted().bounds().contains(m_viewport.bounds()) && stretch < mostStretched;
}

void MapSurface::settle()
{
    if (m_viewport.isEmpty())
        return;
    arrangeAgain();
    if (m_framed && m_namesFramed != m_viewport)
        orderNames();
    for (const bool ground : {true, false}) {
        const Viewport &wanted = ground ? m_ground.wanted() : m_names.wanted();
        // Near the rim it is time for more around.
        const bool roomy = wanted.bounds().contains(m_viewport.enlarged(1 + (larger - 1) / 3).bounds());
        if (sameScale(wanted, m_viewport) && roomy && wanted.size() == m_viewport.enlarged(larger).size())
            continue;
        ground ? orderGround() : orderNames();
    }
}

bool MapSurface::isSettled() const
{
    const bool framed = !m_framed || !m_markers || m_namesFramed == m_viewport;
    const bool arranged = !m_arrangement || !m_markers || (m_arrangedFor == m_viewport && m_arrangedScene == m_scene);
    return !m_viewport.isEmpty() && framed && arranged && !m_planner.isBusy() && m_tiles->isIdle() &&
           !m_ground.isBusy() && !m_names.isBusy() && sameScale(m_ground.viewport(), m_viewport) &&
           sameScale(m_names.viewport(), m_viewport) && m_ground.viewport().bounds().contains(m_viewport.bounds()) &&
           m_names.viewport().bounds().contains(m_viewport.bounds());
}

void MapSurface::orderGround()
{
    if (m_viewport.isEmpty())
        return;
    m_ground.request(m_viewport.enlarged(larger), m_ratio, StillImage::Kind::Opaque,
                     [layers = layersToPaint(), theme = m_theme, rasters = rastersToPaint(), tiles = m_tiles,
                      details = m_details, seam = seam()](QPainter &painter, const Viewport &viewport) {
                         paintGround(painter, viewport, groundLayers(layers, theme, rasters, {tiles}, details), theme,
                                     seam);
                     });
}

void MapSurface::orderNames()
{
    if (m_viewport.isEmpty() || !m_markers)
        return;
    const double scale = labelScale(m_viewport.scale());
    m_namesFramed = m_framed ? m_viewport : Viewport();
    m_names.request(
        m_viewport.enlarged(larger), m_ratio, StillImage::Kind::Overlay,
        [atlas = m_atlas, layers = layersToPaint(), marked = showsIncidents(), known = m_layerLabels, scene = m_scene,
         badges = m_markers->badges(), inner = m_markers->innerFigures(), scale, theme = m_theme, locale = m_locale,
         kept = keptFromNames(scale), rasters = rastersToPaint(), shown = m_model.shown(),
         details = m_details](QPainter &painter, const Viewport &viewport) {
            std::vector<Label> labels;
            for (const auto &shades : shadeLayers(layers, shown.atlas(), *shown.ledger, shown.filter, theme, details))
                paintUnfolded(*shades, painter, viewport, scene->plan->seam);
            if (marked) {
                paintUnfolded(HatchLayer(scene->spokenFor(), theme), painter, viewport, scene->plan->seam);
                labels = markerLabels(*atlas, *scene, inner, locale);
            }
            addUnlessMarked(labels, unfolded(known->labels(), scene->plan->seam));
            std::ranges::move(countryLabels(layers, viewport, scale, CountryNames::Repeated, locale, scene->plan->seam),
                              std::back_inserter(labels));
            addBaseMapNames(labels, rasters, layers, viewport, scale, locale, theme, scene->plan->seam);
            std::vector<QRectF> covered = marked ? coveredBy(*scene, scale, badges) : std::vector<QRectF>();
            std::ranges::copy(kept, std::back_inserter(covered));
            NameLayer(std::move(labels), scale, covered, locale, theme).paint(painter, viewport);
        });
}

void MapSurface::paint(QPainter &painter)
{
    if (!m_ground.covers(m_viewport))
        painter.fillRect(QRectF({0, 0}, m_viewport.size()), m_theme.sea);
    if (m_viewport.isEmpty() || !m_markers)
        return;
    m_ground.draw(painter, m_viewport);
    if (m_outlined)
        paintUnfolded(OutlineLayer(*m_outlined, m_theme), painter, m_viewport, seam());
    if (m_graticule)
        GraticuleLayer(m_locale, m_theme).paint(painter, m_viewport);
    m_names.draw(painter, m_viewport);
    if (m_graticule)
        paintGraticuleLabels(painter);
    if (showsIncidents())
        m_markers->paintAll(painter, m_viewport, &m_sprites);
    paintPulses(painter, m_viewport, m_pulses, m_theme);
    paintFurniture(painter);
}

void MapSurface::paintGraticuleLabels(QPainter &painter) const
{
    // The read-out of positions stands in the upper corner where lines begin.
    constexpr QSizeF readOut(200, 40);
    const bool mirrored = m_locale.textDirection() == Qt::RightToLeft;
    std::vector<QRectF> taken{{{mirrored ? m_viewport.size().width() - readOut.width() : 0, 0}, readOut}};
    if (m_furniture)
        std::ranges::copy(m_furniture->boxes(), std::back_inserter(taken));
    GraticuleLayer(m_locale, m_theme, std::move(taken)).paintLabels(painter, m_viewport);
}

void MapSurface::paintFurniture(QPainter &painter)
{
    if (!m_furniture)
        return;
    const auto isTray = [](Target t) { return t.kind == Target::Kind::Tray; };
    const Emphasis emphasis = std::ranges::any_of(m_selected, isTray) ? Emphasis::Selected
                              : isTray(m_hovered)                     ? Emphasis::Hovered
                                                                      : Emphasis::None;
    paintPiece(painter, m_scalePiece, m_furniture->scaleBox(), m_furniture->scaleKey(m_viewport),
               [this](QPainter &p) { m_furniture->paintScale(p, m_viewport); });
    paintPiece(painter, m_attributionPiece, m_furniture->attributionBox(), m_furniture->attributionKey(),
               [this](QPainter &p) { m_furniture->paintAttribution(p); });
    paintPiece(painter, m_legendPiece, m_furniture->legendBox(), m_furniture->legendKey(),
               [this](QPainter &p) { m_furniture->paintLegend(p); });
    paintPiece(painter, m_trayPiece, m_furniture->trayBox(),
               m_furniture->trayKey() + QString::number(static_cast<int>(emphasis)),
               [this, emphasis](QPainter &p) { m_furniture->paintTray(p, emphasis); });
}

void MapSurface::paintPiece(QPainter &painter, Piece &piece, const QRectF &box, const QString &key,
                            const std::function<void(QPainter &)> &paint)
{
    if (box.isNull())
        return;
    constexpr double rim = 4; // halos and the frame of what is selected reach beyond the box
    const QRectF around = box.adjusted(-rim, -rim, rim, rim);
    const double ratio = painter.deviceTransform().m11();
    const QSize size = (around.size() * ratio).toSize();
    if (piece.key != key || piece.image.size() != size || piece.image.devicePixelRatio() != ratio) {
        piece.key = key;
        piece.image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        piece.image.setDevicePixelRatio(ratio);
        piece.image.fill(Qt::transparent);
        QPainter inner(&piece.image);
        inner.translate(-around.topLeft());
        paint(inner);
    }
    painter.drawImage(around.topLeft(), piece.image);
}

void MapSurface::dropPieces()
{
    m_legendPiece = {};
    m_trayPiece = {};
    m_attributionPiece = {};
    m_scalePiece = {};
}

Look MapSurface::home(QSizeF size) const
{
    constexpr double legendWidth = 250; // about; what it is just now must not move the map
    return homeLook(*m_planner.plan(), m_planner.home(), size, legendWidth, m_locale);
}

void MapSurface::setRasters(std::vector<RasterOnMap> rasters)
{
    if (rasters == m_rasters)
        return;
    m_rasters = std::move(rasters);
    m_furniture.reset();
    layOut();
    orderGround();
    orderNames();
    emit changed();
}

void MapSurface::setTheme(const Theme &theme)
{
    m_theme = theme;
    dropPieces();
    m_markers.reset();
    m_furniture.reset();
    layOut();
    orderGround();
    orderNames();
    emit changed();
}

/// Base maps of the stack, as this zoom has them.
std::vector<RasterOnMap> MapSurface::rastersToPaint() const
{
    std::vector<RasterOnMap> rasters;
    for (StyledRaster &raster : m_model.layerStack().rasters())
        rasters.push_back({std::move(raster.source), raster.style.opacity, raster.style.isShownAt(m_viewport.zoom()),
                           raster.above, std::move(raster.tiles), raster.style.labels.value_or(LayerLabels::Window),
                           raster.style.allBorders});
    std::ranges::copy(m_rasters, std::back_inserter(rasters));
    return rasters;
}

void MapSurface::loadLayers()
{
    m_furniture.reset(); // the attribution
    layOut();
    m_layerLabels = std::make_shared<LayerLabelCache>(layersToPaint(), m_locale);
    orderGround();
    orderNames();
    emit changed();
}

void MapSurface::setLocale(const QLocale &locale)
{
    m_locale = locale;
    m_side.reset();
    dropPieces();
    m_layerLabels = std::make_shared<LayerLabelCache>(layersToPaint(), m_locale);
    loadScene();
}

void MapSurface::setAttributed(bool on)
{
    if (std::exchange(m_attributed, on) == on)
        return;
    m_furniture.reset();
    layOut();
    emit changed();
}

void MapSurface::setGraticule(bool on)
{
    if (std::exchange(m_graticule, on) != on)
        emit changed();
}

void MapSurface::setPulses(std::vector<Pulse> pulses)
{
    if (pulses == m_pulses)
        return;
    m_pulses = std::move(pulses);
    emit changed();
}

void MapSurface::setHovered(Target target)
{
    if (target == m_hovered)
        return;
    m_hovered = target;
    if (m_markers)
        m_markers->setHovered(target);
    emit changed();
}

} // namespace sijill
