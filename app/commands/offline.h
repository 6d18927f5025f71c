#pragma once

#include <QStringList>

namespace sijill {

/// `sijill offline SOURCE --bounds W,S,E,N --zoom A-B --output F.mbtiles`: part of a base map, for use without a
/// network.
int runOffline(const QStringList &words);

} // namespace sijill
