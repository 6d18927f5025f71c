#include "mapdata/opening/repeats.h"

#include "mapdata/duplicates/distinct.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/words.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The data sets of an atlas, also of one that has but one.
std::vector<DataSet> setsOf(const Atlas &atlas)
{
    if (!atlas.dataSets.empty())
        return atlas.dataSets;
    return {{atlas.title, static_cast<IncidentIndex>(atlas.incidents.size()), atlas.codebook}};
}

QByteArrayView idOf(const Atlas &atlas, IncidentIndex incident)
{
    return atlas.texts.bytes(atlas.incidents[incident].id);
}

/// The id that a publisher gave, and whose it is. A register that has taken an edition in has its ids behind the name
/// of the codebook, "ucdp-244657" (register/edition.h).
struct PublishedId {
    QByteArrayView codebook; ///< empty: of none that is known
    QByteArrayView id;
};

PublishedId publishedId(QByteArrayView id, QByteArrayView codebook)
{
    for (const Preset &preset : presets()) {
        const QByteArrayView key(preset.key);
        if (preset.hasIds && id.size() > key.size() + 1 && id.startsWith(key) && id[key.size()] == '-')
            return {key, id.sliced(key.size() + 1)};
    }
    return {codebook, id};
}

bool isMadeUp(QByteArrayView id)
{
    return id.isEmpty() || id.front() == '#';
}

/// What is said of how many, in no order. Not by whom: where a table names nobody it is the table's own name.
auto figuresOf(const Atlas &atlas, IncidentIndex incident)
{
    std::vector<std::tuple<QString, Outcome, qint32, qint32, qint32>> figures;
    for (const Claim &claim : atlas.claimsOf(atlas.incidents[incident]))
        for (const Figure &figure : atlas.figuresOf(claim)) {
            const Measure measure = atlas.measures[figure.measure];
            figures.emplace_back(measure.group == none16 ? QString() : atlas.groups[measure.group].id, measure.outcome,
                                 figure.count.low, figure.count.best, figure.count.high);
        }
    std::ranges::sort(figures);
    return figures;
}

bool haveSamePlace(const Atlas &a, const Location &one, const Atlas &b, const Location &other)
{
    if (one.precision != other.precision || one.hasPoint() != other.hasPoint())
        return false;
    if (one.hasPoint() && (one.longitude != other.longitude || one.latitude != other.latitude))
        return false;
    const auto placeOf = [](const Atlas &atlas) { return [&atlas](PlaceIndex i) { return atlas.places[i].id; }; };
    return std::ranges::equal(a.placesOf(one), b.placesOf(other), {}, placeOf(a), placeOf(b));
}

class Finder {
public:
    Finder(const Atlas &a, const Atlas &b) : m_a(a), m_b(b), m_sets(setsOf(a))
    {
        for (const DataSet &set : m_sets)
            m_codebooks.push_back(set.codebook.toUtf8());
    }

    RepeatedIncidents find();

private:
    void learn();
    void learnMoved(IncidentIndex incident);
    void lookByCodebook(IncidentIndex begin, const DataSet &set);
    bool lookByRows(IncidentIndex begin, IncidentIndex end);
    void countAlike(IncidentIndex begin, IncidentIndex end);
    void take(IncidentIndex incident, IncidentIndex same);
    template <class Is>
    IncidentIndex firstOfId(IncidentIndex incident, const Is &is) const;
    DataSetIndex setOf(IncidentIndex incident) const;
    PublishedId publishedOf(IncidentIndex there) const
    {
        return publishedId(idOf(m_a, there), m_codebooks[setOf(there)]);
    }

    const Atlas &m_a;
    const Atlas &m_b;
    std::vector<DataSet> m_sets;                       ///< of `a`
    std::vector<QByteArray> m_codebooks;               ///< of these
    QMultiHash<QByteArrayView, IncidentIndex> m_known; ///< of `a`, by published id
    /// Of `a`: rows of an edition, "ucdp-244657", whose claims a person has moved into another incident.
    QHash<QByteArray, IncidentIndex> m_moved;
    RepeatedIncidents m_found;
};

void Finder::learn()
{
    m_known.reserve(static_cast<qsizetype>(m_a.incidents.size()));
    for (IncidentIndex i = 0; i < m_a.incidents.size(); ++i) {
        if (const QByteArrayView id = idOf(m_a, i); !isMadeUp(id))
            m_known.insert(publishedId(id, {}).id, i);
        learnMoved(i);
    }
}

/// By merging: the claims of a row are called as the row is, or "ucdp-244657/1".
void Finder::learnMoved(IncidentIndex incident)
{
    const QByteArrayView own = idOf(m_a, incident);
    for (const Claim &claim : m_a.claimsOf(m_a.incidents[incident])) {
        QByteArrayView id = m_a.texts.bytes(claim.id);
        if (publishedId(id, {}).codebook.isEmpty())
            continue;
        if (const qsizetype slash = id.lastIndexOf('/'); slash > 0)
            id = id.first(slash);
        if (id != own)
            m_moved.insert(id.toByteArray(), incident);
    }
}

DataSetIndex Finder::setOf(IncidentIndex incident) const
{
    const auto found = std::ranges::upper_bound(m_sets, incident, {}, &DataSet::end);
    return static_cast<DataSetIndex>(found - m_sets.begin());
}

/// The first in `a` that has the id of this one in `b`, of those that `is` takes; else none.
template <class Is>
IncidentIndex Finder::firstOfId(IncidentIndex incident, const Is &is) const
{
    IncidentIndex first = none;
    const QByteArrayView id = idOf(m_b, incident);
    if (isMadeUp(id))
        return first;
    const auto [begin, end] = m_known.equal_range(publishedId(id, {}).id);
    for (auto it = begin; it != end; ++it)
        if (is(*it))
            first = std::min(first, *it);
    return first;
}

void Finder::take(IncidentIndex incident, IncidentIndex same)
{
    if (m_found.sameCount + m_found.alikeCount == 0)
        m_found.with = setOf(same);
    ++m_found.sameCount;
    m_found.otherFigures += figuresOf(m_a, same) != figuresOf(m_b, incident);
    m_found.same.resize(m_b.incidents.size(), none);
    m_found.same[incident] = same;
}

void Finder::lookByCodebook(IncidentIndex begin, const DataSet &set)
{
    const QByteArray codebook = set.codebook.toUtf8();
    for (IncidentIndex i = begin; i < set.end; ++i) {
        const auto [whose, id] = publishedId(idOf(m_b, i), codebook);
        if (whose.isEmpty())
            continue;
        IncidentIndex same =
            firstOfId(i, [&, book = whose](IncidentIndex there) { return publishedOf(there).codebook == book; });
        if (same == none && !m_moved.isEmpty())
            same = m_moved.value(whose.toByteArray() + '-' + id.toByteArray(), none);
        if (same != none)
            take(i, same);
    }
}

/// Whether all of them stand in one data set of `a`, by id, days, place and figures; it is then taken. Two tables that
/// number their rows from one, and tell of one place and day, are not the same for that.
bool Finder::lookByRows(IncidentIndex begin, IncidentIndex end)
{
    std::vector<IncidentIndex> same;
    std::optional<DataSetIndex> in;
    for (IncidentIndex i = begin; i < end; ++i) {
        const Incident &here = m_b.incidents[i];
        const IncidentIndex found = firstOfId(i, [&](IncidentIndex at) {
            const Incident &there = m_a.incidents[at];
            return in.value_or(setOf(at)) == setOf(at) && there.span == here.span &&
                   haveSamePlace(m_a, m_a.locationOf(there), m_b, m_b.locationOf(here)) &&
                   figuresOf(m_a, at) == figuresOf(m_b, i);
        });
        if (found == none)
            return false;
        in = setOf(found);
        same.push_back(found);
    }
    for (IncidentIndex i = begin; i < end; ++i)
        take(i, same[i - begin]);
    return begin < end;
}

void Finder::countAlike(IncidentIndex begin, IncidentIndex end)
{
    for (IncidentIndex i = begin; i < end; ++i) {
        if (!m_found.same.empty() && m_found.same[i] != none)
            continue;
        const IncidentIndex alike =
            firstOfId(i, [&](IncidentIndex there) { return m_a.incidents[there].span == m_b.incidents[i].span; });
        if (alike == none)
            continue;
        if (m_found.sameCount + m_found.alikeCount == 0)
            m_found.with = setOf(alike);
        ++m_found.alikeCount;
    }
}

RepeatedIncidents Finder::find()
{
    if (m_a.incidents.empty() || m_b.incidents.empty())
        return {};
    learn();
    IncidentIndex begin = 0;
    for (const DataSet &set : setsOf(m_b)) {
        if (!set.codebook.isEmpty() || !lookByRows(begin, set.end)) {
            lookByCodebook(begin, set);
            countAlike(begin, set.end);
        }
        begin = set.end;
    }
    m_found.isAll = static_cast<std::size_t>(m_found.sameCount) == m_b.incidents.size();
    return std::move(m_found);
}

} // namespace

RepeatedIncidents repeatsIn(const Atlas &a, const Atlas &b)
{
    return Finder(a, b).find();
}

void addDecided(const Atlas &a, const Atlas &b, const std::vector<DecidedPair> &decided, RepeatedIncidents &found)
{
    std::map<IncidentKey, QString> own; // the incident of the register for that of a table
    QHash<QString, IncidentIndex> known;
    for (const DecidedPair &pair : decided)
        if (pair.decision == DecidedPair::Decision::Same && pair.a.codebook.isEmpty()) {
            own.emplace(IncidentKey{pair.b.codebook, pair.b.id}, pair.a.id);
            known.insert(pair.a.id, none);
        }
    if (own.empty())
        return;
    for (IncidentIndex i = 0; i < setsOf(a).front().end; ++i)
        if (const auto at = known.find(QString::fromUtf8(idOf(a, i))); at != known.end())
            *at = i;
    for (IncidentIndex i = 0; i < b.incidents.size(); ++i) {
        const auto at = own.find(keyOf(b, i));
        const IncidentIndex same = at == own.end() ? none : known.value(at->second, none);
        if (same == none || (!found.same.empty() && found.same[i] != none))
            continue;
        found.same.resize(b.incidents.size(), none);
        found.same[i] = same;
        ++found.sameCount;
        ++found.decidedCount;
    }
    found.isAll = static_cast<std::size_t>(found.sameCount) == b.incidents.size();
}

QString nameOfRepeated(const Atlas &a, const RepeatedIncidents &found)
{
    return setsOf(a)[found.with].name.in(Language::English);
}

Problems tellRepeats(const Atlas &a, const Atlas &b, const RepeatedIncidents &found)
{
    Problems problems;
    const QString name = b.title.in(Language::English), other = nameOfRepeated(a, found);
    const auto tell = [&](const QString &text) { problems.push_back({Problem::Severity::Warning, name, {}, text}); };
    if (found.decidedCount > 0)
        tell(Exchange::tr("%Ln of its rows were taken into incidents of the register; they are counted there.", nullptr,
                          found.decidedCount));
    if (found.isAll && found.decidedCount == 0)
        tell(Exchange::tr("All of its %Ln rows stand in “%1” already, by their ids; they are not added, and counted "
                          "once.",
                          nullptr, found.sameCount)
                 .arg(other));
    else if (found.sameCount > found.decidedCount)
        tell(Exchange::tr("%Ln of its rows stand in “%1” already, by their ids; they are counted once.", nullptr,
                          found.sameCount - found.decidedCount)
                 .arg(other));
    if (found.otherFigures > 0)
        tell(Exchange::tr("%Ln of these rows have other figures in “%1”; those in “%1” hold.", nullptr,
                          found.otherFigures)
                 .arg(other));
    if (found.alikeCount > 0)
        tell(Exchange::tr("%Ln of its rows have the id and the days of rows in “%1”. These ids are of no known "
                          "codebook, so all are counted; they may be the same.",
                          nullptr, found.alikeCount)
                 .arg(other));
    return problems;
}

} // namespace sijill
