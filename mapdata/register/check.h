#pragma once

#include "mapdata/result.h"

namespace sijill {

/// What a look through a whole register found.
struct RegisterCheck {
    Problems broken; ///< damage: pages, references to nothing, history that cannot be undone
    Problems odd; ///< what looks wrong and may be so: parts above their whole, days outside, places outside their area
};

/// Fails where it is no register. Nothing is written.
Result<RegisterCheck> checkRegister(const QString &path);

} // namespace sijill
