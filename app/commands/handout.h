#pragma once

#include <QStringList>

namespace sijill {

/// `sijill handout [ATLAS] --output F.pdf ...`: all scenes of an atlas, a page each, captions below.
int runHandout(const QStringList &words);

} // namespace sijill
