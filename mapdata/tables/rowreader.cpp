#include "mapdata/tables/rowreader.h"

#include "mapdata/gdal/session.h"
#include "mapdata/reader/client.h"
#include "mapdata/tables/csvrows.h"
#include "mapdata/tables/featurerows.h"
#include "mapdata/tables/jsonrows.h"
#include "mapdata/tables/kmlrows.h"
#include "mapdata/tables/remoterows.h"
#include "mapdata/tables/sheetrows.h"
#include "mapdata/tables/withouttotals.h"

namespace sijill {

Result<std::shared_ptr<RowSource>> openForeignRows(RowReader reader, const QString &path, const QString &layer,
                                                   const TableShape &shape)
{
    registerAllDrivers();
    if (reader == RowReader::Sheets)
        return openSheetRows(path, layer, shape);
    if (reader == RowReader::Features)
        return openFeatureRows(path, layer);
    auto rows = reader == RowReader::Records ? openJsonRows(path, layer)
                                             : openKmlRows(path, layer, reader == RowReader::PackedPlacemarks);
    if (!rows)
        return rows;
    return withoutTotals(path, std::move(rows).value());
}

Result<std::shared_ptr<RowSource>> openRowsWith(RowReader reader, const QString &path, const QString &layer,
                                                const TableShape &shape)
{
    if (!readsText(reader))
        return hasReader() ? openRowsApart(reader, path, layer, shape) : openForeignRows(reader, path, layer, shape);
    auto rows = CsvRows::open(path, {}, shape, reader == RowReader::TabbedText);
    if (!rows)
        return rows.problem();
    return std::shared_ptr<RowSource>(std::move(rows).value());
}

} // namespace sijill
