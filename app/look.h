#pragma once

#include "app/settings.h"

namespace sijill {

/// One look on every system: style, letters, and how maps are drawn. Once, before the first window.
void dressApplication();

/// Texts, direction and colours of the windows to come. @pre dressApplication() was called
void dressWindows(const Settings &settings);

} // namespace sijill
