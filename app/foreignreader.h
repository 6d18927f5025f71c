#pragma once

#include <QString>

namespace sijill {

/// Whether this start of the program is one by itself, as the process that reads foreign files.
bool isForeignReader(int argc, char **argv);
/// Its whole life. Returns the exit code. @pre the process has one thread and no application object
int runForeignReader(int argc, char **argv, const QString &language);

/// From now on foreign files are read by this same program, started once more. It begins in that language ("en", "ar",
/// empty for the system's).
void readForeignFilesApart(const QString &language);

/// What keeps a file that is opened from doing harm, a line for each. Empty where files are read in this process.
QString protectionWords();

} // namespace sijill
