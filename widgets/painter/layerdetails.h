#pragma once

#include "mapdata/layers/layer.h"

#include <QThreadPool>

#include <map>
#include <memory>
#include <mutex>

namespace sijill {

/// Coarser copies of large layers, for pictures that show much of them at once. Each is made once, in a thread of its
/// own; until it is there the layer itself serves, which looks the same. Safe to be asked from several threads.
class LayerDetails {
public:
    LayerDetails();
    ~LayerDetails();
    LayerDetails(const LayerDetails &) = delete;
    LayerDetails &operator=(const LayerDetails &) = delete;

    using Shared = std::shared_ptr<const VectorLayer>;
    /// The layer with no more vertices than can be told apart at so many device pixels per world unit.
    Shared at(const Shared &layer, double scale);
    /// Nothing is being made.
    bool isIdle();

    static constexpr std::size_t leastVertices = 30'000; ///< of a layer that is worth it

private:
    struct Copies {
        std::weak_ptr<const VectorLayer> of;
        std::map<int, Shared> bySteps; ///< null while it is being made
    };
    void begin(const Shared &layer, int step);

    std::mutex m_mutex;
    std::map<const VectorLayer *, Copies> m_copies;
    int m_making = 0;
    bool m_ending = false;
    QThreadPool m_pool;
};

} // namespace sijill
