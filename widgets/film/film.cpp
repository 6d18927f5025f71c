#include "widgets/film/film.h"

#include "mapdata/guarded.h"
#include "mapdata/words/words.h"
#include "widgets/painter/picturefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScopeGuard>

#include <cmath>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace sijill {

namespace {

/// A few pictures on their way from the painter to the encoder.
class Belt {
public:
    /// False when the encoder has stopped.
    bool put(QImage picture)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_pictures.size() < room || m_stopped; });
        if (m_stopped)
            return false;
        m_pictures.push_back(std::move(picture));
        m_changed.notify_all();
        return true;
    }
    /// Nothing when there are no more.
    std::optional<QImage> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_pictures.empty() || m_ended; });
        if (m_pictures.empty())
            return std::nullopt;
        QImage picture = std::move(m_pictures.front());
        m_pictures.pop_front();
        m_changed.notify_all();
        return picture;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_pictures.clear();
        m_changed.notify_all();
    }

private:
    static constexpr std::size_t room = 8;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QImage> m_pictures;
    bool m_ended = false, m_stopped = false;
};

QList<QRgb> paletteFor(StoryFrames &frames)
{
    std::vector<QImage> samples;
    constexpr int count = 12;
    for (int i = 0; i < count; ++i)
        samples.push_back(frames.at(frames.seconds() * (i + 0.5) / count));
    return paletteOf(samples);
}

} // namespace

Result<FilmReport> writeFilm(const QString &file, const OpenedAtlas &opened, const Story &story,
                             const FilmOptions &options, const std::function<bool(const FilmProgress &)> &step)
{
    FrameOptions frameOptions = options.frame;
    frameOptions.size = evenSize(frameOptions.size);
    StoryFrames frames(opened, story.isEmpty() ? storyOfSpan(*opened.atlas) : story, frameOptions);
    FilmReport report;
    report.size = frameOptions.size;
    report.problems = frames.problems();
    report.frames = std::max(1LL, std::llround(frames.seconds() / options.speed * options.framesPerSecond));
    report.seconds = static_cast<double>(report.frames) / options.framesPerSecond;

    FilmFormat format;
    format.kind = filmKindOf(file).value_or(FilmKind::Mp4);
    format.size = frameOptions.size;
    format.framesPerSecond = options.framesPerSecond;
    format.title = options.title.isEmpty() ? opened.atlas->title.in(languageOf(frameOptions.locale)) : options.title;
    format.comment = frames.comment();
    if (format.kind == FilmKind::Gif)
        format.palette = paletteFor(frames);
    auto encoder = FilmEncoder::open(file, format);
    if (!encoder)
        return encoder.problem();

    Belt belt;
    std::optional<Problem> problem;
    std::jthread encoding([&] {
        const auto encode = [&]() -> std::optional<Problem> {
            while (const std::optional<QImage> picture = belt.take())
                if (std::optional<Problem> met = (*encoder)->add(*picture))
                    return met;
            return {};
        };
        try {
            problem = encode();
        } catch (...) {
            problem = problemOfException(file);
        }
        if (problem)
            belt.stop();
    });
    const auto letsGo = qScopeGuard([&] { // before the thread is waited for, whatever happens here
        belt.stop();
        belt.end();
    });
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < report.frames && !report.cancelled; ++i) {
        const double at = static_cast<double>(i) / options.framesPerSecond * options.speed;
        if (!belt.put(frames.at(at)))
            break;
        const double spent = static_cast<double>(timer.elapsed()) / 1000;
        const double left = spent / static_cast<double>(i + 1) * static_cast<double>(report.frames - i - 1);
        report.cancelled = step && !step({i + 1, report.frames, left});
    }
    report.cancelled ? belt.stop() : belt.end();
    belt.end();
    encoding.join();
    if (problem)
        return *problem;
    if (report.cancelled)
        return report;
    if (const std::optional<Problem> atEnd = (*encoder)->finish())
        return *atEnd;
    return report;
}

Story storyOfSpan(const Atlas &atlas, Span span, std::optional<TimeStep> timeStep)
{
    Scene scene;
    scene.id = QStringLiteral("all");
    scene.title = atlas.title;
    Span &shown = scene.query.window;
    shown = span.isValid() ? intersected(span, atlas.extent()) : atlas.extent();
    if (span.isValid() && !shown.isValid()) // nothing is known of these days: they are shown all the same
        shown = span;
    const Day days = shown.length();
    scene.play.mode = PlaybackPlan::Mode::Growing;
    scene.play.step = timeStep.value_or(TimeStep{1, days <= 120   ? TimeStep::Unit::Days
                                                    : days <= 800 ? TimeStep::Unit::Weeks
                                                                  : TimeStep::Unit::Months});
    scene.play.stepsPerSecond = 4;
    Story story;
    story.scenes.push_back(std::move(scene));
    return story;
}

std::optional<Problem> writeHandout(const QString &file, const OpenedAtlas &opened, const Story &story, Paper paper,
                                    const QLocale &locale, const Theme &theme,
                                    const std::function<bool(std::size_t page, std::size_t pages)> &step,
                                    const std::vector<RasterOnMap> &rasters)
{
    const Story shown = story.isEmpty() ? storyOfSpan(*opened.atlas) : story;
    const DrawingInfo info{paperSize(paper), opened.atlas->title.in(languageOf(locale)), {}};
    return writePdfFile(file, info, shown.scenes.size(), [&](QPainter &painter, std::size_t i) {
        if (step && !step(i, shown.scenes.size()))
            return false;
        const PreparedScene prepared = prepare(shown.scenes[i], opened.atlas);
        PageOptions page = pageOf(shown.scenes[i], locale, theme);
        page.size = paperSize(paper);
        page.rasters = rasters;
        paintPage(painter, contentOf(prepared, opened.layers), page);
        return true;
    });
}

} // namespace sijill
