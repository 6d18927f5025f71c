#pragma once

#include "mapdata/store/atlasfile.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <memory>

namespace sijill {

/// Dialogs that ask how, then work in the background with progress, an estimate and a way to stop.
void exportFilm(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme);
void exportHandout(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme);

} // namespace sijill
