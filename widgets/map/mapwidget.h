#pragma once

#include "widgets/map/mapcontroller.h"

#include <QQuickWidget>

#include <optional>

namespace sijill {

/// The map as a widget: pan, zoom, hover, click and keys; follows the view model and reports the part of the world in
/// view to it.
///
/// Keys: arrows pan, + and - zoom, Home shows everything, Tab and Shift+Tab go through what is in view, Space
/// selects it, Return does that too and zooms in where it stands for several places, Escape clears the selection. While
/// measuring they are those of MapTools.
class MapWidget : public QQuickWidget {
    Q_OBJECT

public:
    explicit MapWidget(ViewModel &model, QWidget *parent = nullptr);
    ~MapWidget() override;

    void zoomToAll();
    void zoomTo(const QRectF &world);
    /// To the area of a layer with the place's code, else to its point.
    void zoomToArea(PlaceIndex place);
    /// A place that was looked for: an area whole and outlined until Escape or the next click, else a point and what
    /// lies around it. Whether it is an area.
    bool showPlace(PlaceIndex place);
    void zoomToPlace(PlaceIndex place);
    /// To exactly this part of the world, as far as the map has its proportions.
    void showWhole(const QRectF &world) { m_controller->showWhole(world, true); }
    /// To where an incident is shown, if it is anywhere.
    void zoomToIncident(IncidentIndex incident);
    /// To a position, with a pin on it until Escape or the next click.
    void goTo(LonLat degrees);

    Camera camera() const { return m_controller->camera(); }
    void setCamera(const Camera &camera) { m_controller->setCamera(camera); }
    /// Without the user: at once, and nothing is told of it by gestured().
    void showView(const Viewport &viewport) { m_controller->look(viewport); }
    void zoomBy(double levels) { m_controller->zoomBy(levels, QPointF(width() / 2.0, height() / 2.0)); }
    double enlargement() const { return m_controller->enlargement(); }
    /// As a click on it does.
    void openTarget(Target target) { m_controller->selectTarget(target); }
    void zoomInto(Target target) { m_controller->zoomInto(target); }
    /// See MapController::setEnlargement().
    void setEnlargement(double enlargement) { m_controller->setEnlargement(enlargement); }
    const Viewport &viewport() const { return m_controller->surface().viewport(); }

    const Theme &theme() const { return m_controller->surface().theme(); }
    void setTheme(const Theme &theme);

    /// Exactly what is in view, by the painter of all pictures. `caption`: with dates, total and sources around it.
    QImage picture(bool caption) const;

    /// Graticule, pin and measuring tool.
    MapTools &tools() { return m_controller->tools(); }
    MapSurface &surface() { return m_controller->surface(); }
    const MapSurface &surface() const { return m_controller->surface(); }
    /// Nothing is being painted in the background.
    bool isSettled() const { return m_controller->surface().isSettled(); }

signals:
    /// Under the pointer, in degrees; nothing when it has left.
    void pointedAt(std::optional<LonLat> degrees);
    /// What is under the pointer or has the keyboard's attention, as a few lines of plain text; empty for nothing.
    void hovered(const QString &text);
    void cameraRested();
    void groundPainted(); ///< areas and base maps, in the background
    void resized();       ///< the camera knows the new size
    /// A menu is asked for, by the mouse or by its key: for what lies there, and at which position.
    void menuWanted(sijill::Target target, sijill::LonLat degrees, QPoint global);
    void gestured(); ///< the user takes hold of the camera

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    std::optional<FeatureRef> areaOf(PlaceIndex place) const;
    void load();
    void tell(Target target, QPointF at);
    void announce();
    bool handleKey(int key);

    ViewModel &m_model;
    MapController *m_controller;
    QString m_announced;
};

/// What the view model shows, as the painter of pictures takes it.
struct MapContent;
MapContent contentOf(const ViewModel &model);

} // namespace sijill
