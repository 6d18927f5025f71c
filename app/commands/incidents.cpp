#include "app/commands/incidents.h"

#include "app/commands.h"
#include "app/commands/arguments.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/index/timeindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

int runIncidents(const QStringList &words)
{
    Arguments arguments(u"incidents"_s);
    arguments.parser().setApplicationDescription(
        QCoreApplication::translate("Command", "The incidents with all their claims"));
    declareFiles(arguments.parser());
    arguments.parser().addOption(
        {u"format"_s, QCoreApplication::translate("Command", "csv, json or geojson."), u"FORMAT"_s, u"csv"_s});
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const QStringList formats{u"csv"_s, u"json"_s, u"geojson"_s};
    const qsizetype format = formats.indexOf(arguments.value(u"format"_s));
    if (format < 0)
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                                  .arg(u"format"_s, formats.join(u", "_s), arguments.value(u"format"_s)));

    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    tellIfNothingCounts(*opened, arguments.parser().positionalArguments());
    const Atlas &atlas = *opened->atlas;
    const Result<Filter> filter = arguments.filter(atlas);
    if (!filter)
        return fail(BadWords, filter.problem().text);

    const Ledger ledger = makeLedger(atlas, filter->measure, filter->reading);
    const Mask mask = makeMask(atlas, *filter);
    const std::vector<IncidentIndex> shown = TimeIndex(atlas, ledger).incidents(filter->timeWindow(), &mask);
    print(exportIncidents(atlas, ledger, shown, filter->timeWindow(), static_cast<IncidentFormat>(format), QLocale()));
    const auto hasNone = [&](IncidentIndex index) {
        const Location &location = atlas.locationOf(atlas.incidents[index]);
        return !isPoint(location.precision) || !location.hasPoint();
    };
    const auto without = std::ranges::count_if(shown, hasNone);
    if (without > 0 && static_cast<IncidentFormat>(format) == IncidentFormat::GeoJson)
        fail(Done, withoutPointWords(without));
    return Done;
}

} // namespace sijill
