#pragma once

#include "mapdata/layers/layer.h"

#include <QStringList>

#include <array>
#include <utility>
#include <vector>

namespace sijill {

/// The fields that name an area which the features lie in. -1: none.
struct AncestorFields {
    int code = -1;
    int english = -1;
    int arabic = -1;
};

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
    /// Spellings beside the name: OCHA's reference and alternative names.
    std::vector<int> spellings;
    /// Of an administrative layer: 0 country, 1 governorate, 2 district, 3 sub-district, 4 town; -1 where it is none.
    int level = -1;
    /// The layout leaves the level to the codes: a layer of 2015 and 2018 without parents is a country or governorates.
    bool levelFromCodes = false;
    /// Holds the level in words, "ADM1" (geoBoundaries).
    int levelWord = -1;
    /// By level; only those with a code, and only above the layer's own level.
    std::array<AncestorFields, 5> ancestors;
};

/// Finds the fields by name: the layers that ship, OCHA's COD-AB in its four layouts, GADM and geoBoundaries, then what
/// is usual elsewhere.
FieldMap mapFields(const QStringList &names);

/// Of "ADM1" 1, of "ADM0" 0; -1 where it is no such word.
int levelOfWord(const QString &word);

/// Country, areas, towns or other, by level and geometry.
LayerRole roleOf(int level, GeometryKind kind);

} // namespace sijill
