#pragma once

#include "widgets/painter/measurelayer.h"

#include <QObject>

namespace sijill {

/// What a user lays over the map to work with it: a pin, and the measuring tool with its points. Takes
/// clicks, the pointer and keys, and paints; knows neither QML nor the atlas.
class MapTools : public QObject {
    Q_OBJECT

public:
    explicit MapTools(QObject *parent) : QObject(parent) {}

    void paint(QPainter &painter, const Viewport &viewport, const QLocale &locale, const Theme &theme) const;

    /// Painted by the surface, as it lies under much of it.
    bool hasGraticule() const { return m_graticule; }
    void setGraticule(bool shown);
    std::optional<LonLat> pin() const { return m_pin; }
    void setPin(std::optional<LonLat> degrees);

    /// The next click, or Return at the cross-hair of the keyboard, is told by picked(); Escape leaves. A pin that is
    /// there can be dragged as well, and the cross-hair begins at it. `hint`: what is said of it on the map.
    bool isPicking() const { return m_picking; }
    void setPicking(bool on, const QString &hint = {});

    bool isMeasuring() const { return m_measuring; }
    /// Begins anew, or leaves and forgets what was measured.
    void setMeasuring(bool on);
    const Measuring &measured() const { return m_measured; }
    /// No more points are taken until a click begins anew.
    bool isEnded() const { return m_ended; }
    /// Where the keyboard points, while it does.
    std::optional<QPointF> crossHair() const { return m_crossHair; }

    // True where it was meant for a tool, and nobody else is to act on it. Positions are of the screen.
    bool tapped(QPointF at, const Viewport &viewport);
    bool doubleTapped();
    /// Whether a drag that begins there is of the pin; see dragged() and dropped().
    bool grabsPin(QPointF at, const Viewport &viewport) const;
    void dragged(QPointF at, const Viewport &viewport);
    void dropped(QPointF at, const Viewport &viewport) { tapped(at, viewport); }
    void pointerMoved(QPointF at, const Viewport &viewport);
    void pointerLeft();
    /// The cross-hair stays where it is on the screen, so what it points at is another place.
    void cameraMoved(const Viewport &viewport);
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport);

signals:
    void changed(); ///< something is to be painted anew
    void graticuleChanged(bool shown);
    void measuringChanged(bool on);
    void pickingChanged(bool on);
    void picked(LonLat degrees);
    void measuredChanged();         ///< a point came or went, or it was closed
    void panWanted(QPointF pixels); ///< the cross-hair goes beyond the edge

private:
    bool pickKey(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport);
    bool measureKey(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport);
    bool moveCrossHair(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport);
    void addPoint(QPointF at, const Viewport &viewport);
    bool closes(QPointF at, const Viewport &viewport) const;
    void end();

    bool m_graticule = false;
    std::optional<LonLat> m_pin;
    bool m_picking = false;
    QString m_hint;
    bool m_measuring = false;
    bool m_ended = false;
    Measuring m_measured;
    std::optional<QPointF> m_crossHair;
};

} // namespace sijill
