#pragma once

#include "mapdata/time/span.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace sijill {

/// The days a person means by what they typed, in any digits: "2013-01-14", "14.1.2013", "14 January 2013",
/// "January 14, 2013", and the whole of it for "January 2013", "2013-01" and "2013". Month names in the locale's
/// language or in English. Day or month first in "3/4/2013" is as the locale writes it. Nothing for anything else.
std::optional<Span> typedDays(const QString &text, const QLocale &locale);

} // namespace sijill
