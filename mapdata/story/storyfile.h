#pragma once

#include "mapdata/files/filereplacement.h"
#include "mapdata/result.h"
#include "mapdata/story/scene.h"

namespace sijill {

/// A story as text, readable and always in the same order of keys, so that a change is seen as a change. What the
/// reader kept is written back after what it knew.
QByteArray storyToJson(const Story &story);

/// What can be read of it. Broken JSON: an empty story and a problem that names the line; unknown keys, and values that
/// are of no use, become problems and are kept in the story. `file`: for the problems.
Story storyFromJson(const QByteArray &json, const QString &file, Problems &problems);

/// The story beside the tables of an atlas. A missing file is an empty story and no problem.
Story readStory(const QString &atlasFolder, Problems &problems);

/// Where the file that is there could not be read as a story it is first kept as story.json.broken, or with a number at
/// the end where others are kept already. A null result is success.
std::optional<Problem> writeStory(const QString &atlasFolder, const Story &story,
                                  FileAccess access = FileAccess::ByUmask);

/// "story.json" in the folder.
QString storyPath(const QString &atlasFolder);

} // namespace sijill
