#pragma once

#include "mapdata/tables/cells.h"

namespace sijill {

/// The time of day in a column of its own.
struct ClockCell {
    CellState state = CellState::Empty;
    qint16 minute = -1;     ///< of the day
    qint16 lastMinute = -1; ///< of a range; else the same
    bool hasZone = false;   ///< and it is dropped
};

/// "14:30", "14:30:00", "14.30", "14h30", "1430", "2:30 PM", "2 pm", "noon", "٢:٣٠ م", "14:00-15:30", "0.604" as a
/// spreadsheet counts, "1899-12-30 14:30". Midnight stands where nobody knows, and is none. Words that say no time
/// ("unknown", "-") are as good as empty.
ClockCell readClock(std::string_view cell);

} // namespace sijill
