#include "widgets/map/mapsurface.h"

#include "mapdata/words/words.h"
#include "widgets/painter/caption.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"
#include "widgets/theme/fonts.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

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
    : QObject(parent), m_model(model), m_plan(std::make_shared<const ScenePlan>()),
      m_scene(std::make_shared<const MapScene>(MapScene{.plan = m_plan})),
      m_layerLabels(std::make_shared<const std::vector<Label>>())
{
    loadFonts();
    connect(m_tiles.get(), &TileStore::arrived, this, &MapSurface::orderGround);
    connect(&m_ground, &StillImage::changed, this, &MapSurface::changed);
    connect(&m_names, &StillImage::changed, this, &MapSurface::changed);
    connect(&model, &ViewModel::atlasChanged, this, &MapSurface::loadAtlas);
    connect(&model, &ViewModel::filterChanged, this, &MapSurface::loadLedger);
    connect(&model, &ViewModel::sumsChanged, this, &MapSurface::loadScene);
    connect(&model, &ViewModel::selectionChanged, this, &MapSurface::loadSelection);
    loadAtlas();
}

void MapSurface::loadAtlas()
{
    m_ground.forget();
    m_names.forget();
    m_plan = std::make_shared<const ScenePlan>(makePlan(*m_model.atlas(), m_model.layers()));
    m_layerLabels = std::make_shared<const std::vector<Label>>(layerLabels(layersToPaint(), m_locale));
    loadLedger();
    loadScene();
    orderGround();
}

void MapSurface::loadLedger()
{
    m_scale = makeFigureScale(*m_model.atlas(), *m_plan, m_model.ledger());
}

void MapSurface::loadScene()
{
    // The model tells of a new atlas first; until then its sums are of an atlas we do not know.
    if (m_model.sums().size() != m_plan->near.size())
        return;
    MapScene scene = makeScene(m_plan, m_scale, m_model.sums());
    if (scene.tray.incidents > 0 && scene.total.incidents <= mostNamed)
        scene.trayEntries =
            makeTrayEntries(*m_model.atlas(), *m_plan, m_model.ledger(), m_model.shownIncidents(), m_locale);
    m_scene = std::make_shared<const MapScene>(std::move(scene));
    m_hovered = {};
    m_markers.reset();
    m_furniture.reset();
    layOut();
    orderNames();
    emit changed();
}

void MapSurface::loadSelection()
{
    m_selected.clear();
    std::set<LocationIndex> locations;
    for (const IncidentIndex incident : m_model.selected())
        locations.insert(m_model.atlas()->incidents[incident].location);
    const auto holds = [&](std::span<const LocationIndex> members) {
        return std::ranges::any_of(members, [&](LocationIndex at) { return locations.contains(at); });
    };
    for (quint32 i = 0; i < m_scene->markers.size() && !locations.empty(); ++i) {
        if (holds(m_plan->locationsOf(m_plan->points[m_scene->markers[i].point])))
            m_selected.push_back({Target::Kind::Marker, i});
    }
    for (quint32 i = 0; i < m_scene->badges.size() && !locations.empty(); ++i) {
        if (holds(m_plan->locationsOf(m_plan->regions[m_scene->badges[i].region])))
            m_selected.push_back({Target::Kind::Badge, i});
    }
    if (holds(m_plan->unplaced))
        m_selected.push_back({Target::Kind::Tray, Target::wholeTray});
    if (m_markers)
        m_markers->setSelected(m_selected);
    emit changed();
}

void MapSurface::layOut()
{
    if (m_viewport.isEmpty())
        return;
    const double scale = labelScale(m_viewport.scale());
    if (!m_markers || m_markers->scale() != scale) {
        m_markers = std::make_unique<MarkerLayer>(m_scene, scale, m_locale, m_theme);
        m_markers->setHovered(m_hovered);
        loadSelection();
    }
    if (!m_furniture) {
        Furniture::Options options;
        options.side = home(m_viewport.size()).side;
        options.measure = measureName(*m_model.atlas(), m_model.filter().measure, m_locale);
        options.attribution =
            (QStringList{m_model.atlas()->attributionIn(languageOf(m_locale))} + attributionsOf(m_rasters))
                .join(u" · ");
        m_furniture =
            std::make_unique<Furniture>(*m_scene, options, QRectF({0, 0}, m_viewport.size()), m_locale, m_theme);
    }
}

void MapSurface::setViewport(const Viewport &viewport, double ratio)
{
    if (viewport == m_viewport && ratio == m_ratio)
        return;
    const bool resized = viewport.size() != m_viewport.size();
    const bool first = m_viewport.isEmpty();
    m_viewport = viewport;
    m_ratio = ratio;
    if (resized)
        m_furniture.reset();
    if (m_viewport.isEmpty())
        return;
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
    return !m_viewport.isEmpty() && m_tiles->isIdle() && !m_ground.isBusy() && !m_names.isBusy() &&
           sameScale(m_ground.viewport(), m_viewport) && sameScale(m_names.viewport(), m_viewport) &&
           m_ground.viewport().bounds().contains(m_viewport.bounds()) &&
           m_names.viewport().bounds().contains(m_viewport.bounds());
}

void MapSurface::orderGround()
{
    if (m_viewport.isEmpty())
        return;
    m_ground.request(m_viewport.enlarged(larger), m_ratio, StillImage::Kind::Opaque,
                     [layers = layersToPaint(), theme = m_theme, rasters = m_rasters,
                      tiles = m_tiles](QPainter &painter, const Viewport &viewport) {
                         paintGround(painter, viewport, groundLayers(layers, theme, rasters, {tiles}), theme);
                     });
}

void MapSurface::orderNames()
{
    if (m_viewport.isEmpty() || !m_markers)
        return;
    const double scale = labelScale(m_viewport.scale());
    m_names.request(m_viewport.enlarged(larger), m_ratio, StillImage::Kind::Overlay,
                    [atlas = m_model.atlas(), layers = layersToPaint(), marked = m_shown.incidents,
                     known = m_layerLabels, scene = m_scene, badges = m_markers->badges(), scale, theme = m_theme,
                     locale = m_locale](QPainter &painter, const Viewport &viewport) {
                        std::vector<Label> labels;
                        if (marked) {
                            HatchLayer(scene->spokenFor(), theme).paint(painter, viewport);
                            labels = markerLabels(*atlas, *scene, locale);
                        }
                        labels.insert(labels.end(), known->begin(), known->end());
                        std::ranges::move(countryLabels(layers, viewport, scale, CountryNames::Repeated, locale),
                                          std::back_inserter(labels));
                        NameLayer(std::move(labels), scale, coveredBy(*scene, scale, badges), locale, theme)
                            .paint(painter, viewport);
                    });
}

void MapSurface::paint(QPainter &painter)
{
    painter.fillRect(QRectF({0, 0}, m_viewport.size()), m_theme.sea);
    if (m_viewport.isEmpty() || !m_markers)
        return;
    m_ground.draw(painter, m_viewport);
    m_names.draw(painter, m_viewport);
    if (m_shown.incidents)
        m_markers->paintAll(painter, m_viewport, &m_sprites);
    paintFurniture(painter);
}

void MapSurface::paintFurniture(QPainter &painter)
{
    if (!m_furniture)
        return;
    const auto isTray = [](Target t) { return t.kind == Target::Kind::Tray; };
    const Emphasis emphasis = std::ranges::any_of(m_selected, isTray) ? Emphasis::Selected
                              : isTray(m_hovered)                     ? Emphasis::Hovered
                                                                      : Emphasis::None;
    m_furniture->paintScale(painter, m_viewport);
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
}

Look MapSurface::home(QSizeF size) const
{
    constexpr double legendWidth = 250; // about; what it is just now must not move the map
    return lookAt(*m_plan, homeOf(*m_model.atlas(), m_model.layers()), size, legendWidth, m_locale);
}

void MapSurface::setRasters(std::vector<RasterOnMap> rasters)
{
    if (rasters == m_rasters)
        return;
    m_rasters = std::move(rasters);
    m_furniture.reset();
    layOut();
    orderGround();
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

std::vector<std::shared_ptr<const VectorLayer>> MapSurface::layersToPaint() const
{
    std::vector<std::shared_ptr<const VectorLayer>> layers = m_model.layers();
    std::erase_if(layers, [this](const auto &layer) {
        return (layer->role == LayerRole::Countries && !m_shown.countries) ||
               (layer->role == LayerRole::Areas && !m_shown.areas) ||
               (layer->role == LayerRole::Towns && !m_shown.towns);
    });
    return layers;
}

void MapSurface::setShownLayers(const ShownLayers &shown)
{
    m_shown = shown;
    m_layerLabels = std::make_shared<const std::vector<Label>>(layerLabels(layersToPaint(), m_locale));
    orderGround();
    orderNames();
    emit changed();
}

void MapSurface::setLocale(const QLocale &locale)
{
    m_locale = locale;
    dropPieces();
    m_layerLabels = std::make_shared<const std::vector<Label>>(layerLabels(layersToPaint(), m_locale));
    loadScene();
}

Target MapSurface::targetAt(QPointF screen) const
{
    if (m_furniture) {
        if (const Target target = m_furniture->targetAt(screen))
            return target;
        if (m_furniture->legendBox().contains(screen))
            return {};
    }
    return m_markers && m_shown.incidents ? m_markers->targetAt(screen, m_viewport) : Target{};
}

std::vector<Target> MapSurface::targetsInView() const
{
    std::vector<Target> targets;
    if (!m_markers || !m_shown.incidents)
        return targets;
    const QRectF screen({0, 0}, m_viewport.size());
    for (const PlacedBadge &badge : m_markers->badges()) {
        if (screen.contains(m_markers->badgeBox(badge, m_viewport).center()))
            targets.push_back({Target::Kind::Badge, badge.badge});
    }
    for (quint32 i = 0; i < m_scene->markers.size(); ++i) {
        if (screen.contains(m_viewport.toScreen(m_scene->markers[i].at)))
            targets.push_back({Target::Kind::Marker, i});
    }
    // As one reads: by what is greatest, whether a point or an area.
    const auto best = [this](Target t) {
        return t.kind == Target::Kind::Badge ? m_scene->badges[t.index].sum.best : m_scene->markers[t.index].sum.best;
    };
    std::ranges::stable_sort(targets, [&](Target a, Target b) { return best(a) > best(b); });
    if (m_furniture && !m_furniture->trayBox().isNull())
        targets.push_back({Target::Kind::Tray, Target::wholeTray});
    return targets;
}

QPointF MapSurface::positionOf(Target target) const
{
    switch (target.kind) {
    case Target::Kind::Marker:
        return m_viewport.toScreen(m_scene->markers[target.index].at);
    case Target::Kind::Badge:
        for (const PlacedBadge &badge : m_markers->badges()) {
            if (badge.badge == target.index)
                return m_markers->badgeBox(badge, m_viewport).center();
        }
        break;
    case Target::Kind::Tray:
        return m_furniture ? m_furniture->trayBox().center() : QPointF();
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

std::vector<IncidentIndex> MapSurface::incidentsOf(Target target) const
{
    const auto at = [this](std::span<const LocationIndex> locations) {
        return incidentsAt(*m_model.atlas(), locations, m_model.shownIncidents());
    };
    switch (target.kind) {
    case Target::Kind::Marker:
        return at(m_plan->locationsOf(m_plan->points[m_scene->markers[target.index].point]));
    case Target::Kind::Badge:
        return at(m_plan->locationsOf(m_plan->regions[m_scene->badges[target.index].region]));
    case Target::Kind::Tray: {
        if (target.index != Target::wholeTray)
            return {m_scene->trayEntries[target.index].incident};
        if (m_scene->trayEntries.empty())
            return at(m_plan->unplaced);
        // The ones that count, not the wholes whose parts say everything.
        std::vector<IncidentIndex> incidents;
        for (const TrayEntry &entry : m_scene->trayEntries)
            incidents.push_back(entry.incident);
        return incidents;
    }
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

QString MapSurface::describe(Target target) const
{
    if (!target)
        return {};
    const Atlas &atlas = *m_model.atlas();
    const std::vector<IncidentIndex> incidents = incidentsOf(target);
    if (incidents.empty())
        return {};
    const Incident &first = atlas.incidents[incidents.front()];
    Sum sum = m_scene->tray;
    QString where = placeNames(atlas, atlas.locationOf(first), m_locale);
    if (target.kind == Target::Kind::Marker) {
        const Marker &marker = m_scene->markers[target.index];
        sum = marker.sum;
        if (marker.near)
            where = QCoreApplication::translate("Map", "near %1").arg(where);
    } else if (target.kind == Target::Kind::Badge) {
        sum = m_scene->badges[target.index].sum;
    } else if (target.index != Target::wholeTray) {
        sum = m_scene->trayEntries[target.index].sum;
        where = m_scene->trayEntries[target.index].title;
    } else {
        where = QCoreApplication::translate("Map", "Not placed");
    }
    Span span;
    for (const IncidentIndex i : incidents)
        span = united(span, atlas.incidents[i].span);
    const TimePrecision precision = incidents.size() == 1 ? first.timePrecision
                                    : span.length() == 1  ? TimePrecision::OneDay
                                                          : TimePrecision::Days;
    QStringList lines{where, inWords(span, precision, m_locale)};
    if (sum.hasFigure())
        lines.append(QCoreApplication::translate("Map", "%1: %2")
                         .arg(measureName(atlas, m_model.filter().measure, m_locale), inWords(sum, m_locale)));
    if (const QString without = withoutFigureWords(sum, m_locale); !without.isEmpty())
        lines.append(without);
    const int count = static_cast<int>(incidents.size()); // lupdate does not see through a cast
    if (count > 1)
        lines.append(QCoreApplication::translate("Map", "%Ln incident(s)", nullptr, count));
    return lines.join(QChar(u'\n'));
}

QString MapSurface::describeView() const
{
    const Atlas &atlas = *m_model.atlas();
    const QString head =
        QCoreApplication::translate("Map", "%1, %2.")
            .arg(measureName(atlas, m_model.filter().measure, m_locale), inWords(m_scene->total, m_locale));
    QStringList parts{head};
    constexpr std::size_t mostTold = 5;
    for (const Target target : targetsInView()) {
        if (parts.size() > static_cast<qsizetype>(mostTold))
            break;
        parts.append(describe(target).replace(QChar(u'\n'), QStringLiteral(", ")));
    }
    return parts.join(QChar(u'\n'));
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
