#pragma once

#include "widgets/painter/drawntiles.h"
#include "widgets/painter/labels.h"
#include "widgets/symbology/layerstyle.h"

#include <memory>
#include <vector>

namespace sijill {

/// Names that the tiles around a view want written, the most important first: one set for the view, whatever the tiles.
/// `scale`: that which they are laid out for (labelScale).
std::vector<Label> tileLabels(const DrawnTiles &tiles, const Viewport &viewport, double scale, LayerLabels language,
                              const QLocale &locale, const Theme &theme);

/// Adds those of base maps to the others, but for what is named already: the same name nearby, or another at the very
/// place; and but for countries and regions where the atlas names its own. `countries`: world, where it does.
void addUnlessNamed(std::vector<Label> &labels, std::vector<Label> ground, double scale,
                    const std::vector<QRectF> &countries = {});

} // namespace sijill
