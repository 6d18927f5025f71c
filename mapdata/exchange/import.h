#pragma once

#include "mapdata/exchange/importreport.h"
#include "mapdata/exchange/mapping.h"
#include "mapdata/exchange/progress.h"
#include "mapdata/store/atlasfile.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace sijill {

struct ImportOptions {
    std::optional<Mapping> mapping; ///< nothing: a preset's where one matches, else the best guess
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

/// Reads any table of incidents that GDAL reads. One row is one incident; no row is lost for a bad cell: it is kept
/// undated, unplaced or without a figure, and told (DESIGN.md 9). Fails where the file is no table, or none of
/// incidents. What was read before the caller stopped it is a whole atlas, with a problem that says so.
Result<Imported> importIncidents(const QString &path, const ImportOptions &options = {},
                                 const ReadProgress &progress = {});

/// Whether a file that could be a map layer as well is a table of incidents: by its columns, without reading it
/// through.
bool holdsIncidents(const QString &path);

} // namespace sijill
