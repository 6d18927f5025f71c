#pragma once

#include <QByteArray>

namespace sijill {

/// The SVG with the fonts that its texts are set in put inside of it, so that the text is text, can be searched, and
/// looks the same where the fonts are not installed. Texts of Arabic are told to run from right to left.
QByteArray withFonts(QByteArray svg);

} // namespace sijill
