#pragma once

#include "mapdata/scenes/camera.h"
#include "mapdata/scenes/sceneview.h"
#include "widgets/painter/pulse.h"
#include "widgets/viewmodel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace sijill {

class MapWidget;

/// Walks through a story on a map: takes the camera from scene to scene and plays the time of each. It moves a view
/// model and a map widget that are its own to move, and knows neither keys nor windows.
///
/// Whoever takes hold of the camera meanwhile stops the clock; the next step leads back to the scene, which goes on
/// where it was.
class Presentation : public QObject {
    Q_OBJECT

public:
    /// @pre model and map outlive it; the map shows the model
    Presentation(ViewModel &model, MapWidget &map, std::shared_ptr<const OpenedAtlas> opened, Story story,
                 QObject *parent = nullptr);
    ~Presentation() override;

    const std::shared_ptr<const Atlas> &atlas() const { return m_opened->atlas; }
    const Story &story() const { return m_story; }
    const Scene &scene() const { return m_story.scenes[m_scene]; }
    std::size_t position() const { return m_scene; }
    /// Of the scene, since the camera arrived.
    double seconds() const { return m_seconds; }
    const Playback &playback() const { return m_playback; }
    bool isGliding() const { return m_glide < 1; }
    bool isPaused() const { return m_paused; }
    /// The user looks at something else than the scene shows.
    bool hasStrayed() const { return m_strayed; }
    /// The scene has been played to its last window.
    bool isOver() const;
    /// Where the camera of the scene rests; empty before there is a map.
    Viewport viewOfScene() const;
    /// The empty stretch that is being passed; invalid: none.
    Span passing() const;

    /// What lies on the map; of the layers of the atlas each scene says itself which it shows.
    void setLayers(LayerStack layers);
    /// Scenes follow each other without a glide.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    bool hasReducedMotion() const { return m_reducedMotion; }
    /// Off: only advance() moves it.
    void setOwnClock(bool on);

    /// @pre there is such a scene
    void goTo(std::size_t scene, bool glide = true);
    /// The next or, with -1, the previous scene; from a look aside back to the scene. False at either end.
    bool step(int direction);
    void setPaused(bool paused);
    /// What moved the camera just now was not meant to.
    void forgetStray() { setStrayed(false); }
    /// The window has another size.
    void fitAgain();
    /// So much time has passed.
    void advance(double seconds);

signals:
    void sceneChanged();
    void momentChanged(); ///< another window or another stretch being passed
    void stateChanged();  ///< paused, strayed

private:
    void show();
    void load();
    void showLayers();
    void findPulses();
    void showMoment();
    void showPulses();
    void beginGlide(double length);
    void placeCamera();
    void setStrayed(bool strayed);
    void runClock();

    ViewModel &m_model;
    MapWidget &m_map;
    std::shared_ptr<const OpenedAtlas> m_opened;
    Story m_story;
    std::size_t m_scene = 0;
    LayerStack m_layers;

    // Of the scene.
    Playback m_playback;
    bool m_loaded = false; ///< playback and pulses are of this scene
    struct PlacePulses {
        LocationIndex location = 0;
        Pulses pulses;
    };
    std::vector<PlacePulses> m_pulses;

    QRectF m_from; ///< where the camera came from, world
    double m_glideLength = 0;
    double m_glide = 1;
    double m_seconds = 0;
    Span m_shownPassing;
    bool m_paused = false;
    bool m_strayed = false;
    bool m_reducedMotion = false;
    bool m_ownClock = true;
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace sijill
