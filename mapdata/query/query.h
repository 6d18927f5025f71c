#pragma once

#include "mapdata/time/span.h"

#include <QString>
#include <QStringList>

namespace sijill {

/// What is asked of an atlas, by ids and words: the window's filter, a scene's, the command line's. Nothing in it is a
/// position in a table, so it means the same of an atlas that has grown, was read again, or has its tables in another
/// order. A name that an atlas does not know hides nothing there; it is kept, and holds again where it is known.
/// Lists name what is hidden, so that an empty query shows everything, also of data that comes later.
struct Query {
    Span window;     ///< invalid: all of time, undated incidents included
    QString spans;   ///< rule for what reaches beyond the window: "share", "whole", "inside"; empty: share
    QString measure; ///< "killed", "wounded", "killed-and-wounded", "killed:GROUP", ...; empty: killed
    QString reading; ///< "best", "lowest", "highest", "source:ID"; empty: best
    // Ids. "none" stands for incidents without a kind or actor. Of several entries with one id the second is "ID#2".
    QStringList hiddenKinds;
    QStringList hiddenActors;
    QStringList hiddenSources;
    QStringList hiddenPrecisions; ///< "exact", "town", "near", "district", "governorate", "several", "country", ...
    QStringList hiddenDataSets;   ///< by English name
    QString area;                 ///< id of a place: only incidents in it; empty: everywhere
    QString text;                 ///< words that must all occur

    bool operator==(const Query &) const = default;
};

} // namespace sijill
