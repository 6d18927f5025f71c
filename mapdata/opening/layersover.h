#pragma once

#include "mapdata/opening/readfiles.h"

namespace sijill {

/// What is open, with the places of administrative layers that come to lie over it: as if their files had been named
/// with those that are open. Tables whose rows could not be looked up among these areas, as they are of another country
/// than the place book, are read again with them; all else is joined as it is. What was decided of places holds.
/// Fails as readFiles() does.
/// `options`: as of the first reading; its `over` are the layers that lie over it already.
Result<FilesRead> withLayersOver(FilesRead open, const SharedLayers &layers, ReadOptions options,
                                 const ReadProgress &progress = {});

} // namespace sijill
