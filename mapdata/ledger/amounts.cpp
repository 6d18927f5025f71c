#include "mapdata/ledger/amounts.h"

#include <algorithm>

namespace sijill {

Amounts::Amounts(const std::vector<Amount> &amounts) : Amounts()
{
    reserve(amounts.size());
    for (const Amount &amount : amounts)
        push_back(amount);
}

void Amounts::reserve(std::size_t size)
{
    d->best.reserve(size);
    d->flags.reserve(size);
}

void Amounts::push_back(const Amount &amount)
{
    Columns &columns = *d;
    if (!amount.isOneNumber())
        columns.ranges.push_back({static_cast<quint32>(columns.best.size()), amount.low, amount.high});
    columns.best.push_back(amount.best);
    columns.flags.push_back(amount.isOneNumber() ? amount.flags : static_cast<quint8>(amount.flags | hasRange));
}

Amount Amounts::ranged(std::size_t index) const
{
    const auto range = std::ranges::lower_bound(d->ranges, index, {}, &Range::index);
    return {range->low, d->best[index], range->high, static_cast<quint8>(d->flags[index] & ~hasRange)};
}

} // namespace sijill
