#include "app/startup.h"

#include "app/commands/commands.h"
#include "app/language.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Takes `--lang L` and `--lang=L` out, wherever they stand.
QString takeLanguage(QStringList &words)
{
    QString language;
    for (qsizetype i = 0; i < words.size();) {
        if (words[i].startsWith("--lang="_L1)) {
            language = words.takeAt(i).mid(7);
        } else if (words[i] == "--lang"_L1) {
            words.removeAt(i);
            language = i < words.size() ? words.takeAt(i) : u"?"_s;
        } else {
            ++i;
        }
    }
    return language;
}

/// A file that is missing is for the window to tell of; a bare word that names nothing is a slip of the keys.
bool isMeantAsFile(const QString &word)
{
    return word.contains(u'/') || word.contains(u'.') || QFileInfo::exists(word);
}

} // namespace

Startup readStartup(QStringList words)
{
    Startup startup;
    startup.language = takeLanguage(words);
    if (!localeFor(startup.language)) {
        startup.fault = Startup::Fault::Language;
        startup.faultWord = startup.language;
        return startup;
    }
    if (words.isEmpty())
        return startup;
    const QString first = words.first();
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        startup.task = Startup::Task::Help;
    } else if (first == "--version"_L1 || first == "-v"_L1) {
        startup.task = Startup::Task::Version;
    } else if (const Command *command = findCommand(first)) {
        startup.task = Startup::Task::Command;
        startup.command = command;
        startup.arguments = words.mid(1);
    } else {
        startup.isClean = words.removeAll(u"--clean"_s) > 0;
        startup.arguments = words;
        for (const QString &word : std::as_const(words))
            if (startup.fault == Startup::Fault::None && (word.startsWith(u'-') || !isMeantAsFile(word))) {
                startup.fault = word.startsWith(u'-') ? Startup::Fault::Option : Startup::Fault::Word;
                startup.faultWord = word;
            }
    }
    return startup;
}

Startup readStartup(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QFile::decodeName(argv[i]);
    return readStartup(words);
}

namespace {

/// A command draws letters: always, or because it is asked for a chart.
bool paints(const Startup &startup)
{
    if (startup.task != Startup::Task::Command)
        return false;
    const auto isChart = [](const QString &word) { return word == "--chart"_L1 || word.startsWith("--chart="_L1); };
    return startup.command->needsGui || std::ranges::any_of(startup.arguments, isChart);
}

} // namespace

void chooseDisplay(const Startup &startup)
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (paints(startup) && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

std::unique_ptr<QCoreApplication> makeApplication(const Startup &startup, int &argc, char **argv)
{
    if (startup.task == Startup::Task::Window && startup.fault == Startup::Fault::None)
        return std::make_unique<QApplication>(argc, argv);
    if (paints(startup))
        return std::make_unique<QGuiApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

QString faultText(const Startup &startup)
{
    switch (startup.fault) {
    case Startup::Fault::Option:
        return QCoreApplication::translate("Command", "there is no option %1; see --help").arg(startup.faultWord);
    case Startup::Fault::Word:
        return QCoreApplication::translate("Command", "“%1” is neither a command nor a file; see --help")
            .arg(startup.faultWord);
    case Startup::Fault::Language:
        return QCoreApplication::translate("Command", "--lang takes en or ar, not “%1”").arg(startup.faultWord);
    case Startup::Fault::None:
        break;
    }
    return {};
}

} // namespace sijill
