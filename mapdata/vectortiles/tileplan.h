#pragma once

#include "mapdata/vectortiles/rules.h"

#include <QHash>

#include <bitset>
#include <memory>
#include <mutex>

namespace sijill {

inline constexpr std::size_t mostConditions = 256;
using TileConditions = std::bitset<mostConditions>;

/// What one layer of a schema is asked for: each condition of its rules once, so that a feature is compared with all
/// rules by a few bits.
struct LayerPlan {
    struct Candidate {
        quint16 rule = 0;
        TileGeometry geometry = TileGeometry::Area;
        TileConditions wanted, refused;
        std::size_t weight = 0; ///< conditions: the one with the most wins
    };
    std::vector<TileCondition> conditions;
    std::vector<Candidate> drawn, named; ///< the first of the same weight wins
    std::array<std::size_t, 4> marks{};  ///< conditions of tunnel, bridge, link, disputed, as positions + 1; 0: none

    bool isEmpty() const { return drawn.empty() && named.empty(); }
};

/// The rules of a style as one schema needs them.
class TilePlan {
public:
    TilePlan(std::shared_ptr<const TileRules> rules, TileSchema schema);

    const TileRules &rules() const { return *m_rules; }
    TileSchema schema() const { return m_schema; }
    /// Made when first asked for. Safe from any thread.
    std::shared_ptr<const LayerPlan> ofLayer(QByteArrayView name) const;

private:
    LayerPlan planFor(QByteArrayView name) const;

    std::shared_ptr<const TileRules> m_rules;
    TileSchema m_schema;
    mutable std::mutex m_mutex;
    mutable QHash<QByteArray, std::shared_ptr<const LayerPlan>> m_layers;
};

} // namespace sijill
