#include "mapdata/mapping/namedroles.h"
#include "mapdata/presets/presets.h"

#include <algorithm>
#include <numeric>

namespace sijill {

Mapping generalMapping(const QStringList &columns)
{
    const std::vector<NamedRole> named = rolesNamed(columns);
    std::vector<std::size_t> order(named.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return named[i].confidence; });
    Mapping mapping;
    for (const std::size_t i : order)
        if (named[i].role && named[i].confidence > lastResort && mapping.columnFor(*named[i].role).isEmpty())
            mapping.columns.push_back({*named[i].role, columns[static_cast<qsizetype>(i)]});
    return mapping;
}

} // namespace sijill
