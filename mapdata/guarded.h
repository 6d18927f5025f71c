#pragma once

#include "mapdata/result.h"

#include <utility>

namespace sijill {

/// The exception that is being handled, as a sentence: not enough memory, or what a library says.
/// @pre called in a catch block
Problem problemOfException(const QString &file);

/// What `work` answers, a Result; an exception in it is a problem of the file. Work in the background and commands run
/// in this, for an exception that leaves a thread ends the program.
template <class Work>
auto guarded(const QString &file, Work &&work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return problemOfException(file);
    }
}

} // namespace sijill
