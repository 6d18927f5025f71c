#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/store/atlasfile.h"
#include "widgets/painter/figurescale.h"

#include <functional>
#include <memory>

namespace sijill {

/// One way to tell incidents apart: by kind, by who did it, by source, by how well the place is known, by
/// the data set it is from.
enum class Facet : quint8 { Kind, Actor, Source, Precision, DataSet };
inline constexpr std::size_t facetCount = 5;

/// Calls `visit` with each value of the facet that the incident has, each once.
template <class Visit>
void forEachFacetValue(const Atlas &atlas, const Incident &incident, Facet facet, Visit &&visit);

/// What a location is shown as: a point or areas somewhere in the world, or nothing but the tray.
struct Standing {
    enum Kind : quint8 { Point, Area, Unplaced };
    Kind kind = Unplaced;
    float x = 0, y = 0;   ///< world, of a point: good to some two metres
    quint32 areas = none; ///< of an area: in AtlasFacts::areas
};

/// What follows from an atlas alone.
struct AtlasFacts {
    Gazetteer gazetteer;
    Span extent;
    Mask vague; ///< incidents whose date is known for a week, a month or a year only; empty where there are none
    std::array<std::vector<quint16>, facetCount> facetValues; ///< that occur, in the order of the atlas's lists
    std::vector<Standing> standings;                          ///< one per location
    std::vector<std::vector<QRectF>> areas;                   ///< world rectangles of the areas of one location
};
AtlasFacts factsOf(const OpenedAtlas &opened);

/// All that is shown but the selection and the camera, of a piece: the parts belong together and never change, so that
/// work in the background can take them along.
struct Shown {
    std::shared_ptr<const OpenedAtlas> opened; ///< never null, nor is its atlas
    std::shared_ptr<const AtlasFacts> facts;
    Filter filter;
    std::shared_ptr<const Ledger> ledger;
    std::shared_ptr<const TimeIndex> index;
    std::shared_ptr<const FigureScale> scale; ///< of the ledger
    std::shared_ptr<const Mask> mask;

    const Atlas &atlas() const { return *opened->atlas; }
};

/// `wanted` for that atlas and filter, from `before` as far as that serves. What `isWanted` no longer wants may come
/// back unfinished.
Shown derived(std::shared_ptr<const OpenedAtlas> opened, const Filter &filter, const Shown &before,
              const std::function<bool()> &isWanted = {});

/// The two filters differ in nothing but the window.
bool sameButWindow(Filter a, const Filter &b);
/// They hide the same incidents; window, rule for spans, measure and reading hide none.
bool sameMask(const Filter &a, const Filter &b);

template <class Visit>
void forEachFacetValue(const Atlas &atlas, const Incident &incident, Facet facet, Visit &&visit)
{
    switch (facet) {
    case Facet::Kind:
        return visit(incident.kind);
    case Facet::Actor: {
        const auto &actors = atlas.actorSets[incident.perpetrators];
        if (actors.empty())
            visit(none16);
        for (const ActorIndex actor : actors)
            visit(actor);
        return;
    }
    case Facet::Source: {
        const auto claims = atlas.claimsOf(incident);
        for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
            const auto same = [&](const Claim &other) { return other.source == claim->source; };
            if (std::none_of(claims.begin(), claim, same))
                visit(claim->source);
        }
        return;
    }
    case Facet::Precision:
        return visit(static_cast<quint16>(atlas.locationOf(incident).precision));
    case Facet::DataSet:
        return visit(atlas.dataSetOf(incident));
    }
}

} // namespace sijill
