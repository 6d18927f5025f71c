#pragma once

#include "mapdata/tally/tally.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sijill {

/// What is sure of a row, and what is possible, as far as it is known at all.
std::optional<qint64> insideOf(const TallyRow &row);
std::optional<qint64> touchingOf(const TallyRow &row);

/// low, best, high, incidents, without_figure, inside, touching: as columns of CSV and as a JSON object.
QString csvNumberNames();
QStringList csvNumbers(const TallyRow &row);
QJsonObject jsonNumbers(const TallyRow &row);

} // namespace sijill
