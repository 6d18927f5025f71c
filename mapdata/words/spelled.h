#pragma once

#include <QString>

#include <optional>

namespace sijill {

/// "five", "twenty-three", "vingt-trois", "veintitrés", "خمسة": a whole number in words of English, French, Spanish,
/// Portuguese or Arabic, as ICU spells them. Nothing for anything else. @pre lower case
std::optional<qint32> spelledNumber(const QString &words);

} // namespace sijill
