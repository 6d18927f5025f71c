#pragma once

#include "mapdata/mapping/roles.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

/// What the name of a column says of it.
struct NamedRole {
    std::optional<Role> role;
    double confidence = 0; ///< 0 ... 1
    QString reason;        ///< translated: why it is read so, or why it is not read
    /// It is named for something that is none of the incident: no role may be guessed by its cells either.
    bool isPassed = false;
    /// It counts people, and nothing in the names of the columns says what became of them.
    bool isOfPeople = false;
};

/// Of each column of a table, whatever is in their cells. Names are known in English, French, Spanish, Portuguese and
/// Arabic, with units and brackets off; those of forms (KoBo, ODK) also with their groups: "incident/date_of_death".
std::vector<NamedRole> rolesNamed(const QStringList &columns);

/// Less sure than that is for want of a better column.
inline constexpr double lastResort = 0.7;

} // namespace sijill
