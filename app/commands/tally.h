#pragma once

#include <QStringList>

namespace sijill {

/// `sijill tally`, see DESIGN.md 6. Gives the exit code.
int runTally(const QStringList &arguments);

} // namespace sijill
