#include "widgets/map/mapaccessible.h"

#include "widgets/map/mapwidget.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr std::size_t mostMarks = 500; // nobody listens to more of them; a closer look has the rest

/// One mark in the list.
class MarkAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MarkAccessible(MapWidget &map, QAccessibleInterface &list, Target target)
        : m_map(map), m_list(list), m_target(target), m_scene(map.surface().sharedScene())
    {
    }

    bool isValid() const override { return m_scene == m_map.surface().sharedScene(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_list.window(); }
    QAccessibleInterface *parent() const override { return &m_list; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = state.selectable = true;
        state.focused = isValid() && m_map.surface().hovered() == m_target;
        state.selected = isValid() && m_map.surface().isSelected(m_target);
        return state;
    }

    QRect rect() const override
    {
        constexpr int side = 24;
        if (!isValid())
            return {};
        const QPoint at = m_map.mapToGlobal((m_map.surface().positionOf(m_target) * m_map.enlargement()).toPoint());
        return {at.x() - side / 2, at.y() - side / 2, side, side};
    }

    QString text(QAccessible::Text part) const override
    {
        if (!isValid())
            return {};
        if (part == QAccessible::Name)
            return m_map.surface().describe(m_target).replace(QChar(u'\n'), QStringLiteral(", "));
        return part == QAccessible::Description ? m_map.surface().describeCertainty(m_target) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            m_map.openTarget(m_target);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    MapWidget &m_map;
    QAccessibleInterface &m_list;
    Target m_target;
    std::shared_ptr<const MapScene> m_scene;
};

QAccessibleInterface *makeMap(const QString &, QObject *object)
{
    auto *map = qobject_cast<MapWidget *>(object);
    return map ? new MapAccessible(map) : nullptr; // owned by Qt's cache
}

} // namespace

MapAccessible::MapAccessible(MapWidget *map) : QAccessibleWidget(map, QAccessible::List), m_map(*map) {}

MapAccessible::~MapAccessible()
{
    forget();
}

void MapAccessible::install()
{
    static const bool installed = (QAccessible::installFactory(makeMap), true);
    Q_UNUSED(installed);
}

void MapAccessible::forget() const
{
    for (const QAccessible::Id id : m_marks)
        QAccessible::deleteAccessibleInterface(id);
    m_marks.clear();
    m_targets.clear();
}

void MapAccessible::follow() const
{
    const MapSurface &surface = m_map.surface();
    if (m_scene == surface.sharedScene() && m_viewport == surface.viewport())
        return;
    forget();
    m_scene = surface.sharedScene();
    m_viewport = surface.viewport();
    m_targets = surface.targetsInView();
    m_targets.resize(std::min(m_targets.size(), mostMarks));
    auto *list = const_cast<MapAccessible *>(this); // a parent is told, and not changed
    for (const Target target : m_targets)
        m_marks.push_back(QAccessible::registerAccessibleInterface(new MarkAccessible(m_map, *list, target)));
}

int MapAccessible::childCount() const
{
    follow();
    return static_cast<int>(m_marks.size()) + QAccessibleWidget::childCount();
}

QAccessibleInterface *MapAccessible::child(int index) const
{
    follow();
    const int marks = static_cast<int>(m_marks.size());
    if (index < 0)
        return nullptr;
    return index < marks ? QAccessible::accessibleInterface(m_marks[static_cast<std::size_t>(index)])
                         : QAccessibleWidget::child(index - marks);
}

int MapAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    follow();
    const auto found = std::ranges::find_if(
        m_marks, [&](QAccessible::Id id) { return QAccessible::accessibleInterface(id) == child; });
    if (found != m_marks.end())
        return static_cast<int>(found - m_marks.begin());
    const int widget = QAccessibleWidget::indexOfChild(child);
    return widget < 0 ? -1 : widget + static_cast<int>(m_marks.size());
}

QAccessibleInterface *MapAccessible::markOf(Target target) const
{
    follow();
    const auto found = std::ranges::find(m_targets, target);
    return found == m_targets.end()
               ? nullptr
               : QAccessible::accessibleInterface(m_marks[static_cast<std::size_t>(found - m_targets.begin())]);
}

QAccessibleInterface *MapAccessible::focusChild() const
{
    QAccessibleInterface *mark = m_map.hasFocus() ? markOf(m_map.surface().hovered()) : nullptr;
    return mark ? mark : QAccessibleWidget::focusChild();
}

QAccessibleInterface *MapAccessible::childAt(int x, int y) const
{
    const QPointF at = QPointF(m_map.mapFromGlobal(QPoint(x, y))) / m_map.enlargement();
    QAccessibleInterface *mark = markOf(m_map.surface().targetAt(at));
    return mark ? mark : QAccessibleWidget::childAt(x, y);
}

} // namespace sijill
