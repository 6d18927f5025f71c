#pragma once

#include "mapdata/tables/cells.h"

#include <string_view>

namespace sijill {

struct DegreeCell {
    CellState state = CellState::Empty;
    double value = 0;
};
/// "36.2", and "36,2" as some spreadsheets have it; degrees, minutes and seconds: 36°12'30"N, "36 12 30 N". Bad beyond
/// `limit` on either side.
DegreeCell readDegrees(std::string_view cell, double limit);
/// Both in one cell, latitude first, "33.51, 36.29", or as POINT (36.29 33.51); with a decimal comma also
/// "33,51,36,29". Nothing where it is neither.
struct PointCell {
    CellState state = CellState::Empty;
    double longitude = 0;
    double latitude = 0;
};
PointCell readPoint(std::string_view cell, char decimal = '.');

} // namespace sijill
