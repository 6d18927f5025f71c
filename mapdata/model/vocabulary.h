#pragma once

#include "mapdata/model/atlas.h"

#include <QString>

#include <optional>

namespace sijill {

/// The words of Sijill's enums in files and on the command line: "exact", "town" ...; "day", "month" ...
QString precisionKey(PlacePrecision precision);
QString precisionKey(TimePrecision precision);
/// Nothing where the word is none of them.
std::optional<PlacePrecision> placePrecisionFor(const QString &key);
std::optional<TimePrecision> timePrecisionFor(const QString &key);

/// "killed", "wounded", "killed-and-wounded"
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFor(const QString &key);

} // namespace sijill
