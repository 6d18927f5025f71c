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
    const bool inWhole = amount.has(Amount::InWhole);
    const bool isRange = inWhole || !amount.isOneNumber();
    if (isRange) {
        const qint32 low = inWhole ? static_cast<qint32>(amount.toldApart) : amount.low;
        columns.ranges.push_back({static_cast<quint32>(columns.best.size()), low, amount.high});
    }
    columns.best.push_back(amount.best);
    columns.flags.push_back(isRange ? static_cast<quint8>(amount.flags | hasRange) : amount.flags);
}

void Amounts::set(std::size_t index, const Amount &amount)
{
    Columns &columns = *d;
    const bool inWhole = amount.has(Amount::InWhole);
    const bool isRange = inWhole || !amount.isOneNumber();
    const auto at = std::ranges::lower_bound(columns.ranges, index, {}, &Range::index);
    const bool wasRange = (columns.flags[index] & hasRange) != 0;
    const Range range{static_cast<quint32>(index), inWhole ? static_cast<qint32>(amount.toldApart) : amount.low,
                      amount.high};
    if (isRange && wasRange)
        *at = range;
    else if (isRange)
        columns.ranges.insert(at, range);
    else if (wasRange)
        columns.ranges.erase(at);
    columns.best[index] = amount.best;
    columns.flags[index] = isRange ? static_cast<quint8>(amount.flags | hasRange) : amount.flags;
}

Amount Amounts::ranged(std::size_t index) const
{
    const auto range = std::ranges::lower_bound(d->ranges, index, {}, &Range::index);
    const auto flags = static_cast<quint8>(d->flags[index] & ~hasRange);
    if ((flags & Amount::InWhole) != 0)
        return Amount::inWhole(range->low, flags);
    return {range->low, d->best[index], range->high, flags};
}

} // namespace sijill
