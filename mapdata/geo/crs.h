#pragma once

#include "mapdata/geo/mercator.h"
#include "mapdata/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace sijill {

/// One axis of a coordinate system, as its definition has it.
struct CrsAxis {
    QString abbreviation; ///< "E", "N", "Lon", "Lat", "X", "Y"
    QString unit;         ///< "metre", "degree"
    double step = 1;      ///< one metre on the ground in this unit, about
};

/// A coordinate system of the EPSG registry and the way between it and WGS 84, by PROJ. Coordinates have x (easting or
/// longitude) first, whatever the definition says. Never asks a network for grids. For one thread at a time.
class Crs {
public:
    /// Fails where there is no such code, or no way from it to the ground.
    static Result<std::shared_ptr<const Crs>> fromEpsg(int code);

    int code() const { return m_code; }
    const QString &name() const { return m_name; } ///< without the code: "WGS 84 / UTM zone 37N"
    const CrsAxis &x() const { return m_x; }
    const CrsAxis &y() const { return m_y; }
    bool isGeographic() const { return m_geographic; }

    /// Nothing where the system does not reach there.
    std::optional<QPointF> fromDegrees(LonLat degrees) const;
    std::optional<LonLat> toDegrees(QPointF coordinates) const;

private:
    Crs() = default;

    int m_code = 0;
    QString m_name;
    CrsAxis m_x, m_y;
    bool m_geographic = false;
    std::shared_ptr<void> m_context; ///< PROJ's; outlives the transformation
    std::shared_ptr<void> m_transformation;
};

} // namespace sijill
