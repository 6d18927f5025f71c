#pragma once

#include <QByteArray>

namespace sijill {

/// The SVG with the fonts that its texts are set in put inside of it, so that the text is text, can be searched, and
/// looks the same where the fonts are not installed.
QByteArray withFonts(QByteArray svg);

} // namespace sijill
