#pragma once

#include "mapdata/geo/angles.h"
#include "mapdata/tables/cells.h"

#include <string_view>

namespace sijill {

struct DegreeCell {
    CellState state = CellState::Empty;
    double value = 0;
    std::optional<Axis> axis = {}; ///< where a letter says it
    bool isBeyond = false;         ///< a number, but beyond the limit
};
/// "36.2", and "36,2" as some spreadsheets have it; degrees, minutes and seconds: 36°12'30"N, "36 12 30 N". Bad beyond
/// `limit` on either side.
DegreeCell readDegrees(std::string_view cell, double limit);

/// What is odd with the coordinates of a row.
enum class PointOddity : quint8 {
    None,
    Unreadable, ///< in no notation known
    Nowhere,    ///< read, and not on Earth
    Half,       ///< one of two is there
    NoZone,     ///< easting and northing without the zone of the grid
    Turned,     ///< good: latitude and longitude can only be the other way round than their columns or notation say
    Round,      ///< good: the longitude goes on beyond 180° east
    BothInOne,  ///< good: both stand in the column of one of them
    NoHalf,     ///< good: the zone of the grid does not say which half of the Earth it is in
};
struct PointCell {
    CellState state = CellState::Empty;
    double longitude = 0;
    double latitude = 0;
    PointOddity oddity = PointOddity::None;
    /// The only order in which a pair is on Earth, see TypedPosition.
    AxisOrder proves = AxisOrder::Unsaid;
    double metres = 0; ///< the side of the square or view that it is the middle of; 0 where it is a point
};
/// Both in one cell, latitude first unless the notation or `order` says otherwise: "33.51, 36.29", POINT (36.29 33.51),
/// and all else that parsePosition() reads; with a decimal comma also "33,51,36,29".
PointCell readPoint(std::string_view cell, char decimal = '.', AxisOrder order = AxisOrder::Unsaid);
/// A link to a map, be there a position in it or not.
bool isMapLink(std::string_view cell);
/// A zone of the UTM grid in any way it is written: "37", "37N", "WGS 84 / UTM zone 37N", "EPSG:32637".
bool isGridZone(std::string_view cell);
/// In two cells, or as easting and northing in metres with the zone in a third, "37S".
PointCell readPair(std::string_view latitude, std::string_view longitude, std::string_view zone = {});

} // namespace sijill
