#include "mapdata/register/changedatlas.h"

#include "mapdata/register/incidentpositions.h"
#include "mapdata/register/joinlocations.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/splice.h"
#include "mapdata/store/builder.h"

#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostIncidents = 2'000; ///< of a million, reading again takes a hundred times as long

/// With room for what is added, so that the great tables are copied once.
Atlas copyWithRoom(const Atlas &before)
{
    constexpr std::size_t room = 1'024;
    Atlas copy;
    copy.incidents.reserve(before.incidents.size() + room);
    copy.claims.reserve(before.claims.size() + room);
    copy.figures.reserve(before.figures.size() + room);
    copy.locations.reserve(before.locations.size() + room);
    copy.locationPlaces.reserve(before.locationPlaces.size() + room);
    copy = before;
    return copy;
}

QStringList textsOf(Database &database, const QString &sql)
{
    QStringList texts;
    Statement rows = database.prepare(sql);
    while (rows && rows.next())
        if (!rows.isNull(0))
            texts << rows.text(0);
    return texts;
}

class Changer {
public:
    using Layers = std::vector<std::shared_ptr<const VectorLayer>>;

    Changer(Atlas atlas, const Layers &layers, Database &database, const ChangedRecords &records)
        : m_layers(layers), m_database(database), m_records(records),
          m_present(records.incidents.isEmpty()
                        ? QStringList()
                        : textsOf(database,
                                  u"SELECT id FROM incidents WHERE id IN (%1) AND in_bin IS NOT 1 ORDER BY fid"_s.arg(
                                      sqlList(records.incidents)))),
          m_part(database, database.file(), m_present, records.newPlaces), m_was(Tables::outOf(atlas))
    {
        m_builder.atlas = std::move(atlas);
        m_atlas.locations.resize(1);
    }

    std::optional<ChangedAtlas> change()
    {
        if (m_records.isMore || m_records.incidents.size() > mostIncidents || !readLists() || !readPlaces() ||
            !readIncidents())
            return std::nullopt;
        const std::vector<LocationIndex> left = placeLocations();
        m_was.into(m_atlas);
        ChangedAtlas changed;
        changed.change = splice(m_atlas, m_again);
        if (m_readsMentions)
            readMentions();
        changed.change.changesLists =
            !m_records.lists.isEmpty() || !m_records.newPlaces.isEmpty() || !m_records.gonePlaces.isEmpty();
        changed.change.changesPlaces = !m_records.newPlaces.isEmpty() || !m_records.gonePlaces.isEmpty();
        changed.change.movesAny = !left.empty() || !changed.change.added.empty() || !changed.change.removed.empty();
        forgetUnused(m_atlas, left);
        if (!m_lostMeasures.empty() && !areMeasuresLeft())
            return std::nullopt;
        changed.atlas = std::make_shared<const Atlas>(std::move(m_atlas));
        return changed;
    }

private:
    /// Those of the atlas as it was, while the readers fill new ones.
    struct Tables {
        std::vector<Incident> incidents;
        std::vector<Claim> claims;
        std::vector<Fact> facts;
        std::vector<Location> locations;
        std::vector<PlaceIndex> locationPlaces;

        static Tables outOf(Atlas &atlas)
        {
            return {std::exchange(atlas.incidents, {}), std::exchange(atlas.claims, {}), std::exchange(atlas.facts, {}),
                    std::exchange(atlas.locations, {}), std::exchange(atlas.locationPlaces, {})};
        }
        void into(Atlas &atlas)
        {
            atlas.incidents = std::move(incidents);
            atlas.claims = std::move(claims);
            atlas.facts = std::move(facts);
            atlas.locations = std::move(locations);
            atlas.locationPlaces = std::move(locationPlaces);
        }
    };

    template <class Entry, class Read>
    bool readList(const QString &name, std::vector<Entry> &entries, Ids<quint16> &ids, Read &&read)
    {
        if (!m_records.lists.contains(name)) {
            for (std::size_t i = 0; i < entries.size(); ++i)
                ids.insert(entries[i].id, static_cast<quint16>(i));
            return true;
        }
        const std::vector<Entry> before = std::exchange(entries, {});
        read(RegisterTables(m_database, m_database.file()));
        const std::size_t both = std::min(before.size(), entries.size());
        return std::ranges::equal(std::span(before).first(both), std::span(entries).first(both), {}, &Entry::id,
                                  &Entry::id);
    }
    bool readTermList(const QString &name, std::vector<Term> &terms, Ids<quint16> &ids)
    {
        return readList(name, terms, ids,
                        [&](const TableSource &all) { readTerms(all, name, terms, ids, m_builder.problems); });
    }

    /// What stood in them before still stands there; more may have come behind it, or have gone from there.
    bool readLists()
    {
        const std::size_t groups = m_atlas.groups.size(), actors = m_atlas.actors.size(),
                          weapons = m_atlas.weapons.size();
        const bool areRead = readTermList(u"kinds"_s, m_atlas.kinds, m_builder.kinds) &&
                             readTermList(u"actors"_s, m_atlas.actors, m_builder.actors) &&
                             readTermList(u"weapons"_s, m_atlas.weapons, m_builder.weapons) &&
                             readTermList(u"groups"_s, m_atlas.groups, m_builder.groups) &&
                             readTermList(u"roles"_s, m_atlas.roles, m_builder.roles) &&
                             readTermList(u"fact_kinds"_s, m_atlas.factKinds, m_builder.factKinds) &&
                             readList(u"sources"_s, m_atlas.sources, m_builder.sources,
                                      [&](const TableSource &all) { readSources(all, m_builder); }) &&
                             readList(u"reports"_s, m_atlas.reports, m_builder.reports,
                                      [&](const TableSource &all) { readReports(all, m_builder); });
        if (m_atlas.actors.size() < actors)
            emptySets(m_atlas.actorSets, m_atlas.actors.size());
        if (m_atlas.weapons.size() < weapons)
            emptySets(m_atlas.weaponSets, m_atlas.weapons.size());
        return areRead && m_atlas.groups.size() >= groups;
    }

    /// Nobody has those any more that name what is gone.
    static void emptySets(std::vector<std::vector<quint16>> &sets, std::size_t count)
    {
        for (std::vector<quint16> &set : sets)
            if (std::ranges::any_of(set, [&](quint16 entry) { return entry >= count; }))
                set.clear();
    }

    bool readPlaces()
    {
        for (QStringList gone = m_records.gonePlaces; !gone.isEmpty(); m_atlas.places.pop_back())
            if (m_atlas.places.empty() || gone.removeAll(m_atlas.places.back().id) == 0)
                return false;
        if (m_records.newPlaces.isEmpty())
            return true;
        for (std::size_t i = 0; i < m_atlas.places.size(); ++i)
            m_builder.places.insert(m_atlas.places[i].id, static_cast<PlaceIndex>(i));
        const auto isThere = [&](const QString &id) { return m_builder.places.contains(id); };
        if (std::ranges::any_of(m_records.newPlaces, isThere) || standForTowns())
            return false;
        const std::size_t before = m_atlas.places.size();
        sijill::readPlaces(m_part, m_builder);
        findParentsOf(before);
        return m_atlas.places.size() == before + static_cast<std::size_t>(m_records.newPlaces.size());
    }

    /// Those are one with a place that the layers give.
    bool standForTowns()
    {
        return !textsOf(m_database, u"SELECT geonames FROM places WHERE geonames IS NOT NULL AND id IN (%1)"_s.arg(
                                        sqlList(m_records.newPlaces)))
                    .isEmpty();
    }

    /// As of all places, which would look again for those that have none.
    void findParentsOf(std::size_t from)
    {
        AtlasBuilder builder;
        builder.places = m_builder.places;
        const auto first = m_atlas.places.begin() + static_cast<std::ptrdiff_t>(from);
        builder.atlas.places.assign(first, m_atlas.places.end());
        findParents(areasIn(m_layers), builder);
        std::ranges::move(builder.atlas.places, first);
    }

    /// Of the places that the incidents name, where not all are known already.
    void findPlaces()
    {
        if (!m_builder.places.isEmpty())
            return;
        QSet<QString> named;
        for (const QString &cell : cellsOfPart(u"places"_s))
            for (const QString &id : idsIn(cell))
                named.insert(id);
        for (std::size_t i = 0; i < m_atlas.places.size() && !named.isEmpty(); ++i)
            if (const QString &id = m_atlas.places[i].id; named.remove(id))
                m_builder.places.insert(id, static_cast<PlaceIndex>(i));
    }

    QStringList cellsOfPart(const QString &column)
    {
        return textsOf(m_database, u"SELECT %1 FROM incidents WHERE id IN (%2)"_s.arg(column, sqlList(m_present)));
    }

    bool readIncidents()
    {
        const QSet<QString> present(m_present.begin(), m_present.end());
        if (present.size() != m_present.size())
            return false; // of two with one id the first counts, and all of the second are left out
        findPlaces();
        for (std::size_t i = 1; i < m_atlas.actorSets.size(); ++i)
            m_builder.actorSets.try_emplace(m_atlas.actorSets[i], static_cast<SetIndex>(i));
        for (std::size_t i = 1; i < m_atlas.weaponSets.size(); ++i)
            m_builder.weaponSets.try_emplace(m_atlas.weaponSets[i], static_cast<SetIndex>(i));
        const QStringList wholes = cellsOfPart(u"part_of"_s);
        std::swap(m_atlas.incidents, m_was.incidents);
        const IncidentPositions positions(m_atlas, m_records.incidents + wholes);
        const bool isPlaced = placeIncidents(positions);
        std::swap(m_atlas.incidents, m_was.incidents);
        if (!isPlaced)
            return false;
        const auto count = static_cast<IncidentIndex>(m_present.size());
        for (const QString &whole : wholes)
            if (const IncidentIndex at = positions.of(whole); at != none && !m_records.incidents.contains(whole))
                m_builder.incidents.insert(whole, count + at);
        sijill::readIncidents(m_part, m_builder);
        if (m_atlas.incidents.size() != m_again.at.size())
            return false;
        readClaims(m_part, m_builder);
        readFacts(m_part, m_builder);
        m_again.incidents = std::exchange(m_atlas.incidents, {});
        m_again.claims = std::exchange(m_atlas.claims, {});
        m_again.facts = std::exchange(m_atlas.facts, {});
        noteLostMeasures();
        return true;
    }

    /// Where those that were read again belong, and which are gone.
    bool placeIncidents(const IncidentPositions &positions)
    {
        QStringList added, followers;
        for (const QString &id : std::as_const(m_present))
            if (positions.of(id) == none)
                added << id;
        for (const QString &id : std::as_const(added))
            followers << followerOf(id, added);
        m_readsMentions =
            !added.isEmpty() && !m_atlas.mentions.empty() &&
            m_database.value(u"SELECT 1 FROM mentions WHERE incident IN (%1) LIMIT 1"_s.arg(sqlList(added)));
        QStringList known = followers;
        known.removeAll(QString());
        const IncidentPositions behind(m_atlas, known);
        for (const QString &id : std::as_const(m_present)) {
            const IncidentIndex at = positions.of(id);
            const qsizetype nth = at == none ? added.indexOf(id) : -1;
            const IncidentIndex before = nth < 0 ? none : behind.of(followers[nth]);
            if (nth >= 0 && before == none && !followers[nth].isEmpty())
                return false;
            m_again.isNew.push_back(nth >= 0);
            m_again.at.push_back(nth < 0          ? at
                                 : before == none ? static_cast<IncidentIndex>(m_atlas.incidents.size())
                                                  : before);
        }
        for (const QString &id : m_records.incidents)
            if (const IncidentIndex at = positions.of(id); at != none && !m_present.contains(id))
                m_again.removed.push_back(at);
        std::ranges::sort(m_again.removed);
        return true;
    }

    /// All of them, as some speak of an incident that came back.
    void readMentions()
    {
        const QStringList ids =
            textsOf(m_database, u"SELECT DISTINCT incident FROM mentions WHERE incident IS NOT NULL"_s);
        const IncidentPositions positions(m_atlas, ids);
        m_builder.incidents.clear();
        for (const QString &id : ids)
            if (const IncidentIndex at = positions.of(id); at != none)
                m_builder.incidents.insert(id, at);
        for (std::size_t i = 0; i < m_atlas.places.size(); ++i)
            m_builder.places.insert(m_atlas.places[i].id, static_cast<PlaceIndex>(i));
        m_atlas.mentions.clear();
        sijill::readMentions(RegisterTables(m_database, m_database.file()), m_builder);
    }

    /// The incident that stands behind it in the file and was there before; empty where that is none.
    QString followerOf(const QString &id, const QStringList &added)
    {
        return m_database
            .value(
                u"SELECT id FROM incidents WHERE fid > (SELECT fid FROM incidents WHERE id = %1) AND in_bin IS NOT 1 "
                "AND id NOT IN (%2) ORDER BY fid LIMIT 1"_s.arg(quotedText(id), sqlList(added)))
            .value_or(QString());
    }

    /// Groups of people of whom an incident no longer says anything.
    void noteLostMeasures()
    {
        constexpr MeasureIndex always = 3;
        QSet<MeasureIndex> now;
        for (const Claim &claim : m_again.claims)
            for (const Figure &figure : m_atlas.figuresOf(claim))
                now.insert(figure.measure);
        std::vector<IncidentIndex> before = m_again.removed;
        for (std::size_t i = 0; i < m_again.at.size(); ++i)
            if (m_again.isNew[i] == 0)
                before.push_back(m_again.at[i]);
        for (const IncidentIndex incident : before) {
            const Incident &was = m_was.incidents[incident];
            for (const Claim &claim : std::span(m_was.claims).subspan(was.firstClaim, was.claimCount))
                for (const Figure &figure : m_atlas.figuresOf(claim))
                    if (figure.measure >= always && !now.contains(figure.measure))
                        m_lostMeasures.insert(figure.measure);
        }
    }

    bool areMeasuresLeft()
    {
        for (const Claim &claim : m_atlas.claims)
            for (const Figure &figure : m_atlas.figuresOf(claim))
                if (m_lostMeasures.remove(figure.measure) && m_lostMeasures.isEmpty())
                    return true;
        return m_lostMeasures.isEmpty();
    }

    /// Leads the incidents over to the locations of the atlas. Gives those that were left.
    std::vector<LocationIndex> placeLocations()
    {
        Atlas read; // its locations alone
        read.locations = std::exchange(m_atlas.locations, std::move(m_was.locations));
        read.locationPlaces = std::exchange(m_atlas.locationPlaces, std::move(m_was.locationPlaces));
        std::vector<LocationIndex> known(read.locations.size(), none), left;
        for (std::size_t i = 0; i < m_again.incidents.size(); ++i) {
            const LocationIndex own = m_again.incidents[i].location;
            const LocationIndex was = m_again.isNew[i] == 0 ? m_was.incidents[m_again.at[i]].location : none;
            if (was != none && isSame(read, read.locations[own], m_atlas, m_atlas.locations[was]))
                known[own] = was;
            else if (was != none)
                left.push_back(was);
        }
        for (const IncidentIndex incident : m_again.removed)
            left.push_back(m_was.incidents[incident].location);
        joinLocations(m_atlas, read, known);
        for (Incident &incident : m_again.incidents)
            incident.location = known[incident.location];
        m_was.locations = std::move(m_atlas.locations);
        m_was.locationPlaces = std::move(m_atlas.locationPlaces);
        return left;
    }

    const Layers &m_layers;
    Database &m_database;
    const ChangedRecords &m_records;
    const QStringList m_present; ///< of the incidents; in the order of the file
    const RegisterTables m_part;
    Tables m_was;
    AtlasBuilder m_builder;
    Atlas &m_atlas = m_builder.atlas;
    ReadAgain m_again;
    QSet<MeasureIndex> m_lostMeasures;
    bool m_readsMentions = false;
};

} // namespace

std::optional<ChangedAtlas> changedAtlas(const Atlas &before,
                                         const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                                         Database &database, const ChangedRecords &records)
{
    if (records.isMore || records.incidents.size() > mostIncidents)
        return std::nullopt;
    return Changer(copyWithRoom(before), layers, database, records).change();
}

} // namespace sijill
