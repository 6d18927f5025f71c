#pragma once

#include "mapdata/scenes/playback.h"
#include "mapdata/session/derived.h"

#include <memory>

namespace sijill {

/// What a scene shows of an atlas; its window is the scene's whole span. Names that the atlas does not know are told
/// and left out; the scene keeps them.
Filter filterOf(const Scene &scene, const Atlas &atlas, Problems *problems = nullptr);

/// A view as it is, made a scene: what is shown and all that is in view (world; null: what the atlas shows first). Id,
/// texts, playback, theme and layers stay those of `scene`.
Scene sceneFrom(const Derived &shown, const QRectF &view, Scene scene = {});

/// Everything that follows from a scene and an atlas, made once; the atlas and its layers are shared.
struct PreparedScene {
    Scene scene;
    std::shared_ptr<const Atlas> atlas;
    Numbers numbers; ///< over all of time: the window comes from the playback
    Playback playback;
    std::vector<Pulses> pulses; ///< one per location; empty for a still scene

    /// The filter with the window of that moment. Undated incidents are in no window, only in "all of time" of a still
    /// scene.
    Filter filterAt(double seconds) const;
};

PreparedScene prepare(const Scene &scene, std::shared_ptr<const Atlas> atlas);

/// Runs of days of `span` in which something happened, sorted and apart.
std::vector<Span> busyDays(const TimeIndex &index, const Mask *mask, Span span);

} // namespace sijill
