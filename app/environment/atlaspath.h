#pragma once

#include <QString>

namespace sijill {

/// The folder of the atlas that ships: SIJILL_ATLAS where that is set, else beside the installed program, else in the
/// source tree that the program was built from.
/// @pre a QCoreApplication exists
QString shippedAtlas();

} // namespace sijill
