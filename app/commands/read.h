#pragma once

#include <QStringList>

namespace sijill {

/// `sijill read FILE... |- --date D [--lang en|ar] [--source NAME] [--atlas A] [--format json|csv|table]`: what the
/// text of a report proposes, each with the words it stands on. Nothing enters a register.
int runRead(const QStringList &words);

} // namespace sijill
