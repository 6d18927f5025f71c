#pragma once

#include <QStringList>

namespace sijill {

/// Opens the window on these files (none: the shipped atlas) and runs until it is closed. Gives the exit code.
/// `language`: as --lang gives it, for this time only; empty: as the settings say, else the system.
/// @pre a QApplication exists
int openWindow(const QStringList &files, const QString &language = {});

} // namespace sijill
