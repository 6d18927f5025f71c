#pragma once

#include <QStringList>

namespace sijill {

/// sijill history REGISTER [ID] [--in TABLE] [--format text|csv|json]
int runHistory(const QStringList &words);
/// sijill check REGISTER [--format text|json]
int runCheck(const QStringList &words);

} // namespace sijill
