#pragma once

#include "mapdata/import/import.h"
#include "mapdata/opening/beside.h"

#include <QStringList>

namespace sijill {

/// Opens several files and folders as one atlas: the first that is an atlas or a table of incidents, with all layers
/// and further atlases joined to it (join.h). Without such a one the layers alone are the atlas.
///
/// `placeBook`: an atlas (the one that ships) that lends a table of incidents its areas and towns where nothing else
/// does and the points of the table lie among them; beside other layers it lends the spellings of their areas. Empty:
/// none. Further tables of incidents are put beside the first as data sets of their own, and it is said that they may
/// tell of the same people. A file that is the same as one before is left out and told, and so are rows that stand in
/// one before by the ids of a codebook (exchange/beside.h), unless `repeats` says otherwise. Rows without coordinates
/// are looked up in the book too, and `presets` are those of the user. `table`: the sheet or layer of the tables, where
/// there are several; empty: the first with rows. `dates`: how those of the tables are written. Fails where one of them
/// cannot be read.
Result<OpenedAtlas> openTogether(const QStringList &paths, const QString &placeBook = {},
                                 const ReadProgress &progress = {}, const std::vector<Mapping> &presets = {},
                                 const QString &table = {}, Repeats repeats = Repeats::CountOnce,
                                 const DateChoice &dates = {});

/// A table of incidents with the areas and towns of the book, where its points lie among them; else as it was.
OpenedAtlas withAreasOf(const OpenedAtlas &book, OpenedAtlas table);

} // namespace sijill
