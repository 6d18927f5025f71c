#pragma once

#include <QString>

namespace sijill {

/// The word for a kind of place in the interface's language; a kind that is not known stays as the data has it.
QString placeKindName(const QString &kind);

} // namespace sijill
