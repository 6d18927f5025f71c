#pragma once

#include "mapdata/mapping/roles.h"

#include <QStringList>

#include <optional>

namespace sijill {

/// What a column of a usual name says, and how early that name stands among those of its role.
struct UsualName {
    Role role;
    int rank;
};
/// By the words of the name, see wordsOfColumn().
std::optional<UsualName> usualName(const QStringList &words);

} // namespace sijill
