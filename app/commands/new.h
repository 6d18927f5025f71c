#pragma once

#include <QStringList>

namespace sijill {

/// sijill new REGISTER [--set FIELD=VALUE ...] [--figure killed=N ...] [-]
int runNew(const QStringList &words);

} // namespace sijill
