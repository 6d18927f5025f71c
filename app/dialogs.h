#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace sijill {

class Workspace;

// None of these waits: the window goes on behind them, and they go when it goes.
void showProblems(QWidget *parent, const Problems &problems);
void showKeys(QWidget *parent);
void showAbout(QWidget *parent, Workspace &workspace);
/// Every sign that the map knows, whether it is on it or not.
void showSigns(QWidget *parent, const Atlas &atlas, const Theme &theme);

} // namespace sijill
