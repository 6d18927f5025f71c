#pragma once

#include <QString>

namespace sijill {

/// From which size on a file is looked at before its content is taken into memory. Tests lower them.
struct SizeLimits {
    /// Bytes. Smaller ones fit into memory even where a reader needs several times as much.
    qint64 emptySize = qint64(1) << 30;
    /// A file of that size holds data in at least so many parts of it, in a thousand. What programs write without gaps
    /// has all thousand; less than ten is a file that lies about its size.
    int filled = 10;
    /// Bytes and times its own size that an archive may unpack to; one that goes beyond both is not unpacked. Texts and
    /// spreadsheets pack to a tenth, long repetitions to a hundredth; a thousandth is the most that there is.
    qint64 unpacked = qint64(256) << 20;
    int timesPacked = 200;
};

/// Why nothing is opened at this path, in a sentence: there is nothing, a link leads nowhere, it is a pipe, a socket or
/// a device, it is large and nearly all of it is a gap that takes no room on the disk, or an archive that unpacks to
/// far more than its size. Empty for other files and for folders. Follows links and never waits: asked before a file is
/// opened.
QString whyNotOpened(const QString &path, const SizeLimits &limits = {});

} // namespace sijill
