#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/register/editor.h"

namespace sijill {

/// An edit that the program puts together of what stands in the register, and what a person should hear of it before it
/// is done, one sentence each.
struct PreparedEdit {
    Edit edit;
    QStringList remarks;
    QString incident; ///< the one that all is about
};

} // namespace sijill
