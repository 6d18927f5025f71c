#pragma once

#include <QStringList>

namespace sijill {

/// `sijill where POSITION [--as decimal|dms|utm|mgrs|EPSG:n] [--atlas PATH]`: the position in all notations, and the
/// area of the atlas it lies in.
int runWhere(const QStringList &words);

} // namespace sijill
