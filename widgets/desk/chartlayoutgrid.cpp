#include "mapdata/words/words.h"
#include "widgets/desk/chartlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

namespace {

constexpr int daysAWeek = 7, weeksAYear = 54; ///< that a year may touch

double widestNumber(const Chart &chart, const ChartStyle &style, const QFontMetricsF &metrics, bool ofApart)
{
    double widest = 0;
    for (const ChartMark &mark : chart.marks)
        if (chart.columns[static_cast<std::size_t>(mark.column)].isApart == ofApart)
            widest = std::max(widest, metrics.horizontalAdvance(numberOf(chart, mark, style.locale)));
    return widest;
}

/// How wide the columns are: in a table as wide as numbers and names, else as there is room.
ChartColumns columnsOf(const Chart &chart, const ChartStyle &style, double left, double width)
{
    const QFontMetricsF metrics(style.font);
    ChartColumns columns;
    columns.left = left;
    columns.ordinary = static_cast<std::size_t>(
        std::ranges::count_if(chart.columns, [](const ChartHead &column) { return !column.isApart; }));
    double names = 0;
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        const double name = metrics.horizontalAdvance(chart.columns[i].name) + 10;
        (i < columns.ordinary ? names : columns.apartWidth) =
            std::max(i < columns.ordinary ? names : columns.apartWidth, name);
    }
    columns.apartWidth = std::max(columns.apartWidth, widestNumber(chart, style, metrics, true) + 10);
    const double apart = columns.ordinary < chart.columns.size()
                             ? chartGap + double(chart.columns.size() - columns.ordinary) * columns.apartWidth
                             : 0;
    const double numbers = widestNumber(chart, style, metrics, false) + 10;
    const bool isOfTime = chart.kind == ChartKind::Week || chart.columns.empty() || chart.columns[0].days.isValid();
    constexpr double widest = 110, widestName = 96;
    const double narrowest = chart.columnKey == TallyKey::EachYear ? names : 13;
    const double room = (width - left - apart) / std::max(1.0, double(columns.ordinary));
    if (chart.kind == ChartKind::Table)
        columns.width = std::max(numbers, std::min(names, 150.0));
    else if (isOfTime)
        columns.width = std::clamp(room, narrowest, std::max(narrowest, std::min(widest, std::max(numbers, 34.0))));
    else
        columns.width = std::clamp(room, std::max(34.0, std::min(names, widestName)), widest);
    return columns;
}

struct Week {
    int first; ///< day of the week that a column begins with

    int rowOf(Day day) const { return (toDate(day).dayOfWeek() - first + daysAWeek) % daysAWeek; }
    /// Of the year that begins on that day.
    int columnOf(Day day, Day year) const { return (day - year + rowOf(year)) / daysAWeek; }
};

/// One year of a calendar, from the top; gives back where it ends.
class YearLayout {
public:
    /// @param weeks in one row; a year takes as many rows as it needs
    YearLayout(ChartLayout &layout, const Chart &chart, const ChartStyle &style, double left, double cell, int weeks)
        : m_layout(layout), m_chart(chart), m_style(style), m_metrics(style.font), m_left(left), m_cell(cell),
          m_weeks(weeks), m_week{style.locale.firstDayOfWeek()}
    {
    }

    double place(std::size_t row, double top)
    {
        const ChartHead &head = m_chart.rows[row];
        const double line = lineHeight(m_metrics);
        if (!head.isApart) {
            nameYear(head, row, top, line);
            placeDays(row, top + line);
            top += rowsAYear() * rowHeight(line) + 3;
        }
        return placeApart(row, top, line);
    }

private:
    int rowsAYear() const { return m_weeks >= weeksAYear ? 1 : 2; }
    double rowHeight(double line) const { return line + daysAWeek * m_cell; }
    /// @param top of the year's first row, below the names of its months
    QRectF boxOf(Day day, Day year, double top) const
    {
        const int week = m_week.columnOf(day, year), row = week / m_weeks;
        return {m_left + (week % m_weeks) * m_cell,
                top + row * rowHeight(lineHeight(m_metrics)) + m_week.rowOf(day) * m_cell, m_cell - 1, m_cell - 1};
    }
    void nameYear(const ChartHead &head, std::size_t row, double top, double line)
    {
        const QRectF name(chartMargin, top, m_left - chartMargin - 4, line);
        m_layout.texts.push_back({name, head.name, Qt::AlignLeading | Qt::AlignVCenter, true});
        m_layout.headings.push_back({name, true, row});
        nameMonths(head.days.begin, top, line);
        for (int day = 0; day < daysAWeek; day += m_cell >= line - 4 ? 1 : 3) {
            const int weekday = (m_week.first - 1 + day) % daysAWeek + 1;
            m_layout.texts.push_back(
                {{chartMargin, top + line + day * m_cell - 3, m_left - chartMargin - 5, m_cell + 6},
                 m_style.locale.standaloneDayName(weekday, QLocale::ShortFormat),
                 Qt::AlignTrailing | Qt::AlignVCenter,
                 false});
        }
    }
    /// Every month, every second or third, as there is room between their first days.
    void nameMonths(Day begin, double top, double line)
    {
        constexpr double weeksAMonth = 4, between = 5;
        double widest = 0;
        const auto nameOf = [&](int month) { return m_style.locale.standaloneMonthName(month, QLocale::ShortFormat); };
        for (int month = 1; month <= 12; ++month)
            widest = std::max(widest, m_metrics.horizontalAdvance(nameOf(month)));
        const int step = widest + between <= weeksAMonth * m_cell       ? 1
                         : widest + between <= 2 * weeksAMonth * m_cell ? 2
                                                                        : 3;
        for (int month = 1; month <= 12; month += step) {
            const Day first = toDay(QDate(toDate(begin).year(), month, 1));
            const QRectF box = boxOf(first, begin, top + line);
            const double x = box.left(), y = box.top() - m_week.rowOf(first) * m_cell - line;
            m_layout.texts.push_back(
                {{x, y, weeksAMonth * m_cell * step, line}, nameOf(month), Qt::AlignLeading | Qt::AlignVCenter, false});
        }
    }
    void placeDays(std::size_t row, double top)
    {
        const Span year = m_chart.rows[row].days;
        for (Day day = year.begin; day < year.end; ++day)
            m_layout.blanks.push_back(boxOf(day, year.begin, top));
        for (std::size_t i = 0; i < m_chart.marks.size(); ++i)
            if (const ChartMark &mark = m_chart.marks[i]; std::size_t(mark.row) == row && !mark.isApart)
                m_layout.boxes[i] = boxOf(mark.days.begin, year.begin, top);
    }
    double placeApart(std::size_t row, double top, double line)
    {
        for (std::size_t i = 0; i < m_chart.marks.size(); ++i) {
            const ChartMark &mark = m_chart.marks[i];
            if (std::size_t(mark.row) != row || !mark.isApart)
                continue;
            const ChartHead &head = m_chart.rows[row];
            const double number = m_metrics.horizontalAdvance(numberOf(m_chart, mark, m_style.locale)) + 16;
            m_layout.boxes[i] = {m_left, top + 1, number, line + 1};
            m_layout.texts.push_back({{m_left + number + 6, top + 1, 44 * m_cell, line + 1},
                                      head.isApart ? head.name : m_chart.columns.back().name,
                                      Qt::AlignLeading | Qt::AlignVCenter,
                                      false});
            top += line + 4;
        }
        return top;
    }

    ChartLayout &m_layout;
    const Chart &m_chart;
    const ChartStyle &m_style;
    QFontMetricsF m_metrics;
    double m_left, m_cell;
    int m_weeks;
    Week m_week;
};

} // namespace

void layOutGrid(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size)
{
    const QFontMetricsF metrics(style.font);
    const double line = lineHeight(metrics), rowHeight = line + 6;
    const double names = rowNameWidth(chart, metrics, size.width());
    QFont strong = style.font;
    strong.setBold(true);
    const QFontMetricsF sumMetrics(strong);
    double sums = sumMetrics.horizontalAdvance(QCoreApplication::translate("Chart", "Total")) + 10;
    for (const Sum &sum : chart.rowSums)
        sums = std::max(sums, sumMetrics.horizontalAdvance(inShort(sum, style.locale)) + 10);
    const double sumsLeft = chartMargin + names + 4;
    const ChartColumns columns = columnsOf(chart, style, sumsLeft + sums + 6, size.width() - chartMargin);

    double top = chartMargin;
    const double named = nameColumns(layout, chart, style, columns, top, false);
    const auto total = [&](const QRectF &box, const QString &text) {
        layout.texts.push_back({box, text, Qt::AlignTrailing | Qt::AlignVCenter, true});
    };
    total({sumsLeft, top + named - line, sums - 4, line}, QCoreApplication::translate("Chart", "Total"));
    top += named + 3;
    if (chart.kind == ChartKind::Table) {
        layout.texts.push_back({{chartMargin, top, names, rowHeight},
                                QCoreApplication::translate("Chart", "Total"),
                                Qt::AlignLeading | Qt::AlignVCenter,
                                true});
        total({sumsLeft, top, sums - 4, rowHeight}, inShort(chart.total, style.locale));
        for (std::size_t i = 0; i < chart.columns.size(); ++i)
            total({columns.x(i), top, columns.widthOf(i) - 4, rowHeight},
                  chart.columnSums[i].incidents > 0 ? inShort(chart.columnSums[i], style.locale) : QString());
        top += rowHeight;
    }
    std::vector<double> tops;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        if (i > 0 && chart.rows[i].isApart && !chart.rows[i - 1].isApart)
            top += chartGap;
        tops.push_back(top);
        const QRectF name(chartMargin, top, names, rowHeight);
        layout.texts.push_back({name, chart.rows[i].name, Qt::AlignLeading | Qt::AlignVCenter, false});
        layout.headings.push_back({name, true, i});
        if (chart.rowSums[i].incidents > 0)
            total({sumsLeft, top, sums - 4, rowHeight}, inShort(chart.rowSums[i], style.locale));
        for (std::size_t column = 0; column < chart.columns.size() && chart.kind != ChartKind::Table; ++column)
            layout.blanks.push_back({columns.x(column), top, columns.widthOf(column) - 1, rowHeight - 1});
        top += rowHeight;
    }
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const auto column = static_cast<std::size_t>(chart.marks[i].column);
        layout.boxes[i] = {columns.x(column), tops[static_cast<std::size_t>(chart.marks[i].row)],
                           columns.widthOf(column) - 1, rowHeight - 1};
    }
    const std::size_t last = chart.columns.size();
    const double right = last == 0 ? columns.left : columns.x(last - 1) + columns.widthOf(last - 1);
    layout.size = {std::max(size.width(), right + chartMargin), top + chartMargin};
}

void layOutCalendar(ChartLayout &layout, const Chart &chart, const ChartStyle &style, QSizeF size)
{
    constexpr double smallest = 9, largest = 19;
    const QFontMetricsF metrics(style.font);
    double names = metrics.horizontalAdvance(style.locale.toString(8888)) + 4;
    for (int day = 1; day <= daysAWeek; ++day)
        names = std::max(names, metrics.horizontalAdvance(style.locale.standaloneDayName(day, QLocale::ShortFormat)));
    const double left = chartMargin + names + 6;
    const double room = size.width() - left - chartMargin;
    const int weeks = room >= weeksAYear * smallest ? weeksAYear : weeksAYear / 2; // where there is little room: halves
    const double cell = std::clamp(std::floor(room / weeks), smallest, largest);
    YearLayout years(layout, chart, style, left, cell, weeks);
    double top = chartMargin;
    for (std::size_t row = 0; row < chart.rows.size(); ++row)
        top = years.place(row, top) + 6;
    layout.size = {std::max(size.width(), left + weeks * cell + chartMargin), top + chartMargin};
}

} // namespace sijill
