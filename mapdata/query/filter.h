#pragma once

#include "mapdata/index/mask.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlas.h"
#include "mapdata/time/timewindow.h"

#include <QSet>

#include <functional>

namespace sijill {

/// Everything that decides what is shown, as one value. Map, timeline, list and every total obey the same one.
/// Sets name what is hidden, so that an empty filter shows everything. A query (query.h) in the positions of one atlas.
struct Filter {
    Span window;                      ///< invalid: all of time, undated incidents included
    SpanRule spans = SpanRule::Share; ///< what reaches beyond the window counts by it
    MeasureIndex measure = killed;
    Reading reading;
    QSet<KindIndex> hiddenKinds;     ///< none16 stands for incidents without a kind
    QSet<ActorIndex> hiddenActors;   ///< hidden when every perpetrator is hidden; none16: no perpetrator named
    QSet<SourceIndex> hiddenSources; ///< hidden when every claim is from a hidden source
    QSet<PlacePrecision> hiddenPrecisions;
    QSet<DataSetIndex> hiddenDataSets;
    PlaceIndex area = none; ///< only incidents in this area (all their places lie in it)
    QString text;           ///< words that must all occur in title, places, actors, sources or id

    TimeWindow timeWindow() const { return {window, spans}; }
    bool operator==(const Filter &) const = default;
};

/// The two filters differ in nothing but the window.
bool sameButWindow(Filter a, const Filter &b);
/// They hide the same incidents; window, rule for spans, measure and reading hide none.
bool sameMask(const Filter &a, const Filter &b);

/// The one predicate, without the window.
bool passes(const Atlas &atlas, IncidentIndex incident, const Filter &filter);
/// Independent of window, rule for spans, measure and reading: those are not filtered but computed. Works on all cores
/// where incidents are many. `isWanted` is asked now and then, on any of their threads; once it says
/// no, the rest of the mask is left at zero. Empty: it is wanted.
Mask makeMask(const Atlas &atlas, const Filter &filter, const std::function<bool()> &isWanted = {});
/// With the window and its rule: undated incidents are in no window, only in "all of time".
bool isShown(const Atlas &atlas, IncidentIndex incident, const Filter &filter);

} // namespace sijill
