#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"

#include <QHash>

#include <memory>

namespace sijill {

/// The places that layers alone give an atlas when it is read: those need no row in its table of places.
class LayerPlaces {
public:
    /// `layers`: as they will stand in the atlas's folder. `atlas` is kept by reference.
    LayerPlaces(const std::vector<std::shared_ptr<const VectorLayer>> &layers, const Atlas &atlas);

    /// The layers give that very place, with its names, its parent and its point.
    bool give(PlaceIndex place) const;
    /// The id of the town in the layers that the place stands for under an id of its own; empty where there is none.
    QString townOf(PlaceIndex place) const { return m_towns.value(place); }

private:
    void findTowns(const VectorLayer &layer);

    const Atlas &m_atlas;
    Atlas m_given;
    QHash<QString, PlaceIndex> m_givenById;
    QHash<PlaceIndex, QString> m_towns;
};

} // namespace sijill
