#pragma once

#include "mapdata/admin/areagrid.h"
#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

#include <memory>
#include <optional>

namespace sijill {

using SharedLayers = std::vector<std::shared_ptr<const VectorLayer>>;

/// Areas and towns that know what they lie in, with the outlines they have.
struct Hierarchy {
    std::vector<Place> places; ///< parents are positions in here
    SharedLayers layers;       ///< in drawing order
};

/// The places of administrative layers, larger ones first, each code once. Areas that only the rows of smaller ones
/// name are there too, without an outline. Parents come from the rows, else from the code's own beginning ("SY07" of
/// "SY0705"), else from the outlines. Layers of another kind give no places.
Hierarchy makeHierarchy(SharedLayers layers);

/// Areas of the layers, to be asked which of them holds a point.
class AreaFinder {
public:
    explicit AreaFinder(const SharedLayers &layers);

    /// The code of the smallest area around the point that is above that level (1 governorate ... 4 any); empty: none.
    QString codeAt(World point, int belowLevel = 4) const;
    /// That area itself; nullptr where none is. May be asked on several threads at once.
    const Feature *areaAround(World point, int belowLevel = 4) const;
    bool isEmpty() const { return m_areas.empty(); }

private:
    SharedLayers m_areas;          ///< smallest areas first
    std::vector<AreaGrid> m_grids; ///< of each of them
};

/// The level of a place for an administrative level of a layer, and the word for it.
PlaceLevel placeLevel(int administrative);
QString kindOfLevel(PlaceLevel level);

/// The longest proper beginning of the code that is in `known`; empty where none is.
template <class Known>
QString codeAbove(const QString &code, const Known &known)
{
    for (qsizetype length = code.size() - 1; length >= 2; --length)
        if (const QString above = code.left(length); known.contains(above))
            return above;
    return {};
}

} // namespace sijill
