#include "mapdata/export/exchangenotes.h"

#include "mapdata/export/exchangeedit.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/words.h"

#include <algorithm>
#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isGeometry(const QString &column)
{
    return column == QLatin1StringView(geometryLongitude) || column == QLatin1StringView(geometryLatitude);
}

bool isWrittenBySijill(const QString &column, const QStringList &columns)
{
    const std::vector<ExchangeColumn> written = exchangeColumns();
    return std::ranges::find(written, column, &ExchangeColumn::name) != written.end() ||
           oldExchangeColumns().contains(column) || column == countedColumnIn(columns);
}

QStringList valuesOf(const std::vector<QStringList> &sample, qsizetype column)
{
    constexpr qsizetype told = 3;
    QStringList values;
    for (const QStringList &row : sample)
        if (const QString value = row.value(column).trimmed(); !value.isEmpty() && !values.contains(value))
            if (values.append(value); values.size() == told)
                break;
    return values;
}

/// As if it should have been read.
bool looksKnown(const QStringList &values)
{
    return !values.isEmpty() && std::ranges::all_of(values, [](const QString &value) {
        const std::string cell = value.toStdString();
        return readDay(cell).state == CellState::Good || readCountWords(cell).state == CellState::Good ||
               readPoint(cell).state == CellState::Good || readDegrees(cell, 180).state == CellState::Good;
    });
}

} // namespace

std::vector<ColumnNote> exchangeColumnNotes(RowSource &rows)
{
    constexpr int sampled = 200;
    const QStringList columns = lowerNames(rows.columns());
    const std::vector<QStringList> sample = sampleRows(rows, sampled);
    std::vector<ColumnNote> notes;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        ColumnNote note{rows.columns()[i], {}, {}, {}};
        const QString &column = columns[i];
        if (isGeometry(rows.columns()[i])) {
            note.role = column == QLatin1StringView(geometryLongitude) ? Role::Longitude : Role::Latitude;
            note.how = Exchange::tr("the point of the feature, where it is another than the cells say");
        } else if (!isWrittenBySijill(column, columns)) {
            note.values = valuesOf(sample, i);
            note.isOdd = looksKnown(note.values);
        } else {
            note.role = VisibleCells::roleOf(column);
            note.how = note.role ? Exchange::tr("Sijill wrote it so")
                       : column == QLatin1StringView(exchangeRecord)
                           ? Exchange::tr("the record, from which the incident is restored")
                       : column.startsWith("rule_"_L1) || column == "data_version"_L1
                           ? Exchange::tr("the rule that was applied when the table was written")
                       : VisibleCells::isRead(column) ? Exchange::tr("whether the incident stands in totals")
                                                      : Exchange::tr("worked out from the rest, and so not read");
            if (!note.role)
                note.what = std::exchange(note.how, {});
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace sijill
