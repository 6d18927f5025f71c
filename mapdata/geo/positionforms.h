#pragma once

#include "mapdata/geo/coordinates.h"

namespace sijill {

/// A pair of numbers that stands in a form which machines write: what is in it, and what the form says of it.
struct PositionForm {
    QString inside;                      ///< the numbers, as parseAngles() reads them
    AxisOrder order = AxisOrder::Unsaid; ///< by the rules of the form
    int code = 4326;                     ///< EPSG code of the coordinate system; 4326: degrees
    bool isEmpty = false;                ///< the form says that there is no position
    bool isSquare = false;               ///< a pair in square brackets: mostly GeoJSON's, the longitude first
};

/// Well-known text ("POINT Z (36.28 33.51 690)", "SRID=4326;POINT(36.28 33.51)"), GeoJSON, a pair in brackets, a geo:
/// URI; nothing where the text is none of these. @pre `plain` is plainPositionText() of `text`
std::optional<PositionForm> positionForm(const QString &text, const QString &plain);

} // namespace sijill
