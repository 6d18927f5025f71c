#pragma once

#include "mapdata/model/atlas.h"

#include <functional>
#include <memory>

namespace sijill {

/// What a reader of a large file tells while it reads, in the thread that reads. Both may be empty.
struct ReadProgress {
    /// How many rows of how many (an estimate, never less than `done`); false stops the reading, which then gives
    /// what has been read so far.
    std::function<bool(qint64 done, qint64 total)> step;
    /// What has been read so far, complete in itself. Called more and more seldom, each time with some twice as much:
    /// all copies together cost about as much as one of the whole.
    std::function<void(std::shared_ptr<const Atlas> soFar)> show;
};

} // namespace sijill
