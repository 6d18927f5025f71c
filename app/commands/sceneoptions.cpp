#include "app/commands/sceneoptions.h"

#include "app/commands/output.h"
#include "widgets/painter/shades.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSide = 200;
constexpr int greatestSide = 20'000;

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

} // namespace

Result<QSize> sizeFrom(const QString &word)
{
    static const QRegularExpression pattern(u"^([0-9]{1,5})[xX×]([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(word);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || std::min(size.width(), size.height()) < leastSide ||
        std::max(size.width(), size.height()) > greatestSide)
        return off(
            QCoreApplication::translate("Command", "--size takes WIDTHxHEIGHT in pixels, %1 to %2 each, not “%3”")
                .arg(leastSide)
                .arg(greatestSide)
                .arg(word));
    return size;
}

Result<Theme> themeFrom(const QString &word)
{
    if (word == "light"_L1)
        return Theme::light();
    if (word == "dark"_L1)
        return Theme::dark();
    if (word == "print"_L1)
        return Theme::print();
    return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                   .arg(u"theme"_s, u"light, dark, print"_s, word));
}

Result<Paper> paperWordFrom(const QString &word)
{
    if (const std::optional<Paper> paper = paperFrom(word))
        return *paper;
    return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                   .arg(u"page"_s, paperWords().join(u", "_s), word));
}

Result<double> numberFrom(const QString &option, const QString &word, double least, double most)
{
    bool ok = false;
    const double number = word.toDouble(&ok);
    if (ok && number >= least && number <= most)
        return number;
    return off(QCoreApplication::translate("Command", "--%1 takes a number from %2 to %3, not “%4”")
                   .arg(option)
                   .arg(least)
                   .arg(most)
                   .arg(word));
}

Result<Scene> sceneFrom(const OpenedAtlas &opened, const QString &word)
{
    if (const auto found = opened.story.find(word))
        return opened.story.scenes[*found];
    if (opened.story.isEmpty())
        return off(QCoreApplication::translate("Command", "--%1 “%2”: the atlas has no scenes").arg(u"scene"_s, word));
    QStringList ids;
    for (const Scene &scene : opened.story.scenes)
        ids.append(scene.id);
    return off(QCoreApplication::translate("Command", "--%1 “%2” is not in the atlas; its scenes are %3")
                   .arg(u"scene"_s, word, ids.join(u", "_s)));
}

Scene sceneOfQuery(const OpenedAtlas &opened, const Query &query)
{
    Scene scene;
    scene.id = u"view"_s;
    scene.title = opened.atlas->title;
    scene.query = query;
    return scene;
}

Result<QStringList> shadedFrom(const Arguments &arguments, const OpenedAtlas &opened)
{
    QStringList names;
    if (!arguments.isSet(u"shade"_s))
        return names;
    static const QStringList levels{u"governorate"_s, u"district"_s, u"subdistrict"_s}; // VectorLayer::level from 1 on
    const QString word = arguments.value(u"shade"_s);
    const qsizetype level = levels.indexOf(word);
    if (level < 0)
        return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                       .arg(u"shade"_s, levels.join(u", "_s), word));
    for (const auto &layer : opened.layers)
        if (layer && layer->level == level + 1 && canBeShaded(*layer))
            names << layer->name;
    if (names.isEmpty())
        return off(QCoreApplication::translate("Command", "--shade %1: no areas of that level are open").arg(word));
    return names;
}

void addSceneOptions(QCommandLineParser &parser)
{
    declareFiles(parser);
    addForceOption(parser);
    parser.addOptions({
        {u"theme"_s, QCoreApplication::translate("Command", "light, dark or print."), u"THEME"_s, u"light"_s},
        {u"scene"_s, QCoreApplication::translate("Command", "A scene of the atlas, by id or title."), u"SCENE"_s},
        {u"shade"_s,
         QCoreApplication::translate("Command", "Shades areas by what is counted in them: governorate, district or "
                                                "subdistrict."),
         u"LEVEL"_s},
    });
}

} // namespace sijill
