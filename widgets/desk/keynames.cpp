#include "widgets/desk/keynames.h"

#include "mapdata/words/words.h"
#include "widgets/desk/totalspanel.h"

#include <QCoreApplication>

namespace sijill {

QString keyName(TallyKey key)
{
    switch (key) {
    case TallyKey::Total:
        return TotalsPanel::tr("Nothing", "what rows or columns are");
    case TallyKey::Governorate:
        return TotalsPanel::tr("Governorate");
    case TallyKey::District:
        return TotalsPanel::tr("District");
    case TallyKey::Subdistrict:
        return TotalsPanel::tr("Sub-district");
    case TallyKey::Place:
        return TotalsPanel::tr("Place");
    case TallyKey::EachDay:
        return TotalsPanel::tr("Day");
    case TallyKey::EachWeek:
        return TotalsPanel::tr("Week");
    case TallyKey::EachMonth:
        return TotalsPanel::tr("Month");
    case TallyKey::EachYear:
        return TotalsPanel::tr("Year");
    case TallyKey::Kind:
        return TotalsPanel::tr("Kind");
    case TallyKey::Actor:
        return TotalsPanel::tr("By whom");
    case TallyKey::Source:
        return TotalsPanel::tr("Source");
    case TallyKey::Precision:
        return TotalsPanel::tr("How well the place is known");
    }
    return {};
}

QString chartKindName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Table:
        return QCoreApplication::translate("Chart", "Table");
    case ChartKind::Bars:
        return QCoreApplication::translate("Chart", "Bars");
    case ChartKind::Lines:
        return QCoreApplication::translate("Chart", "Lines over time");
    case ChartKind::Heat:
        return QCoreApplication::translate("Chart", "Heat table");
    case ChartKind::Calendar:
        return QCoreApplication::translate("Chart", "Calendar");
    case ChartKind::Week:
        return QCoreApplication::translate("Chart", "Weekday by hour");
    case ChartKind::Sizes:
        return QCoreApplication::translate("Chart", "Sizes");
    }
    return {};
}

QString chartTitle(const Chart &chart, const QString &measure)
{
    if (chart.kind == ChartKind::Calendar)
        return QCoreApplication::translate("Chart", "%1, day by day", "measure").arg(measure);
    if (chart.kind == ChartKind::Week)
        return QCoreApplication::translate("Chart", "%1, by weekday and hour", "measure").arg(measure);
    if (chart.kind == ChartKind::Sizes)
        return QCoreApplication::translate("Chart", "Incidents by what each counts (%1)", "measure")
            .arg(midSentence(measure));
    const bool hasRows = chart.rowKey != TallyKey::Total, hasColumns = chart.columnKey != TallyKey::Total;
    if (!hasRows && !hasColumns)
        return measure;
    const QString row = keyName(chart.rowKey), column = keyName(chart.columnKey);
    if (hasRows && hasColumns)
        return QCoreApplication::translate("Chart", "%1: %2 by %3", "measure, rows, columns")
            .arg(measure, midSentence(row), midSentence(column));
    return QCoreApplication::translate("Chart", "%1: %2", "measure, key")
        .arg(measure, midSentence(hasRows ? row : column));
}

} // namespace sijill
