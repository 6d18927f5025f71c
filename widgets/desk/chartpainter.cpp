#include "widgets/desk/chartpainter.h"

#include "widgets/desk/chartlines.h"
#include "widgets/desk/chartsigns.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/lettering.h"

#include <QPainter>

namespace sijill {

namespace {

bool isGrid(ChartKind kind)
{
    return kind == ChartKind::Table || kind == ChartKind::Heat || kind == ChartKind::Week ||
           kind == ChartKind::Calendar;
}

void paintTexts(QPainter &painter, const ChartLayout &layout, const ChartStyle &style)
{
    QFont strong = style.font;
    strong.setBold(true);
    for (const ChartText &text : layout.texts)
        drawTextIn(painter, text.box, text.alignment, text.isStrong ? strong : style.font, text.text,
                   text.isStrong ? style.theme.ink : style.theme.quietInk);
}

/// Where nothing is recorded: a thin frame, which is no shade.
void paintBlanks(QPainter &painter, const ChartLayout &layout, const Theme &theme)
{
    painter.setPen(QPen(faded(theme.outline, 0.45), 0.6));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &box : layout.blanks)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

/// Numbers stand in the cells where all of them have room: one here and there would seem to be more than its
/// neighbours.
bool haveRoom(const Chart &chart, const ChartLayout &layout, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    for (std::size_t i = 0; i < chart.marks.size(); ++i)
        if (!chart.marks[i].isApart && !layout.boxes[i].isNull() &&
            metrics.horizontalAdvance(numberOf(chart, chart.marks[i], style.locale)) + 4 > layout.boxes[i].width())
            return false;
    return true;
}

void paintCells(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style)
{
    const bool hasNumbers = haveRoom(chart, layout, style);
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark &mark = chart.marks[i];
        const QRectF &box = layout.boxes[i];
        if (box.isNull())
            continue;
        const bool isOfApartColumn = chart.columns[static_cast<std::size_t>(mark.column)].isApart;
        const bool isChosen = mark.isChosen();
        drawCell(painter, box, isChosen ? countedOf(chart, mark) : allOf(chart, mark),
                 hasNumbers || isOfApartColumn ? numberOf(chart, mark, style.locale) : QString(), style,
                 isChosen ? Strength::Full : Strength::Pale);
        if (chart.kind == ChartKind::Calendar && mark.isApart) {
            painter.setPen(QPen(style.theme.outline, 1, Qt::DashLine));
            painter.drawRect(box);
        }
        if (chart.isNarrowed && isChosen && chart.kind != ChartKind::Table) {
            painter.setPen(QPen(style.theme.selection, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box);
        }
    }
}

void paintBars(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style)
{
    const QFontMetricsF metrics(style.font);
    for (const QRectF &lane : layout.lanes) {
        const double zero = style.isMirrored() ? lane.right() : lane.left();
        painter.setPen(QPen(style.theme.outline, 1));
        painter.drawLine(QPointF(zero, lane.top() - 2), QPointF(zero, lane.bottom() + 2));
    }
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const ChartMark &mark = chart.marks[i];
        const QRectF &lane = layout.lanes[static_cast<std::size_t>(mark.row)];
        const Drawn all = allOf(chart, mark), counted = countedOf(chart, mark);
        if (!(all == counted))
            drawBar(painter, lane, all, layout.highest, style.theme, Strength::Pale, style.isMirrored());
        if (mark.isChosen())
            drawBar(painter, lane, counted, layout.highest, style.theme, Strength::Full, style.isMirrored());
        const double width = layout.boxes[i].width() - lane.width() - 16;
        const QRectF number(style.isMirrored() ? lane.left() - width - 9 : lane.right() + 9, lane.top() - 2.5, width,
                            lane.height() + 5);
        drawTextIn(painter, number, Qt::AlignTrailing | Qt::AlignVCenter, style.font,
                   numberOf(chart, mark, style.locale), mark.isChosen() ? style.theme.ink : style.theme.quietInk);
    }
}

void paintFocus(QPainter &painter, const ChartLayout &layout, const ChartStyle &style, const ChartFocus &focus)
{
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](const std::optional<std::size_t> &mark, const QPen &pen) {
        if (mark && *mark < layout.boxes.size() && !layout.boxes[*mark].isNull()) {
            painter.setPen(pen);
            painter.drawRoundedRect(layout.boxes[*mark].adjusted(-1, -1, 1, 1), 2, 2);
        }
    };
    frame(focus.hovered, QPen(style.theme.quietInk, 1));
    if (focus.hasFocus)
        frame(focus.cursor, QPen(style.theme.selection, 2));
    if (!focus.dragged.isNull()) {
        painter.fillRect(focus.dragged, faded(style.theme.selection, 0.14));
        painter.setPen(QPen(style.theme.selection, 1));
        painter.drawRect(focus.dragged);
    }
}

} // namespace

void paintChart(QPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartStyle &style,
                const ChartFocus &focus)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(style.locale.textDirection());
    painter.setPen(QPen(style.theme.outline, 1));
    for (const QLineF &rule : layout.rules)
        painter.drawLine(rule);
    paintBlanks(painter, layout, style.theme);
    if (isGrid(chart.kind))
        paintCells(painter, chart, layout, style);
    else if (chart.kind == ChartKind::Lines)
        paintLines(painter, chart, layout, style);
    else
        paintBars(painter, chart, layout, style);
    paintTexts(painter, layout, style);
    paintFocus(painter, layout, style, focus);
}

} // namespace sijill
