#pragma once

#include "mapdata/tally/keys.h"

#include <QVarLengthArray>

#include <optional>

namespace sijill {

/// A row that an incident stands in by one key.
struct TallyBin {
    RowKey key;
    TimeWindow window;      ///< of the row: its days where rows are spans of time, else the window of the filter
    std::optional<Day> day; ///< one of its days, where rows are spans of time
    bool counts = true;     ///< false: it touches the row and counts whole in another
};
using TallyBins = QVarLengthArray<TallyBin, 2>;

/// By keys of time an incident stands in each row that it touches, else in one.
/// @pre the incident touches the window
TallyBins binsOf(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key,
                 const TimeWindow &window);
/// The name of the row, taken from any incident in it.
QString binName(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key, const TallyBin &bin,
                const QLocale &locale);

} // namespace sijill
