#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/layers/report.h"
#include "mapdata/result.h"
#include "widgets/symbology/layerstyle.h"

#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace sijill {

class DrawnTiles;
class RasterSource;

/// A vector layer as it is to be drawn.
struct StyledLayer {
    std::shared_ptr<const VectorLayer> layer;
    LayerStyle style;
    /// By feature, for LayerLabels::Field; null while they have not been read.
    std::shared_ptr<const std::vector<QString>> texts;

    bool operator==(const StyledLayer &) const = default;
};

/// A base map as it is to be drawn.
struct StyledRaster {
    std::shared_ptr<const RasterSource> source; ///< null: of vector tiles
    LayerStyle style;
    std::size_t above = 0; ///< so many of LayerStack::vectorLayers() lie under it
    std::shared_ptr<const DrawnTiles> tiles{};
};

/// The markers, badges and the tray.
struct IncidentMarkers {
    bool operator==(const IncidentMarkers &) const = default;
};

using LayerContent = std::variant<IncidentMarkers, std::shared_ptr<const VectorLayer>,
                                  std::shared_ptr<const RasterSource>, std::shared_ptr<const DrawnTiles>>;

/// One line of the layer panel.
struct LayerEntry {
    QString id; ///< never changes, also not from one start to the next
    QString name{};
    QString file{};
    QString layer{};    ///< in a file of several
    QString crs{};      ///< the user's answer where the file does not say
    bool added = false; ///< by the user, not by the atlas
    LayerContent content{};
    LayerStyle style{};
    std::shared_ptr<const std::vector<QString>> texts{}; ///< of textField, by feature
    QString textField{};
    LayerReport report{}; ///< without a driver: nobody has looked yet
    Problems problems{};
    /// A layer that shows the same and more: this one is not drawn while that one is, unless the user wants both.
    QString givesWayTo{};
    bool beside = false; ///< the user wants both

    bool isIncidents() const { return std::holds_alternative<IncidentMarkers>(content); }
    bool isRaster() const { return std::holds_alternative<std::shared_ptr<const RasterSource>>(content); }
    /// Null where it is none.
    std::shared_ptr<const VectorLayer> vector() const;
    std::shared_ptr<const RasterSource> raster() const;
    std::shared_ptr<const DrawnTiles> tiles() const;
};

/// "incidents"
extern const QString incidentsId;
QString layerId(const QString &file, const QString &layer, GeometryKind kind);

LayerEntry entryOf(std::shared_ptr<const VectorLayer> layer);

/// What lies on the map, in drawing order: the lowest first, the incidents always last. A value: each operation gives a
/// new one, and one that has nothing to do gives an equal one.
class LayerStack {
public:
    LayerStack();
    /// The layers of an atlas, each at its usual place.
    static LayerStack of(std::span<const std::shared_ptr<const VectorLayer>> layers);

    const std::vector<LayerEntry> &entries() const { return m_entries; }
    std::size_t size() const { return m_entries.size(); }
    const LayerEntry *find(const QString &id) const;
    /// size() where there is none.
    std::size_t positionOf(const QString &id) const;

    /// At its usual place: base maps at the bottom, fine areas under coarse ones, towns at the top. One with the same
    /// id is replaced where it stands and keeps its style.
    LayerStack with(LayerEntry entry) const;
    LayerStack inserted(LayerEntry entry, std::size_t at) const;
    /// The incidents stay.
    LayerStack removed(const QString &id) const;
    /// `to`: its position afterwards. The incidents stay on top.
    LayerStack moved(const QString &id, std::size_t to) const;
    LayerStack restyled(const QString &id, const LayerStyle &style) const;
    /// The atlas has other layers now; what the user added, ordered and styled stays.
    LayerStack withAtlasLayers(std::span<const std::shared_ptr<const VectorLayer>> layers) const;
    /// Ordered as these ids; what is not named keeps its place as far as it can.
    LayerStack ordered(const QStringList &ids) const;

    /// The layer in whose favour this one is not drawn just now; null where there is none.
    const LayerEntry *shownInstead(const LayerEntry &entry) const;
    bool isShown(const LayerEntry &entry) const { return entry.style.visible && !shownInstead(entry); }
    /// Shows or hides a layer by the user's wish. One that gave way is shown beside the other from then on.
    LayerStack shown(const QString &id, bool on) const;

    /// Those that are shown, the lowest first.
    std::vector<StyledLayer> vectorLayers() const;
    std::vector<StyledRaster> rasters() const;
    bool showsIncidents() const;

private:
    std::vector<LayerEntry> m_entries;
};

/// Layers without a style of their own, at their usual places.
std::vector<StyledLayer> plainStyle(std::span<const std::shared_ptr<const VectorLayer>> layers);

} // namespace sijill
