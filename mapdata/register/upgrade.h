#pragma once

#include "mapdata/register/database.h"

namespace sijill {

/// Gives a register of an older format what the format of this program has, in one transaction; nothing is done to one
/// that has it. Before that the file is copied as upgradeCopyOf() says. Fails with nothing changed. @pre no transaction
/// is open
std::optional<Problem> upgradeRegister(Database &database);

/// Where the file stays as it was before a format: "one.sijill.before-2"; behind a number where there is one already.
QString upgradeCopyOf(const QString &file);

} // namespace sijill
