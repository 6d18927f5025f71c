#pragma once

#include "mapdata/exchange/progress.h"
#include "mapdata/store/atlasfile.h"

#include <QStringList>

namespace sijill {

/// Opens several files and folders as one atlas: the first that is an atlas or a table of incidents, with all layers
/// and further atlases joined to it (join.h). Without such a one the layers alone are the atlas.
///
/// `placeBook`: an atlas (the one that ships) that lends a table of incidents its areas and towns where nothing else
/// does and the points of the table lie among them; beside other layers it lends the spellings of their areas. Empty:
/// none. Fails where the first cannot be read, and on a second table of incidents.
Result<OpenedAtlas> openTogether(const QStringList &paths, const QString &placeBook = {},
                                 const ReadProgress &progress = {});

} // namespace sijill
