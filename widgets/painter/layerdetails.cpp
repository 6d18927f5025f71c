#include "widgets/painter/layerdetails.h"

#include "mapdata/background.h"
#include "mapdata/layers/simplify.h"

#include <cmath>
#include <exception>

namespace sijill {

namespace {

constexpr double offAtMost = 0.4; // device pixels that a border may run beside its true course
constexpr double leastGain = 0.7; // of the vertices; a copy with more is not worth its memory

/// Of scales: each step is four times as close as the one before.
int stepOf(double scale)
{
    return static_cast<int>(std::ceil(std::log2(scale) / 2 - 1e-9));
}

double toleranceOf(int step)
{
    return offAtMost / std::exp2(2.0 * step);
}

/// nullptr where it has hardly fewer vertices.
std::shared_ptr<const VectorLayer> coarseCopy(const VectorLayer &full, int step)
{
    VectorLayer coarse = simplified(full, toleranceOf(step));
    const double share = static_cast<double>(coarse.vertices.size()) / static_cast<double>(full.vertices.size());
    return share <= leastGain ? std::make_shared<const VectorLayer>(std::move(coarse)) : nullptr;
}

} // namespace

LayerDetails::LayerDetails()
{
    m_pool.setMaxThreadCount(1);
}

LayerDetails::~LayerDetails()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

LayerDetails::Shared LayerDetails::at(const Shared &layer, double scale)
{
    const bool hasBorders = layer->kind == GeometryKind::Area || layer->kind == GeometryKind::Line;
    if (!hasBorders || layer->vertices.size() < leastVertices || !(scale > 1))
        return layer;
    const int step = stepOf(scale);
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_copies, [](const auto &known) { return known.second.of.expired(); });
    Copies &copies = m_copies[layer.get()];
    copies.of = layer;
    const auto known = copies.bySteps.find(step);
    if (known == copies.bySteps.end()) {
        copies.bySteps.emplace(step, nullptr);
        begin(layer, step);
        return layer;
    }
    return known->second ? known->second : layer;
}

/// @pre m_mutex is held
void LayerDetails::begin(const Shared &layer, int step)
{
    ++m_making;
    m_pool.start([this, weak = std::weak_ptr(layer), step] {
        workBehindMainThread(); // frames first
        const Shared full = weak.lock();
        bool isWanted = full != nullptr;
        {
            const std::scoped_lock lock(m_mutex);
            isWanted = isWanted && !m_ending;
        }
        Shared copy;
        try {
            copy = isWanted ? coarseCopy(*full, step) : nullptr;
        } catch (const std::exception &) {
            // Not enough memory for a copy: the layer itself is drawn.
        }
        const std::scoped_lock lock(m_mutex);
        --m_making;
        if (copy)
            m_copies[full.get()].bySteps[step] = copy;
    });
}

bool LayerDetails::isIdle()
{
    const std::scoped_lock lock(m_mutex);
    return m_making == 0;
}

} // namespace sijill
