#include "mapdata/register/saveas.h"

#include "mapdata/register/registerfile.h"
#include "mapdata/store/atlaswriter.h"

namespace sijill {

std::optional<Problem> saveAtlasAs(const OpenedAtlas &opened, const QStringList &files, const QString &output,
                                   const QByteArray &story)
{
    const QByteArray scenes = story.isEmpty() ? storyTextOf(opened, files.value(0)) : story;
    if (!output.endsWith(registerSuffix, Qt::CaseInsensitive))
        return writeAtlas(*opened.atlas, opened.layers, output, scenes);
    if (files.size() == 1 && story.isEmpty() && isRegister(files.first()))
        return copyRegister(files.first(), output);
    return saveRegister(opened, output, scenes);
}

} // namespace sijill
