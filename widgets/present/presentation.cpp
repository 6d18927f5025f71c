#include "widgets/present/presentation.h"

#include "widgets/map/mapwidget.h"
#include "widgets/painter/picture.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int tick = 16;                    // milliseconds: 60 frames a second
constexpr double longestTick = 0.1;         // seconds: a machine that was held up goes on from where it was
constexpr double wayBack = 0.8;             // seconds from a look aside back to the scene
constexpr double legendWidth = 250;         // about, as pictures have it
constexpr std::size_t mostPulsed = 200'000; // incidents up to which each one's entry is looked for
constexpr double badgeRadius = 12;

Viewport viewportOf(const QRectF &world, QSizeF size)
{
    return {world.center(), size.width() / world.width(), size};
}

} // namespace

Presentation::Presentation(ViewModel &model, MapWidget &map, std::shared_ptr<const OpenedAtlas> opened, Story story,
                           QObject *parent)
    : QObject(parent), m_model(model), m_map(map), m_opened(std::move(opened)), m_story(std::move(story)),
      m_layers(LayerStack::of(m_opened->layers))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        advance(std::min(longestTick, static_cast<double>(m_since.nsecsElapsed()) / 1e9));
        m_since.start();
    });
    connect(&m_model, &ViewModel::sumsChanged, this, &Presentation::load);
    // What is on the map is known only after a while: then the best look at the scene may be another.
    connect(&m_map.surface(), &MapSurface::homeChanged, this, [this] {
        if (m_glide >= 1)
            fitAgain();
    });
    connect(&m_map, &MapWidget::resized, this, &Presentation::fitAgain);
    connect(&m_map, &MapWidget::gestured, this, [this] { setStrayed(true); });
}

Presentation::~Presentation() = default;

void Presentation::setOwnClock(bool on)
{
    m_ownClock = on;
    runClock();
}

void Presentation::runClock()
{
    const bool moves = m_ownClock && !m_paused && !m_strayed && (m_glide < 1 || !isOver() || !m_loaded);
    if (moves == m_timer.isActive())
        return;
    if (moves) {
        m_since.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

bool Presentation::isOver() const
{
    // The last pulses settle after the last window has been reached.
    return m_loaded && m_seconds >= m_playback.runSeconds() + Pulses::pulseSeconds;
}

Span Presentation::passing() const
{
    return m_loaded && m_glide >= 1 ? m_playback.passingAt(m_seconds) : Span();
}

void Presentation::goTo(std::size_t scene, bool glide)
{
    m_scene = scene;
    m_from = m_map.viewport().isEmpty() ? QRectF() : m_map.viewport().bounds();
    m_strayed = false;
    m_paused = false;
    m_seconds = 0;
    m_shownPassing = {};
    show();
    beginGlide(glide && !m_from.isNull() ? m_story.transition : 0);
    emit sceneChanged();
    emit stateChanged();
}

void Presentation::show()
{
    m_loaded = false;
    m_playback = {};
    m_pulses.clear();
    m_map.surface().setPulses({});
    if (m_model.atlas() != m_opened->atlas)
        m_model.setAtlas(*m_opened);
    Query query = scene().query;
    // The first window, as near as it is known before the days are: those of a large atlas are found in the background.
    const Span span = scene().query.window.isValid() ? scene().query.window : m_opened->atlas->extent();
    if (scene().play.mode != PlaybackPlan::Mode::Still)
        query.window = Playback(scene().play, span, {span}).windowAt(0);
    m_model.setQuery(query);
    load();
}

void Presentation::load()
{
    if (m_loaded || m_story.isEmpty() || m_model.isBusy() || m_model.atlas() != m_opened->atlas)
        return;
    m_loaded = true; // first: what follows asks the model for another window
    showLayers();
    const Span span = scene().query.window.isValid() ? scene().query.window : m_opened->atlas->extent();
    std::vector<Span> busy;
    if (scene().play.mode != PlaybackPlan::Mode::Still)
        busy = busyDays(m_model.index(), &m_model.mask(), span);
    m_playback = Playback(scene().play, span, std::move(busy));
    findPulses();
    showMoment();
    runClock();
}

void Presentation::setLayers(LayerStack layers)
{
    m_layers = std::move(layers);
    m_loaded = false;
    load();
}

void Presentation::showLayers()
{
    LayerStack layers = m_layers;
    for (const LayerEntry &entry : m_layers.entries()) {
        if (entry.added || entry.isIncidents() || !entry.vector())
            continue;
        LayerStyle style = entry.style;
        style.visible = !scene().hiddenLayers.contains(entry.vector()->name);
        style.shaded = scene().shadedLayers.contains(entry.vector()->name);
        layers = layers.restyled(entry.id, style);
    }
    m_model.setLayerStack(std::move(layers));
}

void Presentation::findPulses()
{
    m_pulses.clear();
    const Atlas &atlas = *m_model.atlas();
    if (m_playback.isStill() || atlas.incidents.size() > mostPulsed)
        return;
    std::vector<std::vector<double>> entries(atlas.locations.size());
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        if (!m_model.mask()[i])
            continue;
        if (const auto entry = m_playback.entryOf(atlas.incidents[i].span))
            entries[atlas.incidents[i].location].push_back(*entry);
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (!entries[i].empty())
            m_pulses.push_back({static_cast<LocationIndex>(i), Pulses(std::move(entries[i]))});
}

bool Presentation::step(int direction)
{
    if (m_strayed) {
        m_from = m_map.viewport().bounds();
        m_strayed = false;
        m_paused = false;
        beginGlide(std::min(wayBack, m_story.transition));
        emit stateChanged();
        return true;
    }
    const bool possible = direction > 0 ? m_scene + 1 < m_story.scenes.size() : m_scene > 0;
    if (possible)
        goTo(direction > 0 ? m_scene + 1 : m_scene - 1);
    return possible;
}

void Presentation::setPaused(bool paused)
{
    if (paused == (m_paused || m_strayed))
        return;
    if (!paused && m_strayed) {
        step(1);
        return;
    }
    m_paused = paused;
    runClock();
    emit stateChanged();
}

void Presentation::setStrayed(bool strayed)
{
    if (strayed == m_strayed)
        return;
    m_strayed = strayed;
    runClock();
    emit stateChanged();
}

void Presentation::beginGlide(double length)
{
    m_glideLength = m_reducedMotion ? 0 : length;
    m_glide = m_glideLength > 0 && !m_from.isNull() && m_from != viewOfScene().bounds() ? 0 : 1;
    placeCamera();
    runClock();
}

void Presentation::fitAgain()
{
    if (m_story.isEmpty() || m_strayed)
        return;
    m_glide = 1;
    placeCamera();
}

Viewport Presentation::viewOfScene() const
{
    const QSizeF size = m_map.viewport().size();
    const auto &plan = m_map.surface().scene().plan;
    const QRectF wanted = scene().bounds.isNull() ? homeOf(*m_opened->atlas, m_opened->layers) : scene().bounds;
    if (size.isEmpty() || !plan)
        return {};
    const QLocale &locale = m_map.surface().locale();
    if (scene().boundsAreAll && !scene().bounds.isEmpty())
        return wholeLook(*plan, wanted, size, locale).viewport;
    return lookAt(*plan, wanted, size, legendWidth, locale).viewport;
}

void Presentation::placeCamera()
{
    const Viewport target = viewOfScene();
    if (target.isEmpty())
        return;
    if (m_glide >= 1)
        m_map.showView(target);
    else
        m_map.showView(viewportOf(glided(m_from, target.bounds(), m_glide, m_reducedMotion), target.size()));
}

void Presentation::advance(double seconds)
{
    if (m_paused || m_strayed || m_story.isEmpty())
        return;
    if (m_glide < 1) {
        m_glide = std::min(1.0, m_glide + seconds / m_glideLength);
        placeCamera();
        if (m_glide >= 1)
            showMoment();
        return;
    }
    if (!m_loaded)
        return;
    m_seconds += seconds;
    showMoment();
    if (isOver())
        runClock();
}

void Presentation::showMoment()
{
    Span window = scene().query.window;
    if (!m_playback.isStill())
        window = m_playback.windowAt(m_seconds);
    const bool moved = window != m_model.filter().window;
    const bool told = passing() != m_shownPassing;
    m_shownPassing = passing();
    if (moved)
        m_model.setWindow(window);
    showPulses();
    if (moved || told)
        emit momentChanged();
}

void Presentation::showPulses()
{
    const MapScene &shown = m_map.surface().scene();
    std::vector<Pulse> pulses;
    // Nothing new appears while the camera is still on its way.
    if (m_glide >= 1 && shown.groups && shown.groups->groupOf.size() == m_opened->atlas->locations.size()) {
        // Of several that stand for one mark the eldest is shown: a mark never pulses more often than a place.
        std::map<quint32, double> phases;
        for (const PlacePulses &place : m_pulses) {
            const double phase = place.pulses.phaseAt(m_seconds);
            if (phase < 1) {
                double &eldest = phases[shown.groups->groupOf[place.location]];
                eldest = std::max(eldest, phase);
            }
        }
        for (const Marker &marker : shown.markers)
            if (const auto found = phases.find(marker.group); found != phases.end())
                pulses.push_back({marker.at, markOf(marker, shown.discs).radius, found->second});
        for (const Badge &badge : shown.badges)
            if (const auto found = phases.find(shown.groups->firstRegion() + badge.region); found != phases.end())
                pulses.push_back({shown.plan->regions[badge.region].at, badgeRadius, found->second});
    }
    m_map.surface().setPulses(std::move(pulses));
}

} // namespace sijill
