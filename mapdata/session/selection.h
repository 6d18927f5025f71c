#pragma once

#include "mapdata/model/atlas.h"

#include <span>
#include <vector>

namespace sijill {

/// What is selected: the incidents of one marker, badge or tray, one of them current (none: nothing is selected).
struct Selection {
    std::vector<IncidentIndex> incidents;
    IncidentIndex current = none;

    bool isEmpty() const { return incidents.empty(); }
    bool operator==(const Selection &) const = default;
};

/// The same incidents in another atlas: of the same data set, with the same id (the second of that id stays the
/// second). Those that are not there are left out; where the current one is gone the first of the others is current.
Selection followed(const Selection &selection, const Atlas &from, const Atlas &to);

} // namespace sijill
