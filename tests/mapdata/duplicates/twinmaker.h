#pragma once

#include "tests/mapdata/support/atlasmaker.h"

namespace sijill::test {

/// Small atlases of two or more data sets, in code: incidents of a point, an area or none.
class TwinMaker : public AtlasMaker {
public:
    LocationIndex point(double longitude, double latitude, PlacePrecision precision = PlacePrecision::Town,
                        PlaceIndex in = none)
    {
        const LocationIndex at = location(precision, in == none ? std::vector<PlaceIndex>() : std::vector{in});
        atlas.locations[at].longitude = longitude;
        atlas.locations[at].latitude = latitude;
        return at;
    }
    /// All incidents since the one before are of this data set.
    void endDataSet()
    {
        const auto number = atlas.dataSets.size() + 1;
        atlas.dataSets.push_back(
            {{u"set %1"_s.arg(number), {}}, static_cast<IncidentIndex>(atlas.incidents.size()), {}});
    }
    ReportIndex report(const QString &title)
    {
        atlas.reports.push_back({u"r%1"_s.arg(atlas.reports.size()), none16, {title, {}}, {}, {}, {}, {}});
        return static_cast<ReportIndex>(atlas.reports.size() - 1);
    }
    IncidentIndex killedAt(LocationIndex where, Day day, Count count, IncidentIndex partOf = none)
    {
        return simple(count, Span::day(day), partOf, where);
    }
};

} // namespace sijill::test
