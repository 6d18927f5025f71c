#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace sijill {

/// The locale for --lang: the system's own where it speaks that language, so that its digits and month names stay.
/// Nothing for a language that Sijill does not speak. Empty: the system's language, English if we do not speak it.
std::optional<QLocale> localeFor(const QString &language);

/// Makes it the default locale and loads the texts for it. @pre a QCoreApplication exists
void installLanguage(const QLocale &locale);

} // namespace sijill
