// A story of any bytes: what is read is written, and read again is the same; every scene can be shown.

#include "fuzzing.h"
#include "mapdata/scenes/sceneview.h"
#include "mapdata/story/storyfile.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    // Qt 6.8 takes a key that ends in such letters for the one without them.
    if (bytes.contains('\0') || bytes.contains("\\u0000"))
        return 0;
    Problems problems;
    const Story story = storyFromJson(bytes, u"story.json"_s, problems);
    const QByteArray written = storyToJson(story);
    Problems again;
    require(storyToJson(storyFromJson(written, u"story.json"_s, again)) == written);
    static const auto atlas = std::make_shared<const Atlas>();
    for (const Scene &scene : story.scenes)
        filterOf(scene, *atlas, &problems);
    return 0;
}
