#include "widgets/models/viewtotals.h"

namespace sijill {

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
    for (LocationIndex i = 0; i < visible.size(); ++i)
        visible[i] = isInView(i, facts, view);
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
    for (LocationIndex i = 0; i < groups.size(); ++i) {
        const Standing::Kind kind = facts.standings[i].kind;
        groups[i] = kind == Standing::Unplaced || isInView(i, facts, view) ? static_cast<quint32>(kind) : none;
    }
    GroupSums sums;
    shown.index->sumByGroup(shown.filter.timeWindow(), shown.mask.get(), groups, Standing::Unplaced + 1, sums);
    return {sums.sums[Standing::Point], sums.sums[Standing::Area], sums.sums[Standing::Unplaced]};
}

ViewTotals viewTotals(const ViewModel &model)
{
    return viewTotals(model.shown(), model.view());
}

} // namespace sijill
