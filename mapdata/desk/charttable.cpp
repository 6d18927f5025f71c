#include "mapdata/desk/charttable.h"

#include "mapdata/files/csv.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QStringList headOf(const std::vector<ChartHead> &heads, int at)
{
    if (at >= static_cast<int>(heads.size()))
        return {QString(), QString()};
    const ChartHead &head = heads[static_cast<std::size_t>(at)];
    return {head.key, head.name};
}

} // namespace

std::vector<QStringList> chartTable(const Chart &chart)
{
    std::vector<QStringList> lines{{u"key"_s, u"name"_s, u"column_key"_s, u"column_name"_s, u"low"_s, u"best"_s,
                                    u"high"_s, u"incidents"_s, u"without_figure"_s}};
    for (const ChartMark &mark : chart.marks) {
        if (!mark.isChosen())
            continue;
        QStringList line = headOf(chart.rows, mark.row);
        const bool isDay = chart.kind == ChartKind::Calendar && mark.days.isValid();
        line +=
            isDay ? QStringList{isoDay(mark.days.begin), isoDay(mark.days.begin)} : headOf(chart.columns, mark.column);
        const Sum &sum = mark.counted;
        const auto number = [&](bool isThere, qint64 n) { return isThere ? QString::number(n) : QString(); };
        line << number(sum.hasBest(), sum.low) << number(sum.hasBest(), sum.best)
             << number(sum.hasBest() && !sum.isOpen(), sum.high) << QString::number(sum.incidents)
             << QString::number(sum.withoutFigure);
        lines.push_back(std::move(line));
    }
    return lines;
}

QString csvOf(const Chart &chart, const QString &conditions)
{
    constexpr qsizetype texts = 4; // the first of a line; the others are numbers
    std::vector<QStringList> lines = chartTable(chart);
    QString csv = csvLine(lines.front() << u"conditions"_s);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        QStringList &line = lines[i];
        for (qsizetype cell = 0; cell < texts; ++cell)
            line[cell] = csvText(line[cell]);
        csv += csvLine(line << csvText(conditions));
    }
    return csv;
}

} // namespace sijill
