#pragma once

#include <QStringList>

namespace sijill {

/// sijill save-as [ATLAS | FILE ...] --output one.sijill | --output FOLDER
int runSaveAs(const QStringList &words);

} // namespace sijill
