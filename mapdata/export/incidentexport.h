#pragma once

#include "mapdata/query/filter.h"

#include <QLocale>
#include <QString>

#include <span>

namespace sijill {

/// What decides the figures and which incidents there are.
struct ExportScope {
    TimeWindow window;
    QStringList conditions{}; ///< in words, for every record: it may be parted from the others
};

enum class IncidentFormat : quint8 { Csv, Json, GeoJson };

/// One record an incident, with all its claims whatever the measure, and with value and net for the ledger's, and
/// what of the net counts in the window: this adds up to the window's total. An open high is empty (null); a best that
/// is counted in what is left of the whole too.
///
/// Every record says what was asked for: a list `conditions`, in CSV one cell. Beside the days stand begin_time and
/// end_time, see Moments, for programs that know no days.
///
/// CSV: one column `claims` in short words, and nothing a spreadsheet takes for a formula. JSON: claims and figures
/// nested. GeoJSON: the same as properties, a point where the place is known as one, else no geometry.
QString exportIncidents(const Atlas &atlas, const Ledger &ledger, std::span<const IncidentIndex> incidents,
                        const ExportScope &scope, IncidentFormat format, const QLocale &locale);

/// "SOHR: Killed 63 or more, Wounded 100".
QString claimInWords(const Atlas &atlas, const Claim &claim, const QLocale &locale);

} // namespace sijill
