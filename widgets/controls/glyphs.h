#pragma once

#include "widgets/theme/theme.h"

#include <QIcon>

namespace sijill {

/// Small line icons, drawn in the theme's ink. Those that point along time or text are mirrored right to left.
enum class Glyph : quint8 {
    Play,
    Pause,
    StepOn,
    StepBack,
    NextIncident,
    PreviousIncident,
    ZoomIn,
    ZoomOut,
    Fit,
    Search,
    Open,
    Picture,
    Theme,
    Language,
    Close,
    Warning,
    Menu,
    Help,
    Up,
    Down,
    Facts, ///< an i in a ring
};

QIcon glyphIcon(Glyph glyph, const Theme &theme, Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace sijill
