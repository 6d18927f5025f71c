#pragma once

#include <QCoreApplication>

namespace sijill {

/// For the sentences of the register.
struct Register {
    Q_DECLARE_TR_FUNCTIONS(Register)
};

} // namespace sijill
