#pragma once

#include "mapdata/result.h"

namespace sijill {

// Texts of one direction inside of sentences of the other. The marks that part them are invisible.

/// A name, a code or figures, of whatever direction, to be put into a sentence.
QString isolated(const QString &text);
/// A path or the name of a file, as the system writes it.
QString isolatedPath(const QString &path);
/// A sentence that somebody else has put together: in one that runs from the right, what runs from the left and begins
/// or ends with a sign (".prj", "2020_admin", "/tmp/a") is isolated; else it is as it was.
QString withIsolatedRuns(const QString &sentence);
/// As oneLine(), for the window.
QString readable(const Problem &problem);

} // namespace sijill
