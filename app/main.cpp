#include "app/commands/commands.h"
#include "app/environment/environment.h"
#include "app/foreignreader.h"
#include "app/language.h"
#include "app/startup.h"
#include "app/window.h"
#include "mapdata/layers/quietgdal.h"
#include "mapdata/reader/client.h"

#include <QApplication>

#include <csignal>
#include <cstdio>
#include <memory>

using namespace sijill;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit on the size of files is an error of the write, as a full disk is
    settleLetters();
    silenceLocaleAdvice();
    silenceGdal();
    if (isForeignReader(argc, argv))
        return runForeignReader(argc, argv, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    const Startup startup = readStartup(argc, argv);
    readForeignFilesApart(startup.language);
    const bool opensFiles = startup.task == Startup::Task::Command || startup.task == Startup::Task::Window;
    if (opensFiles && startup.fault == Startup::Fault::None && forkReader())
        return runForeignReader(argc, argv, startup.language);
    chooseDisplay(startup);
    const std::unique_ptr<QCoreApplication> application = makeApplication(startup, argc, argv);
    settleNumbers();
    QCoreApplication::setOrganizationName(u"sijill"_s);
    QCoreApplication::setApplicationName(u"sijill"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SIJILL_VERSION));

    installLanguage(localeFor(startup.language).value_or(QLocale(QLocale::English)));
    if (startup.fault != Startup::Fault::None)
        return fail(BadWords, faultText(startup));

    switch (startup.task) {
    case Startup::Task::Help:
        std::fputs(qUtf8Printable(usage()), stdout);
        return Done;
    case Startup::Task::Version:
        std::printf("sijill " SIJILL_VERSION "\n%s\n", qUtf8Printable(protectionWords()));
        return Done;
    case Startup::Task::Command:
        return runCommand(*startup.command, startup.arguments);
    case Startup::Task::Window:
        break;
    }
    return openWindow(startup.arguments, startup.language, startup.isClean);
}
