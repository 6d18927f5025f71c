#pragma once

#include "mapdata/layers/layer.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace sijill {

/// Which fields of a table hold what. -1: none. Positions in the list of field names.
struct FieldMap {
    int english = -1;
    int arabic = -1;
    int code = -1;
    int rank = -1;
    int labelLon = -1;
    int labelLat = -1;
    bool rankIsCapitalLevel = false; ///< OCHA's CAPIT_LVL: 0 capital ... 3, empty for a village
    /// Further names and, where there is one, the field with their language ("ar").
    std::vector<std::pair<int, int>> otherNames;
    /// Of an administrative layer: 0 country, 1 governorate, 2 district, 3 sub-district, 4 town; -1 where it is none.
    int level = -1;
};

/// Finds the fields by name: the layers that ship, OCHA's COD-AB in its four layouts, then what is usual elsewhere.
FieldMap mapFields(const QStringList &names);

/// Country, areas, towns or other, by level and geometry.
LayerRole roleOf(int level, GeometryKind kind);

} // namespace sijill
