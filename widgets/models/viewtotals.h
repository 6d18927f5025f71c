#pragma once

#include "widgets/viewmodel.h"

namespace sijill {

/// What stands in window and filter, told apart by how well it is placed. What has no place is in no view: it could be
/// anywhere, and stands beside.
struct ViewTotals {
    Sum placed;   ///< at a point in view
    Sum area;     ///< known for an area that is in view
    Sum unplaced; ///< wherever one looks

    Sum inView() const;
    Sum together() const; ///< with what has no place
};

/// One byte a location: 1 where it is in view. All of them before the map has said what it shows.
std::vector<quint8> visibleLocations(const ViewModel &model);
std::vector<quint8> visibleLocations(const AtlasFacts &facts, const QRectF &view);
ViewTotals viewTotals(const ViewModel &model);
ViewTotals viewTotals(const Derived &shown, const QRectF &view);

} // namespace sijill
