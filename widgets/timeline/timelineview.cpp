#include "widgets/timeline/timelineview.h"

#include "mapdata/words/words.h"
#include "widgets/timeline/timelineaccessible.h"
#include "widgets/timeline/timeplayer.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr double sideRoom = 18;  // pixels, so that a handle at the edge can be taken
constexpr double numberRoom = 26; // pixels at the later end, for the number at the top
constexpr double keyZoom = 1.5;

/// The rows whose date is known for a week, a month or a year only.
Mask vagueRows(const Atlas &atlas, const Mask &mask)
{
    Mask vague = mask;
    for (std::size_t i = 0; i < vague.size(); ++i) {
        const TimePrecision precision = atlas.incidents[i].timePrecision;
        if (precision != TimePrecision::Week && precision != TimePrecision::Month && precision != TimePrecision::Year)
            vague[i] = 0;
    }
    return vague;
}

} // namespace

TimelineView::TimelineView(ViewModel &model, TimePlayer &player, QWidget *parent)
    : QWidget(parent), m_model(model), m_player(player)
{
    TimelineAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Arrow keys move the window, Shift and arrow keys change its end, Ctrl and arrow keys go "
                                "to the next or previous day with an incident."));
    connect(&m_model, &ViewModel::atlasChanged, this, [this] {
        rebuild();
        zoomToData();
    });
    connect(&m_model, &ViewModel::filterChanged, this, &TimelineView::rebuild);
    connect(&m_model, &ViewModel::windowChanged, this, [this] {
        if (m_drag == Drag::None && m_model.filter().window.isValid())
            setScale(m_scale.revealing(m_model.filter().window, limitsFor(m_extent)));
        update();
    });
    connect(&m_model, &ViewModel::sumsChanged, this, [this] {
        if (!QAccessible::isActive())
            return;
        QAccessibleValueChangeEvent changed(this, valueText());
        QAccessible::updateAccessibility(&changed);
    });
    rebuild();
    zoomToData();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

Span TimelineView::shownWindow() const
{
    return m_model.filter().window.isValid() ? m_model.filter().window : m_extent;
}

QString TimelineView::windowLabel() const
{
    const Span window = shownWindow();
    if (!window.isValid())
        return {};
    const QString days = inWords(window, window.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days, locale());
    return m_model.filter().window.isValid() ? days : tr("All of time: %1").arg(days);
}

QString TimelineView::valueText() const
{
    if (!m_extent.isValid())
        return tr("No dated incidents");
    return tr("%1; %2: %3", "days; measure: count")
        .arg(windowLabel(), measureName(*m_model.atlas(), m_model.filter().measure, locale()),
             inWords(m_model.total(), locale()));
}

void TimelineView::rebuild()
{
    m_extent = m_model.atlas()->extent();
    m_histogram = m_extent.isValid() ? m_model.index().histogram(m_extent, &m_model.mask()) : Histogram();
    const Mask vague = vagueRows(*m_model.atlas(), m_model.mask());
    const bool anyVague = std::ranges::any_of(vague, [](quint8 row) { return row != 0; });
    m_vague = m_extent.isValid() && anyVague ? m_model.index().histogram(m_extent, &vague) : Histogram();
    m_episodes = episodes(m_histogram);
    rebuildBars();
    layOut();
    update();
}

void TimelineView::rebuildBars()
{
    m_unit = barUnitFor(m_scale.pixelsPerDay());
    m_bars = makeBars(m_histogram, m_vague, m_unit);
    m_highest = 0;
    for (const Bar &bar : m_bars)
        m_highest = std::max(m_highest, bar.high);
}

void TimelineView::layOut()
{
    TimeScale scale = m_scale;
    scale.direction = layoutDirection();
    scale.left = sideRoom + (scale.isMirrored() ? numberRoom : 0);
    scale.width = std::max(10.0, width() - 2 * sideRoom - numberRoom);
    setScale(m_extent.isValid() ? scale.clampedTo(limitsFor(m_extent)) : scale);
}

void TimelineView::setScale(const TimeScale &scale)
{
    m_scale = scale;
    if (barUnitFor(m_scale.pixelsPerDay()) != m_unit)
        rebuildBars();
    update();
}

void TimelineView::zoom(double factor)
{
    if (!m_extent.isValid())
        return;
    const Span window = shownWindow();
    const double middle = (window.begin + window.end) / 2.0;
    const bool inSight = middle >= m_scale.begin && middle <= m_scale.end();
    setScale(m_scale.zoomedAbout(inSight ? middle : m_scale.begin + m_scale.length / 2, factor, limitsFor(m_extent)));
}

void TimelineView::zoomTo(Span span)
{
    if (m_extent.isValid() && span.isValid())
        setScale(m_scale.fittedTo(span, limitsFor(m_extent)));
}

void TimelineView::zoomToData()
{
    layOut();
    if (!m_extent.isValid())
        return;
    TimeScale scale = m_scale;
    scale.length = limitsFor(m_extent).length();
    setScale(scale.clampedTo(limitsFor(m_extent)));
}

void TimelineView::jump(int direction)
{
    const Span window = m_model.filter().window;
    std::optional<Day> day;
    if (!window.isValid())
        day = direction > 0 ? nextBusyDay(m_histogram, m_histogram.span.begin - 1)
                            : previousBusyDay(m_histogram, m_histogram.span.end);
    else
        day = direction > 0 ? nextBusyDay(m_histogram, window.last()) : previousBusyDay(m_histogram, window.begin);
    if (day)
        m_model.setWindow(Span::day(*day));
}

void TimelineView::showAllOfTime()
{
    m_model.setWindow({});
}

void TimelineView::moveWindowTo(Day begin)
{
    if (m_extent.isValid())
        m_model.setWindow(keptInside({begin, begin + shownWindow().length()}, m_extent));
}

TimelineScene TimelineView::scene() const
{
    const QFontMetricsF metrics(font());
    TimelineScene scene;
    scene.scale = m_scale;
    scene.rect = rect();
    scene.bars = m_bars;
    scene.highest = m_highest;
    scene.marks = tickMarks(m_scale, locale(), [&](const QString &text) { return metrics.horizontalAdvance(text); });
    scene.window = shownWindow();
    scene.allOfTime = !m_model.filter().window.isValid();
    scene.windowLabel = windowLabel();
    scene.emptyLabel = tr("No dated incidents");
    scene.highestLabel = m_highest >= 1 ? locale().toString(std::llround(m_highest)) : QString();
    scene.hovered = m_drag == Drag::Window ? m_grip : m_hovered;
    scene.focused = hasFocus();
    return scene;
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTimeline(painter, scene(), m_theme, font());
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        layOut();
    QWidget::changeEvent(event);
}

const Bar *TimelineView::barAt(QPointF at) const
{
    const TimelineScene shown = scene();
    const auto hit = std::ranges::find_if(m_bars, [&](const Bar &bar) {
        const QRectF column = barColumn(shown, bar);
        return at.x() >= column.left() - 2 && at.x() <= column.right() + 2;
    });
    return hit == m_bars.end() ? nullptr : &*hit;
}

QString TimelineView::barToolTip(const Bar &bar) const
{
    const Span span = intersected(bar.span, m_extent);
    const Sum sum = m_model.index().total(span, &m_model.mask());
    const QString days = inWords(span, span.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days, locale());
    return tr("%1; %2: %3", "days; measure: count")
        .arg(days, measureName(*m_model.atlas(), m_model.filter().measure, locale()), inWords(sum, locale()));
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const Bar *bar = m_extent.isValid() ? barAt(help->pos()) : nullptr)
        QToolTip::showText(help->globalPos(), barToolTip(*bar), this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (!m_extent.isValid() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    m_pressedAt = event->position();
    m_pressedDay = m_scale.dayAt(m_pressedAt.x());
    m_windowAtPress = shownWindow();
    m_grip = gripAt(m_scale, m_windowAtPress, m_pressedAt.x());
    const bool onAxis = m_pressedAt.y() > layoutOf(rect()).axis + 2;
    const bool all = !m_model.filter().window.isValid();
    if (event->button() == Qt::MiddleButton || onAxis)
        m_drag = Drag::Pan;
    else if (m_grip == Grip::None || (all && m_grip == Grip::Body))
        m_drag = Drag::Sweep;
    else
        m_drag = Drag::Window;
    if (m_drag == Drag::Window)
        m_player.pause();
    update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    switch (m_drag) {
    case Drag::None:
        updateCursor(at);
        break;
    case Drag::Pan:
        setScale(m_scale.panned(at.x() - m_pressedAt.x(), limitsFor(m_extent)));
        m_pressedAt = at;
        break;
    case Drag::Sweep:
        if (std::abs(at.x() - m_pressedAt.x()) >= QApplication::startDragDistance() / 2.0) {
            m_player.pause();
            m_model.setWindow(sweptDays(m_pressedDay, m_scale.dayAt(at.x()), m_extent));
        }
        break;
    case Drag::Window:
        m_model.setWindow(dragged(m_grip, m_windowAtPress, m_pressedDay, m_scale.dayAt(at.x()), m_extent));
        break;
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool clicked = std::abs(event->position().x() - m_pressedAt.x()) < QApplication::startDragDistance() / 2.0;
    if (drag == Drag::Sweep && clicked) {
        if (const Bar *bar = barAt(event->position())) {
            m_player.pause();
            m_model.setWindow(bar->busy);
        }
    }
    updateCursor(event->position());
    update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Bar *bar = m_extent.isValid() ? barAt(event->position()) : nullptr;
    if (!bar) {
        zoomToData();
        return;
    }
    const auto episode = std::ranges::find_if(m_episodes, [&](Span span) { return span.overlaps(bar->busy); });
    if (episode == m_episodes.end())
        return;
    m_model.setWindow(*episode);
    zoomTo(*episode);
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = Grip::None;
    update();
}

void TimelineView::updateCursor(QPointF at)
{
    const bool all = !m_model.filter().window.isValid();
    const bool onAxis = at.y() > layoutOf(rect()).axis + 2;
    Grip grip = onAxis ? Grip::None : gripAt(m_scale, shownWindow(), at.x());
    if (all && grip == Grip::Body)
        grip = Grip::None;
    if (grip != m_hovered) {
        m_hovered = grip;
        update();
    }
    if (!m_extent.isValid())
        unsetCursor();
    else if (onAxis)
        setCursor(Qt::OpenHandCursor);
    else if (grip == Grip::Begin || grip == Grip::End)
        setCursor(Qt::SizeHorCursor);
    else
        setCursor(grip == Grip::Body ? Qt::OpenHandCursor : Qt::CrossCursor);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (!m_extent.isValid())
        return;
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool sideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (sideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        setScale(m_scale.panned(sideways ? pixels.x() : pixels.y(), limitsFor(m_extent)));
    } else {
        const double factor = std::pow(1.0015, event->angleDelta().y());
        setScale(m_scale.zoomedAbout(m_scale.dayAt(event->position().x()), factor, limitsFor(m_extent)));
    }
    event->accept();
}

void TimelineView::moveEdge(Grip edge, int days)
{
    m_model.setWindow(dragged(edge, shownWindow(), 0, days, m_extent));
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!m_extent.isValid()) {
        QWidget::keyPressEvent(event);
        return;
    }
    // The arrow that points along time goes on, whichever way time runs.
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int along = (event->key() == Qt::Key_Right) != m_scale.isMirrored() ? 1 : -1;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const Span window = shownWindow();
    if (event->key() == Qt::Key_Space)
        m_player.toggle();
    else if (arrow && shift && control)
        moveEdge(Grip::Begin, along);
    else if (arrow && shift)
        moveEdge(Grip::End, along);
    else if (arrow && control)
        jump(along);
    else if (arrow)
        m_player.step(along);
    else if (event->key() == Qt::Key_Home)
        moveWindowTo(m_extent.begin);
    else if (event->key() == Qt::Key_End)
        moveWindowTo(m_extent.end - window.length());
    else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        moveWindowTo(event->key() == Qt::Key_PageDown ? window.end : window.begin - window.length());
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoom(keyZoom);
    else if (event->key() == Qt::Key_Minus)
        zoom(1 / keyZoom);
    else if (event->key() == Qt::Key_0)
        zoomToData();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        zoomTo(window);
    else if (event->key() == Qt::Key_Escape && m_model.filter().window.isValid())
        showAllOfTime();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sijill
