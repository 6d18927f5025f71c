#include "mapdata/reading/ar/placenames.h"

namespace sijill::reading {

std::vector<PlaceMention> arabicPlacesOf(const Marked &text, const PlaceBook &book)
{
    (void)text;
    (void)book;
    return {};
}

} // namespace sijill::reading
