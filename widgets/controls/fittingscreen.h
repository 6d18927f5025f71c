#pragma once

#include <QScreen>
#include <QWidget>

namespace sijill {

/// The size that a dialog would like, where the screen has room for it.
inline QSize fittingScreen(const QWidget &dialog, QSize wanted)
{
    constexpr QSize frame(40, 60);
    return wanted.boundedTo(dialog.screen()->availableGeometry().size() - frame);
}

} // namespace sijill
