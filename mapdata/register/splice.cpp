#include "mapdata/register/splice.h"

#include <algorithm>
#include <span>

namespace sijill {

namespace {

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// One place of the atlas as it was at which something happens.
struct Step {
    IncidentIndex at = 0;
    bool replaces = false;     ///< else it comes before the one that is there
    std::size_t read = nobody; ///< in ReadAgain; nobody: the one that is there goes
};

std::vector<Step> stepsOf(const ReadAgain &again)
{
    std::vector<Step> steps;
    for (std::size_t i = 0; i < again.incidents.size(); ++i)
        steps.push_back({again.at[i], again.isNew[i] == 0, i});
    for (const IncidentIndex at : again.removed)
        steps.push_back({at, true, nobody});
    std::ranges::stable_sort(
        steps, [](const Step &a, const Step &b) { return a.at != b.at ? a.at < b.at : !a.replaces && b.replaces; });
    return steps;
}

std::span<const Claim> claimsOf(const ReadAgain &again, std::size_t incident)
{
    return std::span(again.claims).subspan(again.incidents[incident].firstClaim, again.incidents[incident].claimCount);
}

/// In their place, where nothing else moves: that is what nearly every command asks for.
class InPlace {
public:
    static bool serves(const Atlas &atlas, const ReadAgain &again)
    {
        if (!again.removed.empty() || !again.facts.empty())
            return false;
        for (std::size_t i = 0; i < again.incidents.size(); ++i) {
            const bool isAtEnd = again.isNew[i] != 0 && again.at[i] == atlas.incidents.size();
            if (!isAtEnd && (again.isNew[i] != 0 || !isAlike(atlas, again.incidents[i], again.at[i])))
                return false;
        }
        return true;
    }
    static AtlasChange put(Atlas &atlas, const ReadAgain &again)
    {
        AtlasChange change;
        std::vector<IncidentIndex> positions;
        auto end = static_cast<IncidentIndex>(atlas.incidents.size());
        for (std::size_t i = 0; i < again.incidents.size(); ++i)
            positions.push_back(again.isNew[i] != 0 ? end++ : again.at[i]);
        for (std::size_t i = 0; i < again.incidents.size(); ++i) {
            const IncidentIndex position = positions[i];
            Incident incident = again.incidents[i];
            const std::span<const Claim> claims = claimsOf(again, i);
            if (const IncidentIndex whole = incident.partOf; whole != none)
                incident.partOf =
                    whole < positions.size() ? positions[whole] : whole - static_cast<IncidentIndex>(positions.size());
            if (again.isNew[i] != 0) {
                incident.firstClaim = claims.empty() ? 0 : static_cast<ClaimIndex>(atlas.claims.size());
                atlas.claims.insert(atlas.claims.end(), claims.begin(), claims.end());
                atlas.incidents.push_back(incident);
                change.added.push_back(position);
            } else {
                incident.firstClaim = atlas.incidents[position].firstClaim;
                std::ranges::copy(claims, atlas.claims.begin() + incident.firstClaim);
                atlas.incidents[position] = incident;
                change.changed.push_back(position);
            }
            for (std::size_t k = 0; k < claims.size(); ++k)
                atlas.claims[incident.firstClaim + k].incident = position;
        }
        std::ranges::sort(change.changed);
        return change;
    }

private:
    static bool isAlike(const Atlas &atlas, const Incident &incident, IncidentIndex at)
    {
        const Incident &before = atlas.incidents[at];
        if (before.claimCount != incident.claimCount)
            return false;
        for (ClaimIndex claim = before.firstClaim; claim < before.firstClaim + before.claimCount; ++claim)
            if (!atlas.factsOf(claim).empty())
                return false;
        return true;
    }
};

/// All tables anew, with what is before, between and behind the steps as it was.
class Anew {
public:
    Anew(Atlas &atlas, const ReadAgain &again) : m_atlas(atlas), m_again(again)
    {
        m_incidents.reserve(atlas.incidents.size() + again.incidents.size());
        m_claims.reserve(atlas.claims.size() + again.claims.size());
        m_facts.reserve(atlas.facts.size() + again.facts.size());
        m_now.assign(atlas.incidents.size(), none);
        m_nowRead.assign(again.incidents.size(), none);
    }

    AtlasChange put()
    {
        for (const Step &step : stepsOf(m_again)) {
            keepUntil(step.at);
            if (step.read != nobody)
                add(step);
            if (step.replaces)
                skip(step);
        }
        keepUntil(static_cast<IncidentIndex>(m_atlas.incidents.size()));
        leadParts();
        for (Mention &mention : m_atlas.mentions)
            if (mention.incident != none)
                mention.incident = m_now[mention.incident];
        m_atlas.incidents = std::move(m_incidents);
        m_atlas.claims = std::move(m_claims);
        m_atlas.facts = std::move(m_facts);
        return std::move(m_change);
    }

private:
    std::size_t claimsBefore(IncidentIndex incident) const
    {
        const auto from = m_atlas.claims.begin() + static_cast<std::ptrdiff_t>(m_claimAt);
        return static_cast<std::size_t>(
            std::ranges::lower_bound(from, m_atlas.claims.end(), incident, {}, &Claim::incident) -
            m_atlas.claims.begin());
    }

    void keepUntil(IncidentIndex to)
    {
        const auto incidentShift = static_cast<IncidentIndex>(m_incidents.size()) - m_at; // may turn round, and back
        const auto claimShift = static_cast<ClaimIndex>(m_claims.size()) - static_cast<ClaimIndex>(m_claimAt);
        for (; m_at < to; ++m_at) {
            Incident incident = m_atlas.incidents[m_at];
            if (incident.claimCount > 0)
                incident.firstClaim += claimShift;
            m_now[m_at] = static_cast<IncidentIndex>(m_incidents.size());
            m_incidents.push_back(incident);
        }
        for (const std::size_t end = claimsBefore(to); m_claimAt < end; ++m_claimAt) {
            m_claims.push_back(m_atlas.claims[m_claimAt]);
            m_claims.back().incident += incidentShift;
        }
        for (; m_factAt < m_atlas.facts.size() && m_atlas.facts[m_factAt].claim < m_claimAt; ++m_factAt) {
            m_facts.push_back(m_atlas.facts[m_factAt]);
            m_facts.back().claim += claimShift;
        }
    }

    void add(const Step &step)
    {
        const auto position = static_cast<IncidentIndex>(m_incidents.size());
        const std::span<const Claim> claims = claimsOf(m_again, step.read);
        Incident incident = m_again.incidents[step.read];
        const ClaimIndex first = incident.firstClaim;
        incident.firstClaim = claims.empty() ? 0 : static_cast<ClaimIndex>(m_claims.size());
        for (const Claim &claim : claims) {
            m_claims.push_back(claim);
            m_claims.back().incident = position;
        }
        for (const Fact &fact : m_again.facts)
            if (fact.claim >= first && fact.claim < first + claims.size()) {
                m_facts.push_back(fact);
                m_facts.back().claim = fact.claim - first + incident.firstClaim;
            }
        m_nowRead[step.read] = position;
        (step.replaces ? m_change.changed : m_change.added).push_back(position);
        m_incidents.push_back(incident);
    }

    /// What was there goes.
    void skip(const Step &step)
    {
        if (step.read != nobody)
            m_now[step.at] = m_nowRead[step.read];
        else
            m_change.removed.push_back(step.at);
        m_at = step.at + 1;
        m_claimAt = claimsBefore(m_at);
        while (m_factAt < m_atlas.facts.size() && m_atlas.facts[m_factAt].claim < m_claimAt)
            ++m_factAt;
    }

    void leadParts()
    {
        const auto readCount = static_cast<IncidentIndex>(m_nowRead.size());
        std::vector<quint8> isRead(m_incidents.size(), 0);
        for (const IncidentIndex position : m_nowRead)
            isRead[position] = 1;
        for (std::size_t i = 0; i < m_incidents.size(); ++i) {
            IncidentIndex &whole = m_incidents[i].partOf;
            if (whole == none)
                continue;
            if (isRead[i] == 0)
                whole = whole < m_now.size() ? m_now[whole] : none;
            else
                whole = whole < readCount ? m_nowRead[whole] : m_now[whole - readCount];
        }
    }

    Atlas &m_atlas;
    const ReadAgain &m_again;
    std::vector<Incident> m_incidents;
    std::vector<Claim> m_claims;
    std::vector<Fact> m_facts;
    std::vector<IncidentIndex> m_now;     ///< by position in the atlas as it was
    std::vector<IncidentIndex> m_nowRead; ///< of those read again
    IncidentIndex m_at = 0;
    std::size_t m_claimAt = 0, m_factAt = 0;
    AtlasChange m_change;
};

} // namespace

AtlasChange splice(Atlas &atlas, const ReadAgain &again)
{
    return InPlace::serves(atlas, again) ? InPlace::put(atlas, again) : Anew(atlas, again).put();
}

} // namespace sijill
