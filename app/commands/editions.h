#pragma once

#include "mapdata/opening/readfiles.h"

#include <QCommandLineParser>

#include <optional>

namespace sijill {

/// Declares what `import --into` takes.
void declareEdition(QCommandLineParser &parser);
/// What is wrong with these words; the exit code.
std::optional<int> refuseEdition(const QCommandLineParser &parser);
/// Takes a table that was read into the register that --into names, or tells what would become of it. The exit code.
int takeEdition(const QCommandLineParser &parser, const FilesRead &read);

} // namespace sijill
