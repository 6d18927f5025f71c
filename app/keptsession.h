#pragma once

#include "mapdata/opening/readfiles.h"
#include "widgets/map/mapcontroller.h"

#include <optional>

namespace sijill {

/// What was open when the window was shut, and how it was looked at: for the next start.
struct KeptSession {
    std::vector<ImportRequest> files; ///< one without a path is the atlas that ships
    Query query;
    std::optional<Camera> camera;

    bool isEmpty() const { return files.empty(); }
};

/// The query stands there as in a scene of a story.
QByteArray toJson(const KeptSession &session);
/// What can be read of it; empty where nothing can.
KeptSession keptSessionOf(const QByteArray &json);

} // namespace sijill
