#pragma once

#include "widgets/theme/theme.h"

#include <QFont>
#include <QPalette>
#include <QString>

namespace sijill {

/// The look of every ordinary widget, made from the theme. Widgets themselves know no colour.
QString styleSheet(const Theme &theme);

/// The same for what is painted by hand, and for links.
QPalette paletteOf(const Theme &theme);

/// The letters of the window: the fonts that ship, at the size of the interface.
QFont windowFont();

} // namespace sijill
