#pragma once

#include "mapdata/result.h"

namespace sijill {

/// The words of a PDF in the order in which they are read, page by page. Nothing in it is run or loaded.
Result<QString> textOfPdf(const QString &path);

} // namespace sijill
