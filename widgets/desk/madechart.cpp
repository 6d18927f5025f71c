#include "widgets/desk/madechart.h"

#include "mapdata/session/session.h"

namespace sijill {

MadeChart madeOf(const Derived &shown, ChartKind kind, TallyKey rows, TallyKey columns, const QLocale &locale,
                 const std::shared_ptr<const DeskIndex> &before)
{
    const Atlas &atlas = shown.atlas();
    if (atlas.incidents.size() > fewIncidents) {
        const bool isSame = before && &before->atlas() == &atlas && &before->ledger() == shown.ledger.get();
        auto index = isSame ? before : std::make_shared<const DeskIndex>(shown.opened->atlas, shown.ledger, locale);
        if (auto chart = index->chart(shown.filter, kind, rows, columns, index->missesOf(shown.filter)))
            return {std::make_shared<const Chart>(std::move(*chart)), std::move(index)};
    }
    return {std::make_shared<const Chart>(makeChart(atlas, *shown.ledger, shown.filter, kind, rows, columns, locale)),
            {}};
}

} // namespace sijill
