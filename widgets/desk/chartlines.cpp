#include "widgets/desk/chartlines.h"

#include "widgets/desk/chartsigns.h"
#include "widgets/painter/lettering.h"

#include <QPainter>

namespace sijill {

namespace {

struct Point {
    double x = 0;
    double low = 0, best = 0, high = 0; // on screen
    int column = 0;
    bool isChosen = true, isOpen = false;
};
using Run = std::vector<Point>;

class LineLane {
public:
    LineLane(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style,
             const QRectF &lane)
        : m_painter(painter), m_chart(chart), m_layout(layout), m_style(style), m_lane(lane)
    {
    }

    void add(std::size_t i)
    {
        const ChartMark &mark = m_chart.marks[i];
        const QRectF &box = m_layout.boxes[i];
        const Drawn value = mark.isChosen() ? countedOf(m_chart, mark) : allOf(m_chart, mark);
        const Strength strength = mark.isChosen() ? Strength::Full : Strength::Pale;
        if (mark.isApart && m_chart.columns[static_cast<std::size_t>(mark.column)].isApart) {
            drawTextIn(m_painter, box, Qt::AlignCenter, m_style.font, numberOf(m_chart, mark, m_style.locale),
                       mark.isChosen() ? m_style.theme.ink : m_style.theme.quietInk);
            return;
        }
        if (value.kind != Drawn::Kind::Number) {
            drawNoFigure(m_painter, {box.center().x(), m_lane.bottom()}, m_style.theme, strength,
                         value.kind == Drawn::Kind::InWhole);
            return end();
        }
        if (!m_run.empty() && m_run.back().column + 1 != mark.column)
            end();
        m_run.push_back(
            {box.center().x(), y(value.low), y(value.best), y(value.high), mark.column, mark.isChosen(), value.isOpen});
    }
    void end()
    {
        if (m_run.size() > 1)
            drawBand();
        drawPoints();
        m_run.clear();
    }

private:
    double y(qint64 number) const
    {
        return m_lane.bottom() - (m_layout.highest > 0 ? double(number) / m_layout.highest * m_lane.height() : 0);
    }
    void drawBand()
    {
        for (std::size_t i = 0; i + 1 < m_run.size(); ++i) {
            const Point &a = m_run[i], &b = m_run[i + 1];
            const double strength = a.isChosen && b.isChosen ? 1 : 0.34;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(faded(m_style.theme.harm, 0.22 * strength));
            m_painter.drawPolygon(QPolygonF{{a.x, a.low}, {a.x, a.high}, {b.x, b.high}, {b.x, b.low}});
            QPen pen(faded(m_style.theme.harm, strength), 1.8);
            if (strength < 1)
                pen.setDashPattern({2, 2});
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(a.x, a.best), QPointF(b.x, b.best));
        }
        m_painter.setBrush(Qt::NoBrush);
    }
    void drawPoints()
    {
        constexpr double closest = 6; // pixels between points that are still told apart
        const bool areApart = m_run.size() < 2 || std::abs(m_run[1].x - m_run[0].x) >= closest;
        for (const Point &point : m_run) {
            const QColor colour = faded(m_style.theme.harm, point.isChosen ? 1 : 0.34);
            if (m_run.size() == 1 && point.low != point.high) { // a band of one
                m_painter.setPen(QPen(faded(colour, 0.4), 4));
                m_painter.drawLine(QPointF(point.x, point.low), QPointF(point.x, point.high));
            }
            if (areApart) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(colour);
                m_painter.drawEllipse(QPointF(point.x, point.best), 2.3, 2.3);
                m_painter.setBrush(Qt::NoBrush);
            }
            if (point.isOpen) {
                m_painter.setPen(QPen(colour, 1.3));
                const double top = point.high - 5;
                m_painter.drawPolyline(
                    QPolygonF{{point.x - 2.5, top + 2.5}, {point.x, top}, {point.x + 2.5, top + 2.5}});
            }
        }
    }

    QPainter &m_painter;
    const Chart &m_chart;
    const ChartLayout &m_layout;
    const ChartStyle &m_style;
    QRectF m_lane;
    Run m_run;
};

} // namespace

namespace {

/// The columns of the window, whether or not something is in them.
void paintWindow(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style,
                 const QRectF &lane)
{
    if (!chart.window.isValid())
        return;
    for (const ChartHeading &heading : layout.headings)
        if (!heading.isRow && chart.columns[heading.at].days.overlaps(chart.window))
            painter.fillRect(QRectF(heading.box.left(), lane.top(), heading.box.width(), lane.height()),
                             faded(style.theme.selection, 0.12));
}

} // namespace

void paintLines(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style)
{
    for (std::size_t row = 0; row < layout.lanes.size(); ++row) {
        const QRectF &box = layout.lanes[row];
        paintWindow(painter, chart, layout, style, box);
        painter.setPen(QPen(faded(style.theme.outline, 0.6), 1, Qt::DotLine));
        for (const double part : {0.0, 0.5})
            painter.drawLine(QPointF(box.left(), box.top() + part * box.height()),
                             QPointF(box.right(), box.top() + part * box.height()));
        painter.setPen(QPen(style.theme.outline, 1));
        painter.drawLine(box.bottomLeft(), box.bottomRight());
        LineLane lane(painter, chart, layout, style, box);
        for (std::size_t i = 0; i < chart.marks.size(); ++i)
            if (std::size_t(chart.marks[i].row) == row && !layout.boxes[i].isNull())
                lane.add(i);
        lane.end();
    }
}

} // namespace sijill
