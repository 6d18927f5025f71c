#pragma once

#include <QCoreApplication>

namespace sijill {

/// For the sentences about what is typed in a form.
struct Entry {
    Q_DECLARE_TR_FUNCTIONS(Entry)
};

} // namespace sijill
