// What can be imported of any table is exported and read again: as many incidents, the same sums. The first byte
// chooses the format and whether the records go with it.

#include "fuzzing.h"
#include "mapdata/export/exchangetable.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"

#include <numeric>

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

qint64 killedIn(const Atlas &atlas)
{
    const MeasureIndex killed = atlas.measureOf({Outcome::Killed, none16});
    if (killed >= atlas.measures.size())
        return 0;
    qint64 sum = 0;
    const Ledger ledger = makeLedger(atlas, killed, {});
    for (std::size_t i = 0; i < ledger.nets.size(); ++i)
        sum += ledger.nets[i].best;
    return sum;
}

ExchangeTable tableOf(const Atlas &atlas, ExchangeRecords records)
{
    std::vector<IncidentIndex> all(atlas.incidents.size());
    std::iota(all.begin(), all.end(), IncidentIndex(0));
    constexpr MeasureIndex first = 0;
    return exchangeTable(atlas, makeLedger(atlas, first, {}), all, ruleOf(atlas, {}, QLocale::c()), QLocale::c(),
                         records);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto read = importIncidents(fuzz::fileOf(u"table.csv"_s, fuzz::bytesOf(data + 1, size - 1)));
    if (!read)
        return 0;
    const Atlas &atlas = *read->opened.atlas;
    if (atlas.measures.empty())
        return 0;
    const char *suffixes[] = {"csv", "hxl.csv", "geojson", "kml"};
    const QString path = fuzz::folder().filePath(u"out."_s + QString::fromLatin1(suffixes[data[0] % 4]));
    require(!outputFormatOf(path)->write(tableOf(atlas, ExchangeRecords::Written), path));
    const auto again = importIncidents(path);
    require(again || atlas.incidents.empty());
    if (!again)
        return 0;
    require(again->opened.atlas->incidents.size() == atlas.incidents.size());
    require(killedIn(*again->opened.atlas) == killedIn(atlas));
    return 0;
}
