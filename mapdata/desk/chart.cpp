#include "mapdata/desk/chart.h"

#include "mapdata/desk/charts.h"
#include "mapdata/tally/keys.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kindNames[] = {"table", "bars", "lines", "heat", "calendar", "week", "sizes"};

Drawn drawnSize(const ChartMark &mark, const Sum &sum)
{
    if (sum.incidents == 0)
        return {};
    const bool isWhole = sum.incidents == mark.all.incidents;
    return {Drawn::Kind::Number, isWhole ? qint64(mark.sure) : 0, sum.incidents,
            isWhole ? qint64(mark.possible) : qint64(sum.incidents), false};
}

QString incidentsInWords(quint32 number)
{
    const int n = static_cast<int>(number);
    return QCoreApplication::translate("Chart", "%Ln incidents", nullptr, n);
}

/// What a sum says, with what has no figure in it.
QString toldOf(const Chart &chart, const Sum &sum, const QLocale &locale)
{
    if (sum.isEmpty())
        return QCoreApplication::translate("Chart", "nothing recorded");
    const QString number = inTitle(sum, chart.spans, locale);
    if (chart.kind == ChartKind::Sizes)
        return QCoreApplication::translate("Chart", "%1; people: %2", "incidents, people")
            .arg(incidentsInWords(sum.incidents), number);
    const QString without = withoutFigureWords(sum, locale);
    return without.isEmpty() || !sum.hasFigure()
               ? number
               : QCoreApplication::translate("Chart", "%1; %2", "number, what has no figure").arg(number, without);
}

} // namespace

QStringList chartKindNames()
{
    QStringList names;
    for (const char *name : kindNames)
        names << QString::fromLatin1(name);
    return names;
}

std::optional<ChartKind> chartKind(const QString &name)
{
    const qsizetype at = chartKindNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<ChartKind>(at));
}

const ChartMark *Chart::at(int row, int column) const
{
    const auto found =
        std::ranges::find_if(marks, [&](const ChartMark &mark) { return mark.row == row && mark.column == column; });
    return found == marks.end() ? nullptr : &*found;
}

Drawn drawnOf(const Sum &sum)
{
    if (sum.incidents == 0)
        return {};
    if (!sum.hasFigure())
        return {Drawn::Kind::NoFigure, 0, 0, 0, false};
    if (!sum.hasBest())
        return {Drawn::Kind::InWhole, sum.toldApart, sum.toldApart, sum.toldApart, true};
    return {Drawn::Kind::Number, sum.low, sum.best, sum.high, sum.isOpen()};
}

Drawn countedOf(const Chart &chart, const ChartMark &mark)
{
    return chart.kind == ChartKind::Sizes ? drawnSize(mark, mark.counted) : drawnOf(mark.counted);
}

Drawn allOf(const Chart &chart, const ChartMark &mark)
{
    return chart.kind == ChartKind::Sizes ? drawnSize(mark, mark.all) : drawnOf(mark.all);
}

QString numberOf(const Chart &chart, const ChartMark &mark, const QLocale &locale)
{
    const Sum &sum = mark.isChosen() ? mark.counted : mark.all;
    if (sum.incidents == 0)
        return {};
    return chart.kind == ChartKind::Sizes ? locale.toString(sum.incidents) : inShort(sum, locale);
}

QString wordsOf(const Chart &chart, const ChartMark &mark, const QLocale &locale)
{
    QStringList names;
    const auto name = [&](const std::vector<ChartHead> &heads, int at) {
        const bool isThere = at < static_cast<int>(heads.size());
        if (isThere && heads[static_cast<std::size_t>(at)].key != "total"_L1)
            names << heads[static_cast<std::size_t>(at)].name;
    };
    if (chart.kind == ChartKind::Calendar && mark.days.isValid())
        names << inWords(mark.days, TimePrecision::OneDay, locale);
    else
        name(chart.rows, mark.row);
    if (chart.kind != ChartKind::Calendar || !mark.days.isValid())
        name(chart.columns, mark.column);
    const auto said = [&](const QString &told) {
        if (names.isEmpty())
            return told;
        return QCoreApplication::translate("Chart", "%1: %2", "row and column, number")
            .arg(names.join(QCoreApplication::translate("Chart", ", ", "between row and column")), told);
    };
    if (mark.counted == mark.all)
        return said(toldOf(chart, mark.all, locale));
    if (!mark.isChosen())
        return said(
            QCoreApplication::translate("Chart", "left out; would add %1").arg(toldOf(chart, mark.all, locale)));
    return said(QCoreApplication::translate("Chart", "%1 of %2", "counted, all there is")
                    .arg(toldOf(chart, mark.counted, locale), toldOf(chart, mark.all, locale)));
}

std::pair<TallyKey, TallyKey> keysFor(ChartKind kind, TallyKey rows, TallyKey columns)
{
    switch (kind) {
    case ChartKind::Table:
    case ChartKind::Heat:
        return {rows, columns};
    case ChartKind::Bars:
        return {rows, TallyKey::Total};
    case ChartKind::Lines:
        return {isTime(rows) ? TallyKey::Total : rows, isTime(columns) ? columns : TallyKey::EachMonth};
    case ChartKind::Calendar:
    case ChartKind::Week:
    case ChartKind::Sizes:
        break;
    }
    return {TallyKey::Total, TallyKey::Total};
}

Filter withoutKey(Filter filter, TallyKey key)
{
    switch (key) {
    case TallyKey::Total:
        break;
    case TallyKey::Governorate:
    case TallyKey::District:
    case TallyKey::Subdistrict:
    case TallyKey::Place:
        filter.area = none;
        break;
    case TallyKey::EachDay:
    case TallyKey::EachWeek:
    case TallyKey::EachMonth:
    case TallyKey::EachYear:
        filter.window = {};
        break;
    case TallyKey::Kind:
        filter.hiddenKinds.clear();
        break;
    case TallyKey::Actor:
        filter.hiddenActors.clear();
        break;
    case TallyKey::Source:
        filter.hiddenSources.clear();
        break;
    case TallyKey::Precision:
        filter.hiddenPrecisions.clear();
        break;
    }
    return filter;
}

Chart makeChart(const Atlas &atlas, const Ledger &ledger, const Filter &filter, ChartKind kind, TallyKey rows,
                TallyKey columns, const QLocale &locale)
{
    Chart chart;
    chart.kind = kind;
    chart.spans = filter.spans;
    chart.window = filter.window;
    std::tie(chart.rowKey, chart.columnKey) = keysFor(kind, rows, columns);
    const ChartSource source{atlas, ledger, filter, locale, nullptr, nullptr};
    switch (kind) {
    case ChartKind::Table:
    case ChartKind::Bars:
    case ChartKind::Lines:
    case ChartKind::Heat:
        fillByKeys(chart, source);
        break;
    case ChartKind::Calendar:
        fillCalendar(chart, source);
        break;
    case ChartKind::Week:
        fillWeek(chart, source);
        break;
    case ChartKind::Sizes:
        fillSizes(chart, source);
        break;
    }
    return chart;
}

} // namespace sijill
