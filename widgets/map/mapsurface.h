#pragma once

#include "widgets/map/sceneplanner.h"
#include "widgets/map/stillimage.h"
#include "widgets/painter/clearance.h"
#include "widgets/painter/labels.h"
#include "widgets/painter/markerlayer.h"
#include "widgets/painter/names.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/pulse.h"
#include "widgets/painter/scene.h"
#include "widgets/viewmodel.h"

#include <QObject>

#include <algorithm>
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

/// What lies on the map and can be folded.
enum class Sheet : quint8 { Legend, Tray };
/// How much of it is shown. AsRoom: whole where it hides nothing great, else folded.
enum class SheetState : quint8 { AsRoom, Whole, Folded, Hidden };

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
    /// The same; another one with every change of what is shown.
    const std::shared_ptr<const MapScene> &sharedScene() const { return m_scene; }
    bool isSelected(Target target) const { return std::ranges::find(m_selected, target) != m_selected.end(); }
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
    /// Days, what is left out, reading and rule, as far as they are not the usual; empty where all is counted.
    QString describeConditions() const;
    /// How surely it is placed, in a few words; empty where nothing is in doubt.
    QString describeCertainty(Target target) const;
    /// What is shown in one sentence: how many incidents, what they come to, where most of it is.
    QString announcement() const;

    Target hovered() const { return m_hovered; }
    void setHovered(Target target);
    /// Off where the sources stand beside the map; those of base maps are told all the same.
    void setAttributed(bool on);
    void setGraticule(bool on);
    SheetState sheet(Sheet sheet) const { return m_sheets[static_cast<std::size_t>(sheet)]; }
    void setSheet(Sheet sheet, SheetState state);
    /// A click there folds a sheet or unfolds it.
    bool foldAt(QPointF screen);
    /// Where it lies on the map; null where it is hidden or there is none.
    QRectF boxOf(Sheet sheet) const
    {
        return !m_furniture ? QRectF() : sheet == Sheet::Legend ? m_furniture->legendBox() : m_furniture->trayBox();
    }
    /// How legend and tray are laid out just now.
    const Furniture::Options &furniture() const { return m_furnitureOptions; }
    /// The view was asked for as a whole: names keep clear of its edges and of what lies on the map. A view that is
    /// dragged is not, so that no name hops then.
    void setFramed(bool on) { m_framed = on; }
    bool isFramed() const { return m_framed; }
    /// An area that is pointed out; none: no longer.
    void setOutlined(std::optional<FeatureRef> area);
    bool hasOutlined() const { return m_outlined.has_value(); }
    /// Over the markers, while something new appears.
    void setPulses(std::vector<Pulse> pulses);

signals:
    void changed();       ///< something is to be painted anew
    void groundPainted(); ///< areas and base maps, as far as they were wanted
    void homeChanged();
    void regrouped();     ///< other marks stand together than before
    void sheetsChanged(); ///< by a click or setSheet()

private:
    /// Where legend and tray stand, and what of them is folded.
    struct Arrangement {
        Side side = Side::Right;
        bool legendFolded = false;
        bool trayFolded = false;
        double price = 0; ///< as FurnitureWay::price
    };
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
    void loadSelectedLocations();
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
    Furniture::Options optionsOf(const Arrangement &arrangement) const;
    Arrangement arranged(double leastPrice) const;
    void arrangeAgain();
    std::vector<QRectF> keptFromNames(double scale) const;
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
    std::shared_ptr<const Atlas> m_atlas;   ///< of the scene
    std::shared_ptr<const Atlas> m_planned; ///< given to the planner last
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
    std::vector<LocationIndex> m_selectedLocations; ///< of the model's atlas, each once
    std::vector<Target> m_selected;
    std::array<SheetState, 2> m_sheets{};
    std::optional<Arrangement> m_arrangement;
    Viewport m_arrangedFor;
    std::shared_ptr<const MapScene> m_arrangedScene;
    Furniture::Options m_furnitureOptions;
    bool m_framed = false;
    Viewport m_namesFramed; ///< the view whose edges the names keep clear of
    std::optional<FeatureRef> m_outlined;
    mutable std::optional<Side> m_side; ///< of legend and tray, for the plan and the size at hand
};

} // namespace sijill
