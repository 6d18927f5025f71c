#pragma once

#include "mapdata/geo/crs.h"

#include <QString>

#include <optional>

namespace sijill {

/// The middle of the square that an Open Location Code ("plus code") names.
struct PlusCode {
    LonLat middle;
    double metres = 0;    ///< the longer side of the square
    bool isShort = false; ///< it lacks its beginning, which a town beside it stands for: there is no middle
};

/// "8FVC2222+22", "8FVC0000+", also with more behind a space ("8FVC2222+22 Bern"); nothing where the text begins with
/// no such code. Of capital letters.
std::optional<PlusCode> plusCodeIn(const QString &text);

} // namespace sijill
