#include "mapdata/ledger/nets.h"

#include <limits>
#include <span>

namespace sijill {

namespace {

/// Sums of parts may leave 32 bits where a file is absurd; they stop at the greatest number instead of turning round.
qint32 clamped(qint64 n)
{
    return static_cast<qint32>(std::min<qint64>(n, std::numeric_limits<qint32>::max()));
}

struct Numbers {
    qint64 low = 0, best = 0, high = 0;

    qint64 below() const { return best - low; }
    qint64 above() const { return high - best; }
    Numbers &operator+=(const Numbers &other)
    {
        low += other.low;
        best += other.best;
        high += other.high;
        return *this;
    }
};

Numbers effectiveOf(const Amount &value, const Numbers &parts)
{
    Numbers all = parts;
    if (value.has(Amount::HasFigure)) {
        all.low = std::max<qint64>(value.low, parts.low);
        all.best = std::max<qint64>(value.best, parts.best);
        all.high = value.has(Amount::Open) ? all.best + parts.above() : std::max<qint64>(value.high, all.best);
    }
    return {clamped(all.low), clamped(all.best), clamped(all.high)};
}

/// The doubt of a whole on one side of its best, while its parts take of it what they have, or their share.
class Doubt {
public:
    Doubt() = default;
    /// `wanted`: what the whole and its parts have of it by themselves. @pre given <= wanted, and given fits 32 bits
    Doubt(qint64 given, qint64 wanted) : m_given(given), m_wanted(wanted) {}

    /// @pre the parts ask for no more than `wanted` in all, and each for what fits 32 bits
    qint64 take(qint64 asked)
    {
        const qint64 taken = m_given == m_wanted ? asked : m_given * asked / m_wanted;
        m_given -= taken;
        m_wanted -= asked;
        return taken;
    }
    qint64 left() const { return m_given; }

private:
    qint64 m_given = 0, m_wanted = 0;
};

/// Which incidents are part of which, by whole, each list in the order of the incidents.
class PartLists {
public:
    explicit PartLists(const std::vector<IncidentIndex> &wholes) : m_ends(wholes.size() + 1)
    {
        for (const IncidentIndex whole : wholes)
            if (whole != none)
                ++m_ends[whole + 1];
        for (std::size_t i = 1; i < m_ends.size(); ++i)
            m_ends[i] += m_ends[i - 1];
        m_parts.resize(m_ends.back());
        std::vector<quint32> next(m_ends.begin(), m_ends.end() - 1);
        for (IncidentIndex i = 0; i < wholes.size(); ++i)
            if (wholes[i] != none)
                m_parts[next[wholes[i]]++] = i;
    }
    std::span<const IncidentIndex> operator[](IncidentIndex whole) const
    {
        return std::span(m_parts).subspan(m_ends[whole], m_ends[whole + 1] - m_ends[whole]);
    }

private:
    std::vector<quint32> m_ends; ///< where the list of the incident before ends
    std::vector<IncidentIndex> m_parts;
};

/// An incident that is no part, with all that is part of it in any depth.
class Tree {
public:
    Tree(IncidentIndex root, const PartLists &parts)
    {
        m_nodes.push_back({.incident = root});
        for (std::size_t at = 0; at < m_nodes.size(); ++at)
            for (const IncidentIndex part : parts[m_nodes[at].incident])
                m_nodes.push_back({.incident = part, .whole = at});
    }

    void putNets(const std::vector<Count> &counts, std::vector<Amount> &values, std::vector<Amount> &nets)
    {
        addUp(values);
        shareDoubt();
        for (const Node &node : m_nodes)
            nets[node.incident] = netOf(node, counts[node.incident], values[node.incident]);
        moveIntoWholes(counts, nets);
    }

private:
    struct Node {
        IncidentIndex incident = none;
        std::size_t whole = noNode; ///< which of the nodes it is part of
        Numbers parts = {};         ///< the effective numbers of its parts, added up
        Numbers effective = {};
        Doubt below = {}, above = {};
        std::size_t holder = noNode; ///< the nearest whole that has a best
    };
    static constexpr std::size_t noNode = std::numeric_limits<std::size_t>::max();

    void addUp(const std::vector<Amount> &values)
    {
        for (std::size_t at = m_nodes.size(); at-- > 0;) {
            Node &node = m_nodes[at];
            node.effective = effectiveOf(values[node.incident], node.parts);
            if (node.whole != noNode)
                m_nodes[node.whole].parts += node.effective;
        }
    }

    void shareDoubt()
    {
        for (Node &node : m_nodes) {
            const qint64 below = node.effective.below(), above = node.effective.above();
            const bool isRoot = node.whole == noNode;
            node.below = {isRoot ? below : m_nodes[node.whole].below.take(below), std::max(below, node.parts.below())};
            node.above = {isRoot ? above : m_nodes[node.whole].above.take(above), std::max(above, node.parts.above())};
        }
    }

    static Amount netOf(const Node &node, const Count &count, Amount &value)
    {
        const bool lowExceeded = count.low != Count::absent && node.parts.low > value.low;
        if (value.has(Amount::HasFigure) && (lowExceeded || node.parts.best > value.best))
            value.flags |= Amount::Exceeded;
        Amount net;
        net.flags = value.flags;
        const qint64 best = std::max<qint64>(node.effective.best - node.parts.best, 0);
        net.best = clamped(best);
        net.low = clamped(std::max<qint64>(best - node.below.left(), 0));
        net.high = clamped(best + node.above.left());
        return net;
    }

    void moveIntoWholes(const std::vector<Count> &counts, std::vector<Amount> &nets)
    {
        const auto hasBest = [&](std::size_t at) { return counts[m_nodes[at].incident].best != Count::absent; };
        for (std::size_t at = 1; at < m_nodes.size(); ++at) {
            Node &node = m_nodes[at];
            node.holder = hasBest(node.whole) ? node.whole : m_nodes[node.whole].holder;
            if (node.holder == noNode || hasBest(at) || counts[node.incident].low == Count::absent)
                continue;
            Amount &net = nets[node.incident], &holder = nets[m_nodes[node.holder].incident];
            holder.low = clamped(qint64(holder.low) + net.low);
            holder.best = clamped(qint64(holder.best) + net.best);
            holder.high = clamped(qint64(holder.high) + net.high);
            net = Amount::inWhole(net.best, net.flags | Amount::InWhole);
        }
    }

    std::vector<Node> m_nodes; ///< wholes before their parts, parts of one whole in the order of the incidents
};

} // namespace

std::vector<Amount> netsOfTrees(const std::vector<IncidentIndex> &wholes, const std::vector<Count> &counts,
                                std::vector<Amount> &values)
{
    const PartLists parts(wholes);
    std::vector<Amount> nets(wholes.size());
    for (IncidentIndex i = 0; i < wholes.size(); ++i) {
        if (wholes[i] != none)
            continue;
        if (parts[i].empty())
            nets[i] = netWithoutParts(values[i]);
        else
            Tree(i, parts).putNets(counts, values, nets);
    }
    return nets;
}

} // namespace sijill
