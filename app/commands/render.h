#pragma once

#include <QStringList>

namespace sijill {

/// `sijill render [ATLAS] --output F.png|.svg|.pdf ...`: what the window shows as a picture that can stand in a report.
int runRender(const QStringList &words);

} // namespace sijill
