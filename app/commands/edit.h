#pragma once

#include <QStringList>

namespace sijill {

/// sijill edit REGISTER ID --set FIELD=VALUE ... | sijill edit REGISTER [ID] -
int runEditCommand(const QStringList &words);
/// sijill delete REGISTER ID ... [--restore]
int runDelete(const QStringList &words);
/// sijill undo REGISTER
int runUndo(const QStringList &words);
/// sijill redo REGISTER
int runRedo(const QStringList &words);

} // namespace sijill
