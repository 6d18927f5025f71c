#pragma once

#include "mapdata/opening/readfiles.h"

namespace sijill {

/// The atlas that ships, and the presets that the window keeps. @pre the application is named
ImportPlaces usualImportPlaces();

} // namespace sijill
