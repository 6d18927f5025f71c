#pragma once

#include <QStringList>

#include <span>

namespace sijill {

/// Exit codes of the command line (DESIGN.md 6).
enum ExitCode { Done = 0, NothingDone = 1, BadWords = 2 };

/// One subcommand: `sijill NAME ARGUMENTS`. A command is a function in a file of its own and a row in the table.
struct Command {
    const char *name;
    const char *summary; ///< QT_TRANSLATE_NOOP("Command", ...)
    bool needsGui;       ///< needs a QGuiApplication (fonts, painting), though never a display
    int (*run)(const QStringList &arguments);
};

/// The table. `arguments` of a command are what follows its name, without --lang.
std::span<const Command> commands();
/// nullptr where there is no such command.
const Command *findCommand(const QString &name);

/// The exit code of the command. Where it ends for want of memory, that is said with the first file it was given.
int runCommand(const Command &command, const QStringList &arguments);

/// What --help prints.
QString usage();

/// Says why on standard error, in one line, and gives the exit code back: `return fail(BadWords, tr(...))`.
int fail(ExitCode code, const QString &reason);

} // namespace sijill
