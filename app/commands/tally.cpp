#include "app/commands/tally.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/crosstallytext.h"
#include "app/commands/tallychart.h"
#include "app/commands/tallytext.h"
#include "app/commands/texttable.h"
#include "mapdata/files/csv.h"
#include "mapdata/session/conditions.h"
#include "mapdata/session/derived.h"
#include "mapdata/tally/explain.h"
#include "mapdata/tally/tally.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString csvOf(const std::vector<TallyRow> &rows, const QString &conditions)
{
    QString csv = u"key,name,"_s + csvNumberNames() + u",conditions\n"_s;
    for (const TallyRow &row : rows)
        csv += csvLine(QStringList{csvText(row.key), csvText(row.name)} + csvNumbers(row) +
                       QStringList{csvText(conditions)});
    return csv;
}

QString jsonOf(const std::vector<TallyRow> &rows, TallyKey key, const Conditions &conditions, const QLocale &locale)
{
    QJsonArray array, told;
    for (const Condition &condition : conditions)
        told.append(condition.whole);
    for (const TallyRow &row : rows) {
        QJsonObject object = jsonNumbers(row);
        object.insert(u"key"_s, row.key);
        object.insert(u"name"_s, row.name);
        object.insert(u"conditions"_s, told);
        if (key == TallyKey::Total)
            object.insert(u"words"_s, inTitle(row.sum, row.window.rule, locale));
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

QStringList tableRow(const TallyRow &row, bool withBounds, const QLocale &locale)
{
    const auto number = [&](const std::optional<qint64> &n) { return n ? locale.toString(*n) : u"–"_s; };
    const auto high = [&] {
        if (row.onlyInWhole() && !row.low())
            return QCoreApplication::translate("Tally", "%1 or more, counted in their whole", "people")
                .arg(number(row.onlyInWhole()));
        return row.sum.isOpen() ? QCoreApplication::translate("Tally", "or more", "no upper bound")
                                : number(row.high());
    };
    QStringList cells{row.key,
                      row.name,
                      number(row.low()),
                      number(row.best()),
                      high(),
                      locale.toString(row.sum.incidents),
                      locale.toString(row.sum.withoutFigure)};
    if (withBounds)
        cells << number(insideOf(row)) << number(touchingOf(row));
    return cells;
}

QString tableOf(const std::vector<TallyRow> &rows, const TallyRow &total, TallyKey key, const QLocale &locale)
{
    // Where nothing reaches beyond a row's days, what is sure, best and possible are one.
    const bool withBounds = !total.sum.isExact() || !std::ranges::all_of(rows, &Sum::isExact, &TallyRow::sum);
    std::vector<QStringList> table;
    table.push_back({QCoreApplication::translate("Tally", "Key"), QCoreApplication::translate("Tally", "Name"),
                     QCoreApplication::translate("Tally", "Low"), QCoreApplication::translate("Tally", "Best"),
                     QCoreApplication::translate("Tally", "High"), QCoreApplication::translate("Tally", "Incidents"),
                     QCoreApplication::translate("Tally", "Without figure")});
    if (withBounds)
        table.front() << QCoreApplication::translate("Tally", "Wholly inside")
                      << QCoreApplication::translate("Tally", "All that touches");
    for (const TallyRow &row : rows)
        table.push_back(tableRow(row, withBounds, locale));
    if (key != TallyKey::Total)
        table.push_back(tableRow(total, withBounds, locale));
    return textTable(table, 2);
}

/// The days and what is left out, a line; empty where all is counted. The rest is said by sentences of its own.
QString countedLine(const Conditions &conditions)
{
    Conditions told = conditions;
    std::erase_if(told, [](const Condition &condition) {
        return condition.kind != Condition::Kind::Window && !leavesOut(condition.kind);
    });
    return told.empty() ? QString()
                        : QCoreApplication::translate("Tally", "Counted: %1", "conditions").arg(inFull(told)) + u'\n';
}

/// What the whole comes to, as one sentence each.
QString heading(const Atlas &atlas, const Filter &filter, const Conditions &conditions, const Sum &total,
                const QLocale &locale)
{
    QString text = QCoreApplication::translate("Tally", "%1: %2", "measure, total")
                       .arg(measureName(atlas, filter.measure, locale), inTitle(total, filter.spans, locale)) +
                   u'\n' + countedLine(conditions);
    if (const QString without = withoutFigureWords(total, locale); !without.isEmpty())
        text += without + u'\n';
    text += readingExplained(atlas, filter.reading, locale) + u'\n';
    if (filter.window.isValid() && (!total.isExact() || filter.spans != SpanRule::Share))
        text += spanRuleExplained(filter.spans) + u'\n';
    return text + u'\n';
}

QString linesOf(const Explanation &explanation)
{
    QString text;
    for (const ExplanationLine &line : explanation.lines)
        text += QString(line.depth * 2, u' ') + line.text + u'\n';
    return text;
}

/// Every row and how it came about; what no row counts comes last.
QString explanations(const Atlas &atlas, const Ledger &ledger, const Filter &filter, const std::vector<TallyRow> &rows,
                     const QLocale &locale)
{
    QString text;
    for (const TallyRow &row : rows)
        text += QCoreApplication::translate("Tally", "%1 (%2)", "name, key").arg(row.name, row.key) + u'\n' +
                linesOf(explain(atlas, ledger, {row.window, row.incidents, row.elsewhere}, locale)) + u'\n';
    const std::vector<IncidentIndex> out = leftOut(atlas, filter);
    if (!out.empty())
        text += QCoreApplication::translate("Tally", "In no total") + u'\n' +
                linesOf(explainLeftOut(atlas, ledger, out, locale));
    return text;
}

/// One for rows, or two for rows by columns.
Result<std::vector<TallyKey>> keysOf(const QStringList &words)
{
    std::vector<TallyKey> keys;
    for (const QString &word : words) {
        const std::optional<TallyKey> key = tallyKey(word);
        if (!key)
            return Problem{Problem::Severity::Error,
                           {},
                           {},
                           QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                               .arg(u"by"_s, tallyKeyNames().join(u", "_s), word)};
        keys.push_back(*key);
    }
    if (keys.size() > 2)
        return Problem{
            Problem::Severity::Error,
            {},
            {},
            QCoreApplication::translate("Command", "--by is given once, for rows, or twice, for rows by columns")};
    return keys;
}

} // namespace

int runTally(const QStringList &words)
{
    Arguments arguments(u"tally"_s);
    arguments.parser().setApplicationDescription(
        QCoreApplication::translate("Command", "Totals by place, time, kind, actor or source"));
    declareFiles(arguments.parser());
    arguments.parser().addOptions({
        {u"by"_s,
         QCoreApplication::translate("Command", "What a row is: %1.").arg(tallyKeyNames().join(u", "_s)) + u' ' +
             QCoreApplication::translate("Command", "By district or sub-district, what is known for a larger area only "
                                                    "is in a row of that area's own.") +
             u' ' + QCoreApplication::translate("Command", "Given twice, the second is what a column is.") + u' ' +
             QCoreApplication::translate("Command", "By day, week, month and year an incident is in the number of "
                                                    "incidents of each of its rows, and once in that of the total; "
                                                    "each such row has its own inside and touching."),
         u"KEY"_s, u"total"_s},
        {u"format"_s, QCoreApplication::translate("Command", "table, csv or json."), u"FORMAT"_s, u"table"_s},
        {u"explain"_s, QCoreApplication::translate("Command", "Tells how each row came about.")},
    });
    addChartOptions(arguments.parser());
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const Result<std::vector<TallyKey>> keys = keysOf(arguments.parser().values(u"by"_s));
    if (!keys)
        return fail(BadWords, keys.problem().text);
    if (keys->size() == 2 && arguments.isSet(u"explain"_s))
        return fail(BadWords, QCoreApplication::translate("Command", "--explain takes one --by"));
    const Result<std::optional<ChartWish>> wish = chartWish(arguments, *keys);
    if (!wish)
        return fail(BadWords, wish.problem().text);
    const QString format = arguments.value(u"format"_s);
    if (format != "table"_L1 && format != "csv"_L1 && format != "json"_L1)
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                                  .arg(u"format"_s, u"table, csv, json"_s, format));

    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    tellIfNothingCounts(*opened, arguments.parser().positionalArguments());
    const Atlas &atlas = *opened->atlas;
    const Result<Query> query = arguments.query(atlas);
    if (!query)
        return fail(BadWords, query.problem().text);

    const QLocale locale;
    const Numbers numbers = numbersOf(atlas, *query);
    if (*wish)
        return writeChart(**wish, arguments, *opened, numbers);
    const Ledger &ledger = *numbers.ledger;
    const Filter &filter = numbers.filter;
    const Conditions conditions = conditionsOf(atlas, filter, locale);
    if (keys->size() == 2) {
        const CrossTally table = crossTally(atlas, ledger, filter, keys->front(), keys->back(), locale);
        print(format == "csv"_L1 ? csvOf(table, conditions)
              : format == "json"_L1
                  ? jsonOf(table, keys->front(), keys->back(), conditions)
                  : heading(atlas, filter, conditions, table.total.sum, locale) + tableOf(table, locale));
        return Done;
    }
    const TallyKey key = keys->front();
    const std::vector<TallyRow> rows = tally(atlas, ledger, filter, key, locale);
    const TallyRow total = tally(atlas, ledger, filter, TallyKey::Total, locale).front();
    if (arguments.isSet(u"explain"_s))
        print(countedLine(conditions) + explanations(atlas, ledger, filter, rows, locale));
    else if (format == "csv"_L1)
        print(csvOf(rows, inFull(conditions)));
    else if (format == "json"_L1)
        print(jsonOf(rows, key, conditions, locale));
    else
        print(heading(atlas, filter, conditions, total.sum, locale) + tableOf(rows, total, key, locale));
    return Done;
}

} // namespace sijill
