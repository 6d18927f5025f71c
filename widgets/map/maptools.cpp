#include "widgets/map/maptools.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sijill {

namespace {

constexpr double closingDistance = 10; // pixels around the first point
constexpr double longStep = 16;        // pixels that an arrow key moves the cross-hair
constexpr double shortStep = 2;        // with Shift
constexpr double edge = 24;            // pixels that it keeps from the edges of the view

LonLat degreesAt(QPointF screen, const Viewport &viewport)
{
    const LonLat degrees = toLonLat(viewport.toWorld(screen));
    return {std::remainder(degrees.x(), 360), degrees.y()};
}

World seenAt(const Viewport &viewport, LonLat degrees)
{
    return viewport.seen(toWorld(degrees));
}

} // namespace

void MapTools::paint(QPainter &painter, const Viewport &viewport, const QLocale &locale, const Theme &theme) const
{
    if (!m_measured.isEmpty())
        MeasureLayer(m_measured, locale, theme).paint(painter, viewport);
    else if (m_measuring)
        paintHint(painter, viewport, tr("Click to set points: a double click ends, the first point closes, Esc leaves"),
                  theme);
    else if (m_picking)
        paintHint(painter, viewport, m_hint.isEmpty() ? tr("Click the point of the incident; Esc leaves") : m_hint,
                  theme);
    if (m_pin)
        paintPin(painter, viewport.toScreen(seenAt(viewport, *m_pin)), theme);
    if (m_crossHair)
        paintCrossHair(painter, *m_crossHair, theme);
}

void MapTools::setGraticule(bool shown)
{
    if (std::exchange(m_graticule, shown) != shown)
        emit graticuleChanged(shown);
}

void MapTools::setPin(std::optional<LonLat> degrees)
{
    if (degrees == m_pin)
        return;
    m_pin = degrees;
    emit changed();
}

void MapTools::setPicking(bool on, const QString &hint)
{
    if (on == m_picking)
        return;
    m_hint = hint;
    if (on)
        setMeasuring(false);
    m_picking = on;
    m_crossHair.reset();
    emit pickingChanged(on);
    emit changed();
}

void MapTools::setMeasuring(bool on)
{
    if (on == m_measuring)
        return;
    m_measuring = on;
    m_ended = false;
    m_measured = {};
    m_crossHair.reset();
    emit measuringChanged(on);
    emit measuredChanged();
    emit changed();
}

bool MapTools::tapped(QPointF at, const Viewport &viewport)
{
    if (m_picking) {
        setPin(degreesAt(at, viewport));
        emit picked(*m_pin);
        setPicking(false);
        return true;
    }
    const bool hadPin = m_pin.has_value();
    setPin({});
    if (!m_measuring)
        return hadPin;
    m_crossHair.reset();
    addPoint(at, viewport);
    return true;
}

bool MapTools::grabsPin(QPointF at, const Viewport &viewport) const
{
    constexpr double reach = 22; // pixels: the head of the pin stands above its point
    return m_picking && m_pin &&
           QLineF(at, viewport.toScreen(seenAt(viewport, *m_pin)) - QPointF(0, reach / 2)).length() <= reach;
}

void MapTools::dragged(QPointF at, const Viewport &viewport)
{
    m_crossHair.reset();
    setPin(degreesAt(at, viewport));
}

bool MapTools::doubleTapped()
{
    // Its first tap has set the last point.
    if (m_measuring)
        end();
    return m_measuring;
}

void MapTools::addPoint(QPointF at, const Viewport &viewport)
{
    if (m_ended) {
        m_measured = {};
        m_ended = false;
    }
    if (closes(at, viewport)) {
        m_measured.closed = true;
        end();
        return;
    }
    m_measured.points.push_back(degreesAt(at, viewport));
    m_measured.next.reset();
    emit measuredChanged();
    emit changed();
}

bool MapTools::closes(QPointF at, const Viewport &viewport) const
{
    return m_measured.points.size() >= 3 &&
           QLineF(at, viewport.toScreen(seenAt(viewport, m_measured.points.front()))).length() <= closingDistance;
}

void MapTools::end()
{
    m_measured.next.reset();
    m_ended = !m_measured.points.empty();
    m_crossHair.reset();
    emit measuredChanged();
    emit changed();
}

void MapTools::pointerMoved(QPointF at, const Viewport &viewport)
{
    if (!m_measuring || m_ended || m_crossHair || m_measured.points.empty())
        return;
    m_measured.next = closes(at, viewport) ? m_measured.points.front() : degreesAt(at, viewport);
    emit changed();
}

void MapTools::pointerLeft()
{
    if (m_crossHair || !m_measured.next)
        return;
    m_measured.next.reset();
    emit changed();
}

void MapTools::cameraMoved(const Viewport &viewport)
{
    if (m_crossHair && m_measured.next)
        m_measured.next = degreesAt(*m_crossHair, viewport);
}

bool MapTools::keyPressed(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport)
{
    if (m_picking && pickKey(key, modifiers, viewport))
        return true;
    if (m_measuring && measureKey(key, modifiers, viewport))
        return true;
    if (key == Qt::Key_Escape && m_pin) {
        setPin({});
        return true;
    }
    return false;
}

bool MapTools::pickKey(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport)
{
    switch (key) {
    case Qt::Key_Escape:
        setPicking(false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return m_crossHair && tapped(*m_crossHair, viewport);
    default:
        return moveCrossHair(key, modifiers, viewport);
    }
}

bool MapTools::measureKey(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport)
{
    switch (key) {
    case Qt::Key_Escape:
        setMeasuring(false);
        return true;
    case Qt::Key_Backspace:
        if (!m_measured.points.empty()) {
            if (!m_measured.closed)
                m_measured.points.pop_back();
            m_measured.closed = false;
            m_ended = false;
            emit measuredChanged();
            emit changed();
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Twice at the same place is the end, as with a double click.
        if (!m_crossHair ||
            (!m_measured.points.empty() && !closes(*m_crossHair, viewport) &&
             QLineF(*m_crossHair, viewport.toScreen(seenAt(viewport, m_measured.points.back()))).length() < 1))
            end();
        else
            addPoint(*m_crossHair, viewport);
        return true;
    default:
        return moveCrossHair(key, modifiers, viewport);
    }
}

bool MapTools::moveCrossHair(int key, Qt::KeyboardModifiers modifiers, const Viewport &viewport)
{
    QPointF way;
    switch (key) {
    case Qt::Key_Left:
        way = {-1, 0};
        break;
    case Qt::Key_Right:
        way = {1, 0};
        break;
    case Qt::Key_Up:
        way = {0, -1};
        break;
    case Qt::Key_Down:
        way = {0, 1};
        break;
    default:
        return false;
    }
    const QSizeF size = viewport.size();
    if (!m_crossHair) {
        m_crossHair = QPointF(size.width() / 2, size.height() / 2);
        const QPointF pin = m_pin ? viewport.toScreen(seenAt(viewport, *m_pin)) : QPointF(-1, -1);
        if (m_picking && QRectF(QPointF(), size).contains(pin))
            m_crossHair = pin;
    } else {
        const QPointF wanted = *m_crossHair + way * (modifiers.testFlag(Qt::ShiftModifier) ? shortStep : longStep);
        const QPointF allowed(std::clamp(wanted.x(), edge, std::max(edge, size.width() - edge)),
                              std::clamp(wanted.y(), edge, std::max(edge, size.height() - edge)));
        m_crossHair = allowed;
        if (wanted != allowed)
            emit panWanted(wanted - allowed);
    }
    if (!m_ended && !m_measured.points.empty())
        m_measured.next = degreesAt(*m_crossHair, viewport);
    emit changed();
    return true;
}

} // namespace sijill
