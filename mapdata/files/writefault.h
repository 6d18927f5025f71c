#pragma once

#include "mapdata/result.h"

namespace sijill {

/// What the system calls an error of errno.h, in the language of the program: "No space left on device".
QString systemReason(int error);

/// The one sentence for a file or folder that could not be written: the reason, a way out where there is one, and that
/// what stood there is unchanged. @pre nothing of `file` was touched
Problem notWritten(const QString &file, int error);
/// The same with the reason that a library gave.
Problem notWritten(const QString &file, const QString &reason);

} // namespace sijill
