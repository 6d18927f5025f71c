#pragma once

#include <QCoreApplication>

namespace sijill {

/// Context of what the readers of vector tiles say.
struct Tiles {
    Q_DECLARE_TR_FUNCTIONS(Tiles)
};

} // namespace sijill
