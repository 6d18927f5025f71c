#pragma once

#include "mapdata/story/scene.h"

namespace sijill {

struct MergedStory {
    Story story;
    QStringList changedByBoth; ///< titles of scenes of which there are two now
};

/// Two changes of one story together. A scene that one of them added, changed, moved or removed is so in the result;
/// one that both changed differently, or that one changed and the other removed, is kept, in the first case twice:
/// theirs follows with an id of its own. Scenes are known by their ids.
MergedStory mergeStories(const Story &base, const Story &mine, const Story &theirs);

} // namespace sijill
