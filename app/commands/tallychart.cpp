#include "app/commands/tallychart.h"

#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/sceneoptions.h"
#include "mapdata/tally/keys.h"
#include "widgets/desk/chartpage.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// One key or two, as the chart has them.
Result<std::pair<TallyKey, TallyKey>> keysOf(ChartKind kind, const std::vector<TallyKey> &keys)
{
    const QString name = chartKindNames().at(static_cast<int>(kind));
    switch (kind) {
    case ChartKind::Table:
    case ChartKind::Heat:
        if (keys.size() != 2)
            return off(QCoreApplication::translate("Command", "--chart %1 takes --by twice, for rows and for columns")
                           .arg(name));
        return std::pair(keys.front(), keys.back());
    case ChartKind::Bars:
        if (keys.size() != 1)
            return off(QCoreApplication::translate("Command", "--chart %1 takes --by once").arg(name));
        return std::pair(keys.front(), TallyKey::Total);
    case ChartKind::Lines: {
        if (!isTime(keys.back()) || (keys.size() == 2 && isTime(keys.front())))
            return off(QCoreApplication::translate(
                "Command", "--chart lines takes --by day, week, month or year, after what the lines are, if anything"));
        return std::pair(keys.size() == 2 ? keys.front() : TallyKey::Total, keys.back());
    }
    case ChartKind::Calendar:
    case ChartKind::Week:
    case ChartKind::Sizes:
        break;
    }
    if (keys.size() > 1 || keys.front() != TallyKey::Total)
        return off(QCoreApplication::translate("Command", "--chart %1 has its own rows and takes no --by").arg(name));
    return std::pair(TallyKey::Total, TallyKey::Total);
}

} // namespace

void addChartOptions(QCommandLineParser &parser)
{
    addForceOption(parser);
    parser.addOptions({
        {u"chart"_s,
         QCoreApplication::translate("Command", "Drawn instead of written: %1.").arg(chartKindNames().join(u", "_s)),
         u"KIND"_s},
        {{u"o"_s, u"output"_s},
         QCoreApplication::translate("Command", "The file of a chart: .png, .svg, .pdf or .csv."),
         u"FILE"_s},
        {u"theme"_s, QCoreApplication::translate("Command", "Of a chart: light, dark or print."), u"THEME"_s,
         u"light"_s},
    });
}

Result<std::optional<ChartWish>> chartWish(const Arguments &arguments, const std::vector<TallyKey> &keys)
{
    if (!arguments.isSet(u"chart"_s)) {
        if (arguments.isSet(u"output"_s))
            return off(QCoreApplication::translate("Command", "--output is for a chart; say which with --chart"));
        return std::optional<ChartWish>();
    }
    const QString word = arguments.value(u"chart"_s);
    const std::optional<ChartKind> kind = chartKind(word);
    if (!kind)
        return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                       .arg(u"chart"_s, chartKindNames().join(u", "_s), word));
    const auto by = keysOf(*kind, keys);
    if (!by)
        return by.problem();
    ChartWish wish{*kind, by->first, by->second, arguments.value(u"output"_s)};
    const QString suffix = QFileInfo(wish.output).suffix().toLower();
    if (!QStringList{u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s}.contains(suffix))
        return off(QCoreApplication::translate("Command",
                                               "--chart needs --output FILE, ending with .png, .svg, .pdf or .csv"));
    return std::optional(wish);
}

int writeChart(const ChartWish &wish, Arguments &arguments, const OpenedAtlas &opened, const Numbers &numbers)
{
    const Result<Theme> theme = themeFrom(arguments.value(u"theme"_s));
    if (!theme)
        return fail(BadWords, theme.problem().text);
    if (const auto code = refuseOutput(wish.output, arguments.parser().positionalArguments(), arguments.parser()))
        return *code;
    const QLocale locale;
    const ChartPage page(
        makeChart(*opened.atlas, *numbers.ledger, numbers.filter, wish.kind, wish.rows, wish.columns, locale), opened,
        numbers, {1000, *theme, locale});
    if (const std::optional<Problem> problem = page.write(wish.output))
        return fail(NothingDone, oneLine(*problem));
    return Done;
}

} // namespace sijill
