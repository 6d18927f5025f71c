#include "app/importplaces.h"

#include "app/atlaspath.h"

#include <QStandardPaths>

namespace sijill {

using namespace Qt::StringLiterals;

ImportPlaces usualImportPlaces()
{
    return {shippedAtlas(), QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/presets"_s};
}

} // namespace sijill
