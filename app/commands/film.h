#pragma once

#include <QStringList>

namespace sijill {

/// `sijill film [ATLAS] --output F.mp4|.webm|.gif ...`: the story of an atlas, one scene of it, or a stretch of time as
/// a film, made without a display.
int runFilm(const QStringList &words);

} // namespace sijill
