#pragma once

#include "widgets/painter/markerlayer.h"

#include <QAccessibleWidget>

#include <vector>

namespace sijill {

class MapWidget;

/// The map for those who do not see it: besides what it has as a widget, the marks in view as a list, in the order in
/// which Tab goes through them, each with its name, what it comes to and how surely it is placed.
class MapAccessible : public QAccessibleWidget {
public:
    explicit MapAccessible(MapWidget *map);
    ~MapAccessible() override;
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;
    QAccessibleInterface *childAt(int x, int y) const override;

    /// The mark of that target, if it is in view.
    QAccessibleInterface *markOf(Target target) const;

private:
    void follow() const;
    void forget() const;

    MapWidget &m_map;
    // What of the map the marks were made for: they are made anew when asked for after a change.
    mutable std::shared_ptr<const MapScene> m_scene;
    mutable Viewport m_viewport;
    mutable std::vector<Target> m_targets;
    mutable std::vector<QAccessible::Id> m_marks;
};

} // namespace sijill
