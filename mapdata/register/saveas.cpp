#include "mapdata/register/saveas.h"

#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/store/atlaswriter.h"

#include <QDir>
#include <QFileInfo>

namespace sijill {

namespace {

/// What was decided about pairs, in the register or folder that comes first.
std::vector<DecidedPair> decidedIn(const QString &path)
{
    Problems untold; // a row that names nothing decides nothing
    return QFileInfo(path).isDir() ? readDecidedPairsFile(QDir(path).filePath(QString(decidedPairsFile)), untold)
                                   : decidedPairsOf(path);
}

} // namespace

std::optional<Problem> saveAtlasAs(const OpenedAtlas &opened, const QStringList &files, const QString &output,
                                   const QByteArray &story)
{
    const QByteArray scenes = story.isEmpty() ? storyTextOf(opened, files.value(0)) : story;
    const std::vector<DecidedPair> decided = decidedIn(files.value(0));
    if (!output.endsWith(registerSuffix, Qt::CaseInsensitive)) {
        auto problem = writeAtlas(*opened.atlas, opened.layers, output, scenes);
        return problem || decided.empty()
                   ? problem
                   : writeDecidedPairsFile(QDir(output).filePath(QString(decidedPairsFile)), decided);
    }
    if (files.size() == 1 && story.isEmpty() && isRegister(files.first()))
        return copyRegister(files.first(), output);
    return saveRegister(opened, output, scenes, decided);
}

} // namespace sijill
