#include "widgets/film/frames.h"

#include "mapdata/scenes/camera.h"
#include "mapdata/words/words.h"
#include "widgets/painter/keptground.h"
#include "widgets/painter/pulse.h"

#include <algorithm>

namespace sijill {

namespace {

Viewport viewportOf(const QRectF &world, QSizeF size)
{
    return {world.center(), size.width() / world.width(), size};
}

} // namespace

struct StoryFrames::Stage {
    std::size_t number = 0;
    PreparedScene prepared;
    MapContent content;
    std::optional<DiscScale> discs; ///< at the scene's own zoom; made when first asked for

    // The last picture without pulses, and what it shows.
    QImage picture;
    Span window;
    Viewport viewport;
    Span passing;
};

StoryFrames::~StoryFrames() = default;

StoryFrames::StoryFrames(OpenedAtlas opened, Story story, const FrameOptions &options)
    : m_opened(std::move(opened)), m_story(std::move(story)), m_options(options)
{
    for (RasterOnMap &raster : m_options.rasters)
        if (raster.tiles)
            raster.kept = std::make_shared<KeptGround>();
    // A page keeps its proportions of type at any size in pixels.
    const QSizeF wide = paperSize(Paper::Wide);
    m_scale = std::min(options.size.width() / wide.width(), options.size.height() / wide.height());
    m_pageSize = QSizeF(options.size) / m_scale;
    m_room.size = m_pageSize;
    m_room.locale = options.locale;
    std::vector<double> durations;
    QStringList comments;
    for (const Scene &scene : m_story.scenes)
        filterOf(scene, *m_opened.atlas, &m_problems);
    // The same room for all scenes of the atlas, so that a scene alone looks as it does among the others.
    for (const std::vector<Scene> *scenes : {&m_story.scenes, &m_opened.story.scenes})
        keepRoom(m_room, *scenes, *m_opened.atlas);
    for (std::size_t i = m_story.scenes.size(); i-- > 0;) { // backwards, so that the first stays prepared
        const Stage &stage = stageOf(i);
        durations.insert(durations.begin(), stage.prepared.playback.seconds());
        if (m_map.isNull())
            m_map = mapBox(stage.content, pageAt(stage, 0));
        m_views.insert(m_views.begin(), viewOf(stage.content, m_story.scenes[i], m_map.size(), options.locale));
        const QString texts = describingTexts(stage.content, options.locale).join(QChar(u'\n'));
        if (!comments.contains(texts))
            comments.prepend(texts);
    }
    m_comment = comments.join(QChar(u'\n'));
    m_clock = StoryClock(std::move(durations), options.reducedMotion ? 0 : m_story.transition);
}

StoryFrames::Stage &StoryFrames::stageOf(std::size_t scene)
{
    if (m_stage && m_stage->number == scene)
        return *m_stage;
    auto stage = std::make_unique<Stage>();
    stage->number = scene;
    stage->prepared = prepare(m_story.scenes[scene], m_opened.atlas);
    stage->content = contentOf(stage->prepared, m_opened.layers);
    m_stage = std::move(stage);
    return *m_stage;
}

PageOptions StoryFrames::pageAt(const Stage &stage, double seconds, bool isMoving) const
{
    PageOptions page = m_room;
    if (stage.number < m_views.size()) // while the camera is on its way, too
        page.told = m_views[stage.number].bounds();
    page.rasters = m_options.rasters;
    for (RasterOnMap &raster : page.rasters)
        raster.isMoving = isMoving;
    page.graticule = m_options.graticule;
    page.passing = stage.prepared.playback.passingAt(seconds);
    return pageOf(stage.prepared.scene, m_options.locale, m_options.theme, page);
}

QImage StoryFrames::at(double seconds)
{
    if (m_story.isEmpty())
        return {};
    const Moment moment = m_clock.at(seconds);
    Stage &stage = stageOf(moment.scene);
    Viewport viewport = m_views[moment.scene];
    if (moment.glide < 1 && moment.scene > 0)
        viewport =
            viewportOf(glided(m_views[moment.scene - 1].bounds(), viewport.bounds(), moment.glide), m_map.size());
    const Span window = stage.prepared.filterAt(moment.seconds).window;
    const Span passing = stage.prepared.playback.passingAt(moment.seconds);
    if (stage.picture.isNull() || window != stage.window || !(viewport == stage.viewport) || passing != stage.passing) {
        moveTo(stage.content, stage.prepared, moment.seconds);
        PageOptions page = pageAt(stage, moment.seconds, moment.glide < 1 && moment.scene > 0);
        page.viewport = viewport;
        page.framed = !(moment.glide < 1 && moment.scene > 0); // names do not hop while the camera glides
        stage.picture = QImage(m_options.size, QImage::Format_RGB32);
        stage.picture.fill(page.theme.paper);
        QPainter painter(&stage.picture);
        painter.scale(m_scale, m_scale);
        paintPage(painter, stage.content, page);
        stage.window = window;
        stage.viewport = viewport;
        stage.passing = passing;
    }
    // Nothing new appears while the camera is still on its way.
    if (moment.glide < 1 || stage.prepared.pulses.empty())
        return stage.picture;
    if (!stage.discs) {
        const auto plan = std::make_shared<const ScenePlan>(makePlan(*m_opened.atlas, stage.content.layers));
        stage.discs = sceneOf(stage.content, plan, viewport.zoom(), m_options.locale).discs;
    }
    const std::vector<Pulse> pulses = pulsesAt(stage.prepared, stage.content.incidents, *stage.discs, moment.seconds);
    if (pulses.empty())
        return stage.picture;
    QImage picture = stage.picture.copy();
    QPainter painter(&picture);
    painter.scale(m_scale, m_scale);
    painter.translate(m_map.topLeft());
    painter.setClipRect(QRectF({0, 0}, m_map.size()));
    paintPulses(painter, viewport, pulses, themeOf(stage.prepared.scene, m_options.theme));
    return picture;
}

} // namespace sijill
