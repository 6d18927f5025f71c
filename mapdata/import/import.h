#pragma once

#include "mapdata/import/importreport.h"
#include "mapdata/import/progress.h"
#include "mapdata/mapping/mapping.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/tables/rowsource.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace sijill {

struct ImportOptions {
    std::optional<Mapping> mapping; ///< nothing: a preset's where one matches, else the best guess
    DateChoice dates;               ///< goes before what the mapping says
    QDate today;                    ///< nothing was after the next day; null: the clock's
    QString table;                  ///< the sheet or layer; empty: the first one with rows
    std::vector<Mapping> presets;   ///< of the user: where no codebook fits, see ownPresetFor()
    /// The places that rows without coordinates are looked up in; asked for at the first such row. Empty: they stay
    /// without a point.
    std::function<std::shared_ptr<const Atlas>()> places;
    /// What a person decided on PlaceProposals: key to the id of the place; empty for "none of them".
    QHash<QString, QString> chosenPlaces;
};

struct Imported {
    OpenedAtlas opened;
    Mapping mapping; ///< that was used
    ImportReport report;
};

/// Makes incidents of the rows of a table. One row is one incident; no row is lost for a bad cell: it is kept undated,
/// unplaced or without a figure, and told (DESIGN.md 9). Fails where the table is none of incidents. What was read
/// before the caller stopped it is a whole atlas, with a problem that says so.
Result<Imported> importRows(const QString &path, RowSource &rows, const ImportOptions &options = {},
                            const ReadProgress &progress = {});

/// Whether a table that could be a map layer as well is one of incidents: by its columns, without reading it through.
bool isIncidentTable(RowSource &rows);

/// The table as the first source and report of an atlas, and its title. `preset`: a codebook, or empty.
void addTableSource(Atlas &atlas, const QString &path, const QString &preset);

} // namespace sijill
