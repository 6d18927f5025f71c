#pragma once

#include "mapdata/store/atlasfile.h"
#include "widgets/painter/rasterlayer.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <memory>

namespace sijill {

/// Dialogs that ask how, then work in the background with progress, an estimate and a way to stop.
void exportFilm(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                const std::vector<RasterOnMap> &rasters);
void exportHandout(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                   const std::vector<RasterOnMap> &rasters);

} // namespace sijill
