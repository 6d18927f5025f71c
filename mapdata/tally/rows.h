#pragma once

#include "mapdata/tally/bins.h"

namespace sijill {

/// Of what the filter shows the incidents that touch its window and count; in the order of time.
std::vector<IncidentIndex> counted(const Atlas &atlas, const Filter &filter);

/// Adds an incident to a row. One that reaches beyond the row's window counts in it by that window's rule; with
/// `counts` false it touches the row and counts in another.
void add(TallyRow &row, IncidentIndex incident, const Amount &net, Span span, bool counts);

/// Rows by one key, before anything moves between them. By TallyKey::Total there is one whatever the incidents.
std::vector<TallyRow> rowsBy(const Atlas &atlas, const Ledger &ledger, const Filter &filter,
                             const std::vector<IncidentIndex> &incidents, TallyKey key, const QLocale &locale);

} // namespace sijill
