#include "widgets/symbology/stackchange.h"

#include <algorithm>

namespace sijill {

namespace {

QStringList idsOf(const LayerStack &stack)
{
    QStringList ids;
    for (const LayerEntry &entry : stack.entries())
        ids << entry.id;
    return ids;
}

/// In this order, those that the other list has as well.
QStringList shared(QStringList ids, const QStringList &other)
{
    ids.removeIf([&](const QString &id) { return !other.contains(id); });
    return ids;
}

std::vector<LayerEntry> inOrder(std::vector<LayerEntry> entries, const QStringList &order)
{
    std::ranges::stable_sort(entries, {}, [&](const LayerEntry &entry) { return order.indexOf(entry.id); });
    return entries;
}

/// Right above what lay under it; at the bottom where nothing of that is there. What came since keeps its neighbours.
std::size_t placeOf(const QString &id, const QStringList &order, const LayerStack &stack)
{
    for (qsizetype i = order.indexOf(id) - 1; i >= 0; --i)
        if (stack.find(order[i]))
            return stack.positionOf(order[i]) + 1;
    return 0;
}

} // namespace

bool StackChange::isMove() const
{
    return shared(orderBefore, orderAfter) != shared(orderAfter, orderBefore);
}

bool StackChange::isEmpty() const
{
    return gone.empty() && come.empty() && restyled.empty() && !isMove();
}

StackChange StackChange::inverse() const
{
    StackChange other{come, gone, orderAfter, orderBefore, restyled};
    for (Restyled &one : other.restyled) {
        std::swap(one.before, one.after);
        std::swap(one.wasBeside, one.isBeside);
    }
    return other;
}

StackChange changeBetween(const LayerStack &before, const LayerStack &after)
{
    StackChange change;
    change.orderBefore = idsOf(before);
    change.orderAfter = idsOf(after);
    for (const LayerEntry &entry : before.entries()) {
        const LayerEntry *now = after.find(entry.id);
        if (!now)
            change.gone.push_back(entry);
        else if (now->style != entry.style || now->beside != entry.beside)
            change.restyled.push_back({entry.id, entry.style, now->style, entry.beside, now->beside});
    }
    for (const LayerEntry &entry : after.entries())
        if (!before.find(entry.id))
            change.come.push_back(entry);
    return change;
}

LayerStack applied(LayerStack stack, const StackChange &change)
{
    for (const LayerEntry &entry : change.gone)
        stack = stack.removed(entry.id);
    if (change.isMove())
        stack = stack.ordered(change.orderAfter);
    for (const LayerEntry &entry : inOrder(change.come, change.orderAfter))
        if (!stack.find(entry.id))
            stack = stack.inserted(entry, placeOf(entry.id, change.orderAfter, stack));
    for (const StackChange::Restyled &one : change.restyled) {
        const LayerEntry *now = stack.find(one.id);
        if (!now)
            continue;
        if (now->isIncidents()) {
            stack = stack.restyled(one.id, one.after);
            continue;
        }
        LayerEntry entry = *now;
        entry.style = one.after;
        entry.beside = one.isBeside;
        stack = stack.inserted(std::move(entry), stack.positionOf(one.id));
    }
    return stack;
}

std::optional<StackChange> merged(const StackChange &first, const StackChange &second)
{
    const auto isStyleAlone = [](const StackChange &change) {
        return change.gone.empty() && change.come.empty() && !change.isMove() && change.restyled.size() == 1;
    };
    if (!isStyleAlone(first) || !isStyleAlone(second))
        return std::nullopt;
    const StackChange::Restyled &one = first.restyled.front(), &other = second.restyled.front();
    // Showing and hiding is a step of its own.
    if (one.id != other.id || one.before.visible != one.after.visible || other.before.visible != other.after.visible)
        return std::nullopt;
    StackChange both = first;
    both.orderAfter = second.orderAfter;
    both.restyled.front().after = other.after;
    both.restyled.front().isBeside = other.isBeside;
    return both;
}

} // namespace sijill
