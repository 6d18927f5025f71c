#pragma once

#include "mapdata/ledger/ledger.h"

#include <QString>

#include <optional>

namespace sijill {

/// "killed:children" and the like, by which queries name measures. Empty where there is no such measure.
QString measureWord(const Atlas &atlas, MeasureIndex measure);
MeasureIndex measureOfWord(const Atlas &atlas, const QString &word); ///< none16 where the atlas has none
/// "best", "lowest", "highest", "source:ID"
QString readingWord(const Atlas &atlas, const Reading &reading);
std::optional<Reading> readingOfWord(const Atlas &atlas, const QString &word);

} // namespace sijill
