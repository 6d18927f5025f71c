#pragma once

#include "mapdata/register/decidedpairs.h"
#include "mapdata/result.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/time/span.h"

#include <optional>
#include <vector>

namespace sijill {

/// By its content: a GeoPackage with a table of Sijill's, whatever its name. Quick for other files.
bool isRegister(const QString &path);

/// Reads a register as readAtlas() reads a folder. `knownOn`: as it knew things at the end of that day (UTC); what was
/// entered later is taken back in a copy in memory. The files of its layers lie in a temporary folder as long as a
/// layer lives.
Result<OpenedAtlas> readRegister(const QString &path, std::optional<Day> knownOn = {});

/// Writes an atlas as a register: whole, or the file that is there stays. `story`: see storyTextOf()
std::optional<Problem> saveRegister(const OpenedAtlas &opened, const QString &path, const QByteArray &story = {},
                                    const std::vector<DecidedPair> &decided = {});

/// The story as it is written, to the byte: of a register, of the folder that was opened, or made of its scenes; empty
/// where there is none.
QByteArray storyTextOf(const OpenedAtlas &opened, const QString &path);

/// A register as another file, with its history.
std::optional<Problem> copyRegister(const QString &path, const QString &target);

} // namespace sijill
