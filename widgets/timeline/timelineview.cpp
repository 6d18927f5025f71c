#include "widgets/timeline/timelineview.h"

#include "mapdata/words/words.h"
#include "widgets/timeline/timelineaccessible.h"
#include "widgets/timeline/timeplayer.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr double sideRoom = 18;   // pixels, so that a handle at the edge can be taken
constexpr double numberRoom = 26; // pixels at the later end, for the number at the top

/// The rows that are in both.
Mask bothOf(Mask a, const Mask &b)
{
    std::ranges::transform(a, b, a.begin(), [](quint8 x, quint8 y) { return static_cast<quint8>(x & y); });
    return a;
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
    setAccessibleDescription(
        tr("Arrow keys move the window, Shift and arrow keys change its end, Ctrl and arrow keys go "
           "to the next or previous day with an incident."));
    connect(&m_model, &ViewModel::atlasChanged, this, [this] {
        const Span before = m_extent;
        rebuild();
        if (!m_model.keepsView() || m_extent != before)
            zoomToData();
    });
    connect(&m_model, &ViewModel::filterChanged, this, &TimelineView::rebuild);
    connect(&m_model, &ViewModel::windowChanged, this, [this] {
        if (m_drag == Drag::None && m_model.filter().window.isValid())
            setScale(m_scale.revealing(m_model.filter().window, limitsFor(m_extent)));
        update();
    });
    connect(&m_model, &ViewModel::sumsChanged, this, [this] {
        // Whoever is elsewhere hears of it from the map.
        if (!QAccessible::isActive() || !hasFocus())
            return;
        QAccessibleAnnouncementEvent changed(this, valueText());
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
             inTitle(m_model.total(), m_model.filter().spans, locale()));
}

void TimelineView::rebuild()
{
    const AtlasFacts &facts = m_model.facts();
    m_extent = facts.extent;
    m_histogram = m_extent.isValid() ? m_model.index().histogram(m_extent, &m_model.mask()) : Histogram();
    const Mask vague = facts.vague.empty() ? Mask() : bothOf(facts.vague, m_model.mask());
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
        day = direction > 0 ? m_histogram.nextBusyDay(m_extent.begin - 1) : m_histogram.previousBusyDay(m_extent.end);
    else
        day = direction > 0 ? m_histogram.nextBusyDay(window.last()) : m_histogram.previousBusyDay(window.begin);
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
    const Sum sum = m_model.index().total({span, m_model.filter().spans}, &m_model.mask());
    const QString days = inWords(span, span.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days, locale());
    return tr("%1; %2: %3", "days; measure: count")
        .arg(days, measureName(*m_model.atlas(), m_model.filter().measure, locale()),
             inTitle(sum, m_model.filter().spans, locale()));
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

} // namespace sijill
