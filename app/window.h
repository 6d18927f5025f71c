#pragma once

#include <QStringList>

namespace sijill {

/// Opens the window on these files (none: the shipped atlas) and runs until it is closed. Gives the exit code.
/// @pre a QApplication exists and its language is installed
int openWindow(const QStringList &files);

} // namespace sijill
