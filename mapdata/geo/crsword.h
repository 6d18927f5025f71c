#pragma once

#include "mapdata/geo/crs.h"

namespace sijill {

/// Crs::fromEpsg() of what somebody typed: "32637" or "EPSG:32637", in any digits. What is no code of the registry is
/// refused as it was typed.
Result<std::shared_ptr<const Crs>> crsFromWord(const QString &typed);

} // namespace sijill
