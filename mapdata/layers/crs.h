#pragma once

#include "mapdata/layers/report.h"

#include <QString>

#include <memory>

class OGRCoordinateTransformation;
class OGRLayer;
class OGRSpatialReference;

namespace sijill {

/// How the coordinates of a layer become degrees on WGS 84, longitude first.
struct CrsChoice {
    CrsFrom from = CrsFrom::Unknown;
    QString name;                     ///< for a person: "WGS 84 (EPSG:4326)"
    QString guess;                    ///< where it is unknown: what the numbers look like; may be empty
    QString refused;                  ///< the one that the file names, where nobody knows where that is
    QString problem;                  ///< why there is no way to degrees, empty where there is one
    std::optional<QRectF> unplaced{}; ///< see LayerReport
    /// Null where the coordinates are degrees already.
    std::shared_ptr<OGRCoordinateTransformation> toDegrees{};
};

/// By what the file says, else by whether all its coordinates fit longitude and latitude. Reads the layer through only
/// in the latter case. `told`: by what the user says instead, anything PROJ reads. `unknown`: what the file names and
/// no register has, whatever GDAL takes in its place.
CrsChoice chooseCrs(OGRLayer &layer, const QString &told = {}, const QString &unknown = {});

} // namespace sijill
