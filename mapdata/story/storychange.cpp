#include "mapdata/story/storychange.h"

#include "mapdata/story/mergestory.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

namespace {

struct Stories {
    Q_DECLARE_TR_FUNCTIONS(Stories)
};

using Scenes = std::vector<Scene>;

bool hasId(const Scenes &scenes, const QString &id)
{
    return std::ranges::find(scenes, id, &Scene::id) != scenes.end();
}

Scenes withoutId(Scenes scenes, const QString &id)
{
    std::erase_if(scenes, [&](const Scene &scene) { return scene.id == id; });
    return scenes;
}

/// Scenes of `a` whose id `b` does not have.
Scenes onlyIn(const Scenes &a, const Scenes &b)
{
    Scenes only;
    std::ranges::copy_if(a, std::back_inserter(only), [&](const Scene &scene) { return !hasId(b, scene.id); });
    return only;
}

/// The one scene that has another content, where all else is the same.
const Scene *onlyEdited(const StoryChange &change)
{
    const Scenes &before = change.before.scenes, &after = change.after.scenes;
    if (before.size() != after.size())
        return nullptr;
    const Scene *edited = nullptr;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == after[i])
            continue;
        if (edited || before[i].id != after[i].id)
            return nullptr;
        edited = &after[i];
    }
    return edited;
}

/// The one scene that stands elsewhere, where all else is the same.
const Scene *onlyMoved(const StoryChange &change)
{
    const Scenes &before = change.before.scenes, &after = change.after.scenes;
    if (before == after)
        return nullptr;
    for (const Scene &scene : after)
        if (withoutId(before, scene.id) == withoutId(after, scene.id))
            return &scene;
    return nullptr;
}

} // namespace

Story applied(const Story &story, const StoryChange &change)
{
    return story == change.before ? change.after : mergeStories(change.before, story, change.after).story;
}

std::optional<StoryChange> merged(const StoryChange &first, const StoryChange &second)
{
    const Scene *one = onlyEdited(first), *other = onlyEdited(second);
    if (!one || !other || one->id != other->id || first.after != second.before)
        return std::nullopt;
    return StoryChange{first.before, second.after};
}

QString wordsOf(const StoryChange &change, Language language)
{
    const auto named = [&](const Scene &scene) { return u'\u2068' + scene.title.in(language) + u'\u2069'; };
    const Scenes added = onlyIn(change.after.scenes, change.before.scenes);
    const Scenes removed = onlyIn(change.before.scenes, change.after.scenes);
    if (added.size() == 1 && removed.empty())
        return Stories::tr("add scene “%1”").arg(named(added.front()));
    if (removed.size() == 1 && added.empty())
        return Stories::tr("remove scene “%1”").arg(named(removed.front()));
    if (const Scene *edited = onlyEdited(change))
        return Stories::tr("edit scene “%1”").arg(named(*edited));
    if (const Scene *moved = onlyMoved(change))
        return Stories::tr("move scene “%1”").arg(named(*moved));
    return Stories::tr("change the scenes");
}

} // namespace sijill
