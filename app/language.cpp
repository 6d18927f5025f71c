#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace sijill {

using namespace Qt::StringLiterals;

std::optional<QLocale> localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (language == u"ar"_s || (language.isEmpty() && system.language() == QLocale::Arabic))
        return system.language() == QLocale::Arabic ? system : QLocale(QLocale::Arabic, QLocale::Syria);
    if (language == u"en"_s || language.isEmpty())
        return system.language() == QLocale::English ? system : QLocale(QLocale::English);
    return std::nullopt;
}

void installLanguage(const QLocale &locale)
{
    QLocale::setDefault(locale);
    // Not qApp, which says QApplication: a command without a picture has none.
    QCoreApplication *application = QCoreApplication::instance();
    // Those of another language must go: what the new one lacks would be said in the old one.
    for (QTranslator *before : application->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    // Qt's own texts first: a translator that is installed later is asked first.
    auto *qt = new QTranslator(application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(application);
    if (own->load(locale, u"sijill"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(own);
}

} // namespace sijill
