#pragma once

#include "mapdata/store/atlasfile.h"

#include <memory>

namespace sijill::test {

inline Day day(int year, int month, int dayOfMonth)
{
    return toDay(QDate(year, month, dayOfMonth));
}

/// Five incidents, small enough to know by heart:
///
/// | # | days             | killed | where               | kind     | by         |
/// | 0 | 14.1.2013        | 70+    | two areas together  | shelling | government |
/// | 1 | 14.1.2013        | 11     | Haydariya, a point  | airstrike| government |
/// | 2 | 15.1.2013        | –      | Hama, a point       | clash    | nobody named |
/// | 3 | 21. to 24.1.2016 | 63/90  | Khasham, a point    | airstrike| opposition |
/// | 4 | undated          | 5      | no place            | shelling | opposition |
inline OpenedAtlas sampleAtlas()
{
    using namespace Qt::StringLiterals;
    auto atlas = std::make_shared<Atlas>();
    atlas->title = {u"Sample"_s, u"مثال"_s};
    atlas->kinds = {{u"shelling"_s, {u"Shelling"_s, u"قصف"_s}},
                    {u"airstrike"_s, {u"Airstrike"_s, u"غارة جوية"_s}},
                    {u"clash"_s, {u"Clash"_s, u"اشتباك"_s}}};
    atlas->actors = {{u"government"_s, {u"Government forces"_s, u"قوات الحكومة"_s}},
                     {u"opposition"_s, {u"Opposition fighters"_s, u"مقاتلو المعارضة"_s}}};
    atlas->actorSets = {{}, {0}, {1}};
    atlas->sources = {{u"a"_s, {u"Round-up"_s, u"موجز"_s}, {}, {}, {}},
                      {u"b"_s, {u"<b>Agency</b>"_s, u"وكالة"_s}, {}, {}, {}}};

    const auto addPlace = [&](const QString &id, const Text &name, PlaceLevel level, double lon, double lat,
                              PlaceIndex parent = none) {
        Place place;
        place.id = id;
        place.name = name;
        place.kind = level == PlaceLevel::Governorate ? u"governorate"_s : u"town"_s;
        place.level = level;
        place.longitude = lon;
        place.latitude = lat;
        place.parent = parent;
        atlas->places.push_back(place);
    };
    addPlace(u"SY01"_s, {u"Damascus"_s, u"دمشق"_s}, PlaceLevel::Governorate, 36.3, 33.5);
    addPlace(u"SY03"_s, {u"Rif Dimashq"_s, u"ريف دمشق"_s}, PlaceLevel::Governorate, 36.6, 33.6);
    addPlace(u"SY02"_s, {u"Aleppo"_s, u"حلب"_s}, PlaceLevel::Governorate, 37.4, 36.2);
    addPlace(u"haydariya"_s, {u"Haydariya"_s, u"الحيدرية"_s}, PlaceLevel::Point, 37.2, 36.23, 2);
    addPlace(u"hama"_s, {u"Hama"_s, u"حماة"_s}, PlaceLevel::Point, 36.75, 35.13);
    addPlace(u"khasham"_s, {u"Khasham"_s, u"خشام"_s}, PlaceLevel::Point, 40.28, 35.28);

    const auto addLocation = [&](PlacePrecision precision, std::vector<PlaceIndex> places) {
        Location location;
        location.precision = precision;
        location.firstPlace = static_cast<quint32>(atlas->locationPlaces.size());
        location.placeCount = static_cast<quint16>(places.size());
        atlas->locationPlaces.insert(atlas->locationPlaces.end(), places.begin(), places.end());
        if (isPoint(precision)) {
            location.longitude = atlas->places[places.front()].longitude;
            location.latitude = atlas->places[places.front()].latitude;
        }
        atlas->locations.push_back(location);
        return static_cast<LocationIndex>(atlas->locations.size() - 1);
    };
    const LocationIndex pair = addLocation(PlacePrecision::Several, {0, 1});
    const LocationIndex haydariya = addLocation(PlacePrecision::Town, {3});
    const LocationIndex hama = addLocation(PlacePrecision::Town, {4});
    const LocationIndex khasham = addLocation(PlacePrecision::Town, {5});

    struct Row {
        Text title;
        Span span;
        LocationIndex location;
        KindIndex kind;
        SetIndex by;
        std::vector<std::pair<SourceIndex, Count>> claims;
    };
    const Row rows[] = {
        {{u"Damascus and suburbs"_s, u"دمشق وضواحيها"_s},
         Span::day(day(2013, 1, 14)),
         pair,
         0,
         1,
         {{SourceIndex(0), Count::atLeast(70)}}},
        {{u"Haydariya & <i>around</i>"_s, u"الحيدرية"_s},
         Span::day(day(2013, 1, 14)),
         haydariya,
         1,
         1,
         {{SourceIndex(0), Count::exactly(11)}}},
        {{u"Clash near Hama"_s, u"اشتباك قرب حماة"_s},
         Span::day(day(2013, 1, 15)),
         hama,
         2,
         0,
         {{SourceIndex(0), Count()}}},
        {{u"Khasham"_s, u"خشام"_s},
         Span::days(day(2016, 1, 21), day(2016, 1, 24)),
         khasham,
         1,
         2,
         {{SourceIndex(0), Count::exactly(63)}, {SourceIndex(1), Count::exactly(90)}}},
        {{u"Somewhere"_s, u"مكان ما"_s}, {}, 0, 0, 2, {{SourceIndex(1), Count::exactly(5)}}},
    };
    for (const Row &row : rows) {
        Incident incident;
        incident.id = atlas->texts.add(row.title.english.toLower());
        incident.title = atlas->texts.add(row.title);
        incident.span = row.span;
        incident.timePrecision = row.span.length() > 1 ? TimePrecision::Days
                                 : row.span.isValid()  ? TimePrecision::OneDay
                                                       : TimePrecision::Unknown;
        incident.location = row.location;
        incident.kind = row.kind;
        incident.perpetrators = row.by;
        incident.firstClaim = static_cast<ClaimIndex>(atlas->claims.size());
        incident.claimCount = static_cast<quint16>(row.claims.size());
        for (const auto &[source, count] : row.claims) {
            Claim claim;
            claim.incident = static_cast<IncidentIndex>(atlas->incidents.size());
            claim.source = source;
            claim.wording = atlas->texts.add(u"as <written>"_s);
            claim.firstFigure = static_cast<quint32>(atlas->figures.size());
            claim.figureCount = 1;
            atlas->figures.push_back({killed, count, 0});
            atlas->claims.push_back(claim);
        }
        atlas->incidents.push_back(incident);
    }
    return {atlas, {}, {}, {}, {}};
}

} // namespace sijill::test
