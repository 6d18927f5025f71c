#pragma once

#include <QCoreApplication>

namespace sijill {

/// Context of what the layer readers say.
struct Layers {
    Q_DECLARE_TR_FUNCTIONS(Layers)
};

} // namespace sijill
