#pragma once

#include <QColor>

namespace sijill {

/// Contrast ratio of two opaque colours by WCAG 2.2: 1 (the same) to 21 (black on white). Text wants 4.5, marks 3.
double contrast(const QColor &a, const QColor &b);

/// What is seen of a translucent colour on an opaque ground.
QColor over(const QColor &colour, const QColor &ground);

} // namespace sijill
