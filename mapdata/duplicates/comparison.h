#pragma once

#include "mapdata/duplicates/pairs.h"

#include <vector>

namespace sijill {

/// What is measured of a pair; DuplicateReasons are made of it for those that are told.
struct Comparison {
    IncidentPair pair;
    int days = 0; ///< between them; 0 where one is undated
    double kilometres = 0;
    bool bothDated = false, bothPoints = false;
    bool daysVague = false;
    FigureMatch figures = FigureMatch::Unknown;
    Bounds figureA, figureB;
    double figureChance = 1; ///< the share of incidents whose figures would go together as well
    bool noCivilians = false;
    double rarity = 0; ///< of the words that both have, added up
    bool sameActor = false, sameKind = false, sameSource = false;
    int crowdA = 0, crowdB = 0; ///< others that `a` and `b` could be as well
    /// ln of how much more often two with such actors go together than any two; 0 where that is not known.
    double actorTie = 0;
};

/// Each pair alone, then what all of them say about each.
std::vector<Comparison> compareAll(const Atlas &atlas, const DuplicateTable &table,
                                   const std::vector<IncidentPair> &pairs);

DuplicateReasons reasonsOf(const Atlas &atlas, const DuplicateTable &table, const Comparison &comparison);

} // namespace sijill
