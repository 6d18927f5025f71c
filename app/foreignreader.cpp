#include "app/foreignreader.h"

#include "app/environment/environment.h"
#include "app/language.h"
#include "app/reportpdf.h"
#include "mapdata/opening/readers.h"
#include "mapdata/reader/client.h"
#include "mapdata/reading/reportfile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cstring>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr char hiddenWord[] = "--foreign-reader";

struct Guard {
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

} // namespace

bool isForeignReader(int argc, char **argv)
{
    return argc > 1 && std::strcmp(argv[1], hiddenWord) == 0;
}

int runForeignReader(int argc, char **argv, const QString &language)
{
    const QCoreApplication application(argc, argv); // carries the language
    settleNumbers();
    installLanguage(localeFor(language).value_or(QLocale(QLocale::English)));
    ReaderHandlers handlers = readerHandlers();
    handlers[reading::htmlHandler] = reading::serveHtml;
    handlers[reading::pdfHandler] = [](ReaderCaller &caller, const QByteArray &request) {
        reading::serveReportText(caller, request, textOfPdf);
    };
    return readForeignFiles(handlers, [](const QString &locale) { installLanguage(QLocale(locale)); });
}

void readForeignFilesApart(const QString &language)
{
    // Not by its path: it may have been replaced by a newer one since.
    useReader({u"/proc/self/exe"_s, {QString::fromLatin1(hiddenWord), language}, {}});
}

QString protectionWords()
{
    if (!hasReader())
        return {};
    const Result<Protections> is = readerProtections();
    if (!is)
        return is.problem().text;
    const auto names = [](std::initializer_list<std::pair<bool, QString>> all) {
        QStringList on;
        for (const auto &[isOn, name] : all)
            if (isOn)
                on << name;
        return on.isEmpty() ? Guard::tr("nothing; this system offers no protection")
                            : QLocale().createSeparatedList(on);
    };
    const QString network = names({{is->networkSpace, Guard::tr("a network namespace without interfaces")},
                                   {is->networkCalls, Guard::tr("a system call filter (seccomp)")}});
    const QString writing =
        names({{is->writeRights, u"Landlock"_s}, {is->writeCalls, Guard::tr("a system call filter (seccomp)")}});
    return Guard::tr("Files are read in a process of their own.") + u'\n' +
           Guard::tr("Network access is blocked there by: %1").arg(network) + u'\n' +
           Guard::tr("Writing is blocked there by: %1").arg(writing);
}

} // namespace sijill
