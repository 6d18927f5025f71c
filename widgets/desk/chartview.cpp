#include "widgets/desk/chartview.h"

#include "widgets/desk/chartaccessible.h"
#include "widgets/desk/chartpainter.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

#include <cmath>
#include <limits>
#include <numeric>

namespace sijill {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    ChartAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Chart"));
    setAccessibleDescription(tr("Arrow keys go from value to value, Space asks for one alone, Escape for all again."));
    m_style = {Theme::light(), font(), locale()};
}

void ChartView::setTheme(const Theme &theme)
{
    m_style.theme = theme;
    update();
}

void ChartView::setLegendBelow(bool below)
{
    if (m_legendBelow == below)
        return;
    m_legendBelow = below;
    lay();
}

QRectF ChartView::legendBox() const
{
    constexpr double margin = 8;
    return {margin, m_layout.size.height(), std::max(0.0, width() - 2 * margin), 0};
}

void ChartView::setChart(std::shared_ptr<const Chart> chart)
{
    // The same mark stays under the cursor where the same chart is made anew.
    const bool isSame = m_chart && chart && m_chart->kind == chart->kind && m_chart->rowKey == chart->rowKey &&
                        m_chart->columnKey == chart->columnKey && m_chart->marks.size() == chart->marks.size();
    m_chart = std::move(chart);
    if (!isSame)
        m_focus.cursor = m_anchor = std::nullopt;
    m_focus.hovered = std::nullopt;
    m_focus.dragged = {};
    m_pressed = std::nullopt;
    lay();
    emit lookedAtChanged();
}

/// In the room that a scroll area has, and larger where the chart needs it.
void ChartView::lay()
{
    if (!m_chart) {
        m_layout = {};
        setMinimumSize(0, 0);
        return update();
    }
    m_style.font = font();
    m_style.locale = locale();
    const QSize room = parentWidget() ? parentWidget()->size() : size();
    m_layout = layOut(*m_chart, m_style, room);
    const double legend = m_legendBelow ? paintChartLegend(nullptr, *m_chart, m_style, legendBox()) : 0;
    setMinimumSize(static_cast<int>(std::floor(m_layout.size.width())),
                   static_cast<int>(std::ceil(m_layout.size.height() + legend)));
    update();
}

void ChartView::setCursorMark(std::optional<std::size_t> mark)
{
    if (m_focus.cursor == mark)
        return;
    m_focus.cursor = mark;
    m_focus.hovered = std::nullopt;
    if (mark)
        reveal(m_layout.boxes[*mark]);
    update();
    emit lookedAtChanged();
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleAnnouncementEvent changed(this, valueText());
        QAccessible::updateAccessibility(&changed);
    }
}

QString ChartView::valueText() const
{
    return m_chart && m_focus.cursor ? wordsOf(*m_chart, m_chart->marks[*m_focus.cursor], locale()) : QString();
}

void ChartView::reveal(const QRectF &box)
{
    if (auto *area = parentWidget() ? qobject_cast<QScrollArea *>(parentWidget()->parentWidget()) : nullptr) {
        const QPoint centre = box.center().toPoint();
        area->ensureVisible(centre.x(), centre.y(), static_cast<int>(box.width() / 2) + 8,
                            static_cast<int>(box.height() / 2) + 8);
    }
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.theme.paper);
    if (!m_chart)
        return;
    if (m_chart->marks.empty()) {
        painter.setLayoutDirection(layoutDirection());
        return drawTextIn(painter, rect(), Qt::AlignCenter, font(), tr("Nothing is counted here."),
                          m_style.theme.quietInk);
    }
    paintChart(painter, *m_chart, m_layout, m_style, m_focus);
    if (m_legendBelow)
        paintChartLegend(&painter, *m_chart, m_style, legendBox());
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    lay();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        lay();
}

void ChartView::hover(std::optional<std::size_t> mark)
{
    if (m_focus.hovered == mark)
        return;
    m_focus.hovered = mark;
    update();
    emit lookedAtChanged();
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_chart)
        m_pressed = event->position();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_chart)
        return;
    if (m_pressed && event->buttons().testFlag(Qt::LeftButton)) {
        if (!m_focus.dragged.isNull() ||
            (event->position() - *m_pressed).manhattanLength() > QApplication::startDragDistance()) {
            m_focus.dragged = QRectF(*m_pressed, event->position()).normalized();
            update();
        }
        return;
    }
    hover(m_layout.markAt(event->position()));
    const bool canBeAsked = m_focus.hovered || m_layout.headingAt(event->position());
    setCursor(canBeAsked ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_chart || !m_pressed)
        return;
    m_pressed = std::nullopt;
    const QRectF dragged = m_focus.dragged;
    m_focus.dragged = {};
    update();
    if (dragged.isNull())
        return click(event->position(), event->modifiers());
    if (std::vector<std::size_t> marks = m_layout.marksIn(dragged); !marks.empty())
        emit marksChosen(marks, event->modifiers().testFlag(Qt::ControlModifier) ? Choosing::Add : Choosing::Only);
}

void ChartView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    if (const std::optional<std::size_t> mark = m_layout.markAt(at)) {
        setCursorMark(mark);
        return choose(*mark, modifiers);
    }
    if (const ChartHeading *heading = m_layout.headingAt(at))
        emit headingChosen(heading->isRow, heading->at,
                           modifiers.testFlag(Qt::ControlModifier) ? Choosing::Add : Choosing::Only);
}

void ChartView::choose(std::size_t mark, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor && *m_anchor < m_layout.boxes.size()) {
        emit marksChosen(between(*m_anchor, mark), Choosing::Only);
        return;
    }
    m_anchor = mark;
    emit marksChosen({mark}, modifiers.testFlag(Qt::ControlModifier) ? Choosing::Add : Choosing::Only);
}

/// In a calendar all days between the two, else all marks in the rectangle that holds both.
std::vector<std::size_t> ChartView::between(std::size_t a, std::size_t b) const
{
    if (m_chart->kind != ChartKind::Calendar)
        return m_layout.marksIn((m_layout.boxes[a] | m_layout.boxes[b]).adjusted(1, 1, -1, -1));
    std::vector<std::size_t> marks;
    for (std::size_t i = std::min(a, b); i <= std::max(a, b); ++i)
        if (m_chart->marks[i].days.isValid())
            marks.push_back(i);
    return marks;
}

/// The nearest mark that way, straight ahead before aside.
std::optional<std::size_t> ChartView::next(QPointF direction) const
{
    const QPointF from = m_layout.boxes[*m_focus.cursor].center();
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_layout.boxes.size(); ++i) {
        if (m_layout.boxes[i].isNull() || i == *m_focus.cursor)
            continue;
        const QPointF way = m_layout.boxes[i].center() - from;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (ahead < 1)
            continue;
        if (const double cost = ahead + 3 * aside; cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const bool hasMarks = m_chart && !m_chart->marks.empty();
    if (!hasMarks)
        return QWidget::keyPressEvent(event);
    const auto go = [&](QPointF direction) {
        setCursorMark(m_focus.cursor ? next(direction).value_or(*m_focus.cursor) : 0);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return go({-1, 0});
    case Qt::Key_Right:
        return go({1, 0});
    case Qt::Key_Up:
        return go({0, -1});
    case Qt::Key_Down:
        return go({0, 1});
    case Qt::Key_Home:
        return setCursorMark(0);
    case Qt::Key_End:
        return setCursorMark(m_chart->marks.size() - 1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_focus.cursor ? choose(*m_focus.cursor, event->modifiers()) : setCursorMark(0);
    case Qt::Key_Escape:
        emit allWanted();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_focus.hasFocus = true;
    if (!m_focus.cursor && event->reason() != Qt::MouseFocusReason && m_chart && !m_chart->marks.empty())
        setCursorMark(0);
    update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_focus.hasFocus = false;
    update();
}

void ChartView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hover(std::nullopt);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const std::optional<std::size_t> mark = m_layout.markAt(event->pos()))
            setCursorMark(mark);
    emit menuWanted(event->globalPos());
}

/// What there is room for is the scroll area's to say, which may also become less.
bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        lay();
    return QWidget::eventFilter(watched, event);
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange && parentWidget())
        parentWidget()->installEventFilter(this);
    return QWidget::event(event);
}

} // namespace sijill
