#pragma once

#include <QFont>

namespace sijill {

enum class Weight : quint8 { Regular, Bold };

/// Loads the fonts that ship, once; cheap ever after. Needs a QGuiApplication. Every painter in a process draws with
/// the same letters, whatever is installed.
void loadFonts();

/// The shipped family with its Arabic companion, and the system's where a script is in neither. `pixels` is the size
/// on the map's own grid (before the device pixel ratio).
QFont mapFont(double pixels, Weight weight = Weight::Regular);

/// Wide capitals for areas and countries. Letters of Arabic are joined, so `text` decides whether spacing is used.
QFont spacedFont(double pixels, Weight weight, double spacing, const QString &text);

/// Has letters that join (Arabic script), which must never be set apart.
bool joinsLetters(const QString &text);

} // namespace sijill
