#include "app/environment/environment.h"

#include <QByteArray>
#include <QString>
#include <QtLogging>

#include <clocale>

#include <locale.h>

namespace sijill {

namespace {

constexpr char letters[] = "C.UTF-8";

QtMessageHandler usual = nullptr;

void withoutLocaleAdvice(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith(QLatin1StringView("Detected locale ")))
        usual(type, context, text);
}

} // namespace

void settleLetters()
{
    const locale_t plain = newlocale(LC_CTYPE_MASK, letters, nullptr);
    if (!plain)
        return;
    freelocale(plain);
    // LC_ALL goes before everything else, so that what it names must be named otherwise.
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) {
        for (const char *name : {"LC_COLLATE", "LC_MESSAGES", "LC_MONETARY", "LC_NUMERIC", "LC_TIME", "LC_ADDRESS",
                                 "LC_IDENTIFICATION", "LC_MEASUREMENT", "LC_NAME", "LC_PAPER", "LC_TELEPHONE"})
            qunsetenv(name);
        qputenv("LANG", all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", letters);
}

void settleNumbers()
{
    std::setlocale(LC_CTYPE, letters);
    std::setlocale(LC_NUMERIC, "C");
}

void silenceLocaleAdvice()
{
    usual = qInstallMessageHandler(withoutLocaleAdvice);
}

} // namespace sijill
