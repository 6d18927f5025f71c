#pragma once

#include <QStringList>

namespace sijill {

/// The row of tags of an HXL file, which stands under the header or instead of it.
bool isHxlTagRow(const QStringList &cells);

} // namespace sijill
