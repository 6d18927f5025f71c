#pragma once

#include "mapdata/result.h"

namespace sijill {

/// Control characters, and those that turn the direction of writing round, as "\x1b": a file may have any name, and a
/// terminal obeys what it is sent.
QString visible(QString text);

/// Of problems of a file that differ in nothing but names and numbers the first few, and in place of the others one
/// that says how many they are. Order is kept.
Problems grouped(const Problems &problems);

} // namespace sijill
