#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"

#include <optional>
#include <set>

namespace sijill {

/// What names an incident outside its atlas: its id, and whose id that is. Positions mean nothing after a reload.
struct IncidentKey {
    /// The codebook of its data set (Atlas::codebook); where it has none, "table:" and the data set's name.
    QString codebook;
    QString id;

    auto operator<=>(const IncidentKey &) const = default;
};

IncidentKey keyOf(const Atlas &atlas, IncidentIndex incident);

/// Pairs of incidents that a person has found to be two events, whatever they have in common. A value.
class DistinctPairs {
public:
    /// In either order; an incident is never distinct from itself.
    void add(const IncidentKey &one, const IncidentKey &other);
    void remove(const IncidentKey &one, const IncidentKey &other);
    bool contains(const IncidentKey &one, const IncidentKey &other) const;
    std::size_t size() const { return m_pairs.size(); }
    bool operator==(const DistinctPairs &) const = default;

    /// Those of which the atlas has both, by position; each once.
    std::set<std::pair<IncidentIndex, IncidentIndex>> in(const Atlas &atlas) const;
    /// In order.
    const std::set<std::pair<IncidentKey, IncidentKey>> &pairs() const { return m_pairs; }

private:
    std::set<std::pair<IncidentKey, IncidentKey>> m_pairs; ///< the lesser key first
};

/// A table (CSV, UTF-8) with the columns a_codebook, a_id, b_codebook and b_id, in any order and among others: lines of
/// what `sijill duplicates --format csv` prints are such a table. Fails where it cannot be read, where a column is
/// missing, and where a row names no id or one incident twice.
Result<DistinctPairs> readDistinctPairs(const QString &path);
/// The four columns alone; the file is replaced whole or not at all.
std::optional<Problem> writeDistinctPairs(const QString &path, const DistinctPairs &pairs);

} // namespace sijill
