#pragma once

#include "widgets/painter/drawntiles.h"
#include "widgets/painter/keptground.h"
#include "widgets/painter/layer.h"
#include "widgets/theme/theme.h"

#include <memory>
#include <vector>

namespace sijill {

/// What of a base map is drawn: all of it, or what lies under the land of the atlas and what over it.
enum class TileParts : quint8 { All, Land, OverLand };

struct VectorTileOptions {
    TileParts parts = TileParts::All;
    double opacity = 1;
    std::vector<QRectF> noBordersIn{}; ///< world: where the atlas has borders of its own
    /// Of a film: what has been painted for other frames. Null: painted each time.
    std::shared_ptr<KeptGround> kept{};
    bool isMoving = false; ///< the camera is on its way: what is kept may be scaled a little
};

/// Grounds and lines of a base map of vector tiles; its names are among those of the map (tilelabels.h).
class VectorTileLayer : public PaintLayer {
public:
    VectorTileLayer(std::shared_ptr<const DrawnTiles> tiles, const Theme &theme, VectorTileOptions options = {});

    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    struct Scene;
    void paintTiles(QPainter &painter, const Viewport &viewport) const;
    void paintAreas(Scene &scene) const;
    enum class Pass : quint8 { Rivers, Under, Casings, Roads, BridgeCasings, Bridges };
    void paintLines(Scene &scene, Pass pass) const;
    bool takePen(Scene &scene, const TilePiece &piece, bool isCasing) const;
    bool isWanted(const TileRule &rule) const;

    std::shared_ptr<const DrawnTiles> m_tiles;
    Theme m_theme;
    VectorTileOptions m_options;
    bool m_fillsGround; ///< of a schema that has no land: where a tile is there is land
};

} // namespace sijill
