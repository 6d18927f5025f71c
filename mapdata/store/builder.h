#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/store/tablesource.h"

#include <QHash>
#include <QHashFunctions>

#include <map>
#include <tuple>

namespace sijill {

/// Rows by id, as the tables refer to each other.
template <class Index>
using Ids = QHash<QString, Index>;

/// What the readers of the tables share while they make an atlas. Tables come in the order in which they refer to each
/// other: short lists, sources and reports; areas and places; incidents; claims;
/// figures; facts; mentions.
struct AtlasBuilder {
    Atlas atlas;
    Problems problems;
    Ids<quint16> sources, reports, actors, kinds, weapons, groups, roles, factKinds;
    Ids<PlaceIndex> places;
    Ids<PlaceIndex> placesByTown; ///< by the id that the place has in a layer of towns
    Ids<IncidentIndex> incidents;
    Ids<ClaimIndex> claims;

    std::map<std::vector<quint16>, SetIndex> actorSets, weaponSets;
    std::map<std::pair<PlacePrecision, std::vector<PlaceIndex>>, LocationIndex> locations;
    /// Of incidents that have a point of their own.
    std::map<std::tuple<PlacePrecision, std::vector<PlaceIndex>, double, double>, LocationIndex> pointLocations;
};

/// The table of that name.
void readTerms(const TableSource &tables, const QString &name, std::vector<Term> &terms, Ids<quint16> &ids,
               Problems &problems);
void readSources(const TableSource &tables, AtlasBuilder &builder);
void readReports(const TableSource &tables, AtlasBuilder &builder);

/// What the layers alone give: areas, towns and their parents.
void addPlacesOfLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers, AtlasBuilder &builder);
/// The layers of areas, those of upper levels first.
std::vector<std::shared_ptr<const VectorLayer>> areasIn(const std::vector<std::shared_ptr<const VectorLayer>> &layers);
/// Areas become places; those of upper levels first, so that the lower find their parents.
void addAreas(const VectorLayer &layer, AtlasBuilder &builder);
void readAreaNames(const TableSource &tables, AtlasBuilder &builder);
void readPlaces(const TableSource &tables, AtlasBuilder &builder);
/// Towns that no place of the atlas stands for already. `areas`: to find the area that each lies in.
void addTowns(const VectorLayer &layer, AtlasBuilder &builder);
/// Gives every place without a parent the smallest area that its point lies in, if it is known as well as a town.
void findParents(const std::vector<std::shared_ptr<const VectorLayer>> &layers, AtlasBuilder &builder);
void readMentions(const TableSource &tables, AtlasBuilder &builder);

void readIncidents(const TableSource &tables, AtlasBuilder &builder);
/// Claims and their figures; both are put in order here.
void readClaims(const TableSource &tables, AtlasBuilder &builder);

/// Facts of the claims, put in order here.
void readFacts(const TableSource &tables, AtlasBuilder &builder);

/// Looks the id up and tells where it is unknown. An empty id is none, and nothing to tell.
template <class Index>
Index lookUp(const Ids<Index> &ids, const Table &table, std::size_t row, QLatin1StringView column, const QString &id);
template <class Index>
Index lookUp(const Ids<Index> &ids, const Table &table, std::size_t row, QLatin1StringView column)
{
    return lookUp(ids, table, row, column, table.cell(row, column));
}

QString unknownReference(QLatin1StringView column, const QString &id);

template <class Index>
Index lookUp(const Ids<Index> &ids, const Table &table, std::size_t row, QLatin1StringView column, const QString &id)
{
    constexpr Index nothing = std::numeric_limits<Index>::max();
    if (id.isEmpty())
        return nothing;
    const auto found = ids.constFind(id);
    if (found != ids.constEnd())
        return *found;
    table.tell(row, unknownReference(column, id));
    return nothing;
}

/// The id of the row, if it is usable: neither empty nor taken. Else it is told, and the row is left out.
template <class Index>
std::optional<QString> ownId(const Table &table, std::size_t row, const Ids<Index> &taken);
std::optional<QString> ownId(const Table &table, std::size_t row, bool taken, const QString &id);

template <class Index>
std::optional<QString> ownId(const Table &table, std::size_t row, const Ids<Index> &taken)
{
    const QString id = table.cell(row, QLatin1StringView("id"));
    return ownId(table, row, taken.contains(id), id);
}

/// The column and its Arabic twin.
Text textOf(const Table &table, std::size_t row, QLatin1StringView column);

} // namespace sijill
