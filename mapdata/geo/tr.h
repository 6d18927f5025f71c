#pragma once

#include <QCoreApplication>

namespace sijill {

/// Context of what is said about typed and shown positions.
struct Positions {
    Q_DECLARE_TR_FUNCTIONS(Position)
};

} // namespace sijill
