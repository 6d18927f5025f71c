#pragma once

#include <QString>

namespace sijill {

/// The code of two letters of the country that is called so in English, French, Spanish, Portuguese, German, Turkish or
/// Arabic, as the world does or by its official name; empty where none is.
QString countryNamed(const QString &name);
/// The same, and by its codes of two and three letters.
QString countryOfWord(const QString &word);

} // namespace sijill
