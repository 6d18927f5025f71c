#include "widgets/timeline/timelineaccessible.h"

#include "widgets/timeline/timelineview.h"

namespace sijill {

using namespace Qt::StringLiterals;

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

QString TimelineAccessible::text(QAccessible::Text part) const
{
    const QString usual = QAccessibleWidget::text(part);
    if (part == QAccessible::Value)
        return m_view.valueText();
    // Readers say name and description when it is come to.
    return part == QAccessible::Description ? m_view.valueText() + u". "_s + usual : usual;
}

QStringList TimelineAccessible::actionNames() const
{
    return QAccessibleWidget::actionNames() << increaseAction() << decreaseAction();
}

void TimelineAccessible::doAction(const QString &action)
{
    if (action == increaseAction())
        m_view.jump(1);
    else if (action == decreaseAction())
        m_view.jump(-1);
    else
        QAccessibleWidget::doAction(action);
}

} // namespace sijill
