#pragma once

#include "widgets/symbology/layerstack.h"

#include <QLocale>

#include <utility>
#include <vector>

namespace sijill {

/// What a layer is called in the interface: administrative layers by what they hold, others as their file names them.
QString layerTitle(const LayerEntry &entry);
/// Why a layer is not drawn while that other one is, and what to do about it.
QString whyHidden(const LayerEntry &other);
/// "areas", "lines", "points", "a base map": what it is made of.
QString layerKind(const LayerEntry &entry);

/// That tiles of a base map could not be read, as far as it was drawn; empty where all could.
QString unreadableTiles(const DrawnTiles &tiles);
/// That a picture which was painted shows nothing of a base map, and what that one covers; empty where it does.
QString outsideOfTiles(const DrawnTiles &tiles, const QLocale &locale);

/// World; null for what has none.
QRectF boundsOf(const LayerEntry &entry);

/// What a layer is and how it was read, line by line: what, its value. The same facts as `sijill info` tells.
std::vector<std::pair<QString, QString>> layerFacts(const LayerEntry &entry, const QLocale &locale);

} // namespace sijill
