#include "mapdata/store/atlasfile.h"

#include "mapdata/problems.h"
#include "mapdata/store/buildatlas.h"
#include "mapdata/store/manifest.h"
#include "mapdata/story/storyfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class FolderTables : public TableSource {
public:
    explicit FolderTables(const Manifest &manifest) : m_manifest(manifest) {}

    /// Where neither the manifest names it nor the usual file is there it is not missed: an atlas without weapons, say,
    /// needs no table of them.
    bool has(const QString &name) const override
    {
        return m_manifest.isBroken || m_manifest.tables.contains(name) || QFileInfo::exists(file(name));
    }
    std::optional<Table> read(const QString &name, const QStringList &columns, Problems &problems) const override
    {
        return Table::read(file(name), columns, problems);
    }
    QString file(const QString &name) const override { return m_manifest.table(name); }

private:
    const Manifest &m_manifest;
};

Problem failure(const QString &path, const QString &text)
{
    return {Problem::Severity::Error, path, {}, text};
}

} // namespace

Result<OpenedAtlas> readAtlas(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(path, QCoreApplication::translate("Store", "there is no such file or folder"));
    const QString manifestPath = info.isDir() ? path + u"/atlas.json"_s : path;
    if (info.isDir() && !QFileInfo::exists(manifestPath) && !QFileInfo::exists(path + u"/incidents.csv"_s))
        return failure(path, QCoreApplication::translate(
                                 "Store", "it is no atlas: there is neither atlas.json nor incidents.csv in it"));

    OpenedAtlas opened;
    const Manifest manifest = readManifest(manifestPath, opened.problems);
    opened.layers = readLayers(manifest.layers, opened.problems);
    Atlas atlas = buildAtlas(manifest, FolderTables(manifest), opened.layers, opened.problems);
    if (atlas.incidents.empty() && atlas.places.empty() && opened.layers.empty())
        return failure(path, opened.problems.empty()
                                 ? QCoreApplication::translate("Store", "there is nothing in it")
                                 : QCoreApplication::translate("Store", "nothing of it could be read (%1)")
                                       .arg(oneLine(opened.problems.front())));
    opened.atlas = std::make_shared<const Atlas>(std::move(atlas));
    opened.problems = grouped(opened.problems);
    opened.folder = manifest.folder;
    opened.story = readStory(manifest.folder, opened.problems);
    return opened;
}

} // namespace sijill
