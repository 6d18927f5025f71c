#pragma once

#include <QAccessibleWidget>

namespace sijill {

class ChartView;

/// A chart for those who do not see it: its value is what the mark under the cursor says, its description all marks in
/// reading order, as far as they can be listened to.
class ChartAccessible : public QAccessibleWidget {
public:
    explicit ChartAccessible(ChartView *view);

    /// Makes Qt ask for one of these whenever it meets a ChartView. Cheap to call again.
    static void install();

    QString text(QAccessible::Text part) const override;

private:
    QString marks() const;

    ChartView &m_view;
};

} // namespace sijill
