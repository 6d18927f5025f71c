#pragma once

#include "mapdata/result.h"

#include <QByteArray>

namespace sijill {

/// Bytes. Descriptions of atlases, stories, presets and memories are some kilobytes; a story of a thousand scenes is
/// one megabyte. What is longer was not written by Sijill, and read whole it takes many times its size.
inline constexpr qint64 largestSmallFile = qint64(64) << 20;

/// The whole content of a file that is small by its kind. Fails with the reason where it is missing, no regular file,
/// longer than that, or cannot be read.
Result<QByteArray> readSmallFile(const QString &path, qint64 largest = largestSmallFile);

} // namespace sijill
