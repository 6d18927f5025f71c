#pragma once

#include <QString>

namespace sijill {

/// The number of a line, row or feature in the digits of the language, without signs between its thousands.
QString numberInFile(qint64 number);

} // namespace sijill
