#pragma once

#include <QStringList>

namespace sijill {

/// Some published tables come without their header: the names for so many columns, or nothing. `first` is the first
/// row.
QStringList headerFor(const QStringList &first);

} // namespace sijill
