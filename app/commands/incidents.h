#pragma once

#include <QStringList>

namespace sijill {

/// `sijill incidents`, see DESIGN.md 6. Gives the exit code.
int runIncidents(const QStringList &arguments);

} // namespace sijill
