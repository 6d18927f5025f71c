#include "mapdata/opening/incidentfile.h"

#include "mapdata/export/exchangetable.h"
#include "mapdata/opening/tablefile.h"

namespace sijill {

Result<Imported> importIncidents(const QString &path, RowSource &rows, const ImportOptions &options,
                                 const ReadProgress &progress)
{
    if (!options.mapping && isExchangeTable(rows.columns()))
        return readExchangeTable(path, rows, {options.places, options.chosenPlaces}, progress);
    return importRows(path, rows, options, progress);
}

Result<Imported> importIncidents(const QString &path, const ImportOptions &options, const ReadProgress &progress)
{
    const auto rows = options.mapping ? openRows(path, options.table, options.mapping->shape)
                                      : openRowsFor(options.presets, path, options.table);
    return rows ? importIncidents(path, **rows, options, progress) : rows.problem();
}

Result<TableLook> lookAtTable(const QString &path, const QString &table, std::span<const Mapping> own)
{
    const auto rows = openRowsFor(own, path, table);
    return rows ? lookAtTable(path, **rows, table, own) : rows.problem();
}

Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress, const ImportOptions &options)
{
    Result<Imported> imported = importIncidents(path, options, progress);
    if (!imported)
        return imported.problem();
    return std::move(imported->opened);
}

} // namespace sijill
