#include "app/commands/render.h"

#include "app/commands/arguments.h"
#include "app/commands/basemaps.h"
#include "app/commands/bounds.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/sceneoptions.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/opening/identify.h"
#include "widgets/film/frames.h"
#include "widgets/painter/picture.h"
#include "widgets/painter/picturefile.h"
#include "widgets/painter/shades.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

Result<QString> outputFrom(const QString &word)
{
    if (word.isEmpty())
        return off(
            QCoreApplication::translate("Command", "render needs --output FILE, ending with .png, .svg or .pdf"));
    const QString suffix = QFileInfo(word).suffix().toLower();
    if (suffix != "png"_L1 && suffix != "svg"_L1 && suffix != "pdf"_L1)
        return off(
            QCoreApplication::translate("Command", "--output must end with .png, .svg or .pdf, not “%1”").arg(word));
    return word;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("Command", "The map as a picture"));
    addSceneOptions(parser);
    addBaseOption(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, QCoreApplication::translate("Command", "The file: .png, .svg or .pdf."), u"FILE"_s},
        {u"size"_s, QCoreApplication::translate("Command", "Width and height in pixels."), u"WxH"_s, u"1600x1000"_s},
        {u"bounds"_s,
         QCoreApplication::translate("Command",
                                     "West, south, east and north in degrees; else what the atlas shows first."),
         u"W,S,E,N"_s},
        {u"graticule"_s, QCoreApplication::translate("Command", "Meridians and parallels, labelled at the edge.")},
        {u"page"_s,
         QCoreApplication::translate("Command", "Set as a page: a4, a4-landscape, a3, a3-landscape or 16x9."),
         u"PAGE"_s},
        {u"at"_s, QCoreApplication::translate("Command", "Of a scene: after so many seconds; else its end."),
         u"SECONDS"_s},
        {u"scale"_s, QCoreApplication::translate("Command", "Of a page as PNG: pixels for each 1/96 inch."), u"X"_s,
         u"2"_s},
        {u"legend"_s, QCoreApplication::translate("Command", "Explains every sign, also those that do not occur.")},
    });
}

QRectF homeOf(const Atlas &atlas)
{
    const auto &[west, south, east, north] = atlas.home;
    return QRectF(toWorld({west, north}), toWorld({east, south}));
}

bool isPicture(const QString &output)
{
    return output.endsWith(".png"_L1, Qt::CaseInsensitive);
}

/// A scene, or what the words say, set as a page. Wide pictures are frames of the film to the last pixel.
int renderPage(const Arguments &arguments, const OpenedAtlas &opened, const QRectF &bounds, const Theme &theme,
               const Query &query, const std::vector<RasterOnMap> &bases, const QStringList &shaded,
               const QString &output)
{
    const Result<Scene> found = arguments.isSet(u"scene"_s) ? sceneFrom(opened, arguments.value(u"scene"_s))
                                                            : Result<Scene>(sceneOfQuery(opened, query));
    const Result<Paper> paper =
        arguments.isSet(u"page"_s) ? paperWordFrom(arguments.value(u"page"_s)) : Result<Paper>(Paper::Wide);
    const Result<double> scale = numberFrom(u"scale"_s, arguments.value(u"scale"_s), 0.1, 20);
    const QString atWord = arguments.isSet(u"at"_s) ? arguments.value(u"at"_s) : u"0"_s;
    bool isNumber = false;
    double seconds = atWord.toDouble(&isNumber);
    for (const Problem *problem :
         {found ? nullptr : &found.problem(), paper ? nullptr : &paper.problem(), scale ? nullptr : &scale.problem()})
        if (problem)
            return fail(BadWords, problem->text);
    if (!isNumber || !std::isfinite(seconds) || seconds < 0)
        return fail(BadWords, QCoreApplication::translate("Command", "--at takes seconds, not “%1”").arg(atWord));
    Scene scene = *found;
    if (arguments.isSet(u"spans"_s))
        scene.query.spans = arguments.value(u"spans"_s);
    if (!bounds.isNull())
        scene.bounds = bounds, scene.boundsAreAll = false;
    if (!shaded.isEmpty())
        scene.shadedLayers = shaded;
    if (arguments.isSet(u"theme"_s))
        scene.theme = arguments.value(u"theme"_s);
    Problems problems;
    filterOf(scene, *opened.atlas, &problems);
    tell(problems);

    const PreparedScene prepared = prepare(scene, opened.atlas);
    if (!arguments.isSet(u"at"_s))
        seconds = prepared.playback.seconds();
    if (*paper == Paper::Wide && isPicture(output)) {
        const QSize unscaled = paperSize(Paper::Wide).toSize();
        const Result<QSize> size =
            arguments.isSet(u"size"_s) ? sizeFrom(arguments.value(u"size"_s)) : Result<QSize>(unscaled * *scale);
        Story story;
        story.scenes = {scene};
        StoryFrames frames(opened, story, {*size, QLocale(), theme, false, bases, arguments.isSet(u"graticule"_s)});
        if (const std::optional<Problem> problem = writeImageFile(output, frames.at(seconds)))
            return fail(NothingDone, oneLine(*problem));
        tellPainted(bases);
        return Done;
    }
    MapContent content = contentOf(prepared, opened.layers);
    moveTo(content, prepared, seconds);
    PageOptions page = pageOf(scene, QLocale(), theme);
    page.size = paperSize(*paper);
    page.rasters = bases;
    page.graticule = arguments.isSet(u"graticule"_s);
    if (arguments.isSet(u"legend"_s))
        page.legend = LegendContent::Everything;
    if (const std::optional<Problem> problem = writePage(output, content, page, *scale))
        return fail(NothingDone, oneLine(*problem));
    tellPainted(bases);
    return Done;
}

} // namespace

int runRender(const QStringList &words)
{
    Arguments arguments(u"render"_s);
    addOptions(arguments.parser());
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const Result<QString> output = outputFrom(arguments.value(u"output"_s));
    const Result<QSize> size = sizeFrom(arguments.value(u"size"_s));
    const Result<QRectF> bounds = boundsFrom(arguments.value(u"bounds"_s));
    const Result<Theme> theme = themeFrom(arguments.value(u"theme"_s));
    for (const Problem *problem : {output ? nullptr : &output.problem(), size ? nullptr : &size.problem(),
                                   bounds ? nullptr : &bounds.problem(), theme ? nullptr : &theme.problem()}) {
        if (problem)
            return fail(BadWords, problem->text);
    }
    const QStringList inputs = arguments.parser().positionalArguments() + arguments.parser().values(u"base"_s);
    if (const auto code = refuseOutput(*output, inputs, arguments.parser()))
        return *code;
    QStringList files, baseFiles = arguments.parser().values(u"base"_s);
    for (const QString &file : arguments.parser().positionalArguments())
        (isForBaseMap(file) ? baseFiles : files) << file;
    const bool isAlone = files.isEmpty() && !arguments.parser().positionalArguments().isEmpty();
    const std::optional<OpenedAtlas> opened = arguments.openAtlas(files);
    if (!opened)
        return NothingDone;
    const Result<Query> query = arguments.query(*opened->atlas);
    const Result<QStringList> shaded = shadedFrom(arguments, *opened);
    if (!query || !shaded)
        return fail(BadWords, (query ? shaded.problem() : query.problem()).text);

    std::optional<std::vector<RasterOnMap>> bases = basesFrom(baseFiles);
    if (!bases)
        return NothingDone;
    // Of a base map of somewhere else all is shown, and none of the atlas.
    const bool isElsewhere = isAlone && bounds->isNull() && !boundsOf(*bases).intersects(homeOf(*opened->atlas));
    const QRectF shown = isElsewhere ? boundsOf(*bases) : *bounds;
    if (arguments.isSet(u"scene"_s) || arguments.isSet(u"page"_s))
        return renderPage(arguments, *opened, shown, *theme, *query, *bases, *shaded, *output);
    MapContent content = contentOf(*opened, numbersOf(*opened->atlas, *query));
    if (!shaded->isEmpty())
        content.drawn = shadedStyle(content.layers, *shaded);

    PictureOptions options;
    options.size = *size;
    options.bounds = shown;
    options.theme = *theme;
    options.rasters = *bases;
    options.graticule = arguments.isSet(u"graticule"_s);
    if (arguments.isSet(u"legend"_s))
        options.legend = LegendContent::Everything;
    if (const std::optional<Problem> problem = writePicture(*output, content, options))
        return fail(NothingDone, oneLine(*problem));
    tellPainted(*bases);
    return Done;
}

} // namespace sijill
