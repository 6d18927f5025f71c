#include "mapdata/store/buildatlas.h"

#include "mapdata/ledger/ledger.h"
#include "mapdata/store/builder.h"

#include <algorithm>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void readShortLists(const TableSource &tables, AtlasBuilder &builder)
{
    Atlas &atlas = builder.atlas;
    const auto read = [&](const QString &name, std::vector<Term> &terms, Ids<quint16> &ids) {
        if (tables.has(name))
            readTerms(tables, name, terms, ids, builder.problems);
    };
    read(u"kinds"_s, atlas.kinds, builder.kinds);
    read(u"actors"_s, atlas.actors, builder.actors);
    read(u"weapons"_s, atlas.weapons, builder.weapons);
    read(u"groups"_s, atlas.groups, builder.groups);
    read(u"roles"_s, atlas.roles, builder.roles);
    read(u"fact_kinds"_s, atlas.factKinds, builder.factKinds);
    if (tables.has(u"sources"_s))
        readSources(tables, builder);
    if (tables.has(u"reports"_s))
        readReports(tables, builder);
}

void readPlaceTables(const TableSource &tables, const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                     AtlasBuilder &builder)
{
    const std::vector<std::shared_ptr<const VectorLayer>> areas = areasIn(layers);
    for (const auto &layer : areas)
        addAreas(*layer, builder);
    if (tables.has(u"area_names"_s))
        readAreaNames(tables, builder);
    if (tables.has(u"places"_s))
        readPlaces(tables, builder);
    for (const auto &layer : layers)
        if (layer->role == LayerRole::Towns)
            addTowns(*layer, builder);
    findParents(areas, builder);
}

/// What an atlas cannot do without is asked for in any case, and then missed.
void readIncidentTables(const TableSource &tables, AtlasBuilder &builder)
{
    const std::size_t before = builder.problems.size();
    readIncidents(tables, builder);
    const bool isThere = !builder.atlas.incidents.empty() || builder.problems.size() == before;
    if (isThere)
        readClaims(tables, builder);
    if (tables.has(u"facts"_s) && isThere)
        readFacts(tables, builder);
    if (tables.has(u"mentions"_s))
        readMentions(tables, builder);
    Problems parts = checkParts(builder.atlas);
    for (Problem &problem : parts) {
        problem.file = tables.file(u"incidents"_s);
        builder.problems.push_back(std::move(problem));
    }
}

} // namespace

Atlas buildAtlas(const Manifest &manifest, const TableSource &tables,
                 const std::vector<std::shared_ptr<const VectorLayer>> &layers, Problems &problems)
{
    AtlasBuilder builder;
    Atlas &atlas = builder.atlas;
    atlas.title = manifest.title;
    atlas.description = manifest.description;
    atlas.version = manifest.version;
    atlas.codebook = manifest.codebook;
    atlas.attribution = manifest.attribution;
    std::ranges::copy(manifest.home, atlas.home);
    readShortLists(tables, builder);
    readPlaceTables(tables, layers, builder);
    readIncidentTables(tables, builder);
    atlas.texts.settle();
    std::ranges::move(builder.problems, std::back_inserter(problems));
    return std::move(atlas);
}

} // namespace sijill
