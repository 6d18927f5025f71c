#pragma once

#include "mapdata/model/count.h"
#include "mapdata/register/preparededit.h"

namespace sijill {

/// Which incidents of a register are one event.
struct MergeChoice {
    QString keep;       ///< the id of the one that stays
    QStringList others; ///< those that go into it
    QString timeOf;     ///< whose time and place it has then; empty: its own
    QString placeOf;
    QString why;
};

/// One edit that makes one incident of several. Nothing is lost and nothing counted twice:
/// - the claims of the others move over whole, and stand beside its own; one that is preferred stays so only where the
///   kept incident has none;
/// - parts of the others become its parts; it becomes part of their whole where it has none, and of the smaller of two
///   wholes that hold each other;
/// - it counts where any of them did; what it does not say itself (kind, actors, title, time, place) it takes from
///   them, and notes stand one behind the other;
/// - mentions in reports, and what was decided about pairs, name the kept one;
/// - the others go to the bin.
/// Fails where one of them is not there or in the bin, and where one holds another: a part and its whole are not one
/// event. Nothing is written.
Result<PreparedEdit> mergeEdit(Database &database, const MergeChoice &choice);

/// Which claims of an incident tell of another event.
struct SplitChoice {
    QString incident;
    QStringList claims;                  ///< ids; some of its claims, not all
    QString id = {};                     ///< of the new incident; empty: a random one
    std::vector<FieldEdit> fields = {};  ///< of the new incident, where they are not as those of the old one
    std::vector<RecordEdit> before = {}; ///< new records that the fields name
    QString why = {};
};

/// One edit that makes a second incident of some claims of one: of the same time, place, kind, actors and whole, unless
/// `fields` say otherwise. That they are two events is kept, so that they are never proposed as one again. Fails where
/// a claim is none of the incident's, and where it would keep none. Nothing is written.
Result<PreparedEdit> splitEdit(Database &database, const SplitChoice &choice);

/// The killed and wounded of an incident as they stand beside it, and as they would after the edit: made and taken
/// back.
struct CountsOf {
    Count killed, wounded;
};
CountsOf countsOf(Database &database, const QString &incident);
Result<CountsOf> countsAfter(Database &database, const Edit &edit, const QString &incident);

} // namespace sijill
