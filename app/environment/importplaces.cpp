#include "app/environment/importplaces.h"

#include "app/environment/atlaspath.h"

#include <QStandardPaths>

namespace sijill {

using namespace Qt::StringLiterals;

ImportPlaces usualImportPlaces()
{
    return {shippedAtlas(), QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/presets"_s};
}

} // namespace sijill
