#pragma once

#include "mapdata/store/atlasfile.h"
#include "widgets/painter/page.h"

#include <QImage>

namespace sijill {

struct FrameOptions {
    QSize size{1280, 720}; ///< pixels
    QLocale locale;
    Theme theme = Theme::light(); ///< of scenes that name none
    bool reducedMotion = false;   ///< scenes follow each other without a glide
    std::vector<RasterOnMap> rasters{};
    bool graticule = false;
};

/// The pictures of a story, moment by moment: what a film is made of and what `render` shows of a scene. The same
/// moment is always the same picture, in whatever order they are asked for; what rests is not painted twice.
class StoryFrames {
public:
    /// A story without scenes is empty. @pre a QGuiApplication exists
    StoryFrames(OpenedAtlas opened, Story story, const FrameOptions &options);
    ~StoryFrames();
    StoryFrames(const StoryFrames &) = delete;
    StoryFrames &operator=(const StoryFrames &) = delete;

    double seconds() const { return m_clock.seconds(); }
    const StoryClock &clock() const { return m_clock; }
    /// The same QImage (by its cache key) while nothing changes.
    QImage at(double seconds);
    /// What the files say of it: what is left out, sources, rule and data version of all scenes.
    QString comment() const { return m_comment; }
    /// Names in the story that the atlas does not know.
    const Problems &problems() const { return m_problems; }

private:
    struct Stage; ///< the scene that is shown
    Stage &stageOf(std::size_t scene);
    PageOptions pageAt(const Stage &stage, double seconds, bool isMoving = false) const;

    OpenedAtlas m_opened;
    Story m_story;
    FrameOptions m_options;
    double m_scale = 1; ///< pixels per page unit
    QSizeF m_pageSize;
    PageOptions m_room; ///< the same for all scenes
    StoryClock m_clock;
    std::vector<Viewport> m_views; ///< one per scene
    QRectF m_map;                  ///< on the page
    QString m_comment;
    Problems m_problems;
    std::unique_ptr<Stage> m_stage;
};

} // namespace sijill
