#pragma once

#include "mapdata/opening/readfiles.h"

namespace sijill {

/// One file or folder by itself, without a place book. Fails where it is missing or of no known format, and as the
/// readers do.
Result<OpenedAtlas> openAny(const QString &path, const ReadProgress &progress = {});

/// readFiles() of several files and folders, for whoever wants the atlas alone. What was counted once, and that several
/// data sets stand in one sum, is told among the problems.
Result<OpenedAtlas> openTogether(const QStringList &paths, const ReadOptions &options = {},
                                 Repeats repeats = Repeats::CountOnce);
/// What is told there.
Problems tellOfRepeats(const FilesRead &read);

} // namespace sijill
