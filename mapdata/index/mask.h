#pragma once

#include <QtTypes>

#include <vector>

namespace sijill {

/// Which incidents are shown, one byte each: shown or not.
using Mask = std::vector<quint8>;

} // namespace sijill
