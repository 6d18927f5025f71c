#include "mapdata/story/scene.h"

#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView unitLetters = u"dwmy";
constexpr int greatestCount = 9999;

/// The id of a scene is its address on the command line: short, without spaces.
QString wordsOf(const QString &title)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString words = title.toLower();
    words.replace(others, u"-"_s);
    constexpr qsizetype longest = 40;
    words.truncate(longest);
    while (words.startsWith(u'-'))
        words.remove(0, 1);
    while (words.endsWith(u'-'))
        words.chop(1);
    return words.isEmpty() ? u"scene"_s : words;
}

bool hasId(const Story &story, const QString &id)
{
    return std::ranges::any_of(story.scenes, [&](const Scene &scene) { return scene.id == id; });
}

} // namespace

std::optional<TimeStep> parseStep(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    const qsizetype unit = unitLetters.indexOf(text.back());
    const QStringView digits = text.chopped(1);
    const bool isNumber = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const int count = digits.toInt(&ok);
    if (unit < 0 || !isNumber || !ok || count < 1 || count > greatestCount)
        return std::nullopt;
    return TimeStep{count, static_cast<TimeStep::Unit>(unit)};
}

QString stepText(TimeStep step)
{
    return QString::number(step.count) + unitLetters[static_cast<qsizetype>(step.unit)];
}

Day stepped(Day day, TimeStep step, int times)
{
    const int count = step.count * times;
    switch (step.unit) {
    case TimeStep::Unit::Days:
        return day + count;
    case TimeStep::Unit::Weeks:
        return day + 7 * count;
    case TimeStep::Unit::Months:
        return toDay(toDate(day).addMonths(count));
    case TimeStep::Unit::Years:
        return toDay(toDate(day).addYears(count));
    }
    return day;
}

std::optional<std::size_t> Story::find(const QString &idOrTitle) const
{
    const auto position = [&](auto &&matches) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(scenes, matches);
        if (found == scenes.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - scenes.begin());
    };
    if (const auto byId = position([&](const Scene &scene) { return scene.id == idOrTitle; }))
        return byId;
    if (idOrTitle.isEmpty())
        return std::nullopt;
    const auto is = [&](const QString &text) { return text.compare(idOrTitle, Qt::CaseInsensitive) == 0; };
    return position([&](const Scene &scene) { return is(scene.title.english) || is(scene.title.arabic); });
}

QString freeSceneId(const Story &story, const QString &title)
{
    const QString words = wordsOf(title);
    QString id = words;
    for (int number = 2; hasId(story, id); ++number)
        id = words + u'-' + QString::number(number);
    return id;
}

Story withScene(Story story, Scene scene, std::size_t at)
{
    if (scene.id.isEmpty() || hasId(story, scene.id))
        scene.id = freeSceneId(story, scene.id.isEmpty() ? scene.title.in(Language::English) : scene.id);
    const auto position = static_cast<std::ptrdiff_t>(std::min(at, story.scenes.size()));
    story.scenes.insert(story.scenes.begin() + position, std::move(scene));
    return story;
}

Story withoutScene(Story story, std::size_t at)
{
    if (at < story.scenes.size())
        story.scenes.erase(story.scenes.begin() + static_cast<std::ptrdiff_t>(at));
    return story;
}

Story withMovedScene(Story story, std::size_t from, std::size_t to)
{
    if (from >= story.scenes.size() || to >= story.scenes.size())
        return story;
    Scene scene = std::move(story.scenes[from]);
    story.scenes.erase(story.scenes.begin() + static_cast<std::ptrdiff_t>(from));
    story.scenes.insert(story.scenes.begin() + static_cast<std::ptrdiff_t>(to), std::move(scene));
    return story;
}

Story withCopiedScene(Story story, std::size_t at, const Text &title)
{
    if (at >= story.scenes.size())
        return story;
    Scene copy = story.scenes[at];
    if (!title.isEmpty())
        copy.title = title;
    return withScene(std::move(story), std::move(copy), at + 1);
}

Story withChangedScene(Story story, std::size_t at, Scene scene)
{
    if (at >= story.scenes.size())
        return story;
    scene.id = story.scenes[at].id;
    story.scenes[at] = std::move(scene);
    return story;
}

} // namespace sijill
