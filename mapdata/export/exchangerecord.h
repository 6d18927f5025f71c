#pragma once

#include "mapdata/model/atlas.h"

#include <QJsonObject>

namespace sijill {

/// An incident with all that it refers to, so that it can be read back without the atlas it came from.
QJsonObject exchangeRecordOf(const Atlas &atlas, IncidentIndex incident);
QJsonObject exchangeSource(const Source &source);

} // namespace sijill
