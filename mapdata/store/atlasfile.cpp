#include "mapdata/store/atlasfile.h"

#include "mapdata/ledger/ledger.h"
#include "mapdata/problems.h"
#include "mapdata/store/builder.h"
#include "mapdata/store/manifest.h"
#include "mapdata/story/storyfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The path of the table, or nothing where neither the manifest names it nor the usual file is there: an atlas without
/// weapons, say, needs no table of them. What an atlas cannot do without is asked for all the same, and then missed.
std::optional<QString> tablePath(const Manifest &manifest, const QString &name, bool needed = false)
{
    const QString path = manifest.table(name);
    if (needed || manifest.isBroken || manifest.tables.contains(name) || QFileInfo::exists(path))
        return path;
    return std::nullopt;
}

void readShortLists(const Manifest &manifest, AtlasBuilder &builder)
{
    Atlas &atlas = builder.atlas;
    const auto read = [&](const QString &name, std::vector<Term> &terms, Ids<quint16> &ids) {
        if (const auto path = tablePath(manifest, name))
            readTerms(*path, terms, ids, builder.problems);
    };
    read(u"kinds"_s, atlas.kinds, builder.kinds);
    read(u"actors"_s, atlas.actors, builder.actors);
    read(u"weapons"_s, atlas.weapons, builder.weapons);
    read(u"groups"_s, atlas.groups, builder.groups);
    read(u"roles"_s, atlas.roles, builder.roles);
    read(u"fact_kinds"_s, atlas.factKinds, builder.factKinds);
    if (const auto path = tablePath(manifest, u"sources"_s))
        readSources(*path, builder);
    if (const auto path = tablePath(manifest, u"reports"_s))
        readReports(*path, builder);
}

void readPlaceTables(const Manifest &manifest, const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                     AtlasBuilder &builder)
{
    const std::vector<std::shared_ptr<const VectorLayer>> areas = areasIn(layers);
    for (const auto &layer : areas)
        addAreas(*layer, builder);
    if (const auto path = tablePath(manifest, u"area_names"_s))
        readAreaNames(*path, builder);
    if (const auto path = tablePath(manifest, u"places"_s))
        readPlaces(*path, builder);
    for (const auto &layer : layers)
        if (layer->role == LayerRole::Towns)
            addTowns(*layer, builder);
    findParents(areas, builder);
}

void readIncidentTables(const Manifest &manifest, AtlasBuilder &builder)
{
    const std::size_t before = builder.problems.size();
    readIncidents(*tablePath(manifest, u"incidents"_s, true), builder);
    const bool isThere = !builder.atlas.incidents.empty() || builder.problems.size() == before;
    if (isThere)
        readClaims(*tablePath(manifest, u"claims"_s, true), *tablePath(manifest, u"figures"_s, true), builder);
    if (const auto path = tablePath(manifest, u"facts"_s); path && isThere)
        readFacts(*path, builder);
    if (const auto path = tablePath(manifest, u"mentions"_s))
        readMentions(*path, builder);
    Problems parts = checkParts(builder.atlas);
    for (Problem &problem : parts) {
        problem.file = manifest.table(u"incidents"_s);
        builder.problems.push_back(std::move(problem));
    }
}

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

    AtlasBuilder builder;
    const Manifest manifest = readManifest(manifestPath, builder.problems);
    Atlas &atlas = builder.atlas;
    atlas.title = manifest.title;
    atlas.description = manifest.description;
    atlas.version = manifest.version;
    atlas.codebook = manifest.codebook;
    atlas.attribution = manifest.attribution;
    std::ranges::copy(manifest.home, atlas.home);

    OpenedAtlas opened;
    opened.layers = readLayers(manifest.layers, builder.problems);
    readShortLists(manifest, builder);
    readPlaceTables(manifest, opened.layers, builder);
    readIncidentTables(manifest, builder);
    atlas.texts.settle();

    if (atlas.incidents.empty() && atlas.places.empty() && opened.layers.empty())
        return failure(path, builder.problems.empty()
                                 ? QCoreApplication::translate("Store", "there is nothing in it")
                                 : QCoreApplication::translate("Store", "nothing of it could be read (%1)")
                                       .arg(oneLine(builder.problems.front())));
    opened.atlas = std::make_shared<const Atlas>(std::move(atlas));
    opened.problems = grouped(builder.problems);
    opened.folder = manifest.folder;
    opened.story = readStory(manifest.folder, opened.problems);
    return opened;
}

} // namespace sijill
