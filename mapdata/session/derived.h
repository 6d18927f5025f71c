#pragma once

#include "mapdata/index/timeindex.h"
#include "mapdata/model/atlaschange.h"
#include "mapdata/query/filter.h"
#include "mapdata/query/query.h"
#include "mapdata/session/atlasfacts.h"
#include "mapdata/session/figurescale.h"

#include <functional>
#include <memory>

namespace sijill {

/// The numbers of one atlas and one filter, of a piece: the parts belong together and never change.
struct Numbers {
    Filter filter;
    std::shared_ptr<const Ledger> ledger;
    std::shared_ptr<const TimeIndex> index;
    std::shared_ptr<const Mask> mask;
    Sum total; ///< for filter and window, wherever it is

    /// In the window, passing the filter; sorted by begin.
    std::vector<IncidentIndex> incidents() const { return index->incidents(filter.timeWindow(), mask.get()); }
};

/// For whoever has no use for the rest of what follows from an atlas, such as a command.
Numbers numbersOf(const Atlas &atlas, const Filter &filter);
Numbers numbersOf(const Atlas &atlas, const Query &query);

/// All that follows from an atlas and a query, of a piece, so that work in the background can take it along.
struct Derived : Numbers {
    std::shared_ptr<const OpenedAtlas> opened; ///< never null, nor is its atlas
    Query query;                               ///< `filter` is this, resolved
    std::shared_ptr<const AtlasFacts> facts;   ///< of the atlas
    std::shared_ptr<const FigureScale> scale;  ///< of the ledger

    const Atlas &atlas() const { return *opened->atlas; }
};

/// Makes it, from `before` as far as that serves. What `isWanted` no longer wants may come back unfinished. `change`:
/// by which the atlas differs from that of `before`, where that is known.
Derived derive(std::shared_ptr<const OpenedAtlas> opened, const Query &query, const Derived &before = {},
               const std::function<bool()> &isWanted = {}, const AtlasChange *change = nullptr);

/// The same in another window.
Derived inWindow(Derived derived, Span window);

} // namespace sijill
