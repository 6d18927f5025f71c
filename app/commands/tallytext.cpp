#include "app/commands/tallytext.h"

#include "mapdata/files/csv.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QJsonValue jsonNumber(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

std::optional<qint64> insideOf(const TallyRow &row)
{
    return row.sum.hasBest() ? std::optional(row.sum.inside()) : std::nullopt;
}

std::optional<qint64> touchingOf(const TallyRow &row)
{
    return row.sum.hasBest() || row.sum.beyond > 0 ? std::optional(row.sum.touching()) : std::nullopt;
}

QString csvNumberNames()
{
    return u"low,best,high,incidents,without_figure,inside,touching"_s;
}

QStringList csvNumbers(const TallyRow &row)
{
    return {csvNumber(row.low()),
            csvNumber(row.best()),
            csvNumber(row.high()),
            QString::number(row.sum.incidents),
            QString::number(row.sum.withoutFigure),
            csvNumber(insideOf(row)),
            csvNumber(touchingOf(row))};
}

QJsonObject jsonNumbers(const TallyRow &row)
{
    return {{u"low"_s, jsonNumber(row.low())},
            {u"best"_s, jsonNumber(row.best())},
            {u"high"_s, jsonNumber(row.high())},
            {u"incidents"_s, static_cast<qint64>(row.sum.incidents)},
            {u"without_figure"_s, static_cast<qint64>(row.sum.withoutFigure)},
            {u"in_whole"_s, jsonNumber(row.onlyInWhole())},
            {u"inside"_s, jsonNumber(insideOf(row))},
            {u"touching"_s, jsonNumber(touchingOf(row))}};
}

} // namespace sijill
