#pragma once

#include "mapdata/register/database.h"
#include "mapdata/register/edit.h"

#include <QPointF>

#include <optional>

namespace sijill {

/// Whose point an incident of a register stands at.
struct PointOwner {
    enum class Kind : quint8 {
        Own,   ///< the incident's
        Place, ///< that of its only place, which others may share
        None,  ///< it has none: its place is an area, several, or not known
    };
    Kind kind = Kind::None;
    QString incident;
    QPointF point; ///< degrees, of Own and Place
    QString place, placeName, placeNameArabic;
    bool isPlaceOfLayer = false; ///< a layer gives the place, which stays where it is
    int sharers = 0;             ///< other incidents that stand at the place's point, without a point of their own
    QString precision;           ///< how well the incident's place is known, as the table has it; empty: as the place
    QString placing;             ///< how well the place's point is known
};

Result<PointOwner> pointOwnerOf(Database &database, const QString &incident);

/// The incident's own point, from now on. How well it is known stays: pointing at a map makes nothing exact.
/// @pre the owner is not None
Edit movedIncident(const PointOwner &owner, QPointF degrees);
/// The place, with all that stand at its point. @pre the owner is a Place, and no layer gives it
Edit movedPlace(const PointOwner &owner, QPointF degrees);

} // namespace sijill
