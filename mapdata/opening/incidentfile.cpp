#include "mapdata/opening/incidentfile.h"

#include "mapdata/export/exchangetable.h"
#include "mapdata/tables/rowsource.h"

namespace sijill {

Result<Imported> importIncidents(const QString &path, const ImportOptions &options, const ReadProgress &progress)
{
    const auto source = openRows(path, options.table);
    if (!source)
        return source.problem();
    RowSource &rows = **source;
    if (!options.mapping && isExchangeTable(rows.columns()))
        return readExchangeTable(path, rows, {options.places, options.chosenPlaces}, progress);
    return importRows(path, rows, options, progress);
}

bool holdsIncidents(const QString &path, const QString &table)
{
    const auto source = openRows(path, table);
    return source && (!table.isEmpty() || isIncidentTable(**source));
}

Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress, const ImportOptions &options)
{
    Result<Imported> imported = importIncidents(path, options, progress);
    if (!imported)
        return imported.problem();
    return std::move(imported->opened);
}

} // namespace sijill
