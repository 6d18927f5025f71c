#include "widgets/map/mapwidget.h"

#include "widgets/map/mapaccessible.h"
#include "widgets/painter/picture.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQuickItem>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {
constexpr double placeZoom = 11; // a town and what lies around it
constexpr double panStep = 80;   // pixels
} // namespace

MapWidget::MapWidget(ViewModel &model, QWidget *parent)
    : QQuickWidget(parent), m_model(model), m_controller(new MapController(model, this))
{
    setResizeMode(QQuickWidget::SizeRootObjectToView);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 140);
    setAcceptDrops(false); // of itself it takes every drop for its scene, which has no use for any: the window does
    setAccessibleName(tr("Map"));
    MapAccessible::install();
    connect(this, &QQuickWidget::sceneGraphError, this,
            [](QQuickWindow::SceneGraphError, const QString &message) { qWarning("%s", qUtf8Printable(message)); });
    connect(m_controller, &MapController::targetHovered, this, &MapWidget::tell);
    connect(m_controller, &MapController::pointedAt, this, [this](LonLat degrees) {
        emit pointedAt(std::isnan(degrees.x()) ? std::nullopt : std::optional(degrees));
    });
    connect(&tools(), &MapTools::measuringChanged, this, [this](bool on) {
        setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
        if (on)
            tell({}, {});
    });
    connect(&tools(), &MapTools::measuredChanged, this, [this] {
        setAccessibleDescription(measuredWords(tools().measured(), m_controller->surface().locale()).join(u'\n'));
    });
    connect(m_controller, &MapController::cameraRested, this, [this] {
        setAccessibleDescription(m_controller->surface().describeView());
        announce();
        emit cameraRested();
    });
    connect(&m_controller->surface(), &MapSurface::groundPainted, this, &MapWidget::groundPainted);
    connect(m_controller, &MapController::resized, this, &MapWidget::resized);
    connect(m_controller, &MapController::gestured, this, &MapWidget::gestured);
    load();
}

MapWidget::~MapWidget() = default;

void MapWidget::load()
{
    // The only way in Qt 6.8 to hand over required properties: setContent() with an object made by a component.
    auto *component = new QQmlComponent(engine(), this);
    component->loadFromModule("Sijill.Widgets", "MapScene");
    QObject *root = component->createWithInitialProperties({{u"controller"_s, QVariant::fromValue(m_controller)}});
    if (!root) {
        qWarning("The map could not be made: %s", qUtf8Printable(component->errorString()));
        return;
    }
    m_controller->setPixelRatio(devicePixelRatioF());
    setContent(component->url(), component, root);
}

void MapWidget::zoomToAll()
{
    m_controller->showHome(true);
}

void MapWidget::zoomTo(const QRectF &world)
{
    m_controller->showBounds(world, true);
}

std::optional<FeatureRef> MapWidget::areaOf(PlaceIndex place) const
{
    if (place >= m_model.atlas()->places.size())
        return {};
    const QString &code = m_model.atlas()->places[place].id;
    for (const auto &layer : m_model.layers()) {
        if (!layer || layer->role != LayerRole::Areas)
            continue;
        const auto found = std::ranges::find(layer->features, code, &Feature::code);
        if (found != layer->features.end())
            return FeatureRef{layer, static_cast<quint32>(found - layer->features.begin())};
    }
    return {};
}

void MapWidget::zoomToArea(PlaceIndex place)
{
    if (const std::optional<FeatureRef> area = areaOf(place))
        m_controller->showBounds((*area)->bounds, true);
    else
        zoomToPlace(place);
}

bool MapWidget::showPlace(PlaceIndex place)
{
    const std::optional<FeatureRef> area = areaOf(place);
    zoomToArea(place);
    surface().setOutlined(area);
    return area.has_value();
}

void MapWidget::zoomToPlace(PlaceIndex place)
{
    if (place >= m_model.atlas()->places.size())
        return;
    const Place &wanted = m_model.atlas()->places[place];
    if (!wanted.hasPoint())
        return;
    m_controller->gestureBegan();
    m_controller->show({toWorld({wanted.longitude, wanted.latitude}), Viewport::scaleOf(placeZoom), QSizeF(size())},
                       true);
}

void MapWidget::zoomToIncident(IncidentIndex incident)
{
    const Atlas &atlas = *m_model.atlas();
    if (incident >= atlas.incidents.size())
        return;
    const Location &location = atlas.locationOf(atlas.incidents[incident]);
    const auto places = atlas.placesOf(location);
    if (isPoint(location.precision) && location.hasPoint()) {
        m_controller->gestureBegan();
        const double zoom = std::max(viewport().zoom(), placeZoom - 1.5);
        m_controller->show({toWorld({location.longitude, location.latitude}), Viewport::scaleOf(zoom), QSizeF(size())},
                           true);
    } else if (!places.empty()) {
        zoomToArea(places.front());
    }
}

void MapWidget::goTo(LonLat degrees)
{
    m_controller->gestureBegan();
    const double zoom = std::max(viewport().zoom(), placeZoom);
    m_controller->show({toWorld(degrees), Viewport::scaleOf(zoom), QSizeF(size())}, true);
    tools().setPin(degrees);
}

void MapWidget::setTheme(const Theme &theme)
{
    m_controller->surface().setTheme(theme);
}

QImage MapWidget::picture(bool caption) const
{
    PictureOptions options;
    options.size = size();
    options.devicePixelRatio = devicePixelRatioF();
    options.theme = theme();
    options.locale = m_controller->surface().locale();
    options.caption = caption;
    options.rasters = m_controller->surface().rasters();
    options.graticule = m_controller->tools().hasGraticule();
    options.boundsAreAll = true;
    if (caption)
        options.bounds = viewport().bounds();
    else {
        options.viewport = viewport();
        options.furniture = m_controller->surface().furniture();
        options.framed = m_controller->surface().isFramed();
    }
    return paintPicture(contentOf(m_model), options);
}

MapContent contentOf(const ViewModel &model)
{
    MapContent content = contentOf(*model.shown().opened, model.shown(), model.shown().facts);
    content.drawn = model.layerStack().vectorLayers();
    content.showsIncidents = model.layerStack().showsIncidents();
    return content;
}

void MapWidget::tell(Target target, QPointF at)
{
    const QString text = m_controller->surface().describe(target);
    if (text.isEmpty())
        QToolTip::hideText();
    else // Escaped: names from files are text, whatever they look like.
        QToolTip::showText(mapToGlobal(at.toPoint()),
                           u"<p style='white-space:pre'>"_s + text.toHtmlEscaped() + u"</p>"_s, this);
    emit hovered(text);
    if (!target || !hasFocus() || !QAccessible::isActive())
        return;
    const auto *map = dynamic_cast<MapAccessible *>(QAccessible::queryAccessibleInterface(this));
    if (QAccessibleInterface *mark = map ? map->markOf(target) : nullptr) {
        QAccessibleEvent focused(mark, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

/// Another window or filter, once it has come to rest, for those who do not see it.
void MapWidget::announce()
{
    if (!QAccessible::isActive())
        return;
    const QString now = m_controller->surface().announcement();
    if (std::exchange(m_announced, now) == now)
        return;
    QAccessibleAnnouncementEvent event(this, now);
    QAccessible::updateAccessibility(&event);
}

bool MapWidget::event(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange)
        m_controller->setPixelRatio(devicePixelRatioF());
    return QQuickWidget::event(event);
}

bool MapWidget::handleKey(int key)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (key) {
    case Qt::Key_Left:
        m_controller->panBy({-panStep, 0});
        return true;
    case Qt::Key_Right:
        m_controller->panBy({panStep, 0});
        return true;
    case Qt::Key_Up:
        m_controller->panBy({0, -panStep});
        return true;
    case Qt::Key_Down:
        m_controller->panBy({0, panStep});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_controller->zoomBy(0.5, middle);
        return true;
    case Qt::Key_Minus:
        m_controller->zoomBy(-0.5, middle);
        return true;
    case Qt::Key_Home:
        zoomToAll();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_controller->surface().hovered())
            return false;
        m_controller->selectTarget(m_controller->surface().hovered());
        if (key != Qt::Key_Space)
            m_controller->zoomInto(m_controller->surface().hovered());
        return true;
    case Qt::Key_Escape:
        m_controller->surface().setHovered({});
        m_controller->surface().setOutlined({});
        tell({}, {});
        m_model.clearSelection();
        return true;
    default:
        return false;
    }
}

void MapWidget::keyPressEvent(QKeyEvent *event)
{
    if (!tools().keyPressed(event->key(), event->modifiers(), viewport()) && !handleKey(event->key()))
        QQuickWidget::keyPressEvent(event);
}

void MapWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    Target target = surface().hovered();
    QPointF at = target ? surface().positionOf(target) : QPointF(width() / 2.0, height() / 2.0) / enlargement();
    if (byMouse) {
        at = QPointF(event->pos()) / enlargement();
        target = surface().targetAt(at);
    }
    const LonLat degrees = toLonLat(viewport().toWorld(at));
    emit menuWanted(target, {std::remainder(degrees.x(), 360), degrees.y()},
                    byMouse ? event->globalPos() : mapToGlobal((at * enlargement()).toPoint()));
}

bool MapWidget::focusNextPrevChild(bool next)
{
    // Through what is on the map first, then on to the next widget.
    if (m_controller->hasNext(next)) {
        m_controller->focusNext(next);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace sijill
