#include "widgets/map/mapcontroller.h"

#include "widgets/models/incidentorder.h"
#include "widgets/painter/picture.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr int restAfter = 90;       // milliseconds without movement
constexpr int flightDuration = 350; // milliseconds

QGeoCoordinate coordinateOf(World world)
{
    const LonLat degrees = toLonLat(world);
    return {degrees.y(), std::remainder(degrees.x(), 360)}; // beyond the antimeridian the world begins anew
}

/// Straight for the eye: a point that both views share stays where it is on the way, or moves evenly.
Viewport between(const Viewport &from, const Viewport &to, double t)
{
    const double zoom = from.zoom() + (to.zoom() - from.zoom()) * t;
    const double levels = to.zoom() - from.zoom();
    const double share = std::abs(levels) < 1e-3 ? t : (1 - std::exp2(-levels * t)) / (1 - std::exp2(-levels));
    return {from.centre() + (to.centre() - from.centre()) * share, Viewport::scaleOf(zoom), to.size()};
}

} // namespace

MapController::MapController(ViewModel &model, QObject *parent)
    : QObject(parent), m_model(model), m_surface(model, this), m_tools(this)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &MapController::rest);
    connect(&m_surface, &MapSurface::changed, this, &MapController::frameWanted);
    connect(&m_tools, &MapTools::changed, this, &MapController::frameWanted);
    connect(&m_tools, &MapTools::graticuleChanged, &m_surface, &MapSurface::setGraticule);
    connect(&m_tools, &MapTools::panWanted, this, &MapController::panBy);
    connect(&model, &ViewModel::sumsChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&model, &ViewModel::atlasChanged, this, [this] {
        if (m_model.keepsView() && !m_homeWanted)
            return; // somebody looks at something
        m_homeWanted = true;
        showHome(false);
    });
    connect(&m_surface, &MapSurface::regrouped, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_surface, &MapSurface::homeChanged, this, [this] {
        placeCamera(); // the world may be cut elsewhere now
        if (m_homeWanted)
            showHome(false);
    });
    m_flight.setDuration(flightDuration);
    m_flight.setEasingCurve(QEasingCurve::InOutCubic);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
}

Camera MapController::camera() const
{
    const LonLat centre = toLonLat(viewport().centre());
    return {{std::remainder(centre.x(), 360), centre.y()}, viewport().zoom()};
}

void MapController::setCamera(const Camera &camera)
{
    gestureBegan();
    ask(toWorld(camera.centre), camera.zoom);
}

void MapController::ask(World centre, double zoom)
{
    const double asked = std::clamp(zoom + std::log2(m_enlargement), minimumZoom(), maximumZoom());
    emit cameraAsked(coordinateOf(centre), asked);
}

void MapController::show(const Viewport &wanted, bool animated)
{
    m_surface.setFramed(true);
    const Viewport target(m_surface.seam().unfold(wanted.centre()), wanted.scale(), wanted.size());
    m_flight.stop();
    if (!animated || viewport().isEmpty()) {
        ask(target.centre(), target.zoom());
        return;
    }
    m_flight.disconnect(this);
    connect(&m_flight, &QVariantAnimation::valueChanged, this,
            [this, from = viewport(), target](const QVariant &value) {
                const Viewport now = between(from, target, value.toDouble());
                ask(now.centre(), now.zoom());
            });
    m_flight.start();
}

void MapController::look(const Viewport &target)
{
    m_homeWanted = false;
    show(target, false);
}

void MapController::showHome(bool animated)
{
    if (!m_size.isEmpty())
        show(m_surface.home(m_size).viewport, animated);
    m_homeWanted = true;
}

void MapController::showWhole(const QRectF &world, bool animated)
{
    gestureBegan();
    if (!world.isEmpty() && !m_size.isEmpty())
        show(Viewport::filledBy(world, m_size), animated);
}

void MapController::showBounds(const QRectF &world, bool animated)
{
    gestureBegan();
    constexpr double margin = 48;
    show(Viewport::fitting(world, m_size, {margin, margin, margin, margin}), animated);
}

void MapController::panBy(QPointF pixels)
{
    gestureBegan();
    ask(viewport().centre() + pixels / m_enlargement / viewport().scale(), viewport().zoom());
}

void MapController::zoomBy(double levels, QPointF pixel)
{
    gestureBegan();
    m_surface.setFramed(true);
    const QPointF about = pixel / m_enlargement;
    const double zoom = std::clamp(viewport().zoom() + levels, minimumZoom(), maximumZoom());
    const World fixed = viewport().toWorld(about);
    const double ratio = viewport().scale() / Viewport::scaleOf(zoom);
    ask(fixed + (viewport().centre() - fixed) * ratio, zoom);
}

void MapController::setPixelRatio(double ratio)
{
    m_ratio = ratio;
    m_surface.setViewport(viewport(), m_ratio * m_enlargement);
}

void MapController::setEnlargement(double enlargement)
{
    if (enlargement == m_enlargement)
        return;
    m_enlargement = enlargement;
    placeCamera();
}

void MapController::gestureBegan()
{
    m_flight.stop();
    m_homeWanted = false;
    m_surface.setFramed(false);
    emit gestured();
}

void MapController::cameraMoved(const QGeoCoordinate &centre, double zoom, double width, double height)
{
    m_centre = centre;
    m_zoom = zoom;
    m_pixels = {width, height};
    placeCamera();
}

void MapController::placeCamera()
{
    const QSizeF size = m_pixels / m_enlargement;
    if (size.isEmpty() || !m_centre.isValid())
        return;
    const bool resized = size != m_size;
    m_size = size;
    m_surface.setViewport({m_surface.seam().unfold(toWorld({m_centre.longitude(), m_centre.latitude()})),
                           Viewport::scaleOf(m_zoom) / m_enlargement, size},
                          m_ratio * m_enlargement);
    m_tools.cameraMoved(viewport());
    m_rest.start();
    if (resized && m_homeWanted)
        showHome(false);
    if (resized)
        emit this->resized();
}

void MapController::rest()
{
    m_surface.settle();
    m_model.setView(viewport().bounds());
    emit cameraRested();
}

void MapController::pointerMoved(QPointF pixel)
{
    const QPointF at = pixel / m_enlargement;
    m_tools.pointerMoved(at, viewport());
    const Target target = m_tools.isMeasuring() ? Target{} : m_surface.targetAt(at);
    const bool other = target != m_surface.hovered();
    m_surface.setHovered(target);
    if (other)
        emit targetHovered(target, pixel);
    const LonLat degrees = toLonLat(viewport().toWorld(at));
    emit pointedAt({std::remainder(degrees.x(), 360), degrees.y()});
}

void MapController::pointerLeft()
{
    m_tools.pointerLeft();
    m_surface.setHovered({});
    emit targetHovered({}, {});
    emit pointedAt({std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()});
}

void MapController::tapped(QPointF pixel)
{
    const QPointF at = pixel / m_enlargement;
    if (m_tools.tapped(at, viewport()) || m_surface.foldAt(at))
        return;
    m_surface.setOutlined({});
    selectTarget(m_surface.targetAt(at));
}

bool MapController::zoomInto(Target target)
{
    const QRectF extent = m_surface.extentOf(target);
    const double widest = std::max(extent.width() / m_size.width(), extent.height() / m_size.height());
    if (widest <= 0)
        return false;
    constexpr double share = 0.5; // of the view, so that names beside the outermost find room
    const double fitting = Viewport(extent.center(), share / widest, m_size).zoom();
    const double zoom = std::clamp(fitting, minimumZoom(), maximumZoom());
    if (zoom <= viewport().zoom() + 0.1)
        return false;
    gestureBegan();
    show({extent.center(), Viewport::scaleOf(zoom), m_size}, true);
    return true;
}

void MapController::doubleTapped(QPointF pixel)
{
    const QPointF at = pixel / m_enlargement;
    // The second click on the sign of a sheet is one more of the same.
    if (m_tools.doubleTapped() || m_surface.foldAt(at) || zoomInto(m_surface.targetAt(at)))
        return;
    const double zoom = std::min(viewport().zoom() + 1, maximumZoom());
    const World fixed = viewport().toWorld(at);
    const double ratio = viewport().scale() / Viewport::scaleOf(zoom);
    const Viewport closer(fixed + (viewport().centre() - fixed) * ratio, Viewport::scaleOf(zoom), viewport().size());
    gestureBegan();
    show(closer, true);
}

void MapController::zoomToBox(QRectF pixels)
{
    constexpr double least = 8;
    if (pixels.width() < least || pixels.height() < least)
        return;
    const QRectF box(pixels.topLeft() / m_enlargement, pixels.size() / m_enlargement);
    showWhole({viewport().toWorld(box.topLeft()), box.size() / viewport().scale()}, true);
}

void MapController::selectTarget(Target target)
{
    std::vector<IncidentIndex> incidents = m_surface.incidentsOf(target);
    sortMostFirst(incidents, m_model.shown());
    if (incidents.empty())
        m_model.clearSelection();
    else
        m_model.select(incidents, incidents.front());
}

bool MapController::hasNext(bool forward) const
{
    const std::vector<Target> targets = m_surface.targetsInView();
    if (targets.empty())
        return false;
    return !m_surface.hovered() || m_surface.hovered() != (forward ? targets.back() : targets.front());
}

void MapController::focusNext(bool forward)
{
    const std::vector<Target> targets = m_surface.targetsInView();
    if (targets.empty())
        return;
    const auto now = std::ranges::find(targets, m_surface.hovered());
    Target next = forward ? targets.front() : targets.back();
    if (now != targets.end()) {
        const auto place = now - targets.begin() + (forward ? 1 : -1);
        next = place >= 0 && place < std::ssize(targets) ? targets[static_cast<std::size_t>(place)] : Target{};
    }
    m_surface.setHovered(next);
    emit targetHovered(next, m_surface.positionOf(next) * m_enlargement);
}

} // namespace sijill
