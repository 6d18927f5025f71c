#include "mapdata/opening/beside.h"

#include "mapdata/opening/repeats.h"
#include "mapdata/query/filter.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Index16 = std::vector<quint16>; ///< of an entry of `b` in the joined table

/// TextPool counts its bytes in 32 bits.
constexpr qint64 mostTextBytes = 4'000'000'000;
/// Degrees: some 5 km, within which two towns of one name are one; and as far as two label points of an area may lie.
constexpr double sameTown = 0.05;
constexpr double sameArea = 2;

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

bool sameName(const Text &a, const Text &b)
{
    return (!a.english.isEmpty() && folded(a.english) == folded(b.english)) ||
           (!a.arabic.isEmpty() && folded(a.arabic) == folded(b.arabic));
}

/// By id, else by name; what is not there yet is added. Nothing where the table is full.
template <class Entry, class KeyOf>
bool unify(std::vector<Entry> &into, const std::vector<Entry> &from, Index16 &index, const KeyOf &keysOf)
{
    QHash<QString, quint16> known;
    const auto learn = [&](std::size_t at) {
        for (const QString &key : keysOf(into[at]))
            if (!known.contains(key))
                known.insert(key, static_cast<quint16>(at));
    };
    for (std::size_t i = 0; i < into.size(); ++i)
        learn(i);
    for (const Entry &entry : from) {
        const QStringList keys = keysOf(entry);
        const auto found = std::ranges::find_if(keys, [&](const QString &key) { return known.contains(key); });
        if (found != keys.end()) {
            index.push_back(known.value(*found));
            continue;
        }
        if (into.size() >= none16)
            return false;
        into.push_back(entry);
        index.push_back(static_cast<quint16>(into.size() - 1));
        learn(into.size() - 1);
    }
    return true;
}

QStringList termKeys(const Term &term)
{
    QStringList keys;
    if (!term.id.isEmpty())
        keys << u"id "_s + folded(term.id);
    if (!term.name.english.isEmpty())
        keys << u"en "_s + folded(term.name.english);
    if (!term.name.arabic.isEmpty())
        keys << u"ar "_s + folded(term.name.arabic);
    return keys;
}

QStringList sourceKeys(const Source &source)
{
    // A table of nobody's is called as its file is; another folder may hold another file of that name.
    if (source.kind == "table"_L1 && source.id == QFileInfo(source.url).fileName())
        return {u"url "_s + source.url};
    return termKeys({source.id, source.name});
}

quint16 mapped(const Index16 &index, quint16 at)
{
    return at < index.size() ? index[at] : none16;
}

/// The first one with a key keeps it.
template <class Key, class Value>
Value learned(QHash<Key, Value> &known, const Key &key, Value value)
{
    const auto found = known.constFind(key);
    return found != known.cend() ? *found : *known.insert(key, value);
}

class Joining {
public:
    /// `same`: by incident of `b` the one in `a` that it is, else none; empty where there is none at all.
    Joining(const Atlas &a, const Atlas &b, std::vector<IncidentIndex> same)
        : m_b(b), m_joined(std::make_shared<Atlas>(a)), m_incidents(std::move(same))
    {
        nameDataSets(a);
    }

    Result<std::shared_ptr<const Atlas>> run();

private:
    bool joinLists();
    bool joinMeasures();
    bool joinReports();
    template <class Member>
    bool joinSets(std::vector<std::vector<Member>> Atlas::*sets, const Index16 &members, Index16 &index);
    bool joinTexts();
    void joinPlaces();
    PlaceIndex placeFor(PlaceIndex place, int depth = 0);
    PlaceIndex knownPlace(const Place &place, PlaceIndex parent) const;
    void joinLocations();
    QByteArray keyOf(const Location &location) const;
    void joinIncidents();
    void joinClaims(const Incident &from, Incident &incident);
    void joinFigures();
    void joinMentions();
    void nameDataSets(const Atlas &a);

    const Atlas &m_b;
    std::shared_ptr<Atlas> m_joined;
    Index16 m_sources, m_reports, m_kinds, m_actors, m_weapons, m_groups, m_roles, m_factKinds, m_measures, m_actorSets,
        m_weaponSets;
    std::vector<TextId> m_texts;
    std::vector<PlaceIndex> m_places;
    std::vector<LocationIndex> m_locations;
    std::vector<IncidentIndex> m_incidents; ///< of `b` in the joined table
    quint32 m_figures = 0;                  ///< of `a`
    QHash<QString, PlaceIndex> m_placesById;
    QMultiHash<QString, PlaceIndex> m_placesByName;
};

Result<std::shared_ptr<const Atlas>> Joining::run()
{
    if (!joinLists() || !joinTexts() || m_joined->incidents.size() + m_b.incidents.size() >= none / 2)
        return Problem{Problem::Severity::Error,
                       {},
                       {},
                       Exchange::tr("Both together are more than one atlas can hold; they are not put beside each "
                                    "other.")};
    joinPlaces();
    joinLocations();
    joinIncidents();
    joinMentions();
    for (const Text &line : m_b.attribution)
        if (std::ranges::find(m_joined->attribution, line) == m_joined->attribution.end())
            m_joined->attribution.push_back(line);
    return std::shared_ptr<const Atlas>(m_joined);
}

bool Joining::joinLists()
{
    Atlas &into = *m_joined;
    return unify(into.sources, m_b.sources, m_sources, sourceKeys) && unify(into.kinds, m_b.kinds, m_kinds, termKeys) &&
           unify(into.actors, m_b.actors, m_actors, termKeys) &&
           unify(into.weapons, m_b.weapons, m_weapons, termKeys) &&
           unify(into.groups, m_b.groups, m_groups, termKeys) && unify(into.roles, m_b.roles, m_roles, termKeys) &&
           unify(into.factKinds, m_b.factKinds, m_factKinds, termKeys) && joinMeasures() && joinReports() &&
           joinSets(&Atlas::actorSets, m_actors, m_actorSets) && joinSets(&Atlas::weaponSets, m_weapons, m_weaponSets);
}

bool Joining::joinMeasures()
{
    for (Measure measure : m_b.measures) {
        if (measure.group != none16)
            measure.group = mapped(m_groups, measure.group);
        MeasureIndex at = m_joined->measureOf(measure);
        if (at == none16) {
            at = static_cast<MeasureIndex>(m_joined->measures.size());
            m_joined->measures.push_back(measure);
        }
        m_measures.push_back(at);
    }
    return m_joined->measures.size() < none16;
}

bool Joining::joinReports()
{
    std::vector<Report> reports = m_b.reports;
    for (Report &report : reports)
        report.publisher = mapped(m_sources, report.publisher);
    return unify(m_joined->reports, reports, m_reports, [](const Report &report) {
        return QStringList{u"%1 %2 %3"_s.arg(report.publisher).arg(report.id, report.url)};
    });
}

template <class Member>
bool Joining::joinSets(std::vector<std::vector<Member>> Atlas::*sets, const Index16 &members, Index16 &index)
{
    std::vector<std::vector<Member>> &into = m_joined.get()->*sets;
    QHash<QList<quint16>, quint16> known;
    const auto listOf = [](const std::vector<Member> &set) { return QList<quint16>(set.begin(), set.end()); };
    for (std::size_t i = 0; i < into.size(); ++i)
        learned(known, listOf(into[i]), static_cast<quint16>(i));
    for (std::vector<Member> set : m_b.*sets) {
        for (Member &member : set)
            member = mapped(members, member);
        const auto found = known.constFind(listOf(set));
        if (found != known.cend()) {
            index.push_back(*found);
            continue;
        }
        if (into.size() >= none16)
            return false;
        known.insert(listOf(set), static_cast<quint16>(into.size()));
        index.push_back(static_cast<quint16>(into.size()));
        into.push_back(std::move(set));
    }
    return true;
}

bool Joining::joinTexts()
{
    TextPool &texts = m_joined->texts;
    if (qint64(texts.byteCount()) + m_b.texts.byteCount() > mostTextBytes)
        return false;
    m_texts.reserve(m_b.texts.size());
    for (TextId id = 0; id < m_b.texts.size(); ++id) {
        const QByteArrayView bytes = m_b.texts.bytes(id);
        m_texts.push_back(bytes.isEmpty()        ? 0
                          : bytes.contains('\0') ? texts.add(m_b.texts.text(id))
                                                 : texts.append(bytes));
    }
    texts.settle();
    return true;
}

void Joining::joinPlaces()
{
    for (PlaceIndex i = 0; i < m_joined->places.size(); ++i) {
        const Place &place = m_joined->places[i];
        learned(m_placesById, place.id, i);
        m_placesByName.insert(folded(place.name.english), i);
    }
    m_places.assign(m_b.places.size(), none);
    for (PlaceIndex i = 0; i < m_b.places.size(); ++i)
        placeFor(i);
}

PlaceIndex Joining::placeFor(PlaceIndex place, int depth)
{
    constexpr int deepest = 8; // parents that go round in a circle end here
    if (place >= m_b.places.size() || depth > deepest)
        return none;
    if (m_places[place] != none)
        return m_places[place];
    Place copy = m_b.places[place];
    copy.parent = placeFor(copy.parent, depth + 1);
    PlaceIndex at = knownPlace(copy, copy.parent);
    if (at == none) {
        at = static_cast<PlaceIndex>(m_joined->places.size());
        learned(m_placesById, copy.id, at);
        m_placesByName.insert(folded(copy.name.english), at);
        m_joined->places.push_back(std::move(copy));
    } else if (m_joined->places[at].name.arabic.isEmpty()) {
        m_joined->places[at].name.arabic = copy.name.arabic;
    }
    m_places[place] = at;
    return at;
}

PlaceIndex Joining::knownPlace(const Place &place, PlaceIndex parent) const
{
    const auto isNear = [&](const Place &other) {
        const double far = place.level == PlaceLevel::Point ? sameTown : sameArea;
        return std::abs(place.longitude - other.longitude) < far && std::abs(place.latitude - other.latitude) < far;
    };
    const auto isSame = [&](const Place &other) {
        if (other.level != place.level)
            return false;
        if (place.hasPoint() && other.hasPoint())
            return isNear(other);
        return place.level != PlaceLevel::Point && (other.parent == parent || other.parent == none || parent == none);
    };
    if (const auto found = m_placesById.constFind(place.id); found != m_placesById.cend() && !place.id.isEmpty()) {
        const Place &other = m_joined->places[*found];
        if (other.level == place.level && (sameName(other.name, place.name) || (place.hasPoint() && isNear(other))))
            return *found;
    }
    if (place.name.english.isEmpty())
        return none;
    const auto [begin, end] = m_placesByName.equal_range(folded(place.name.english));
    const auto found = std::find_if(begin, end, [&](PlaceIndex i) { return isSame(m_joined->places[i]); });
    return found == end ? none : *found;
}

QByteArray Joining::keyOf(const Location &location) const
{
    QByteArray key;
    const auto put = [&key](const auto &value) { key.append(reinterpret_cast<const char *>(&value), sizeof value); };
    put(location.precision);
    if (location.hasPoint()) {
        put(location.longitude);
        put(location.latitude);
    }
    for (const PlaceIndex place : m_joined->placesOf(location))
        put(place);
    return key;
}

void Joining::joinLocations()
{
    Atlas &into = *m_joined;
    QHash<QByteArray, LocationIndex> known;
    for (LocationIndex i = 0; i < into.locations.size(); ++i)
        learned(known, keyOf(into.locations[i]), i);
    for (const Location &from : m_b.locations) {
        Location location = from;
        location.firstPlace = static_cast<quint32>(into.locationPlaces.size());
        for (const PlaceIndex place : m_b.placesOf(from))
            into.locationPlaces.push_back(m_places[place]);
        const auto fresh = static_cast<LocationIndex>(into.locations.size());
        // What both name is one place on the map, with one marker.
        const LocationIndex at = learned(known, keyOf(location), fresh);
        if (at == fresh)
            into.locations.push_back(location);
        else
            into.locationPlaces.resize(location.firstPlace);
        m_locations.push_back(at);
    }
}

void Joining::joinIncidents()
{
    Atlas &into = *m_joined;
    m_figures = static_cast<quint32>(into.figures.size());
    into.incidents.reserve(into.incidents.size() + m_b.incidents.size());
    into.claims.reserve(into.claims.size() + m_b.claims.size());
    const auto before = static_cast<IncidentIndex>(into.incidents.size());
    m_incidents.resize(m_b.incidents.size(), none);
    std::vector<IncidentIndex> ends; // after each incident of `b`, those left out included
    IncidentIndex next = before;
    for (IncidentIndex &at : m_incidents) {
        if (at == none)
            at = next++;
        ends.push_back(next);
    }
    for (IncidentIndex i = 0; i < m_b.incidents.size(); ++i) {
        if (m_incidents[i] < before)
            continue;
        Incident incident = m_b.incidents[i];
        incident.id = m_texts[incident.id];
        incident.title = m_texts[incident.title];
        incident.note = m_texts[incident.note];
        incident.location = m_locations[incident.location];
        incident.partOf = incident.partOf == none ? none : m_incidents[incident.partOf];
        incident.kind = mapped(m_kinds, incident.kind);
        incident.perpetrators = m_actorSets[incident.perpetrators];
        incident.targets = m_actorSets[incident.targets];
        incident.weapons = m_weaponSets[incident.weapons];
        joinClaims(m_b.incidents[i], incident);
        into.incidents.push_back(incident);
    }
    joinFigures();
    into.dataSets.back().end = static_cast<IncidentIndex>(into.incidents.size());
    // Those of `b` that are data sets already stand between.
    if (!m_b.dataSets.empty()) {
        into.dataSets.pop_back();
        for (const DataSet &set : m_b.dataSets)
            into.dataSets.push_back({set.name, set.end == 0 ? before : ends[set.end - 1], set.codebook});
    }
}

/// `from` stands in `b`, `incident` is the next of the joined table.
void Joining::joinClaims(const Incident &from, Incident &incident)
{
    Atlas &into = *m_joined;
    incident.firstClaim = static_cast<ClaimIndex>(into.claims.size());
    for (quint16 i = 0; i < from.claimCount; ++i) {
        Claim claim = m_b.claims[from.firstClaim + i];
        claim.id = m_texts[claim.id];
        claim.wording = m_texts[claim.wording];
        claim.note = m_texts[claim.note];
        claim.incident = static_cast<IncidentIndex>(into.incidents.size());
        claim.source = mapped(m_sources, claim.source);
        claim.report = mapped(m_reports, claim.report);
        claim.firstFigure += m_figures;
        for (Fact fact : m_b.factsOf(from.firstClaim + i)) {
            fact.claim = static_cast<ClaimIndex>(into.claims.size());
            fact.kind = mapped(m_factKinds, fact.kind);
            fact.words = m_texts[fact.words];
            into.facts.push_back(fact);
        }
        into.claims.push_back(claim);
    }
}

/// All of them: claims that say the same share their figures.
void Joining::joinFigures()
{
    m_joined->figures.reserve(m_figures + m_b.figures.size());
    for (Figure figure : m_b.figures) {
        figure.measure = m_measures[figure.measure];
        figure.words = m_texts[figure.words];
        m_joined->figures.push_back(figure);
    }
}

void Joining::joinMentions()
{
    for (Mention mention : m_b.mentions) {
        mention.report = mapped(m_reports, mention.report);
        mention.place = mention.place < m_places.size() ? m_places[mention.place] : none;
        mention.role = mapped(m_roles, mention.role);
        mention.incident = mention.incident == none ? none : m_incidents[mention.incident];
        m_joined->mentions.push_back(std::move(mention));
    }
}

/// Also the title, where the map begins, and the day that a register is shown as of.
void Joining::nameDataSets(const Atlas &a)
{
    Atlas &into = *m_joined;
    if (into.dataSets.empty())
        into.dataSets.push_back({a.title, static_cast<IncidentIndex>(a.incidents.size()), a.codebook});
    into.dataSets.push_back({m_b.title, 0, m_b.codebook});
    if (m_b.knownOn)
        into.knownOn = m_b.knownOn;
    into.title = {u"%1, %2"_s.arg(a.title.in(Language::English), m_b.title.in(Language::English)),
                  u"%1، %2"_s.arg(a.title.in(Language::Arabic), m_b.title.in(Language::Arabic))};
    const auto isSaid = [](const Atlas &atlas) { return atlas.home[0] < atlas.home[2]; };
    if (isSaid(a) && isSaid(m_b)) {
        for (const int i : {0, 1})
            into.home[i] = std::min(a.home[i], m_b.home[i]);
        for (const int i : {2, 3})
            into.home[i] = std::max(a.home[i], m_b.home[i]);
    } else {
        std::ranges::fill(into.home, 0);
    }
}

} // namespace

Result<std::shared_ptr<const Atlas>> beside(const Atlas &a, const Atlas &b, Repeats repeats)
{
    return Joining(a, b, repeats == Repeats::CountOnce ? repeatsIn(a, b).same : std::vector<IncidentIndex>()).run();
}

Result<OpenedAtlas> beside(const OpenedAtlas &a, const OpenedAtlas &b, Repeats repeats)
{
    return beside(a, b, repeats == Repeats::CountOnce ? repeatsIn(*a.atlas, *b.atlas) : RepeatedIncidents());
}

Result<OpenedAtlas> beside(const OpenedAtlas &a, const OpenedAtlas &b, RepeatedIncidents found)
{
    const Problems told = tellRepeats(*a.atlas, *b.atlas, found);
    const auto atlas = Joining(*a.atlas, *b.atlas, std::move(found.same)).run();
    if (!atlas)
        return atlas.problem();
    OpenedAtlas both = a;
    both.atlas = *atlas;
    for (const auto &layer : b.layers) {
        const auto isSame = [&](const auto &other) { return other->file == layer->file && other->name == layer->name; };
        if (std::ranges::none_of(both.layers, isSame))
            both.layers.push_back(layer);
    }
    for (const Scene &scene : b.story.scenes)
        if (std::ranges::find(both.story.scenes, scene) == both.story.scenes.end())
            both.story = withScene(std::move(both.story), scene, both.story.scenes.size());
    both.problems.insert(both.problems.end(), b.problems.begin(), b.problems.end());
    both.problems.insert(both.problems.end(), told.begin(), told.end());
    return both;
}

QString besideNote(int dataSets)
{
    return dataSets < 2
               ? QString()
               : Exchange::tr("%Ln data sets are added up here; they may tell of the same people.", nullptr, dataSets);
}

int shownDataSets(const Atlas &atlas, const Filter &filter)
{
    int shown = 0;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, atlas.dataSets.size()); ++i)
        shown += !filter.hiddenDataSets.contains(static_cast<DataSetIndex>(i));
    return shown;
}

} // namespace sijill
