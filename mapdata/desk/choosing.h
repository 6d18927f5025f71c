#pragma once

#include "mapdata/desk/chart.h"
#include "mapdata/query/query.h"

#include <span>

namespace sijill {

/// What choosing marks does to what is chosen already.
enum class Choosing : quint8 {
    Only, ///< these alone; of what alone is chosen already: all again
    Add   ///< these as well; of what is chosen already: without them
};

/// The query that asks for these marks: days become its window (from the first to the last of them), kinds, actors,
/// sources and precisions its lists, an area its area. Nothing where no query can say it: what stands apart, two areas
/// at once, an hour, a size.
/// @pre the positions are those of marks of the chart
std::optional<Query> chosen(const Query &query, const Atlas &atlas, const Chart &chart,
                            std::span<const std::size_t> marks, Choosing how = Choosing::Only);
/// The same for a whole row or column.
std::optional<Query> chosenRow(const Query &query, const Atlas &atlas, const Chart &chart, std::size_t row,
                               Choosing how = Choosing::Only);
std::optional<Query> chosenColumn(const Query &query, const Atlas &atlas, const Chart &chart, std::size_t column,
                                  Choosing how = Choosing::Only);
/// Nothing of what the chart tells apart is left out.
Query notChosen(Query query, const Chart &chart);

/// Incidents of the marks, each once, in order.
std::vector<IncidentIndex> incidentsOf(const Chart &chart, std::span<const std::size_t> marks);

} // namespace sijill
