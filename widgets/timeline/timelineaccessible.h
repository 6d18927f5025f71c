#pragma once

#include <QAccessibleWidget>

namespace sijill {

class TimelineView;

/// The timeline for those who do not see it: a slider over days whose value is said in words.
class TimelineAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(TimelineView *view);

    /// Makes Qt ask for one of these whenever it meets a TimelineView. Cheap to call again.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text part) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override { return 1; }

private:
    TimelineView &m_view;
};

} // namespace sijill
