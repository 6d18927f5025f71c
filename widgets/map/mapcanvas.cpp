#include "widgets/map/mapcanvas.h"

namespace sijill {

MapCanvas::MapCanvas(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true); // the surface starts with a ground: nothing needs to be cleared before it
}

void MapCanvas::setController(MapController *controller)
{
    if (controller == m_controller)
        return;
    if (m_controller)
        m_controller->disconnect(this);
    m_controller = controller;
    if (controller)
        connect(controller, &MapController::frameWanted, this, [this] { update(); });
    emit controllerChanged();
}

void MapCanvas::paint(QPainter *painter)
{
    if (!m_controller)
        return;
    const MapSurface &surface = m_controller->surface();
    painter->scale(m_controller->enlargement(), m_controller->enlargement());
    m_controller->surface().paint(*painter);
    m_controller->tools().paint(*painter, surface.viewport(), surface.locale(), surface.theme());
}

} // namespace sijill
