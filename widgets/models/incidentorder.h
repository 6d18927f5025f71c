#pragma once

#include "mapdata/session/derived.h"

#include <span>

namespace sijill {

/// By what each counts in the window, the most first; what has no figure comes last. Equal ones stay in their order.
void sortMostFirst(std::span<IncidentIndex> incidents, const Derived &shown);

/// What they count together in the window.
Sum sumOf(std::span<const IncidentIndex> incidents, const Derived &shown);

/// Those of what is shown that lie in that area with all their places, the most first.
std::vector<IncidentIndex> incidentsIn(PlaceIndex area, const Derived &shown);

} // namespace sijill
