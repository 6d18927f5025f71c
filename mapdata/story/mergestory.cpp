#include "mapdata/story/mergestory.h"

#include <algorithm>

namespace sijill {

namespace {

const Scene *sceneIn(const Story &story, const QString &id)
{
    const auto found = std::ranges::find(story.scenes, id, &Scene::id);
    return found == story.scenes.end() ? nullptr : &*found;
}

/// The ids of `story` that `other` has as well, in the order of `story`.
QStringList sharedIds(const Story &story, const Story &other)
{
    QStringList ids;
    for (const Scene &scene : story.scenes)
        if (sceneIn(other, scene.id))
            ids << scene.id;
    return ids;
}

/// Behind the scene that it follows in `theirs`; at the end where that one is gone.
void insertAsIn(const Story &theirs, Story &story, const Scene &scene)
{
    std::size_t at = story.scenes.size();
    const auto position = std::ranges::find(theirs.scenes, scene.id, &Scene::id) - theirs.scenes.begin();
    if (position == 0)
        at = 0;
    else if (const auto before =
                 std::ranges::find(story.scenes, theirs.scenes[static_cast<std::size_t>(position - 1)].id, &Scene::id);
             before != story.scenes.end())
        at = static_cast<std::size_t>(before - story.scenes.begin()) + 1;
    story = withScene(std::move(story), scene, at);
}

/// Scenes that both have stand in the order of `theirs`, on the places that they take up together.
void orderAs(const Story &theirs, Story &story)
{
    const Story before = story;
    auto next = theirs.scenes.begin();
    for (Scene &scene : story.scenes) {
        if (!sceneIn(theirs, scene.id))
            continue;
        next = std::find_if(next, theirs.scenes.end(), [&](const Scene &s) { return sceneIn(before, s.id); });
        scene = *sceneIn(before, next->id);
        ++next;
    }
}

} // namespace

MergedStory mergeStories(const Story &base, const Story &mine, const Story &theirs)
{
    MergedStory merged{mine, {}};
    Story &story = merged.story;
    // What they removed and was not changed here goes.
    std::erase_if(story.scenes, [&](const Scene &scene) {
        const Scene *before = sceneIn(base, scene.id);
        return before && !sceneIn(theirs, scene.id) && *before == scene;
    });
    for (const Scene &scene : theirs.scenes) {
        const Scene *before = sceneIn(base, scene.id), *here = sceneIn(mine, scene.id);
        if ((before && *before == scene) || (here && *here == scene))
            continue; // not changed there, or the same here
        if (!here) {
            insertAsIn(theirs, story, scene);
            continue;
        }
        const auto at =
            static_cast<std::size_t>(std::ranges::find(story.scenes, scene.id, &Scene::id) - story.scenes.begin());
        if (before && *before == *here) {
            story.scenes[at] = scene;
            continue;
        }
        story = withScene(std::move(story), scene, at + 1);
        if (before)
            merged.changedByBoth << scene.title.in(Language::English);
    }
    if (sharedIds(mine, base) == sharedIds(base, mine))
        orderAs(theirs, story);
    if (mine.transition == base.transition)
        story.transition = theirs.transition;
    if (mine.kept == base.kept)
        story.kept = theirs.kept;
    if (mine.keptScenes == base.keptScenes)
        story.keptScenes = theirs.keptScenes;
    return merged;
}

} // namespace sijill
