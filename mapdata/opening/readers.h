#pragma once

#include "mapdata/reader/server.h"

namespace sijill {

/// All that the process which reads foreign files can be asked to do.
ReaderHandlers readerHandlers();

/// The life of that process: runReader() for these handlers, with all that they need made ready once. Returns the exit
/// code. @pre the process has one thread
int readForeignFiles(const ReaderHandlers &handlers, const std::function<void(const QString &locale)> &speak = {});

} // namespace sijill
