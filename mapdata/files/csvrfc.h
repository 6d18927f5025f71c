#pragma once

#include <QString>

namespace sijill {

/// Whether every quotation mark of a text stands where RFC 4180 has one: around a cell, or twice in a cell with such
/// marks. Blanks around such a cell are let pass. Reads the file to its end.
bool keepsToRfc(const QString &path, char separator);

} // namespace sijill
