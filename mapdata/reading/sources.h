#pragma once

#include "mapdata/reading/drafts.h"

namespace sijill::reading {

/// Who says so, for each draft: named in its sentence, else in one before it in the paragraph, else the publisher.
void findSources(const Findings &found, std::vector<Draft> &drafts, const QString &publisher);

} // namespace sijill::reading
