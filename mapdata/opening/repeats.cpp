#include "mapdata/opening/repeats.h"

#include "mapdata/tables/words.h"

#include <QHash>

#include <algorithm>

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

bool isMadeUp(QByteArrayView id)
{
    return id.isEmpty() || id.front() == '#';
}

class Finder {
public:
    Finder(const Atlas &a, const Atlas &b) : m_a(a), m_b(b), m_sets(setsOf(a)) {}

    RepeatedIncidents find();

private:
    void learn();
    void look(IncidentIndex incident, const QString &codebook);
    DataSetIndex setOf(IncidentIndex incident) const;

    const Atlas &m_a;
    const Atlas &m_b;
    std::vector<DataSet> m_sets;                       ///< of `a`
    QMultiHash<QByteArrayView, IncidentIndex> m_known; ///< of `a`, by id
    RepeatedIncidents m_found;
};

void Finder::learn()
{
    m_known.reserve(static_cast<qsizetype>(m_a.incidents.size()));
    for (IncidentIndex i = 0; i < m_a.incidents.size(); ++i)
        if (const QByteArrayView id = idOf(m_a, i); !isMadeUp(id))
            m_known.insert(id, i);
}

DataSetIndex Finder::setOf(IncidentIndex incident) const
{
    const auto found = std::ranges::upper_bound(m_sets, incident, {}, &DataSet::end);
    return static_cast<DataSetIndex>(found - m_sets.begin());
}

void Finder::look(IncidentIndex incident, const QString &codebook)
{
    const QByteArrayView id = idOf(m_b, incident);
    if (isMadeUp(id))
        return;
    const auto [begin, end] = m_known.equal_range(id);
    IncidentIndex same = none, alike = none;
    for (auto it = begin; it != end; ++it) {
        if (!codebook.isEmpty() && m_sets[setOf(*it)].codebook == codebook)
            same = std::min(same, *it);
        else if (m_a.incidents[*it].span == m_b.incidents[incident].span)
            alike = std::min(alike, *it);
    }
    if (same == none && alike == none)
        return;
    if (m_found.sameCount + m_found.alikeCount == 0)
        m_found.with = setOf(same != none ? same : alike);
    if (same == none) {
        ++m_found.alikeCount;
        return;
    }
    ++m_found.sameCount;
    m_found.same.resize(m_b.incidents.size(), none);
    m_found.same[incident] = same;
}

RepeatedIncidents Finder::find()
{
    if (m_a.incidents.empty() || m_b.incidents.empty())
        return {};
    learn();
    IncidentIndex begin = 0;
    for (const DataSet &set : setsOf(m_b)) {
        for (IncidentIndex i = begin; i < set.end; ++i)
            look(i, set.codebook);
        begin = set.end;
    }
    return std::move(m_found);
}

} // namespace

RepeatedIncidents repeatsIn(const Atlas &a, const Atlas &b)
{
    return Finder(a, b).find();
}

Problems tellRepeats(const Atlas &a, const Atlas &b, const RepeatedIncidents &found)
{
    Problems problems;
    const QString name = b.title.in(Language::English), other = setsOf(a)[found.with].name.in(Language::English);
    if (found.sameCount > 0)
        problems.push_back({Problem::Severity::Warning,
                            name,
                            {},
                            Exchange::tr("%Ln of its rows stand in “%1” already, by their ids; they are counted once.",
                                         nullptr, found.sameCount)
                                .arg(other)});
    if (found.alikeCount > 0)
        problems.push_back(
            {Problem::Severity::Warning,
             name,
             {},
             Exchange::tr("%Ln of its rows have the id and the days of rows in “%1”. These ids are of no known "
                          "codebook, so all are counted; they may be the same.",
                          nullptr, found.alikeCount)
                 .arg(other)});
    return problems;
}

} // namespace sijill
