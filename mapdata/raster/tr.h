#pragma once

#include <QCoreApplication>

namespace sijill {

/// Context of what the readers of base maps say.
struct Raster {
    Q_DECLARE_TR_FUNCTIONS(Raster)
};

} // namespace sijill
