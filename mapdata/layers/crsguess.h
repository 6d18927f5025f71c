#pragma once

#include "mapdata/geo/crs.h"

#include <QRectF>

#include <vector>

namespace sijill {

/// A coordinate system in which the numbers of a layer may be meant.
struct CrsCandidate {
    QString code;      ///< "EPSG:32637"
    QString name;      ///< "WGS 84 / UTM zone 37N"
    QRectF degrees;    ///< where the layer would lie: x from west to east, y from south to north
    double inHome = 0; ///< which share of it lies in the home rectangle, 0 to 1
};

/// The systems that bring the extent of a layer (in its own numbers: x from left, y from below) to some place on the
/// ground, best first: by their share in `home` (degrees), then by how near its middle they come. Tried are the UTM
/// zones of the home and their neighbours on WGS 84 and on ED50, the national grids of Syria and the Levant, and web
/// mercator. Empty for an extent without numbers, or where nothing comes near the home.
std::vector<CrsCandidate> crsCandidates(const QRectF &extent, const QRectF &home);

/// Where the extent lies in that system; nothing where a corner lies nowhere.
std::optional<QRectF> extentInDegrees(const QRectF &extent, const Crs &crs);

} // namespace sijill
