#pragma once

#include "mapdata/model/atlas.h"

#include <functional>
#include <optional>
#include <vector>

namespace sijill {

class DistinctPairs;

/// What two incidents may be to each other. Whatever it says, nothing is merged by it: a person decides.
enum class DuplicateVerdict : quint8 {
    Same,    ///< the same event, told twice: both add up to twice its dead
    PartOf,  ///< one of them tells of the other and of more
    Possible ///< a weak hint, or one of several that fit alike
};

/// How what both say of the killed goes together.
enum class FigureMatch : quint8 {
    Unknown, ///< one of them has no figure
    Overlap, ///< there is a number that both allow
    Close,   ///< none, and the nearest are one apart or within a quarter
    Apart
};

/// What speaks for and against, as values; reasonsInWords() tells them.
struct DuplicateReasons {
    std::optional<int> daysApart;     ///< 0 where the spans share a day; nothing where one of them is undated
    bool daysVague = false;           ///< one of them is known for a week, a month or longer only
    std::optional<double> kilometres; ///< between the points; nothing where one of them has none
    bool areaOnly = false;            ///< one of them is known for an area only, which holds the other's place
    FigureMatch figures = FigureMatch::Unknown;
    Count killedA, killedB; ///< the figures that were compared; of all, or of the civilians among them
    /// One of them says that no civilian was among its killed, so that only the total was left to compare.
    bool noCivilians = false;
    std::vector<ActorIndex> actors; ///< that both name
    bool sameKind = false;
    ReportIndex report = none16; ///< in which both stand
    SourceIndex source = none16; ///< that both have
    QStringList words;           ///< rare ones that occur in both, in their search form, rarest first
    int crowd = 0;               ///< others within some days and kilometres of either that it could be as well
    int parts = 0;               ///< of PartOf: so many of the other data set add up to the whole's figure
    bool notCounted = false;     ///< one of them is in no total, so nobody is counted twice
};

/// Two incidents that may be one. `a` comes before `b` in the atlas.
struct Duplicate {
    IncidentIndex a = none, b = none;
    DuplicateVerdict verdict = DuplicateVerdict::Possible;
    double score = 0;           ///< 0 ... 1, to be compared with others, and no probability
    IncidentIndex whole = none; ///< of PartOf: `a` or `b`
    DuplicateReasons reasons;
};

struct DuplicateOptions {
    /// Pairs further apart are not looked at.
    int days = 3;
    double kilometres = 15;
    /// Within one data set two incidents are compared only where both stand in one report, and never without this.
    bool withinDataSets = false;
    /// A data set in which all are compared with each other as with those of others: one that is typed in.
    DataSetIndex everywhereIn = none16;
    /// Only pairs of this one are looked at; none: all pairs.
    IncidentIndex of = none;
    double leastSame = 0.6;      ///< the score from which a pair is Same, if nothing else fits as well
    double leastPossible = 0.12; ///< and from which it is told at all
    /// So many weak hints are told of an incident, the best ones.
    int mostPossible = 3;
    /// What a person has found to be two events (distinct.h); these pairs are not looked at.
    const DistinctPairs *distinct = nullptr;
    /// Told now and then what share of the work is done; false ends it, and nothing is found.
    std::function<bool(double)> goOn = {};
};

/// Pairs of incidents that may be the same event, best first: Same before PartOf before Possible, then by score, then
/// in the order of the incidents.
///
/// - Only incidents of different data sets (Atlas::dataSets) are compared; see DuplicateOptions::withinDataSets.
/// - An incident is Same with one other at most, and in no other pair that is Same: the best assignment by score.
/// - What is known for an area, a week or longer only, or is undated, is Possible at best.
/// - An incident, its whole and its parts are one account: they are never proposed against each other.
/// - What is not counted is compared like all others, and said to be not counted.
/// Incidents without a date, or without a place, are compared by reports alone.
std::vector<Duplicate> findDuplicates(const Atlas &atlas, const DuplicateOptions &options = {});

} // namespace sijill
