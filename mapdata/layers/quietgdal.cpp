#include "mapdata/layers/quietgdal.h"

#include <cpl_error.h>

namespace sijill {

void silenceGdal()
{
    CPLSetErrorHandler(CPLQuietErrorHandler);
}

} // namespace sijill
