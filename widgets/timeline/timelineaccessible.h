#pragma once

#include <QAccessibleWidget>

namespace sijill {

class TimelineView;

/// The timeline for those who do not see it. It has no value interface: that one holds a number, and a reader would say
/// how many days have passed since some day. Its value is a text, said in dates, and it is stepped by actions.
class TimelineAccessible : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView *view);

    /// Makes Qt ask for one of these whenever it meets a TimelineView. Cheap to call again.
    static void install();

    QString text(QAccessible::Text part) const override;
    QStringList actionNames() const override;
    void doAction(const QString &action) override;

private:
    TimelineView &m_view;
};

} // namespace sijill
