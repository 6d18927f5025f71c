#pragma once

#include "app/commands/arguments.h"
#include "mapdata/desk/chart.h"
#include "mapdata/session/derived.h"

namespace sijill {

/// Declares --chart, --output, --theme and --force.
void addChartOptions(QCommandLineParser &parser);

/// What the words want drawn, and where to.
struct ChartWish {
    ChartKind kind = ChartKind::Bars;
    TallyKey rows = TallyKey::Total, columns = TallyKey::Total;
    QString output;
};
/// Nothing where no chart is asked for; fails with the word that is off.
Result<std::optional<ChartWish>> chartWish(const Arguments &arguments, const std::vector<TallyKey> &keys);

/// Writes it. Gives the exit code.
int writeChart(const ChartWish &wish, Arguments &arguments, const OpenedAtlas &opened, const Numbers &numbers);

} // namespace sijill
