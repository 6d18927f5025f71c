#pragma once

#include <QStringList>

namespace sijill {

/// `sijill places NAME`, see DESIGN.md 6. Gives the exit code.
int runPlaces(const QStringList &arguments);

} // namespace sijill
