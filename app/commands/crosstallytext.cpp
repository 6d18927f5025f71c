#include "app/commands/crosstallytext.h"

#include "app/commands/tallytext.h"
#include "app/commands/texttable.h"
#include "mapdata/files/csv.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

template <class Act>
void forEachCell(const CrossTally &table, Act act)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (const TallyRow *cell = table.cell(row, column))
                act(table.rows[row], table.columns[column], *cell);
}

QJsonArray marginsOf(const std::vector<TallyRow> &rows)
{
    QJsonArray margins;
    for (const TallyRow &row : rows) {
        QJsonObject object = jsonNumbers(row);
        object.insert(u"key"_s, row.key);
        object.insert(u"name"_s, row.name);
        margins.append(object);
    }
    return margins;
}

} // namespace

QString csvOf(const CrossTally &table, const Conditions &conditions)
{
    QString csv = u"key,name,column_key,column_name,"_s + csvNumberNames() + u",conditions\n"_s;
    const QString said = csvText(inFull(conditions));
    forEachCell(table, [&](const TallyRow &row, const TallyRow &column, const TallyRow &cell) {
        csv += csvLine(QStringList{csvText(row.key), csvText(row.name), csvText(column.key), csvText(column.name)} +
                       csvNumbers(cell) + QStringList{said});
    });
    return csv;
}

QString jsonOf(const CrossTally &table, TallyKey rows, TallyKey columns, const Conditions &conditions)
{
    QJsonArray cells, told;
    for (const Condition &condition : conditions)
        told.append(condition.whole);
    forEachCell(table, [&](const TallyRow &row, const TallyRow &column, const TallyRow &cell) {
        QJsonObject object = jsonNumbers(cell);
        object.insert(u"row"_s, row.key);
        object.insert(u"column"_s, column.key);
        cells.append(object);
    });
    const QStringList names = tallyKeyNames();
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"by"_s, QJsonArray{names[static_cast<int>(rows)],
                                                                            names[static_cast<int>(columns)]}},
                                                       {u"rows"_s, marginsOf(table.rows)},
                                                       {u"columns"_s, marginsOf(table.columns)},
                                                       {u"cells"_s, cells},
                                                       {u"total"_s, jsonNumbers(table.total)},
                                                       {u"conditions"_s, told}})
                                 .toJson());
}

QString tableOf(const CrossTally &table, const QLocale &locale)
{
    const QString total = QCoreApplication::translate("Tally", "Total");
    std::vector<QStringList> lines{{QString()}};
    for (const TallyRow &column : table.columns)
        lines.front() << column.name;
    lines.front() << total;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        QStringList cells{table.rows[row].name};
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const TallyRow *cell = table.cell(row, column);
            cells << (cell && cell->sum.incidents > 0 ? inShort(cell->sum, locale) : QString());
        }
        lines.push_back(cells << inShort(table.rows[row].sum, locale));
    }
    QStringList sums{total};
    for (const TallyRow &column : table.columns)
        sums << inShort(column.sum, locale);
    lines.push_back(sums << inShort(table.total.sum, locale));
    return textTable(lines, 1);
}

} // namespace sijill
