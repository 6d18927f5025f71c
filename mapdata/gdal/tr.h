#pragma once

#include <QCoreApplication>

namespace sijill {

/// Context of why a file is not opened.
struct Guard {
    Q_DECLARE_TR_FUNCTIONS(Guard)
};

} // namespace sijill
