#pragma once

#include "mapdata/model/atlas.h"

#include <array>
#include <vector>

namespace sijill {

/// The least and the most that the claims of an incident say.
struct Bounds {
    qint32 low = -1, high = -1;
    bool isOpen = false; ///< nothing bounds it from above; `high` is then a guess

    bool isKnown() const { return low >= 0; }
    bool overlaps(const Bounds &other) const { return low <= other.high && other.low <= high; }
    bool operator==(const Bounds &) const = default;
};

/// What is compared of one incident, made once.
struct DuplicateFacts {
    Span days;                     ///< invalid: undated
    bool daysVague = false;        ///< known for a week or longer only
    bool isPoint = false;          ///< a point, of the precision of one
    std::array<double, 3> globe{}; ///< of a point: kilometres from the middle of a globe
    bool isArea = false;
    std::vector<PlaceIndex> areas;   ///< of an area: the places it is known for
    std::vector<PlaceIndex> holders; ///< governorates, districts and sub-districts that its places lie in, or are
    Bounds killed, civilians;
    /// How often a figure such as its own would agree by chance: the share of incidents with figures that overlap it.
    double killedChance = 1;
    std::vector<quint32> words; ///< sorted; positions in DuplicateTable::words
    DataSetIndex dataSet = 0;
    IncidentIndex root = none; ///< one and the same for an incident, its parts, its whole and their parts
};

struct DuplicateWord {
    QString form;
    double rarity = 0; ///< ln(incidents / those that have it)
};

struct DuplicateTable {
    std::vector<DuplicateFacts> facts; ///< by incident
    std::vector<DuplicateWord> words;  ///< those that are rare, and occur in more than one incident
};

DuplicateTable duplicateTable(const Atlas &atlas);

/// Along a great circle, on a globe of the earth's mean radius: off by half a per cent at most.
double kilometresBetween(const DuplicateFacts &a, const DuplicateFacts &b);
/// 0 where they share a day. @pre both are dated
int daysBetween(const DuplicateFacts &a, const DuplicateFacts &b);

} // namespace sijill
