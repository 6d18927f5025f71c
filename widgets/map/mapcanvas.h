#pragma once

#include "widgets/map/mapcontroller.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace sijill {

/// Lies over the QML map and paints what the controller's surface shows. One item for all layers: each further one
/// would cost a copy of the whole picture in every frame.
class MapCanvas : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        sijill::MapController *controller READ controller WRITE setController NOTIFY controllerChanged REQUIRED FINAL)

public:
    explicit MapCanvas(QQuickItem *parent = nullptr);

    MapController *controller() const { return m_controller; }
    void setController(MapController *controller);
    void paint(QPainter *painter) override;

signals:
    void controllerChanged();

private:
    QPointer<MapController> m_controller;
};

} // namespace sijill
