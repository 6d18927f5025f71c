#pragma once

#include "mapdata/result.h"

#include <QWidget>

namespace sijill {

class Workspace;

// None of these waits: the window goes on behind them, and they go when it goes.
void showProblems(QWidget *parent, const Problems &problems);
void showKeys(QWidget *parent);
void showAbout(QWidget *parent, Workspace &workspace);

} // namespace sijill
