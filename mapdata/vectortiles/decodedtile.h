#pragma once

#include "mapdata/vectortiles/tilenames.h"
#include "mapdata/vectortiles/tileplan.h"

#include <QByteArray>

#include <vector>

namespace sijill {

/// A place in a tile: tileUnits to its side, x east, y south, and as much beyond it as 16 bits hold.
struct TilePoint {
    qint16 x = 0, y = 0;
    bool operator==(const TilePoint &) const = default;
};
inline constexpr int tileUnits = 8192;

/// A line, or a polygon with its holes.
struct TilePiece {
    quint16 rule = 0;
    quint8 marks = 0; ///< TileMark
    bool isEvenOdd = false;
    quint32 firstPart = 0, parts = 0;
};

/// A name that the tile wants written: at a point, or along a straight stretch.
struct TileName {
    quint16 rule = 0;
    TileText text;
    TilePoint at{};   ///< of a stretch its middle
    float angle = 0;  ///< degrees clockwise, -90 to 90
    float length = 0; ///< of the stretch, in tile units; 0: a point
    /// Among names of the same rule the least first: 30 less Protomaps' rank of how many people live there, three steps
    /// for ten times as many, whatever the file has for it; 50 where it has nothing.
    qint32 order = 0;
    bool isCapital = false;
};

/// What is drawn of a tile, small enough to keep many of: four bytes a point.
struct DecodedTile {
    std::vector<TilePoint> points;
    std::vector<quint32> parts;    ///< where each begins in points; one more at the end
    std::vector<TilePiece> pieces; ///< by rule
    std::vector<TileName> names;
    int layers = 0; ///< of the tile, also those that no rule wants
    int faults = 0; ///< layers and features that could not be read

    std::span<const TilePoint> part(quint32 index) const
    {
        return std::span(points).subspan(parts[index], parts[index + 1] - parts[index]);
    }
    qsizetype bytes() const;
};

/// What of a tile is wanted.
struct TileWish {
    bool pieces = true;
    bool names = true;
    double zoom = 99; ///< rules from this zoom on are not asked for
};

/// What can be read of it; nothing is thrown.
DecodedTile decodedTile(QByteArrayView plain, const TilePlan &plan, const TileWish &wish = {});

/// Layers of a tile and how many features each has: for telling what a file is. Damaged ones are left out.
struct TileLayerFacts {
    QByteArray name;
    qint64 features = 0;
};
std::vector<TileLayerFacts> layersOfTile(QByteArrayView plain);

} // namespace sijill
