#include "mapdata/reading/ar/cues.h"

namespace sijill::reading {

void findArabicCue(const Marked &text, std::vector<Figure> &figures, std::size_t i)
{
    (void)text;
    (void)figures;
    (void)i;
}

} // namespace sijill::reading
