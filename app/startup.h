#pragma once

#include <QStringList>

#include <memory>

class QCoreApplication;

namespace sijill {

struct Command;

/// What the words on the command line ask for, read before there is an application object: it decides which one.
struct Startup {
    enum class Task { Window, Command, Help, Version };
    Task task = Task::Window;
    const Command *command = nullptr; ///< for Task::Command
    QStringList arguments;            ///< of the command, or the files for the window; without --lang and --clean
    bool isClean = false;             ///< the window begins with the atlas that ships, as at first
    QString language;                 ///< as given by --lang; empty: the system's
    enum class Fault { None, Option, Word, Language };
    Fault fault = Fault::None;
    QString faultWord; ///< the word that is off
};

Startup readStartup(int argc, char **argv);
/// `words`: without the program's name.
Startup readStartup(QStringList words);

/// A command that paints does so without a display where there is none.
void chooseDisplay(const Startup &startup);

std::unique_ptr<QCoreApplication> makeApplication(const Startup &startup, int &argc, char **argv);

/// Why the words are off. @pre the language is installed
QString faultText(const Startup &startup);

} // namespace sijill
