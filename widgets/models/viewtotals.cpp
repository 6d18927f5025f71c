#include "widgets/models/viewtotals.h"

#include <algorithm>

namespace sijill {

namespace {

/// In a view that reaches over the antimeridian places may be one world farther east.
template <class IsThere>
bool isThere(const QRectF &view, IsThere &&isThere)
{
    return view.isNull() || isThere(view) || (view.right() > 1 && isThere(view.translated(-1, 0)));
}

bool isInView(const Standing &standing, const AtlasFacts &facts, const QRectF &view)
{
    switch (standing.kind) {
    case Standing::Point:
        return isThere(view, [&](const QRectF &box) { return box.contains(QPointF(standing.x, standing.y)); });
    case Standing::Area:
        return isThere(view, [&](const QRectF &box) {
            return std::ranges::any_of(facts.areas[standing.areas], [&](const QRectF &area) {
                return area.isEmpty() ? box.contains(area.topLeft()) : area.intersects(box);
            });
        });
    case Standing::Unplaced:
        break;
    }
    return false;
}

} // namespace

Sum ViewTotals::inView() const
{
    Sum sum = placed;
    sum += area;
    return sum;
}

Sum ViewTotals::together() const
{
    Sum sum = inView();
    sum += unplaced;
    return sum;
}

std::vector<quint8> visibleLocations(const AtlasFacts &facts, const QRectF &view)
{
    std::vector<quint8> visible(facts.standings.size());
    std::ranges::transform(facts.standings, visible.begin(),
                           [&](const Standing &standing) { return isInView(standing, facts, view); });
    return visible;
}

std::vector<quint8> visibleLocations(const ViewModel &model)
{
    return visibleLocations(model.facts(), model.view());
}

ViewTotals viewTotals(const Derived &shown, const QRectF &view)
{
    const AtlasFacts &facts = *shown.facts;
    std::vector<quint32> groups(facts.standings.size());
    std::ranges::transform(facts.standings, groups.begin(), [&](const Standing &standing) {
        return standing.kind == Standing::Unplaced || isInView(standing, facts, view)
                   ? static_cast<quint32>(standing.kind)
                   : none;
    });
    GroupSums sums;
    shown.index->sumByGroup(shown.filter.timeWindow(), shown.mask.get(), groups, Standing::Unplaced + 1, sums);
    return {sums.sums[Standing::Point], sums.sums[Standing::Area], sums.sums[Standing::Unplaced]};
}

ViewTotals viewTotals(const ViewModel &model)
{
    return viewTotals(model.shown(), model.view());
}

} // namespace sijill
