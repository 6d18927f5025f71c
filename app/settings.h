#pragma once

#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace sijill {

/// What is kept from one start to the next. A value: read once, handed down, written at the end.
struct Settings {
    QString language; ///< as --lang takes it; empty: the system's
    QString theme;    ///< "light", "dark"; empty: as the system
    QByteArray geometry;
    QByteArray panels;    ///< which docks are shown, where and how large
    QByteArray columns;   ///< of the list of incidents
    QString notation;     ///< of the read-out, see wordFor(); empty: decimal degrees
    bool welcome = false; ///< to be shown: nobody has shut it yet
    bool graticule = false;
    bool worldMap = true;       ///< the world that ships lies under the atlas
    bool reducedMotion = false; ///< presenting without a camera that glides
    bool network = false;       ///< maps from the network may be shown
    QString folder;             ///< where the last file was opened or saved
    bool resume = true;         ///< a start without files goes on where the last one ended
    QByteArray session{};       ///< where that was, see KeptSession
    QStringList recent{};       ///< files that were opened last
    QString who{};              ///< who edits registers, for their history; empty: nobody is named

    bool operator==(const Settings &) const = default;
};

Settings readSettings(const QSettings &store);
void writeSettings(QSettings &store, const Settings &settings);

/// @pre a QGuiApplication exists
Theme themeFor(const Settings &settings);

} // namespace sijill
