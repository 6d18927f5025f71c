#include "app/commands/incidents.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/session/conditions.h"
#include "mapdata/session/derived.h"

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
    const Result<Query> query = arguments.query(atlas);
    if (!query)
        return fail(BadWords, query.problem().text);

    const Numbers numbers = numbersOf(atlas, *query);
    const std::vector<IncidentIndex> shown = numbers.incidents();
    QStringList conditions;
    for (const Condition &condition : conditionsOf(atlas, numbers.filter, QLocale()))
        conditions += condition.whole;
    print(exportIncidents(atlas, *numbers.ledger, shown, {numbers.filter.timeWindow(), conditions},
                          static_cast<IncidentFormat>(format), QLocale()));
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
