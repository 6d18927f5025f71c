#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// The readers of tables there are. Which of them a file is for, the front door says: opening/tablefile.h.
enum class RowReader : quint8 {
    Text,             ///< cells with a sign between them: csvrows.h
    TabbedText,       ///< the same, with tabs where it has any
    Sheets,           ///< of a spreadsheet: sheetrows.h
    Placemarks,       ///< of KML: kmlrows.h
    PackedPlacemarks, ///< of KML in an archive
    Records,          ///< of JSON: jsonrows.h
    Features,         ///< of a layer that GDAL reads: featurerows.h
};

/// A table of a file; the header of a text or sheet is found unless `shape` says where it is. A table with points has
/// two more columns, see geometryColumns. `layer`: the sheet or layer, else those that look most like incidents. All
/// but text is read in a process of its own where there is one.
Result<std::shared_ptr<RowSource>> openRowsWith(RowReader reader, const QString &path, const QString &layer = {},
                                                const TableShape &shape = {});

constexpr bool readsText(RowReader reader)
{
    return reader == RowReader::Text || reader == RowReader::TabbedText;
}

/// In this process. @pre !readsText(reader)
Result<std::shared_ptr<RowSource>> openForeignRows(RowReader reader, const QString &path, const QString &layer,
                                                   const TableShape &shape = {});

} // namespace sijill
