#include "mapdata/session/queryhistory.h"

#include "mapdata/query/resolve.h"

namespace sijill {

void QueryHistory::start(const Query &query)
{
    m_queries = {query};
    m_at = 0;
    m_rested = true;
}

void QueryHistory::note(const Query &query)
{
    if (query == m_queries[m_at])
        return;
    m_queries.resize(m_at + 1);
    if (m_rested) {
        m_queries.push_back(query);
        if (m_queries.size() > most)
            m_queries.erase(m_queries.begin());
    } else {
        m_queries.back() = query;
        // A handle that was dragged there and back again is no step.
        if (m_queries.size() > 1 && m_queries[m_queries.size() - 2] == query)
            m_queries.pop_back();
    }
    m_at = m_queries.size() - 1;
    m_rested = false;
}

Query QueryHistory::back()
{
    m_rested = true;
    return m_queries[--m_at];
}

Query QueryHistory::forward()
{
    m_rested = true;
    return m_queries[++m_at];
}

void QueryHistory::follow(const Atlas &from, const Atlas &to)
{
    for (Query &query : m_queries)
        query = followed(std::move(query), from, to);
}

} // namespace sijill
