#pragma once

#include "mapdata/model/count.h"
#include "mapdata/model/texts.h"
#include "mapdata/time/span.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace sijill {

/// Positions in the tables of one atlas. They mean nothing in another atlas or after a reload: keep ids for that.
using IncidentIndex = quint32;
using ClaimIndex = quint32;
using PlaceIndex = quint32;
using LocationIndex = quint32;
using SourceIndex = quint16;
using ReportIndex = quint16;
using KindIndex = quint16;
using ActorIndex = quint16;
using WeaponIndex = quint16;
using GroupIndex = quint16;
using FactKindIndex = quint16;
using MeasureIndex = quint16;
using DataSetIndex = quint16;
using SetIndex = quint16; ///< of actors or weapons, see Atlas::actorSets

inline constexpr quint32 none = std::numeric_limits<quint32>::max();
inline constexpr quint16 none16 = std::numeric_limits<quint16>::max();

/// How well a place is known, and so what it is drawn as (DESIGN.md 3).
enum class PlacePrecision : quint8 { Exact, Town, Near, District, Governorate, Several, Country, Unplaced };

/// A disc at a point may stand for it.
constexpr bool isPoint(PlacePrecision p)
{
    return p <= PlacePrecision::Near;
}
/// A badge on one or more areas stands for it.
constexpr bool isArea(PlacePrecision p)
{
    return p == PlacePrecision::District || p == PlacePrecision::Governorate || p == PlacePrecision::Several;
}

/// Where a place stands in the administrative order. Point: anything smaller than an area (town, quarter, base, ...).
enum class PlaceLevel : quint8 { Country, Governorate, District, Subdistrict, Point };

/// An entry of the gazetteer.
struct Place {
    QString id; ///< P-code, GeoNames id, or the atlas's own
    Text name;
    QStringList spellings; ///< other names in any script, as written by whoever wrote them
    QString kind;          ///< one word: governorate, town, quarter, base, ...
    PlaceLevel level = PlaceLevel::Point;
    quint8 rank = 5;          ///< 1 a national capital ... 5 a village or quarter; decides which name is drawn first
    PlaceIndex parent = none; ///< the area it lies in
    /// Degrees, WGS 84; for an area its label point. NaN where no point is known.
    double longitude = std::numeric_limits<double>::quiet_NaN();
    double latitude = std::numeric_limits<double>::quiet_NaN();
    PlacePrecision pointPrecision = PlacePrecision::Town; ///< how well the point is known
    Text note;

    bool hasPoint() const { return longitude == longitude && latitude == latitude; }
};

/// What an incident says of its place: how well it is known, which place or places, and the point if there is one.
/// Incidents of one place share one location.
struct Location {
    PlacePrecision precision = PlacePrecision::Unplaced;
    quint16 placeCount = 0;
    quint32 firstPlace = 0; ///< in Atlas::locationPlaces
    double longitude = std::numeric_limits<double>::quiet_NaN();
    double latitude = std::numeric_limits<double>::quiet_NaN();

    bool hasPoint() const { return longitude == longitude && latitude == latitude; }
};

/// Something that happened in one place in one time span. Who says so stands in its claims.
struct Incident {
    TextId id = 0;
    TextId title = 0;
    TextId note = 0;
    Span span; ///< invalid: undated
    LocationIndex location = 0;
    IncidentIndex partOf = none;
    ClaimIndex firstClaim = 0;
    quint16 claimCount = 0;
    KindIndex kind = none16;
    SetIndex perpetrators = 0; ///< in Atlas::actorSets; 0 is the empty set
    SetIndex targets = 0;
    SetIndex weapons = 0; ///< in Atlas::weaponSets
    TimePrecision timePrecision = TimePrecision::OneDay;
    bool counted = true; ///< false: shown with its claims, but in no total (a running total, say); the note tells why
    qint16 beginMinute = -1; ///< minute of the first day, -1 where no clock time is given
    qint16 endMinute = -1;   ///< minute of the last day
};

/// What one source says about one incident.
struct Claim {
    TextId id = 0;
    TextId wording = 0; ///< the source's own words around the figure, short
    TextId note = 0;
    IncidentIndex incident = none;
    SourceIndex source = none16;
    ReportIndex report = none16;
    quint32 firstFigure = 0; ///< in Atlas::figures
    quint16 figureCount = 0;
    bool preferred = false;
};

enum class Outcome : quint8 { Killed, Wounded, KilledAndWounded };

/// Which count is shown. A group's measure is a cut of the measure without a group, never an addend.
struct Measure {
    Outcome outcome = Outcome::Killed;
    GroupIndex group = none16; ///< none16: everybody

    bool operator==(const Measure &) const = default;
};

/// One number of a claim. A figure without any number still says that the claim speaks of it ("a number of ...").
struct Figure {
    MeasureIndex measure = 0;
    Count count;
    TextId words = 0; ///< the qualifier as written: "at least", "dozens"
};

/// A number in a claim that is no casualty: tanks destroyed, people who fled, bodies that were not recovered. Shown
/// with its claim; it stands in no measure and in no sum.
struct Fact {
    ClaimIndex claim = none;
    FactKindIndex kind = none16;
    Count count;
    TextId words = 0; ///< the qualifier as written, as of a Figure
};

struct Source {
    QString id;
    Text name;
    QString kind;
    QString url;
    QString note;
};

/// The published thing in which claims stand.
struct Report {
    QString id;
    SourceIndex publisher = none16;
    Text title;
    QDate published;
    QDate headingDate;
    QString url;
    Text note;
};

/// An entry of one of the short lists: kinds, actors, weapons, groups, roles, kinds of facts.
struct Term {
    QString id;
    Text name;
};

/// One of several files that lie beside each other in an atlas: its incidents are those from where the one before ends.
struct DataSet {
    Text name;
    IncidentIndex end = 0; ///< one past its last incident
    QString codebook;      ///< see Atlas::codebook
};

/// That a report names a place, and as what (shelled, captured, a base), whether or not anybody was hurt there.
struct Mention {
    ReportIndex report = none16;
    PlaceIndex place = none;
    QString spelled;
    quint16 role = none16; ///< in Atlas::roles
    IncidentIndex incident = none;
};

/// Everything an atlas knows, as flat tables that refer to each other by position. A value: built once by a reader,
/// then shared as `std::shared_ptr<const Atlas>`.
///
/// Invariants a reader must keep: measures[0] is killed, measures[1] wounded, measures[2] killed and wounded (which
/// no figure carries: it is computed); claims are sorted by incident; claims that say the
/// same may share their figures; actorSets[0] and weaponSets[0]
/// are empty; locations[0] is unplaced.
struct Atlas {
    Text title;
    Text description;
    QString version;
    std::vector<Text> attribution;
    /// Who made the layers and tables, in one line.
    QString attributionIn(Language language) const;
    /// West, south, east, north in degrees: what is shown first. All zero: the extent of the data.
    double home[4] = {0, 0, 0, 0};

    /// The codebook whose ids its incidents have ("ucdp"): two incidents of one codebook and id are one. Empty: the ids
    /// mean something in this atlas alone. Of the first data set, where there are several.
    QString codebook;
    /// A register as it knew things at the end of that day (UTC). Absent: as they are known now.
    std::optional<Day> knownOn;

    TextPool texts;
    std::vector<Incident> incidents;
    std::vector<Claim> claims;
    std::vector<Figure> figures;
    std::vector<Fact> facts; ///< sorted by claim
    std::vector<Place> places;
    std::vector<Location> locations;
    std::vector<PlaceIndex> locationPlaces;
    std::vector<std::vector<ActorIndex>> actorSets;
    std::vector<std::vector<WeaponIndex>> weaponSets;

    std::vector<Source> sources;
    std::vector<Report> reports;
    std::vector<Term> kinds;
    std::vector<Term> actors;
    std::vector<Term> weapons;
    std::vector<Term> groups;
    std::vector<Term> roles;
    std::vector<Term> factKinds;
    std::vector<Mention> mentions;
    std::vector<Measure> measures;
    std::vector<DataSet> dataSets; ///< in the order of the incidents; empty where there is but one

    Atlas();

    std::span<const Claim> claimsOf(const Incident &incident) const;
    std::span<const Figure> figuresOf(const Claim &claim) const;
    std::span<const Fact> factsOf(ClaimIndex claim) const;
    std::span<const PlaceIndex> placesOf(const Location &location) const;
    const Location &locationOf(const Incident &incident) const { return locations[incident.location]; }

    /// The area of that level which holds the place (the place itself included); none where it is not known.
    PlaceIndex areaOf(PlaceIndex place, PlaceLevel level) const;
    /// The place itself where it has a point; else the smallest area that holds it and has one (a quarter or district
    /// that no map shows stands on its governorate); itself again where there is none.
    PlaceIndex placeOnMap(PlaceIndex place) const;
    /// The span of all dated incidents that are counted.
    Span extent() const;
    MeasureIndex measureOf(Measure measure) const; ///< none16 where the data has no such measure
    /// 0 where there is but one.
    DataSetIndex dataSetOf(IncidentIndex incident) const;
};

inline constexpr MeasureIndex killed = 0;
inline constexpr MeasureIndex wounded = 1;
inline constexpr MeasureIndex killedAndWounded = 2;

} // namespace sijill
