#include "app/commands/bounds.h"

#include "mapdata/geo/mercator.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace sijill {

Result<QRectF> boundsFrom(const QString &word)
{
    if (word.isEmpty())
        return QRectF();
    const QStringList parts = word.split(u',');
    std::vector<double> degrees;
    for (const QString &part : parts) {
        bool ok = false;
        const double value = part.trimmed().toDouble(&ok);
        if (ok && std::isfinite(value))
            degrees.push_back(value);
    }
    // Over the antimeridian the west is the greater number: 177,-19,-178,-15.
    const bool isOver =
        degrees.size() == 4 && degrees[0] > degrees[2] && degrees[2] >= -180 && degrees[2] + 360 - degrees[0] <= 180;
    if (isOver)
        degrees[2] += 360;
    const bool valid = parts.size() == 4 && degrees.size() == 4 && degrees[0] < degrees[2] && degrees[1] < degrees[3] &&
                       degrees[0] >= -180 && degrees[0] <= 180 && degrees[2] <= (isOver ? 540 : 180) &&
                       degrees[1] >= -90 && degrees[3] <= 90;
    if (!valid)
        return Problem{
            Problem::Severity::Error,
            {},
            {},
            QCoreApplication::translate("Command", "--bounds takes WEST,SOUTH,EAST,NORTH in degrees, not “%1”")
                .arg(word)};
    return QRectF(toWorld({degrees[0], degrees[3]}), toWorld({degrees[2], degrees[1]}));
}

} // namespace sijill
