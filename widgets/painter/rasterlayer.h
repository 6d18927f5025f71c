#pragma once

#include "mapdata/raster/tilestore.h"
#include "widgets/painter/layer.h"
#include "widgets/symbology/layerstyle.h"

#include <memory>
#include <vector>

namespace sijill {

class DrawnTiles;
class KeptGround;

/// A base map, of pictures or of vector tiles, as the user has it on the map. Several lie over each other in the order
/// of their list, the first lowest. Land that is filled because of the theme alone lies under all of them, names and
/// towns over all of them.
struct RasterOnMap {
    std::shared_ptr<const RasterSource> source;
    double opacity = 1;
    bool shown = true;
    std::size_t above = 0;                     ///< so many of the vector layers that are drawn lie under it
    std::shared_ptr<const DrawnTiles> tiles{}; ///< instead of `source`: one of vector tiles
    LayerLabels labels = LayerLabels::Window;  ///< what is written of its names
    bool allBorders = false;                   ///< also where the atlas has borders of its own
    /// The world that is there where no other base map is: its land lies under the land of the atlas.
    bool isBeneath = false;
    std::shared_ptr<KeptGround> kept{}; ///< of a film: what has been painted for other frames
    bool isMoving = false;              ///< the camera is on its way

    bool operator==(const RasterOnMap &) const = default;
};

/// How long a picture waits for a base map.
struct RasterPatience {
    /// From which tiles come, and to which the missing ones are left; null: everything is read for this picture alone,
    /// at its own resolution, as a picture to keep wants it.
    std::shared_ptr<TileStore> store;
    /// For files: how long tiles are read while the picture is painted, in milliseconds. What has not come by then, and
    /// all of an online map, is stood in for by what is in memory of coarser zooms.
    int milliseconds = 150;
    /// How many base maps share the memory: each takes so few tiles that all of a picture stay in it, or one would push
    /// out the other and nothing ever be complete.
    int sharers = 1;
};

/// Base maps on the ground of the map. A picture is painted on another thread, and again when TileStore::arrived().
class RasterLayer : public PaintLayer {
public:
    explicit RasterLayer(RasterOnMap raster, RasterPatience patience = {});

    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    void paintTiles(QPainter &painter, const Viewport &viewport) const;
    void paintWhole(QPainter &painter, const Viewport &viewport) const;
    /// False where not even a coarser tile stands in.
    bool paintStandIn(QPainter &painter, const TileId &tile, const QRectF &target) const;

    RasterOnMap m_raster;
    RasterPatience m_patience;
};

/// Of the base maps that are shown, each once.
QStringList attributionsOf(const std::vector<RasterOnMap> &rasters);

} // namespace sijill
