#include "mapdata/opening/open.h"

#include "mapdata/admin/folder.h"
#include "mapdata/openable.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/tables/jsonrows.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr Format table[] = {
    {"json", QT_TRANSLATE_NOOP("Exchange", "Atlases"),
     [](const QString &path, const ReadProgress &, const ImportOptions &) { return readAtlas(path); }},
    {"csv tsv tab txt", QT_TRANSLATE_NOOP("Exchange", "Tables of incidents"), openIncidents},
    {"xlsx xlsm ods xls", QT_TRANSLATE_NOOP("Exchange", "Spreadsheets"), openIncidents},
    {"geojson gpkg shp kml kmz sqlite db geojsonl geojsons topojson jsonl ndjson fgb gml gpx mif zip shz gdb pmtiles "
     "mbtiles",
     QT_TRANSLATE_NOOP("Exchange", "Layers of incidents"), openIncidents},
};

QStringList suffixesOf(const Format &format)
{
    return QString::fromLatin1(format.suffixes).split(u' ');
}

QString filterOf(const QString &name, const QStringList &suffixes)
{
    QStringList patterns;
    for (const QString &suffix : suffixes)
        patterns << u"*."_s + suffix;
    return u"%1 (%2)"_s.arg(name, patterns.join(u' '));
}

/// Files that end so are atlases, lists of records, or layers.
bool isTableInJson(const QString &path)
{
    const JsonKind kind = jsonKind(path);
    return kind == JsonKind::Features || (kind == JsonKind::Other && (isJsonList(path) || holdsIncidents(path)));
}

} // namespace

std::span<const Format> formats()
{
    return table;
}

const Format *formatOf(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir() && file.suffix().toLower() != "gdb"_L1)
        return &table[0];
    if (file.suffix().toLower() == "json"_L1 && isTableInJson(path))
        return &table[3];
    const auto found = std::ranges::find_if(
        table, [&](const Format &format) { return suffixesOf(format).contains(file.suffix().toLower()); });
    return found == std::end(table) ? nullptr : found;
}

bool opensAsLayers(const QString &path, const QString &table)
{
    const QFileInfo info(path);
    const bool isFile = info.isFile() || info.suffix().toLower() == "gdb"_L1;
    const bool isFeatureJson = info.suffix().toLower() == "json"_L1 && jsonKind(path) == JsonKind::Features;
    // A shapefile or GeoPackage may hold incidents as well as areas: only its columns tell.
    return (isLayerPath(path) || isFeatureJson) && !(isFile && holdsIncidents(path, table));
}

Result<OpenedAtlas> openAny(const QString &path, const ReadProgress &progress, const ImportOptions &tables)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    if (opensAsLayers(path, tables.table))
        return openLayers({path});
    if (const Format *format = formatOf(path))
        return format->open(path, progress, tables);
    return Problem{
        Problem::Severity::Error,
        path,
        {},
        Exchange::tr("This is no atlas and no table of incidents; those end in .json, .csv, .xlsx, .geojson, "
                     "or as other tables do.")};
}

QStringList nameFilters()
{
    QStringList all, filters;
    for (const Format &format : table) {
        all << suffixesOf(format);
        filters << filterOf(Exchange::tr(format.name), suffixesOf(format));
    }
    filters.prepend(filterOf(Exchange::tr("All that opens"), all));
    filters << Exchange::tr("All files") + u" (*)"_s;
    return filters;
}

} // namespace sijill
