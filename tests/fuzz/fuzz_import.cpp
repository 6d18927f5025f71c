// A table of any bytes, read by a preset or a mapping that is any bytes too: no crash, no row lost, every sum possible.
// Up to the first zero byte it is the mapping's JSON (empty: found out from the columns), behind it the table.

#include "fuzzing.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/rowsource.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

std::shared_ptr<const Atlas> smallBook()
{
    static const std::shared_ptr<const Atlas> book = [] {
        auto atlas = std::make_shared<Atlas>();
        Place area;
        area.id = u"SY02"_s;
        area.name = {u"Aleppo"_s, u"حلب"_s};
        area.level = PlaceLevel::Governorate;
        Place town;
        town.id = u"C1001"_s;
        town.name = {u"Al-Bab"_s, u"الباب"_s};
        town.parent = 0;
        town.longitude = 37.5;
        town.latitude = 36.4;
        atlas->places = {area, town};
        return atlas;
    }();
    return book;
}

void check(const Imported &imported)
{
    const ImportReport &report = imported.report;
    const Atlas &atlas = *imported.opened.atlas;
    require(report.rowsRead == report.incidentsMade + report.rowsRefused);
    require(report.incidentsMade == static_cast<qint64>(atlas.incidents.size()));
    for (const Incident &incident : atlas.incidents) {
        require(incident.location < atlas.locations.size());
        require(incident.firstClaim + incident.claimCount <= atlas.claims.size());
        require(incident.perpetrators < atlas.actorSets.size() && incident.targets < atlas.actorSets.size());
        require(incident.kind == none16 || incident.kind < atlas.kinds.size());
        require(incident.partOf == none || incident.partOf < atlas.incidents.size());
    }
    for (MeasureIndex measure = 0; measure < atlas.measures.size(); ++measure)
        require(makeLedger(atlas, measure, {}).nets.size() == atlas.incidents.size());
    reportAsCsv(report);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const qsizetype end = bytes.indexOf('\0');
    const QString path = fuzz::fileOf(u"table.csv"_s, end < 0 ? bytes : bytes.sliced(end + 1));

    ImportOptions options;
    options.places = smallBook;
    Problems problems;
    if (end > 0) {
        const auto mapping = mappingFromJson(QJsonDocument::fromJson(bytes.first(end)).object(), problems);
        if (mapping)
            options.mapping = *mapping;
    }
    const auto imported = importIncidents(path, options);
    if (imported)
        check(*imported);
    return 0;
}
