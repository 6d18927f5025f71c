#pragma once

#include <QStringList>

namespace sijill {

/// Exit codes of the command line (DESIGN.md 6).
enum ExitCode { Done = 0, NothingDone = 1, BadWords = 2 };

/// One subcommand: `sijill NAME ARGUMENTS`. A command is a function in a file of its own and a row in the table.
struct Command {
    const char *name;
    const char *summary;  ///< QT_TRANSLATE_NOOP("Command", ...)
    bool needsGui;        ///< needs a QGuiApplication (fonts, painting), though never a display
    int (*run)(const QStringList &arguments);
};

} // namespace sijill
