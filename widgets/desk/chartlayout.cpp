#include "widgets/desk/chartlayout.h"

#include "mapdata/tally/keys.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QRectF mirrored(const QRectF &box, double width)
{
    return box.isNull() ? box : QRectF(width - box.right(), box.top(), box.width(), box.height());
}

void mirror(ChartLayout &layout)
{
    const double width = layout.size.width();
    for (std::vector<QRectF> *boxes : {&layout.boxes, &layout.blanks, &layout.lanes})
        for (QRectF &box : *boxes)
            box = mirrored(box, width);
    for (ChartText &text : layout.texts)
        text.box = mirrored(text.box, width);
    for (ChartHeading &heading : layout.headings)
        heading.box = mirrored(heading.box, width);
    for (QLineF &rule : layout.rules)
        rule = {width - rule.x1(), rule.y1(), width - rule.x2(), rule.y2()};
}

/// What a column of time is called under the year that it is in.
QString shortName(const ChartHead &head, TallyKey key, const QLocale &locale)
{
    const QDate date = toDate(head.days.begin);
    switch (key) {
    case TallyKey::EachYear:
        return locale.toString(date.year()).remove(locale.groupSeparator());
    case TallyKey::EachMonth:
        return locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
    default:
        return locale.toString(date.day()) + u' ' + locale.standaloneMonthName(date.month(), QLocale::ShortFormat);
    }
}

/// Every how many columns a name has room; of months every 3rd, 6th, or none.
std::size_t stepFor(TallyKey key, double widest, double width)
{
    constexpr std::size_t none = 0;
    if (key == TallyKey::EachMonth) {
        for (const std::size_t step : {1, 2, 3, 6})
            if (widest + 6 <= width * double(step))
                return step;
        return none;
    }
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil((widest + 10) / std::max(width, 1.0))));
}

class TimeNames {
public:
    TimeNames(ChartLayout &layout, const Chart &chart, const ChartStyle &style, const ChartColumns &columns)
        : m_layout(layout), m_chart(chart), m_style(style), m_columns(columns), m_metrics(style.font)
    {
    }
    double name(double top, bool isBelow)
    {
        const double line = lineHeight(m_metrics);
        const bool hasYears = m_chart.columnKey != TallyKey::EachYear;
        const double periods = top + (hasYears && !isBelow ? line : 0);
        namePeriods(periods, line);
        if (!hasYears)
            return line;
        nameYears(isBelow ? top + line : top, line);
        return 2 * line;
    }

private:
    void namePeriods(double top, double line)
    {
        double widest = 0;
        for (std::size_t i = 0; i < m_columns.ordinary; ++i)
            widest = std::max(widest, m_metrics.horizontalAdvance(nameOf(i)));
        const std::size_t step = stepFor(m_chart.columnKey, widest, m_columns.width);
        for (std::size_t i = 0; i < m_columns.ordinary; ++i) {
            const double x = m_columns.x(i);
            m_layout.headings.push_back({{x, top, m_columns.width, line}, false, i});
            const std::size_t at = m_chart.columnKey == TallyKey::EachMonth
                                       ? static_cast<std::size_t>(toDate(head(i).days.begin).month() - 1)
                                       : i;
            if (step == 0 || at % step != 0)
                continue;
            const double room = m_columns.width * double(step);
            m_layout.texts.push_back({{x, top, room, line},
                                      nameOf(i),
                                      step == 1 ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter,
                                      false});
        }
    }
    void nameYears(double top, double line)
    {
        for (std::size_t i = 0; i < m_columns.ordinary;) {
            const int year = toDate(head(i).days.begin).year();
            std::size_t end = i;
            while (end < m_columns.ordinary && toDate(head(end).days.begin).year() == year)
                ++end;
            const QRectF box(m_columns.x(i), top, m_columns.width * double(end - i), line);
            const QString name = m_style.locale.toString(year).remove(m_style.locale.groupSeparator());
            if (m_metrics.horizontalAdvance(name) <= box.width())
                m_layout.texts.push_back({box, name, Qt::AlignLeading | Qt::AlignVCenter, true});
            if (i > 0)
                m_layout.rules.push_back({box.topLeft(), box.bottomLeft()});
            i = end;
        }
    }
    const ChartHead &head(std::size_t i) const { return m_chart.columns[i]; }
    QString nameOf(std::size_t i) const { return shortName(head(i), m_chart.columnKey, m_style.locale); }

    ChartLayout &m_layout;
    const Chart &m_chart;
    const ChartStyle &m_style;
    const ChartColumns &m_columns;
    QFontMetricsF m_metrics;
};

} // namespace

std::optional<std::size_t> ChartLayout::markAt(QPointF at) const
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isNull() && boxes[i].contains(at))
            return i;
    return std::nullopt;
}

std::vector<std::size_t> ChartLayout::marksIn(const QRectF &box) const
{
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isNull() && boxes[i].intersects(box))
            marks.push_back(i);
    return marks;
}

const ChartHeading *ChartLayout::headingAt(QPointF at) const
{
    const auto found =
        std::ranges::find_if(headings, [&](const ChartHeading &heading) { return heading.box.contains(at); });
    return found == headings.end() ? nullptr : &*found;
}

double lineHeight(const QFontMetricsF &metrics)
{
    return std::ceil(metrics.height()) + 2;
}

double rowNameWidth(const Chart &chart, const QFontMetricsF &metrics, double width)
{
    constexpr double least = 40, share = 0.34, most = 260;
    double widest = least;
    for (const ChartHead &row : chart.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.name) + 2);
    return std::min({widest, most, std::max(least, width * share)});
}

double nameColumns(ChartLayout &layout, const Chart &chart, const ChartStyle &style, const ChartColumns &columns,
                   double top, bool isBelow)
{
    const QFontMetricsF metrics(style.font);
    const double line = lineHeight(metrics);
    double height = line;
    if (isTime(chart.columnKey)) {
        height = TimeNames(layout, chart, style, columns).name(top, isBelow);
    } else {
        double widest = 0;
        for (std::size_t i = 0; i < columns.ordinary; ++i)
            widest = std::max(widest, metrics.horizontalAdvance(chart.columns[i].name));
        const bool areHours = chart.kind == ChartKind::Week;
        const std::size_t step = areHours ? stepFor(TallyKey::EachDay, widest, columns.width) : 1;
        for (std::size_t i = 0; i < columns.ordinary; ++i) {
            const QRectF box(columns.x(i), top, columns.width, line);
            layout.headings.push_back({box, false, i});
            if (i % step == 0)
                layout.texts.push_back({box.adjusted(0, 0, columns.width * double(step - 1) - (areHours ? 0 : 4), 0),
                                        chart.columns[i].name,
                                        areHours ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignCenter, false});
        }
    }
    for (std::size_t i = columns.ordinary; i < chart.columns.size(); ++i) {
        const QRectF box(columns.x(i), top + height - line, columns.apartWidth, line);
        layout.headings.push_back({box, false, i});
        layout.texts.push_back({box, chart.columns[i].name, Qt::AlignCenter, false});
    }
    return height;
}

ChartLayout layOut(const Chart &chart, const ChartStyle &style, QSizeF size)
{
    ChartLayout layout;
    layout.size = size;
    layout.boxes.resize(chart.marks.size());
    switch (chart.kind) {
    case ChartKind::Bars:
    case ChartKind::Sizes:
        layOutBars(layout, chart, style, size);
        break;
    case ChartKind::Lines:
        layOutLines(layout, chart, style, size);
        break;
    case ChartKind::Table:
    case ChartKind::Heat:
    case ChartKind::Week:
        layOutGrid(layout, chart, style, size);
        break;
    case ChartKind::Calendar:
        layOutCalendar(layout, chart, style, size);
        break;
    }
    if (style.isMirrored())
        mirror(layout);
    return layout;
}

} // namespace sijill
