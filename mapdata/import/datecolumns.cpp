#include "mapdata/import/datecolumns.h"

#include "mapdata/tables/daynumbers.h"
#include "mapdata/tables/words.h"
#include "mapdata/words/words.h"

#include <QLocale>

#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr DateNumbers allNumbers[] = {DateNumbers::Seconds, DateNumbers::Milliseconds, DateNumbers::Microseconds,
                                      DateNumbers::Months};

QString unitText(DateNumbers numbers)
{
    switch (numbers) {
    case DateNumbers::Seconds:
        return Exchange::tr("seconds since 1970, UTC");
    case DateNumbers::Milliseconds:
        return Exchange::tr("milliseconds since 1970, UTC");
    case DateNumbers::Microseconds:
        return Exchange::tr("microseconds since 1970, UTC");
    case DateNumbers::Months:
        return Exchange::tr("years and months");
    case DateNumbers::None:
        break;
    }
    return {};
}

QString numbersText(const QString &column, const QString &cell, DateNumbers numbers)
{
    const DayCell read = readDay(cell.toStdString(), DateForm(DateOrder::DayFirst, numbers, Calendar::Gregorian));
    const QString text = Exchange::tr("The numbers in “%1” are read as %2: “%3” is %4.")
                             .arg(column, unitText(numbers), cell, inWords(read.span, read.precision, QLocale()));
    return numbers == DateNumbers::Months ? text : text + u' ' + Exchange::tr("Their time of day is not kept.");
}

QString firstFilled(const std::vector<QStringList> &rows, qsizetype column)
{
    for (const QStringList &row : rows)
        if (const QString cell = row.value(column).trimmed(); !cell.isEmpty() && cell != "0"_L1)
            return cell;
    return {};
}

} // namespace

DateNumbers dateNumbersIn(const std::vector<QStringList> &rows, qsizetype column)
{
    constexpr double most = 0.9;
    std::array<int, std::size(allNumbers)> fitting{};
    int filled = 0;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty() || cell == "0"_L1)
            continue;
        ++filled;
        const unsigned fits = dateNumbersThatFit(cell.toStdString());
        for (std::size_t i = 0; i < fitting.size(); ++i)
            fitting[i] += (fits >> static_cast<unsigned>(allNumbers[i]) & 1U) != 0;
    }
    for (std::size_t i = 0; i < fitting.size(); ++i)
        if (filled > 0 && fitting[i] >= most * filled)
            return allNumbers[i];
    return DateNumbers::None;
}

QStringList settleDates(Mapping &mapping, const QStringList &columns, const std::vector<QStringList> &rows,
                        const DateChoice &choice)
{
    if (choice.order) {
        mapping.dateOrder = *choice.order;
        mapping.dateOrderIsSaid = true;
    }
    mapping.calendar = choice.calendar.value_or(mapping.calendar);
    QStringList assumptions;
    const ColumnMap map = resolve(mapping, columns);
    for (const Role role : {Role::DateStart, Role::DateEnd}) {
        const int column = map.at[static_cast<std::size_t>(role)];
        if (column < 0)
            continue;
        if (mapping.dateNumbers == DateNumbers::None)
            mapping.dateNumbers = dateNumbersIn(rows, column);
        if (mapping.dateNumbers != DateNumbers::None && dateNumbersIn(rows, column) == mapping.dateNumbers)
            assumptions << numbersText(columns[column], firstFilled(rows, column), mapping.dateNumbers);
    }
    return assumptions;
}

} // namespace sijill
