#pragma once

#include "mapdata/problems.h"

#include <QString>

#include <optional>

class QWidget;

namespace sijill {

class ChartPage;

/// Asks where a table or chart is to go, and writes it there. Gives back what to say of it; nothing where no file was
/// chosen. `folder` is where to begin, and where it went.
std::optional<QString> askAndSaveChart(QWidget *parent, const ChartPage &page, QString &folder);

} // namespace sijill
