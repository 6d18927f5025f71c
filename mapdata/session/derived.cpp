#include "mapdata/session/derived.h"

#include "mapdata/query/resolve.h"
#include "mapdata/session/changedderived.h"

namespace sijill {

namespace {

void addUp(Numbers &numbers)
{
    numbers.total = numbers.index->total(numbers.filter.timeWindow(), numbers.mask.get());
}

bool sameLedger(const Filter &a, const Filter &b)
{
    return a.measure == b.measure && a.reading == b.reading;
}

} // namespace

Numbers numbersOf(const Atlas &atlas, const Filter &filter)
{
    Numbers numbers;
    numbers.filter = filter;
    numbers.ledger = std::make_shared<const Ledger>(makeLedger(atlas, filter.measure, filter.reading));
    numbers.index = std::make_shared<const TimeIndex>(atlas, *numbers.ledger);
    numbers.mask = std::make_shared<const Mask>(makeMask(atlas, filter));
    addUp(numbers);
    return numbers;
}

Numbers numbersOf(const Atlas &atlas, const Query &query)
{
    return numbersOf(atlas, resolve(query, atlas).filter);
}

Derived derive(std::shared_ptr<const OpenedAtlas> opened, const Query &query, const Derived &before,
               const std::function<bool()> &isWanted, const AtlasChange *change)
{
    if (change)
        if (auto changed = changedDerived(opened, query, before, *change))
            return std::move(*changed);
    const auto goesOn = [&] { return !isWanted || isWanted(); };
    const bool sameAtlas = before.opened == opened;
    Derived made = sameAtlas ? before : Derived();
    made.opened = std::move(opened);
    made.query = query;
    const Atlas &atlas = made.atlas();
    if (sameAtlas && sameButWindow(query, before.query))
        made.filter.window = query.window;
    else
        made.filter = resolve(query, atlas).filter;
    if (!sameAtlas)
        made.facts = std::make_shared<const AtlasFacts>(factsOf(*made.opened));
    const bool keepsLedger = sameAtlas && sameLedger(before.filter, made.filter);
    if (!keepsLedger && goesOn())
        made.ledger = std::make_shared<const Ledger>(makeLedger(atlas, made.filter.measure, made.filter.reading));
    if (!keepsLedger && goesOn())
        made.index = std::make_shared<const TimeIndex>(atlas, *made.ledger);
    if (!keepsLedger && goesOn())
        made.scale = std::make_shared<const FigureScale>(makeFigureScale(atlas, *made.ledger));
    if ((!sameAtlas || !sameMask(before.filter, made.filter)) && goesOn())
        made.mask = std::make_shared<const Mask>(makeMask(atlas, made.filter, isWanted));
    if (goesOn())
        addUp(made);
    return made;
}

Derived inWindow(Derived derived, Span window)
{
    derived.query.window = window;
    derived.filter.window = window;
    addUp(derived);
    return derived;
}

} // namespace sijill
