// What mouse, wheel and keys do to the timeline.
#include "widgets/timeline/timelineview.h"

#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"
#include "widgets/timeline/timeplayer.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double keyZoom = 1.5;

} // namespace

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

/// With what is left out, below; the rest stands in the value itself.
QString TimelineView::conditionsLine() const
{
    const QString left =
        inFull(leavingOut(conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts())));
    return left.isEmpty() ? QString() : u'\n' + left;
}

QString TimelineView::barsAsText() const
{
    // Of all days, by share, whatever window and rule are.
    Filter filter = m_model.filter();
    filter.window = {};
    filter.spans = SpanRule::Share;
    Conditions conditions =
        without(conditionsOf(*m_model.atlas(), filter, locale(), &m_model.facts()), Condition::Kind::Measure);
    const QString measure = measureName(*m_model.atlas(), filter.measure, locale());
    conditions.insert(conditions.begin(), {Condition::Kind::Measure, measure, measure});
    QStringList lines{inFull(conditions),
                      QStringList{tr("First day"), tr("Last day"), tr("Low"), tr("Best"), tr("High")}.join(u'\t')};
    for (const Bar &bar : m_bars) {
        const auto number = [&](double people) {
            return bar.hasFigure() ? QString::number(qRound64(people)) : QString();
        };
        lines += QStringList{isoDay(bar.span.begin), isoDay(bar.span.last()), number(bar.low), number(bar.best),
                             bar.open ? QString() : number(bar.high)}
                     .join(u'\t');
    }
    return lines.join(u'\n');
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const Bar *bar = event->reason() == QContextMenuEvent::Mouse ? barAt(event->pos()) : nullptr)
        menu->addAction(tr("Show only these days"), this, [this, span = bar->span] { m_model.setWindow(span); });
    menu->addAction(tr("All of time"), this, &TimelineView::showAllOfTime);
    menu->addSeparator();
    menu->addAction(tr("Whole timeline"), this, &TimelineView::zoomToData);
    menu->addAction(tr("Show the window closely"), this, [this] { zoomTo(shownWindow()); });
    menu->addSeparator();
    menu->addAction(tr("Copy what the window holds"), this,
                    [this] { QApplication::clipboard()->setText(valueText() + conditionsLine()); });
    menu->addAction(tr("Copy the bars as a table"), this, [this] { QApplication::clipboard()->setText(barsAsText()); });
    menu->popup(event->globalPos());
}

} // namespace sijill
