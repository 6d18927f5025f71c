#pragma once

#include "mapdata/vectortiles/pmtiles.h"

#include <QIODevice>

namespace sijill {

/// Where the content of a tile lies among others.
struct TilePlace {
    quint64 id = 0; ///< tileNumber()
    quint64 offset = 0;
    quint32 length = 0;
};

/// What a new file says of itself.
struct PmtilesDescription {
    TileKind kind = TileKind::Vector;
    Packing packing = Packing::Gzip;
    QRectF degrees{}; ///< x west, y south
    QJsonObject metadata{};
};

/// Writes PMTiles 3: tiles by number, equal contents once, runs of equal tiles joined, leaves where the root would not
/// lie within the first 16 kB. `content` reads the bytes of a place, nothing where it cannot. `progress` is given how
/// many of how many tiles are done, and gives false to stop. False where it was stopped or something could not be read
/// or written. @pre no tile twice, and at least one
bool writePmtiles(QIODevice &out, std::vector<TilePlace> tiles, const PmtilesDescription &description,
                  const std::function<std::optional<QByteArray>(const TilePlace &)> &content,
                  const std::function<bool(qint64, qint64)> &progress = {});

} // namespace sijill
