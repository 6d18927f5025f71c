#pragma once

#include "widgets/map/sceneplanner.h"
#include "widgets/map/stillimage.h"
#include "widgets/painter/furniture.h"
#include "widgets/painter/labels.h"
#include "widgets/painter/markerlayer.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/pulse.h"
#include "widgets/painter/scene.h"
#include "widgets/viewmodel.h"

#include <QObject>

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace sijill {

/// Made by the thread that first wants them: a large layer has a hundred thousand.
class LayerLabelCache {
public:
    LayerLabelCache(std::vector<StyledLayer> layers, QLocale locale)
        : m_layers(std::move(layers)), m_locale(std::move(locale))
    {
    }
    const std::vector<Label> &labels()
    {
        std::call_once(m_made, [this] { m_labels = layerLabels(m_layers, m_locale); });
        return m_labels;
    }

private:
    std::vector<StyledLayer> m_layers;
    QLocale m_locale;
    std::once_flag m_made;
    std::vector<Label> m_labels;
};

/// What the map shows of the view model, ready to be painted for any camera: scene, signs and still pictures. Knows
/// neither gestures nor QML.
class MapSurface : public QObject {
    Q_OBJECT

public:
    MapSurface(ViewModel &model, QObject *parent);

    void paint(QPainter &painter);
    /// Where the camera is. Still pictures that no longer do are ordered anew: at once where the view leaves them, else
    /// when settle() says that the camera rests.
    void setViewport(const Viewport &viewport, double ratio);
    void settle();
    const Viewport &viewport() const { return m_viewport; }
    /// Nothing is being painted in the background, and what is shown is for this camera and this scene.
    bool isSettled() const;

    /// Where the world is cut for what is shown.
    Seam seam() const { return m_planner.plan()->seam; }
    /// The whole atlas in a view of that size.
    Look home(QSizeF size) const;

    const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme);
    void setLocale(const QLocale &locale);
    /// Base maps that are painted, the lowest first: those of the stack of layers, then others.
    std::vector<RasterOnMap> rasters() const { return rastersToPaint(); }
    /// Others: what lies beneath, and what no list has.
    const std::vector<RasterOnMap> &ground() const { return m_rasters; }
    void setRasters(std::vector<RasterOnMap> rasters);
    const QLocale &locale() const { return m_locale; }

    const MapScene &scene() const { return *m_scene; }
    Target targetAt(QPointF screen) const;
    /// Markers, badges and the tray in view, in the order in which Tab goes through them.
    std::vector<Target> targetsInView() const;
    /// Where to point at it.
    QPointF positionOf(Target target) const;
    std::vector<IncidentIndex> incidentsOf(Target target) const;
    /// World rectangle of the points that a marker stands for; without size for one point and for anything else.
    QRectF extentOf(Target target) const;
    /// A few lines of plain text: where, when, how many.
    QString describe(Target target) const;
    QString describeView() const;

    Target hovered() const { return m_hovered; }
    void setHovered(Target target);
    /// Off where the sources stand beside the map; those of base maps are told all the same.
    void setAttributed(bool on);
    void setGraticule(bool on);
    /// Over the markers, while something new appears.
    void setPulses(std::vector<Pulse> pulses);

signals:
    void changed(); ///< something is to be painted anew
    void homeChanged();

private:
    void loadAtlas();
    void loadPlan();
    void loadGroups();
    std::vector<StyledLayer> layersToPaint() const { return m_model.layerStack().vectorLayers(); }
    bool showsIncidents() const { return m_model.layerStack().showsIncidents(); }
    std::vector<RasterOnMap> rastersToPaint() const;
    void loadLayers();
    void loadFigures();
    bool isReady() const;
    void loadScene();
    void loadSelection();
    void markSelection();
    /// What a target is, whatever its position in the scene: to find it again in another one.
    std::optional<std::pair<Target::Kind, quint32>> identityOf(Target target) const;
    Target findAgain(std::optional<std::pair<Target::Kind, quint32>> identity) const;
    std::optional<quint32> groupOf(Target target) const;
    bool areFew() const;
    QString describePlace(Target target) const;
    QStringList describeFigures(const Sum &sum) const;
    const Sum &sumOf(Target target) const;
    Side side() const;
    void layOut();
    void orderGround();
    void orderNames();
    void paintGraticuleLabels(QPainter &painter) const;
    void paintFurniture(QPainter &painter);
    /// A piece of furniture, from a picture of it that is kept while nothing about it changes.
    struct Piece {
        QString key;
        QImage image;
    };
    static void paintPiece(QPainter &painter, Piece &piece, const QRectF &box, const QString &key,
                           const std::function<void(QPainter &)> &paint);
    void dropPieces();
    bool isCovered(const StillImage &image) const;

    ViewModel &m_model;
    Theme m_theme = Theme::light();
    QLocale m_locale;
    Viewport m_viewport;
    double m_ratio = 1;
    std::vector<RasterOnMap> m_rasters;
    std::shared_ptr<TileStore> m_tiles = std::make_shared<TileStore>(std::make_shared<TileCache>());

    std::shared_ptr<LayerDetails> m_details = std::make_shared<LayerDetails>();

    ScenePlanner m_planner;
    std::shared_ptr<const Atlas> m_atlas; ///< of the scene
    std::shared_ptr<const FigureScale> m_scale;
    std::map<int, DiscScale> m_discs; ///< by level
    GroupSums m_sums;
    std::shared_ptr<const SceneGroups> m_sumsOf;
    std::shared_ptr<const MapScene> m_scene;
    std::shared_ptr<LayerLabelCache> m_layerLabels;
    std::unique_ptr<MarkerLayer> m_markers;
    std::unique_ptr<Furniture> m_furniture;
    Piece m_legendPiece;
    Piece m_trayPiece;
    Piece m_attributionPiece;
    Piece m_scalePiece;
    SpriteCache m_sprites;
    StillImage m_ground;
    StillImage m_names;
    Target m_hovered;
    std::vector<Pulse> m_pulses;
    bool m_attributed = true;
    bool m_graticule = false;
    std::vector<LocationIndex> m_selectedLocations; ///< each once
    std::vector<Target> m_selected;
    mutable std::optional<Side> m_side; ///< of legend and tray, for the plan and the size at hand
};

} // namespace sijill
