#pragma once

#include "mapdata/reading/figures.h"
#include "mapdata/reading/places.h"
#include "mapdata/reading/times.h"

#include <span>

namespace sijill::reading {

/// A figure with its place and time, on the way to a proposal.
struct Draft {
    int figure = 0;
    std::vector<int> mentions; ///< the places it stands for together
    QStringList areas;
    bool country = true;      ///< no area is known: the whole country, or nothing is said
    bool statedPlace = false; ///< by its own words, not by those around
    bool statedCountry = false;
    Span days;
    TimePhrase::Kind timeKind = TimePhrase::Kind::Day;
    bool statedTime = false;
    int timeIndex = -1;
    QString source;
    // relations, to other drafts
    int partOf = -1;
    int rivalOf = -1;
    int repeatOf = -1;
    bool background = false;
    bool eachOf = false; ///< one of several made of one figure
};

/// What the stages before have found.
struct Findings {
    const Marked &text;
    const std::vector<Figure> &figures;
    std::vector<PlaceMention> &mentions;
    const std::vector<TimePhrase> &times;
    const PlaceBook &book;
    Day report;
};

/// One draft for each figure that is measured (several where it holds for "each of" several places), in the order of
/// the text, with place and time.
std::vector<Draft> draftsOf(const Findings &found);

/// Which draft holds which, competes with which, is another again, or lies outside the reported period.
void relate(const Findings &found, std::vector<Draft> &drafts);

} // namespace sijill::reading
