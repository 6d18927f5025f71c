#include "mapdata/tables/databasetables.h"

#include <QStringList>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *ownPrefixes[] = {"sqlite_",           "gpkg_",         "rtree_",         "idx_",
                                       "geometry_columns",  "vector_layers", "virts_",         "views_geom",
                                       "geom_cols_ref_sys", "spatialite_",   "spatial_ref_sys"};
constexpr const char *ownNames[] = {
    "layer_styles", "qgis_projects", "sql_statements_log", "spatialindex", "elementarygeometries", "data_licenses",
    "knn",          "knn2",          "networks",           "topologies"};
/// What full text and R-tree indexes call their parts.
constexpr const char *shadowEndings[] = {"_data",   "_idx",  "_content", "_docsize", "_config", "_segments",
                                         "_segdir", "_stat", "_node",    "_parent",  "_rowid"};

bool isOwn(const QString &table)
{
    const QString name = table.toLower();
    return std::ranges::any_of(ownPrefixes, [&](const char *p) { return name.startsWith(QLatin1StringView(p)); }) ||
           std::ranges::any_of(ownNames, [&](const char *own) { return name == QLatin1StringView(own); });
}

bool isDatabase(GDALDataset &dataset)
{
    const char *driver = dataset.GetDriver() ? dataset.GetDriver()->GetDescription() : "";
    return EQUAL(driver, "GPKG") || EQUAL(driver, "SQLite");
}

} // namespace

DatabaseTables databaseTables(GDALDataset &dataset)
{
    DatabaseTables tables;
    if (!isDatabase(dataset))
        return tables;
    QStringList names, virtuals;
    OGRLayer *listed = dataset.ExecuteSQL("SELECT name, type, CASE WHEN sql LIKE 'create virtual%' THEN 1 ELSE 0 END "
                                          "FROM sqlite_master WHERE type IN ('table', 'view')",
                                          nullptr, nullptr);
    if (!listed)
        return tables;
    while (const OGRFeatureUniquePtr row{listed->GetNextFeature()}) {
        const QString name = QString::fromUtf8(row->GetFieldAsString(0));
        const bool isVirtual = row->GetFieldAsInteger(2) != 0;
        names << name;
        if (isVirtual)
            virtuals << name;
        if (isVirtual || EQUAL(row->GetFieldAsString(1), "view"))
            tables.views.insert(name);
        if (isOwn(name))
            tables.hidden.insert(name);
    }
    dataset.ReleaseResultSet(listed);
    for (const QString &index : std::as_const(virtuals))
        for (const char *ending : shadowEndings)
            if (const QString part = index + QLatin1StringView(ending); names.contains(part))
                tables.hidden.insert(part);
    return tables;
}

} // namespace sijill
