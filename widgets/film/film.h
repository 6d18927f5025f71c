#pragma once

#include "widgets/film/encoder.h"
#include "widgets/film/frames.h"

#include <functional>

namespace sijill {

struct FilmOptions {
    FrameOptions frame;
    double framesPerSecond = 25;
    double speed = 1; ///< 2: twice as fast
    QString title;    ///< in the file; empty: that of the atlas
};

struct FilmProgress {
    qint64 frame = 0;
    qint64 frames = 0;
    double secondsLeft = 0; ///< estimate
};

struct FilmReport {
    bool cancelled = false;
    QSize size; ///< as made: even
    qint64 frames = 0;
    double seconds = 0; ///< that it plays
    Problems problems;  ///< names in the story that the atlas does not know
};

/// A story as a film, painted in this thread and encoded in another. `step` is called in this thread for each frame;
/// false cancels, and nothing of the film is left behind. May run in any thread. @pre a QGuiApplication exists
Result<FilmReport> writeFilm(const QString &file, const OpenedAtlas &opened, const Story &story,
                             const FilmOptions &options, const std::function<bool(const FilmProgress &)> &step = {});

/// For an atlas without scenes: one scene that grows through the span (invalid: all its time), a step taking about a
/// day, a week or a month.
Story storyOfSpan(const Atlas &atlas, Span span = {}, std::optional<TimeStep> timeStep = {});

/// All scenes at their ends as a PDF, a page each, captions below. `step` is called in this thread before each page;
/// false stops, and then nothing is written and there is no problem.
std::optional<Problem> writeHandout(const QString &file, const OpenedAtlas &opened, const Story &story, Paper paper,
                                    const QLocale &locale, const Theme &theme,
                                    const std::function<bool(std::size_t page, std::size_t pages)> &step = {},
                                    const std::vector<RasterOnMap> &rasters = {});

} // namespace sijill
