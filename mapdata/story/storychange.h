#pragma once

#include "mapdata/story/scene.h"

#include <optional>

namespace sijill {

/// A story was changed from one into the other.
struct StoryChange {
    Story before, after;

    StoryChange inverse() const { return {after, before}; }
    bool operator==(const StoryChange &) const = default;
};

/// The change done to a story. Where that is not the one it was made of, what others have changed since stays.
Story applied(const Story &story, const StoryChange &change);

/// Both as one where they go on with the same: the words or the view of one scene. Else nothing.
std::optional<StoryChange> merged(const StoryChange &first, const StoryChange &second);

/// What was done, in words that follow "Undo:": "remove scene “Aleppo”". Translated.
QString wordsOf(const StoryChange &change, Language language);

} // namespace sijill
