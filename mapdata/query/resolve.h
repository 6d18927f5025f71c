#pragma once

#include "mapdata/query/filter.h"
#include "mapdata/query/query.h"

#include <vector>

namespace sijill {

/// A name in a query that an atlas does not know.
struct UnknownName {
    QString key; ///< what it should be: "measure", "kinds", "area", ...
    QString word;

    bool operator==(const UnknownName &) const = default;
};

/// A query in the positions of one atlas.
struct Resolved {
    Filter filter;
    /// Data sets are not among them: where one is not open there is nothing to hide.
    std::vector<UnknownName> unknown;
};

/// The two queries differ in nothing but the window, and so do their filters.
bool sameButWindow(Query a, const Query &b);

/// Looks the names up. What the atlas does not know is left out of the filter: a measure or reading is then the usual
/// one, an area everywhere.
Resolved resolve(const Query &query, const Atlas &atlas);

/// The filter in words. Names of `before` that the atlas does not know stay, for an atlas that knows them again; where
/// all that was hidden is shown, of a list or at all, those of that list or all of them go as well.
/// @pre the filter's positions are in the atlas
Query queryOf(const Filter &filter, const Atlas &atlas, const Query &before = {});

/// The query for the same atlas opened anew, where an entry may have another id: a place that has got a code from a
/// layer, a kind whose file was taken out while another file calls it the same. What `from` knows by a name that `to`
/// does not know is the one entry of `to` that is called the same (of a place, on the same level), if there is one.
Query followed(Query query, const Atlas &from, const Atlas &to);

} // namespace sijill
