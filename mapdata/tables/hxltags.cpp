#include "mapdata/tables/hxltags.h"

#include <algorithm>

namespace sijill {

bool isHxlTagRow(const QStringList &cells)
{
    const auto tags = std::ranges::count_if(
        cells, [](const QString &column) { return column.size() > 2 && column[0] == u'#' && column[1].isLetter(); });
    const auto names = std::ranges::count_if(cells, [](const QString &column) { return !column.isEmpty(); });
    return tags >= 2 && 2 * tags > names;
}

} // namespace sijill
