#include "app/commands/film.h"

#include "app/commands/basemaps.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/sceneoptions.h"
#include "mapdata/query/resolve.h"
#include "mapdata/words/words.h"
#include "widgets/film/film.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> interrupted{false};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "The scenes of the atlas as a film; one of them; or a stretch of time"));
    addSceneOptions(parser);
    addBaseOption(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, QCoreApplication::translate("Command", "The file: .mp4, .webm or .gif."), u"FILE"_s},
        {u"size"_s, QCoreApplication::translate("Command", "Width and height in pixels."), u"WxH"_s, u"1280x720"_s},
        {u"fps"_s, QCoreApplication::translate("Command", "Pictures a second; else 25, of a GIF 10."), u"N"_s},
        {u"speed"_s, QCoreApplication::translate("Command", "2 plays twice as fast."), u"X"_s, u"1"_s},
        {u"step"_s,
         QCoreApplication::translate("Command",
                                     "Of a stretch of time: how far the window grows at a time: 1d, 2w, 1m, 1y."),
         u"STEP"_s},
        {u"length"_s,
         QCoreApplication::translate("Command",
                                     "Of a stretch of time: a window of this length moves instead of growing."),
         u"LENGTH"_s},
    });
}

struct Wanted {
    QString output;
    FilmOptions options;
    std::optional<TimeStep> step, length;
};

Result<TimeStep> stepFrom(const QString &option, const QString &word)
{
    if (const std::optional<TimeStep> step = parseStep(word))
        return *step;
    return Problem{Problem::Severity::Error,
                   {},
                   {},
                   QCoreApplication::translate("Command", "--%1 takes a length of time such as 1d, 2w, 1m, not “%2”")
                       .arg(option, word)};
}

Result<Wanted> wantedFrom(const Arguments &arguments)
{
    Wanted wanted;
    wanted.output = arguments.value(u"output"_s);
    const std::optional<FilmKind> kind = filmKindOf(wanted.output);
    if (!kind)
        return Problem{Problem::Severity::Error,
                       {},
                       {},
                       QCoreApplication::translate("Command", "film needs --output FILE, ending with .mp4, .webm or "
                                                              ".gif")};
    const Result<QSize> size = sizeFrom(arguments.value(u"size"_s));
    const Result<Theme> theme = themeFrom(arguments.value(u"theme"_s));
    const Result<double> speed = numberFrom(u"speed"_s, arguments.value(u"speed"_s), 0.01, 1000);
    const QString usualRate = *kind == FilmKind::Gif ? u"10"_s : u"25"_s;
    const Result<double> rate =
        numberFrom(u"fps"_s, arguments.isSet(u"fps"_s) ? arguments.value(u"fps"_s) : usualRate, 0.1, 120);
    if (!size)
        return size.problem();
    if (!theme)
        return theme.problem();
    if (!speed)
        return speed.problem();
    if (!rate)
        return rate.problem();
    for (const auto &[option, step] : {std::pair(u"step"_s, &wanted.step), std::pair(u"length"_s, &wanted.length)}) {
        if (!arguments.isSet(option))
            continue;
        const Result<TimeStep> read = stepFrom(option, arguments.value(option));
        if (!read)
            return read.problem();
        *step = *read;
    }
    wanted.options.frame = {*size, QLocale(), *theme, false};
    wanted.options.framesPerSecond = *rate;
    wanted.options.speed = *speed;
    return wanted;
}

/// Than the rule for spans, which scenes take as well.
bool asksForMore(const Query &query, const Atlas &atlas)
{
    Filter filter = resolve(query, atlas).filter;
    filter.spans = {};
    return filter != Filter{};
}

/// The story to be filmed: one scene by name, a stretch of time, the scenes of the atlas, or all of its time.
Result<Story> storyFrom(const Arguments &arguments, const OpenedAtlas &opened, const Query &query, const Wanted &wanted)
{
    Story story = opened.story;
    if (arguments.isSet(u"scene"_s)) {
        const Result<Scene> scene = sceneFrom(opened, arguments.value(u"scene"_s));
        if (!scene)
            return scene.problem();
        story.scenes = {*scene};
    } else if (story.isEmpty() || asksForMore(query, *opened.atlas) || wanted.step || wanted.length) {
        story = storyOfSpan(*opened.atlas, query.window, wanted.step);
        const Scene grown = story.scenes.front();
        Scene scene = sceneOfQuery(opened, query);
        scene.play = grown.play;
        scene.query.window = grown.query.window;
        if (wanted.length) {
            scene.play.mode = PlaybackPlan::Mode::Moving;
            scene.play.length = *wanted.length;
        }
        story.scenes = {scene};
    }
    const Result<QStringList> shaded = shadedFrom(arguments, opened);
    if (!shaded)
        return shaded.problem();
    for (Scene &scene : story.scenes) {
        if (!shaded->isEmpty())
            scene.shadedLayers = *shaded;
        if (arguments.isSet(u"theme"_s))
            scene.theme = arguments.value(u"theme"_s);
        if (arguments.isSet(u"spans"_s))
            scene.query.spans = arguments.value(u"spans"_s);
    }
    return story;
}

/// A line that is written over, on a terminal only.
bool showProgress(const FilmProgress &progress)
{
    static const bool isTerminal = isatty(fileno(stderr)) != 0;
    if (isTerminal)
        std::fprintf(stderr, "\r%s   ",
                     qUtf8Printable(QCoreApplication::translate("Command", "%1 % made, %2 s left")
                                        .arg(100 * progress.frame / std::max<qint64>(1, progress.frames))
                                        .arg(qRound(progress.secondsLeft))));
    if (isTerminal && progress.frame == progress.frames)
        std::fputc('\n', stderr);
    return !interrupted;
}

} // namespace

int runFilm(const QStringList &words)
{
    Arguments arguments(u"film"_s);
    addOptions(arguments.parser());
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const Result<Wanted> wanted = wantedFrom(arguments);
    if (!wanted)
        return fail(BadWords, wanted.problem().text);
    if (const auto code = refuseOutput(wanted->output,
                                       arguments.parser().positionalArguments() + arguments.parser().values(u"base"_s),
                                       arguments.parser()))
        return *code;
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    const Result<Query> query = arguments.query(*opened->atlas);
    if (!query)
        return fail(BadWords, query.problem().text);
    const Result<Story> story = storyFrom(arguments, *opened, *query, *wanted);
    if (!story)
        return fail(BadWords, story.problem().text);

    std::optional<std::vector<RasterOnMap>> bases = basesFrom(arguments.parser().values(u"base"_s));
    if (!bases)
        return NothingDone;
    FilmOptions options = wanted->options;
    options.frame.rasters = *std::move(bases);
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    std::signal(SIGHUP, [](int) { interrupted = true; }); // the terminal was closed
    const Result<FilmReport> report = writeFilm(wanted->output, *opened, *story, options, showProgress);
    if (!report)
        return fail(NothingDone, oneLine(report.problem()));
    tell(report->problems);
    tellPainted(options.frame.rasters);
    if (report->cancelled)
        return fail(NothingDone, QCoreApplication::translate("Command", "stopped; nothing of the film is kept"));
    if (report->size != wanted->options.frame.size)
        fail(Done, QCoreApplication::translate("Command", "films have even sides: it is %1x%2")
                       .arg(report->size.width())
                       .arg(report->size.height()));
    return Done;
}

} // namespace sijill
