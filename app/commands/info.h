#pragma once

#include <QStringList>

namespace sijill {

/// `sijill info FILE ...`, see DESIGN.md 6. Gives the exit code.
int runInfo(const QStringList &arguments);

} // namespace sijill
