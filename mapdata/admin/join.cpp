#include "mapdata/admin/join.h"

#include "mapdata/admin/matchareas.h"
#include "mapdata/admin/matchtowns.h"
#include "mapdata/parallel.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void addSpelling(Place &place, const QString &spelling)
{
    if (!spelling.isEmpty() && spelling != place.name.english && spelling != place.name.arabic &&
        !place.spellings.contains(spelling))
        place.spellings << spelling;
}

void addNamesOf(Place &place, const Place &other)
{
    if (place.name.english.isEmpty())
        place.name.english = other.name.english;
    if (place.name.arabic.isEmpty())
        place.name.arabic = other.name.arabic;
    addSpelling(place, other.name.english);
    addSpelling(place, other.name.arabic);
    for (const QString &spelling : other.spellings)
        addSpelling(place, spelling);
}

class Joiner {
public:
    Joiner(Atlas &&atlas, const Hierarchy &hierarchy, Problems &problems)
        : m_atlas(std::move(atlas)), m_hierarchy(hierarchy), m_problems(problems), m_finder(hierarchy.layers),
          m_same(matchAreas(m_atlas.places, hierarchy.places)), m_at(hierarchy.places.size(), none),
          m_isTable(!m_atlas.sources.empty() && m_atlas.sources.front().kind == "table"_L1)
    {
        if (m_isTable)
            leaveContradicted();
        matchTowns(m_atlas.places, hierarchy.places, m_same);
    }

    Atlas join() &&;

private:
    void mergeSame();
    void addOthers();
    void linkParents();
    void moveDown();
    void moveDown(PlaceIndex index);
    void placePoints();
    void placePoint(Location &location, PlaceIndex around);
    void leaveContradicted();
    void noteContradiction(PlaceIndex said, PlaceIndex around, const QString &name);
    void tellContradictions();
    bool isPlacedByItsPoint(const Location &location) const;
    PlaceIndex smallestAround(double longitude, double latitude) const;
    PlaceIndex twinIn(PlaceIndex place, PlaceIndex area);
    void leadOver();

    PlaceIndex governorateOf(PlaceIndex place) const { return m_atlas.areaOf(place, PlaceLevel::Governorate); }
    bool isWithin(PlaceIndex place, PlaceIndex area) const;

    Atlas m_atlas;
    const Hierarchy &m_hierarchy;
    Problems &m_problems;
    AreaFinder m_finder;
    std::vector<PlaceIndex> m_same; ///< by place of the atlas as it was: in the hierarchy
    std::vector<PlaceIndex> m_at;   ///< by place of the hierarchy: in the new table
    std::vector<PlaceIndex> m_new;  ///< by place of the atlas as it was: in the new table
    std::vector<Place> m_places;
    std::vector<PlaceIndex> m_said; ///< by place: the parent that the atlas itself has for it
    std::map<std::pair<PlaceIndex, PlaceIndex>, PlaceIndex> m_twins; ///< of a place in another area
    std::size_t m_ownCount = 0;                                      ///< those of the atlas come first
    QHash<QString, PlaceIndex> m_byCode;
    /// Of rows of a table the point holds; the places of an atlas were put where they are by somebody who looked.
    const bool m_isTable;
    /// A place that was taken out of the area that its row says: that area, the one of its point in the hierarchy.
    struct Left {
        PlaceIndex said, around;
        QString name;
    };
    std::vector<Left> m_left;
    struct Contradiction {
        qint64 count = 0;
        QStringList names; ///< the first ones
    };
    /// By the area that rows say and the one that their points lie in.
    std::map<std::pair<PlaceIndex, PlaceIndex>, Contradiction> m_contradictions;
};

/// A town of a table whose point lies in another governorate than its row says is looked for where it lies: an export
/// of it says so too, and is read as the same town.
void Joiner::leaveContradicted()
{
    const auto governorateOfBook = [this](PlaceIndex place) {
        for (int step = 0; step < 8 && place != none; ++step, place = m_hierarchy.places[place].parent)
            if (m_hierarchy.places[place].level == PlaceLevel::Governorate)
                return place;
        return none;
    };
    QHash<QString, PlaceIndex> areas;
    for (PlaceIndex i = 0; i < m_hierarchy.places.size(); ++i)
        if (m_hierarchy.places[i].level != PlaceLevel::Point)
            areas.insert(m_hierarchy.places[i].id, i);
    for (Place &place : m_atlas.places) {
        if (place.level != PlaceLevel::Point || !place.hasPoint() || place.pointPrecision > PlacePrecision::Town ||
            place.parent == none)
            continue;
        const PlaceIndex said = m_same[place.parent];
        const PlaceIndex around = areas.value(m_finder.codeAt(toWorld({place.longitude, place.latitude})), none);
        const PlaceIndex ofSaid = governorateOfBook(said), ofPoint = governorateOfBook(around);
        if (ofSaid == none || ofPoint == none || ofSaid == ofPoint)
            continue;
        m_left.push_back({place.parent, around, place.name.in(Language::English)});
        place.parent = none;
    }
}

void Joiner::mergeSame()
{
    for (std::size_t i = 0; i < m_atlas.places.size(); ++i) {
        Place &place = m_atlas.places[i];
        const PlaceIndex same = m_same[i];
        if (same != none && m_at[same] != none) {
            // A second place for one area: nobody's spelling is the atlas's own name any more.
            Place &kept = m_places[m_at[same]];
            const Text before = kept.name;
            kept.name = m_hierarchy.places[same].name;
            addSpelling(kept, before.english);
            addSpelling(kept, before.arabic);
            addNamesOf(kept, place);
            m_new.push_back(m_at[same]);
            continue;
        }
        m_new.push_back(static_cast<PlaceIndex>(m_places.size()));
        if (same != none) {
            const Place &known = m_hierarchy.places[same];
            m_at[same] = m_new.back();
            place.id = known.id;
            addNamesOf(place, known);
            if (place.kind.isEmpty())
                place.kind = known.kind;
            if (!place.hasPoint()) {
                place.longitude = known.longitude;
                place.latitude = known.latitude;
                place.pointPrecision = known.pointPrecision;
            }
        }
        m_places.push_back(std::move(place));
    }
    m_ownCount = m_places.size();
}

void Joiner::addOthers()
{
    QSet<QString> ids;
    for (const Place &place : m_places)
        ids.insert(place.id);
    for (PlaceIndex i = 0; i < m_hierarchy.places.size(); ++i) {
        const Place &known = m_hierarchy.places[i];
        if (m_at[i] != none)
            continue;
        m_at[i] = static_cast<PlaceIndex>(m_places.size());
        m_places.push_back(known);
        if (ids.contains(known.id)) // another thing of the atlas has that id: codes and ids must stay unlike
            m_places.back().id = kindOfLevel(known.level) + u':' + known.id;
    }
}

/// The parents of the hierarchy win where it has the place, as those of its own table do elsewhere.
void Joiner::linkParents()
{
    for (std::size_t i = 0; i < m_new.size(); ++i)
        if (m_same[i] == none) {
            Place &place = m_places[m_new[i]];
            place.parent = place.parent == none ? none : m_new[place.parent];
        }
    for (PlaceIndex i = 0; i < m_at.size(); ++i) {
        const PlaceIndex parent = m_hierarchy.places[i].parent;
        m_places[m_at[i]].parent = parent == none ? none : m_at[parent];
    }
    for (PlaceIndex i = 0; i < m_places.size(); ++i)
        if (!m_byCode.contains(m_places[i].id))
            m_byCode.insert(m_places[i].id, i);
}

bool Joiner::isWithin(PlaceIndex place, PlaceIndex area) const
{
    for (int step = 0; step < 8 && place != none; ++step, place = m_atlas.places[place].parent)
        if (place == area)
            return true;
    return false;
}

PlaceIndex Joiner::smallestAround(double longitude, double latitude) const
{
    return m_byCode.value(m_finder.codeAt(toWorld({longitude, latitude})), none);
}

void Joiner::moveDown(PlaceIndex index)
{
    Place &place = m_atlas.places[index];
    const PlaceIndex around = smallestAround(place.longitude, place.latitude);
    if (around == none || around == place.parent)
        return;
    const PlaceIndex own = place.parent;
    if (own == none || m_atlas.places[own].level == PlaceLevel::Country || isWithin(around, own)) {
        place.parent = around;
        return;
    }
    if (isWithin(own, around))
        return; // the outlines are coarser than what is known
    if (m_isTable) {
        place.parent = around;
        return noteContradiction(own, around, place.name.in(Language::English));
    }
    const PlaceIndex governorate = governorateOf(own);
    if (governorate == none || m_same.empty() || m_atlas.places[own].level > PlaceLevel::Governorate)
        return; // the atlas knows its district by a name that no outline has
    m_problems.push_back(
        {Problem::Severity::Note,
         {},
         QCoreApplication::translate("Admin", "place %1").arg(place.id),
         QCoreApplication::translate("Admin", "it is said to be in %1, but its point lies in %2; kept in %1")
             .arg(m_atlas.places[governorate].name.in(Language::English),
                  m_atlas.places[around].name.in(Language::English))});
}

void Joiner::moveDown()
{
    if (m_finder.isEmpty())
        return;
    for (PlaceIndex i = 0; i < m_ownCount; ++i) {
        const Place &place = m_atlas.places[i];
        // What is near a place is in some area too; but where the atlas says which, it knows better.
        const bool knownWell = place.pointPrecision <= PlacePrecision::Town ||
                               (place.pointPrecision == PlacePrecision::Near && place.parent == none);
        if (place.level == PlaceLevel::Point && place.hasPoint() && knownWell)
            moveDown(i);
    }
}

/// The same place in the other area, for incidents of its name whose points lie there.
PlaceIndex Joiner::twinIn(PlaceIndex place, PlaceIndex area)
{
    const auto [known, isNew] = m_twins.try_emplace({place, area}, none);
    if (isNew) {
        Place twin = m_atlas.places[place];
        twin.id += u'@' + m_atlas.places[area].id;
        twin.parent = area;
        known->second = static_cast<PlaceIndex>(m_atlas.places.size());
        m_atlas.places.push_back(std::move(twin));
    }
    return known->second;
}

/// A point lies in the area that contains it, with or without a place of its own. How well it is known stays as it was.
void Joiner::placePoint(Location &location, PlaceIndex around)
{
    const auto stand = [&](PlaceIndex place) {
        location.firstPlace = static_cast<quint32>(m_atlas.locationPlaces.size());
        location.placeCount = 1;
        m_atlas.locationPlaces.push_back(place);
    };
    if (location.placeCount == 0)
        return stand(around);
    const PlaceIndex own = m_atlas.locationPlaces[location.firstPlace];
    const Place &place = m_atlas.places[own];
    if (isWithin(own, around))
        return;
    // What is only near a place may be on the other side of a border.
    const bool holds = m_isTable && location.precision <= PlacePrecision::Town;
    if (place.level != PlaceLevel::Point) {
        const bool isInside = place.level == PlaceLevel::Country || isWithin(around, own);
        if (!isInside && holds)
            noteContradiction(own, around, {});
        if (isInside || holds)
            stand(around);
        return;
    }
    const PlaceIndex said = own < m_said.size() ? m_said[own] : place.parent;
    const bool isInside = said == none || m_atlas.places[said].level == PlaceLevel::Country || isWithin(around, said);
    if (!isInside && holds && !isWithin(said, around))
        noteContradiction(said, around, place.name.in(Language::English));
    if (isInside || holds)
        stand(twinIn(own, around));
}

void Joiner::noteContradiction(PlaceIndex said, PlaceIndex around, const QString &name)
{
    constexpr qsizetype namesTold = 3;
    Contradiction &told = m_contradictions[{said, around}];
    ++told.count;
    if (!name.isEmpty() && told.names.size() < namesTold && !told.names.contains(name))
        told.names << name;
}

void Joiner::tellContradictions()
{
    constexpr std::size_t pairsTold = 20;
    std::size_t told = 0;
    qint64 more = 0;
    for (const auto &[areas, contradiction] : m_contradictions) {
        if (++told > pairsTold) {
            more += contradiction.count;
            continue;
        }
        const auto points = static_cast<int>(contradiction.count); // lupdate finds no text beside a cast
        QString text =
            QCoreApplication::translate("Admin", "%Ln points are said to be in %1 and lie in %2; where they lie holds",
                                        nullptr, points)
                .arg(m_atlas.places[areas.first].name.in(Language::English),
                     m_atlas.places[areas.second].name.in(Language::English));
        if (!contradiction.names.isEmpty())
            text = QCoreApplication::translate("Admin", "%1: %2", "what is so, names of places")
                       .arg(text, contradiction.names.join(QCoreApplication::translate("Admin", ", ")));
        m_problems.push_back({Problem::Severity::Warning, {}, {}, text});
    }
    if (const auto points = static_cast<int>(more); points > 0)
        m_problems.push_back(
            {Problem::Severity::Warning,
             {},
             {},
             QCoreApplication::translate(
                 "Admin", "%Ln more points lie in another area than is said; where they lie holds", nullptr, points)});
}

void Joiner::placePoints()
{
    if (m_finder.isEmpty())
        return;
    std::vector<Location> &locations = m_atlas.locations;
    std::vector<const Feature *> around(locations.size());
    constexpr std::size_t ofPart = 8192;
    forEachPart((locations.size() + ofPart - 1) / ofPart, [&](std::size_t part) {
        for (std::size_t i = part * ofPart; i < std::min((part + 1) * ofPart, locations.size()); ++i)
            if (isPlacedByItsPoint(locations[i]))
                around[i] = m_finder.areaAround(toWorld({locations[i].longitude, locations[i].latitude}));
    });
    m_atlas.locationPlaces.reserve(m_atlas.locationPlaces.size() + locations.size());
    QHash<const Feature *, PlaceIndex> places;
    for (std::size_t i = 0; i < locations.size(); ++i) {
        if (!around[i])
            continue;
        auto place = places.constFind(around[i]);
        if (place == places.cend())
            place = places.insert(around[i], m_byCode.value(around[i]->code, none));
        if (*place != none)
            placePoint(locations[i], *place);
    }
}

/// It has one, and its place has not been moved by the very point.
bool Joiner::isPlacedByItsPoint(const Location &location) const
{
    if (!location.hasPoint() || !isPoint(location.precision) || location.placeCount > 1)
        return false;
    if (location.placeCount == 0)
        return true;
    const PlaceIndex own = m_atlas.locationPlaces[location.firstPlace];
    return own != none &&
           (m_atlas.places[own].level != PlaceLevel::Point || m_atlas.places[own].longitude != location.longitude ||
            m_atlas.places[own].latitude != location.latitude);
}

void Joiner::leadOver()
{
    for (PlaceIndex &place : m_atlas.locationPlaces)
        place = place == none ? none : m_new[place];
    for (Mention &mention : m_atlas.mentions)
        mention.place = mention.place == none ? none : m_new[mention.place];
}

Atlas Joiner::join() &&
{
    mergeSame();
    addOthers();
    linkParents();
    leadOver();
    m_atlas.places = std::move(m_places);
    for (PlaceIndex i = 0; i < m_ownCount; ++i)
        m_said.push_back(m_atlas.places[i].parent);
    moveDown();
    placePoints();
    for (const Left &left : m_left)
        noteContradiction(m_new[left.said], m_at[left.around], left.name);
    tellContradictions();
    return std::move(m_atlas);
}

int underneath(const VectorLayer &layer)
{
    return layer.role == LayerRole::Countries ? 0 : layer.role == LayerRole::Towns ? 2 : 1;
}

} // namespace

bool isReplaced(const VectorLayer &layer, const VectorLayer &by)
{
    if (by.role != layer.role || by.kind != layer.kind)
        return false;
    if (layer.role == LayerRole::Towns) {
        const auto covered = std::ranges::count_if(
            layer.features, [&](const Feature &town) { return by.bounds.contains(town.labelPoint); });
        return 2 * static_cast<std::size_t>(covered) > layer.features.size();
    }
    if (layer.role != LayerRole::Areas || by.level != layer.level)
        return false;
    QSet<QString> codes;
    for (const Feature &feature : by.features)
        codes.insert(feature.code);
    const auto known =
        std::ranges::count_if(layer.features, [&](const Feature &area) { return codes.contains(area.code); });
    return 2 * static_cast<std::size_t>(known) > layer.features.size();
}

Atlas joined(Atlas atlas, const Hierarchy &hierarchy, Problems &problems)
{
    return Joiner(std::move(atlas), hierarchy, problems).join();
}

OpenedAtlas joined(OpenedAtlas opened, const Hierarchy &hierarchy)
{
    auto atlas = std::make_shared<Atlas>(joined(Atlas(*opened.atlas), hierarchy, opened.problems));
    opened.atlas = std::move(atlas);
    std::erase_if(opened.layers, [&](const auto &layer) {
        return std::ranges::any_of(hierarchy.layers, [&](const auto &other) { return isReplaced(*layer, *other); });
    });
    opened.layers.insert(opened.layers.end(), hierarchy.layers.begin(), hierarchy.layers.end());
    std::ranges::stable_sort(opened.layers, {}, [](const auto &layer) {
        return std::pair(underneath(*layer), layer->role == LayerRole::Areas ? layer->level : 0);
    });
    return opened;
}

Hierarchy hierarchyOf(const OpenedAtlas &opened)
{
    return {opened.atlas->places, opened.layers};
}

void addAreaSpellings(Hierarchy &hierarchy, const Hierarchy &book)
{
    QHash<QString, PlaceIndex> byCode;
    for (PlaceIndex i = 0; i < book.places.size(); ++i)
        if (book.places[i].level != PlaceLevel::Point)
            byCode.insert(book.places[i].id, i);
    for (Place &place : hierarchy.places)
        if (const auto known = byCode.constFind(place.id); place.level != PlaceLevel::Point && known != byCode.cend())
            addNamesOf(place, book.places[*known]);
}

} // namespace sijill
