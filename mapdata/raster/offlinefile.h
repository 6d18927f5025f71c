#pragma once

#include "mapdata/raster/mbtileswriter.h"

namespace sijill {

// The file that is being saved, of pictures or of tiles as they are: whether it may be gone on with.

/// What this program keeps in the metadata of a file that is not complete.
extern const QString unfinishedKey;
extern const QString sourceKey;

/// The file itself, before anything of it is copied: an unfinished one of the same source, or none at all.
std::optional<Problem> takesFile(const QString &file, const QString &source);
/// What is left of an earlier run.
std::optional<Problem> takesPart(MbtilesWriter &writer, const QString &source, const QString &file);
/// Where the disk is too full for so many bytes.
std::optional<Problem> lacksRoom(const QString &file, qint64 bytes);

} // namespace sijill
