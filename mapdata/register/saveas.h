#pragma once

#include "mapdata/store/atlasfile.h"

namespace sijill {

/// What is open as a register, where the name ends in ".sijill", else as a new folder of tables. `files`: what was
/// opened; one register alone keeps its history. `story`: instead of the one beside them; empty for that.
std::optional<Problem> saveAtlasAs(const OpenedAtlas &opened, const QStringList &files, const QString &output,
                                   const QByteArray &story = {});

/// The suffix of registers, with its point.
inline constexpr QLatin1StringView registerSuffix(".sijill");

} // namespace sijill
