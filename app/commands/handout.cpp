#include "app/commands/handout.h"

#include "app/commands/basemaps.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/sceneoptions.h"
#include "widgets/film/film.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

int runHandout(const QStringList &words)
{
    Arguments arguments(u"handout"_s);
    QCommandLineParser &parser = arguments.parser();
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "The scenes of the atlas as a PDF, a page each"));
    addSceneOptions(parser);
    addBaseOption(parser);
    parser.addOptions({
        {{u"o"_s, u"output"_s}, QCoreApplication::translate("Command", "The file: .pdf."), u"FILE"_s},
        {u"page"_s, QCoreApplication::translate("Command", "a4, a4-landscape, a3, a3-landscape or 16x9."), u"PAGE"_s,
         u"a4"_s},
    });
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const QString output = arguments.value(u"output"_s);
    const Result<Paper> paper = paperWordFrom(arguments.value(u"page"_s));
    const Result<Theme> theme = themeFrom(arguments.value(u"theme"_s));
    if (!output.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return fail(BadWords, QCoreApplication::translate("Command", "handout needs --output FILE, ending with .pdf"));
    if (!paper)
        return fail(BadWords, paper.problem().text);
    if (!theme)
        return fail(BadWords, theme.problem().text);
    if (const auto code = refuseOutput(output, parser.positionalArguments() + parser.values(u"base"_s), parser))
        return *code;
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;

    const std::optional<std::vector<RasterOnMap>> bases = basesFrom(parser.values(u"base"_s));
    if (!bases)
        return NothingDone;
    Story story = opened->story;
    if (arguments.isSet(u"scene"_s)) {
        const Result<Scene> scene = sceneFrom(*opened, arguments.value(u"scene"_s));
        if (!scene)
            return fail(BadWords, scene.problem().text);
        story.scenes = {*scene};
    }
    const Result<QStringList> shaded = shadedFrom(arguments, *opened);
    if (!shaded)
        return fail(BadWords, shaded.problem().text);
    Problems problems;
    for (Scene &scene : story.scenes) {
        if (!shaded->isEmpty())
            scene.shadedLayers = *shaded;
        if (arguments.isSet(u"theme"_s))
            scene.theme = arguments.value(u"theme"_s);
        if (arguments.isSet(u"spans"_s))
            scene.query.spans = arguments.value(u"spans"_s);
        filterOf(scene, *opened->atlas, &problems);
    }
    tell(problems);
    if (const auto problem = writeHandout(output, *opened, story, *paper, QLocale(), *theme, {}, *bases))
        return fail(NothingDone, oneLine(*problem));
    tellPainted(*bases);
    return Done;
}

} // namespace sijill
