#pragma once

#include "mapdata/raster/diskcache.h"
#include "mapdata/raster/rastersource.h"

#include <vector>

namespace sijill {

/// GDAL counts the pixels of a raster in 31 bits.
inline constexpr int closestOnlineZoom = 22;

/// Whether the user has turned the network on. There is no global switch: who opens an online map says it each time.
enum class NetworkUse : quint8 { Off, On };

/// A base map with a network, as the user wrote it down. None is preset.
struct OnlineMap {
    enum class Kind : quint8 { Xyz, Wms };
    QString name;
    Kind kind = Kind::Xyz;
    QString url; ///< of tiles with {z}, {x} and {y} (or {-y}, counted from the south); of a WMS up to the question mark
    QString layers;                               ///< of a WMS
    QString format = QStringLiteral("image/png"); ///< of a WMS
    int minZoom = 0, maxZoom = 18;
    QString attribution;
    QString termsUrl;     ///< where its owner says what may be done with it
    bool maySave = false; ///< its terms allow saving areas for use without a network

    bool operator==(const OnlineMap &) const = default;
};

/// ~/.config/sijill/online-maps.json or what stands for it. docs/online-maps.md describes it.
QString onlineMapsFile();
/// Maps that cannot be used are left out and told of. No file is an empty list.
Result<std::vector<OnlineMap>> readOnlineMaps(const QString &file, Problems &problems);

/// Puts one more at the end of the list, which is made where it is not there; what else the list says stays. Fails for
/// a map that cannot be used and for a name that is taken.
std::optional<Problem> addOnlineMap(const QString &file, const OnlineMap &map);
/// Changes one as readOnlineMaps() gave it; what else the list says of it stays. Fails as addOnlineMap() does, and
/// where it is not there any more.
std::optional<Problem> changeOnlineMap(const QString &file, const OnlineMap &before, const OnlineMap &after);
std::optional<Problem> removeOnlineMap(const QString &file, const OnlineMap &map);

/// Opens nothing and asks nobody where the network is off. Where it is on, no more than the description is looked at:
/// servers are asked when tiles are read.
Result<std::shared_ptr<const RasterSource>> openOnline(const OnlineMap &map, NetworkUse use,
                                                       const DiskCache &cache = {});

} // namespace sijill
