#pragma once

#include "mapdata/exchange/progress.h"
#include "mapdata/store/atlasfile.h"

namespace sijill {

/// Reads a CSV or TSV table of incidents by the names of its columns, in any order and case: `id, date_start, date_end,
/// place, lon, lat, type, actor, killed, wounded` and others of the presets in columns.h. One row is one incident with
/// one claim; their source is the file.
///
/// No row is lost for a bad cell: it is kept undated, unplaced or without a figure, and told (DESIGN.md 9). Fails where
/// the file is no table, or none of incidents. What was read before the caller stopped it is a whole atlas, with a
/// problem that says so.
Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress = {});

} // namespace sijill
