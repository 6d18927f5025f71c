#pragma once

#include "widgets/map/mapsurface.h"
#include "widgets/map/maptools.h"

#include <QGeoCoordinate>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantAnimation>

namespace sijill {

/// Where the camera stands.
struct Camera {
    LonLat centre;
    double zoom = 0; ///< of Qt Location, see Viewport::zoom()

    bool operator==(const Camera &) const = default;
};

/// The one C++ object that QML sees: takes gestures, and asks the QML map, which is the camera, to move. A child of the
/// map widget, so that it lives as long as the bindings to it.
class MapController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map widget")
    Q_PROPERTY(double minimumZoom READ minimumZoom CONSTANT FINAL)
    Q_PROPERTY(double maximumZoom READ maximumZoom CONSTANT FINAL)
    Q_PROPERTY(QColor boxColour READ boxColour NOTIFY frameWanted FINAL)

public:
    MapController(ViewModel &model, QObject *parent);

    MapSurface &surface() { return m_surface; }
    const MapSurface &surface() const { return m_surface; }
    MapTools &tools() { return m_tools; }
    static double minimumZoom() { return 2; }
    static double maximumZoom() { return 18; }
    QColor boxColour() const { return m_surface.theme().selection; }

    Camera camera() const;
    void setCamera(const Camera &camera);
    /// Animated where the map is already up and `animated` is asked for.
    void show(const Viewport &viewport, bool animated);
    /// At once, and not told by gestured().
    void look(const Viewport &viewport);
    void showHome(bool animated);
    void showBounds(const QRectF &world, bool animated);
    void showWhole(const QRectF &world, bool animated);
    void panBy(QPointF pixels);
    Q_INVOKABLE void zoomBy(double levels, QPointF about);
    void setPixelRatio(double ratio);
    /// Everything that is written and drawn on the map is so many times as large as usual: for a room. The viewport is
    /// then in units of so many pixels.
    void setEnlargement(double enlargement);
    double enlargement() const { return m_enlargement; }

    void selectTarget(Target target);
    /// To where a marker of several places falls apart. False where there is nothing to part.
    bool zoomInto(Target target);
    void focusNext(bool forward);
    bool hasNext(bool forward) const;

    // From QML.
    Q_INVOKABLE void cameraMoved(const QGeoCoordinate &centre, double zoom, double width, double height);
    Q_INVOKABLE void pointerMoved(QPointF at);
    Q_INVOKABLE void pointerLeft();
    Q_INVOKABLE void tapped(QPointF at);
    Q_INVOKABLE void doubleTapped(QPointF at); ///< into the marker there, else one level closer
    Q_INVOKABLE bool grabsPin(QPointF at) const { return m_tools.grabsPin(at, viewport()); }
    Q_INVOKABLE void pinDragged(QPointF at) { m_tools.dragged(at, viewport()); }
    Q_INVOKABLE void pinDropped(QPointF at) { m_tools.dropped(at, viewport()); }
    Q_INVOKABLE void gestureBegan();
    Q_INVOKABLE void zoomToBox(QRectF pixels); ///< as near as what was in it still is; too small a box is a slip

signals:
    void resized();  ///< the map's part of the window has another size
    void gestured(); ///< the user takes hold of the camera
    void cameraAsked(const QGeoCoordinate &centre, double zoom);
    void frameWanted();
    void cameraRested();
    void pointedAt(LonLat degrees); ///< NaN: the pointer has left
    void targetHovered(Target target, QPointF at);

private:
    Viewport viewport() const { return m_surface.viewport(); }
    void ask(World centre, double zoom);
    void placeCamera();
    void rest();

    ViewModel &m_model;
    MapSurface m_surface;
    MapTools m_tools;
    QTimer m_rest;
    QVariantAnimation m_flight;
    QSizeF m_size;
    double m_ratio = 1;
    double m_enlargement = 1;
    QGeoCoordinate m_centre; ///< of the QML map
    double m_zoom = 0;       ///< of the QML map, whose pixels are not enlarged
    QSizeF m_pixels;
    bool m_homeWanted = true; ///< until somebody moves the camera, the whole atlas is shown, whatever the size
};

} // namespace sijill
