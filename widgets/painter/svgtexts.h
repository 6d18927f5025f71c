#pragma once

#include <QByteArray>
#include <QPainter>

namespace sijill {

/// QSvgGenerator writes a text of its own for each run of one direction and one font, in the order in which they are
/// seen: nobody finds a name of two words. A text that is drawn in this form, which is letters of one run, is one text
/// in withWholeTexts().
QString heldTogether(const QString &text, Qt::LayoutDirection direction);

/// The SVG with texts that were drawn as heldTogether() made them, each whole, in the order in which it is read, told
/// in which direction it runs; and with the fonts that they are set in put inside of it, so that they look the same
/// where the fonts are not installed.
QByteArray withWholeTexts(QByteArray svg);

} // namespace sijill
