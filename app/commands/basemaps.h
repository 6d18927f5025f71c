#pragma once

#include "widgets/painter/rasterlayer.h"

#include <QStringList>

#include <optional>
#include <vector>

class QCommandLineParser;

namespace sijill {

// Base maps under what render, film and handout paint.

/// --base, which may be given again.
void addBaseOption(QCommandLineParser &parser);
/// These files, each over the one before, and below them the world that ships. Says what is wrong with each; nothing
/// where one cannot be opened, as a picture without it would not be what was asked.
std::optional<std::vector<RasterOnMap>> basesFrom(const QStringList &files);
/// Says of each, once it was painted, what of it could not be read, and where nothing of it is in the picture.
void tellPainted(const std::vector<RasterOnMap> &bases);
/// What the base maps show together, without the world that ships. World coordinates.
QRectF boundsOf(const std::vector<RasterOnMap> &bases);

} // namespace sijill
