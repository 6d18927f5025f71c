#include "widgets/timeline/timelineaccessible.h"

#include "widgets/timeline/timelineview.h"

namespace sijill {

namespace {

QAccessibleInterface *makeTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr; // owned by Qt's cache
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView *view) : QAccessibleWidget(view, QAccessible::Slider), m_view(*view)
{
}

void TimelineAccessible::install()
{
    static const bool installed = (QAccessible::installFactory(makeTimeline), true);
    Q_UNUSED(installed);
}

void *TimelineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TimelineAccessible::text(QAccessible::Text part) const
{
    return part == QAccessible::Value ? m_view.valueText() : QAccessibleWidget::text(part);
}

QVariant TimelineAccessible::currentValue() const
{
    return m_view.shownWindow().begin;
}

void TimelineAccessible::setCurrentValue(const QVariant &value)
{
    m_view.moveWindowTo(value.toInt());
}

QVariant TimelineAccessible::maximumValue() const
{
    return m_view.extent().isValid() ? m_view.extent().last() : 0;
}

QVariant TimelineAccessible::minimumValue() const
{
    return m_view.extent().isValid() ? m_view.extent().begin : 0;
}

} // namespace sijill
