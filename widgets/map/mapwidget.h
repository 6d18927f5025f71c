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
    void zoomToPlace(PlaceIndex place);
    /// To where an incident is shown, if it is anywhere.
    void zoomToIncident(IncidentIndex incident);
    /// To a position, with a pin on it until Escape or the next click.
    void goTo(LonLat degrees);

    Camera camera() const { return m_controller->camera(); }
    void setCamera(const Camera &camera) { m_controller->setCamera(camera); }
    const Viewport &viewport() const { return m_controller->surface().viewport(); }

    const Theme &theme() const { return m_controller->surface().theme(); }
    void setTheme(const Theme &theme);

    /// Exactly what is in view, by the painter of all pictures. `caption`: with dates, total and sources around it.
    QImage picture(bool caption) const;

    /// Graticule, pin and measuring tool.
    MapTools &tools() { return m_controller->tools(); }
    MapSurface &surface() { return m_controller->surface(); }
    /// Nothing is being painted in the background.
    bool isSettled() const { return m_controller->surface().isSettled(); }

signals:
    /// Under the pointer, in degrees; nothing when it has left.
    void pointedAt(std::optional<LonLat> degrees);
    /// What is under the pointer or has the keyboard's attention, as a few lines of plain text; empty for nothing.
    void hovered(const QString &text);
    void cameraRested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void load();
    void tell(Target target, QPointF at);
    bool handleKey(int key);

    ViewModel &m_model;
    MapController *m_controller;
};

/// What the view model shows, as the painter of pictures takes it.
struct MapContent;
MapContent contentOf(const ViewModel &model);

} // namespace sijill
