#pragma once

#include "mapdata/query/query.h"

#include <optional>
#include <vector>

namespace sijill {

struct Atlas;

/// What has been asked of an atlas, to go back and forward in as in a browser. Changes that follow each other without a
/// rest, such as a handle that is dragged or a word that is typed, are one step.
class QueryHistory {
public:
    /// Begins anew with this one.
    void start(const Query &query);
    /// This is asked now. What was ahead is forgotten, unless nothing has changed.
    void note(const Query &query);
    /// Nothing has changed for a while: the next change is a step of its own.
    void rest() { m_rested = true; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_queries.size(); }
    /// The query to ask now. @pre canGoBack()
    Query back();
    /// @pre canGoForward()
    Query forward();
    /// The atlas was opened anew, and entries may have other ids (followed() of resolve.h).
    void follow(const Atlas &from, const Atlas &to);

    static constexpr std::size_t most = 100;

private:
    std::vector<Query> m_queries{Query()};
    std::size_t m_at = 0;
    bool m_rested = true;
};

} // namespace sijill
