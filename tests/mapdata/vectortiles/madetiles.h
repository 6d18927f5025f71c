#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QPointF>
#include <QString>

#include "mapdata/geo/tiles.h"
#include "mapdata/vectortiles/pmtileswriter.h"

#include <map>
#include <vector>

namespace sijill::made {

enum class Shape { Point = 1, Line = 2, Polygon = 3 };

/// A feature of a layer: parts in the units of the layer; values as texts.
struct Feature {
    Shape shape = Shape::Point;
    std::vector<std::vector<QPoint>> parts{};
    std::vector<std::pair<QByteArray, QByteArray>> tags{};
};

struct Layer {
    QByteArray name;
    std::vector<Feature> features{};
    quint32 extent = 4096;
    quint32 version = 2;
};

/// The bytes of a vector tile.
QByteArray tile(const std::vector<Layer> &layers);
/// A ring round a rectangle, outer by default.
std::vector<QPoint> box(int left, int top, int right, int bottom, bool isHole = false);

using Tiles = std::vector<std::pair<TileId, QByteArray>>;
/// PMTiles in memory. Tiles as they are given: pack them first.
QByteArray pmtiles(const Tiles &tiles, const PmtilesDescription &description = {});
/// An MBTiles file, rows from the south.
bool mbtiles(const QString &path, const Tiles &tiles, const std::map<QByteArray, QByteArray> &metadata = {},
             const QByteArray &schema = {});

/// A tile of a small town in the layout of Protomaps 4: earth, a lake, a motorway, buildings, a border, places.
QByteArray townTile();

} // namespace sijill::made
