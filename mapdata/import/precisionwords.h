#pragma once

#include "mapdata/model/atlas.h"

#include <QString>

#include <functional>
#include <optional>

namespace sijill {

/// What a cell says of precision in words: "6 Country", "(1) Exact location", "Year: the event occurred in this year".
/// `byCode`: what the code before the words stands for, by the codebook; the words go before it. Of several words the
/// vaguest counts. Nothing where no word is known and no codebook has the code.
template <class Precision>
std::optional<Precision> precisionInWords(const QString &cell,
                                          const std::function<std::optional<Precision>(const QString &)> &byCode);

template <>
std::optional<PlacePrecision>
precisionInWords(const QString &cell, const std::function<std::optional<PlacePrecision>(const QString &)> &byCode);
template <>
std::optional<TimePrecision>
precisionInWords(const QString &cell, const std::function<std::optional<TimePrecision>(const QString &)> &byCode);

} // namespace sijill
