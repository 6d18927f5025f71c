#include "mapdata/session/figurescale.h"

#include <algorithm>

namespace sijill {

FigureScale makeFigureScale(const Atlas &atlas, const Ledger &ledger)
{
    FigureScale scale;
    scale.trueZero.resize(atlas.locations.size());
    scale.sums.resize(atlas.locations.size());
    for (std::size_t i = 0; i < atlas.incidents.size() && i < ledger.nets.size(); ++i) {
        const LocationIndex at = atlas.incidents[i].location;
        const Amount &value = ledger.values[i];
        if (value.has(Amount::HasFigure) && value.low == 0 && value.best == 0 && value.high == 0)
            scale.trueZero[at] = 1;
        const Amount &net = ledger.nets[i];
        if (net.has(Amount::LeftOut))
            continue;
        scale.sums[at] += net.best;
        const Location &location = atlas.locations[at];
        if (net.best > scale.single && isPoint(location.precision) && location.hasPoint())
            scale.single = net.best;
    }
    return scale;
}

} // namespace sijill
