#include "widgets/desk/chartpainter.h"
#include "widgets/desk/chartsigns.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/shades.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace sijill {

namespace {

constexpr double signWidth = 22, rowHeight = 19;

struct Entry {
    QString text;
    std::function<void(QPainter &, const QRectF &)> draw;
};

QString say(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

/// What occurs among the marks.
struct Occurs {
    bool range = false, open = false, noFigure = false, inWhole = false, zero = false, leftOut = false, nothing = false;
    std::vector<bool> shades = std::vector<bool>(shadeBegins.size() + 1);
};

Occurs occursIn(const Chart &chart)
{
    Occurs occurs;
    for (const ChartMark &mark : chart.marks) {
        const Drawn value = mark.isChosen() ? countedOf(chart, mark) : allOf(chart, mark);
        occurs.leftOut |= !(mark.counted == mark.all);
        occurs.noFigure |= value.kind == Drawn::Kind::NoFigure;
        occurs.inWhole |= value.kind == Drawn::Kind::InWhole;
        if (value.kind != Drawn::Kind::Number)
            continue;
        occurs.range |= value.low < value.high;
        occurs.open |= value.isOpen;
        occurs.zero |= value.isZero();
        occurs.shades[shadeOf(value.best)] = true;
    }
    occurs.nothing = chart.kind != ChartKind::Bars && chart.kind != ChartKind::Sizes && chart.kind != ChartKind::Table;
    return occurs;
}

class Entries {
public:
    Entries(const Chart &chart, const ChartStyle &style) : m_chart(chart), m_style(style), m_occurs(occursIn(chart)) {}

    std::vector<Entry> take()
    {
        if (m_chart.kind == ChartKind::Bars || m_chart.kind == ChartKind::Sizes || m_chart.kind == ChartKind::Lines)
            addLengths();
        else
            addShades();
        if (m_occurs.noFigure)
            add(say(QT_TRANSLATE_NOOP("Chart", "no figure")),
                [theme = m_style.theme](QPainter &painter, const QRectF &box) {
                    drawNoFigure(painter, box.center(), theme, Strength::Full);
                });
        if (m_occurs.inWhole)
            add(say(QT_TRANSLATE_NOOP("Chart", "counted with its whole")),
                [theme = m_style.theme](QPainter &painter, const QRectF &box) {
                    drawNoFigure(painter, box.center(), theme, Strength::Full, true);
                });
        if (m_occurs.leftOut)
            addBar(say(QT_TRANSLATE_NOOP("Chart", "left out here")), {Drawn::Kind::Number, 1, 1, 1, false},
                   Strength::Pale);
        if (m_chart.kind == ChartKind::Lines)
            m_entries.push_back({say(QT_TRANSLATE_NOOP("Chart", "a gap: nothing recorded")), {}});
        else if (m_occurs.nothing)
            add(say(QT_TRANSLATE_NOOP("Chart", "nothing recorded")),
                [theme = m_style.theme](QPainter &painter, const QRectF &box) {
                    painter.setPen(QPen(faded(theme.outline, 0.7), 0.8));
                    painter.setBrush(Qt::NoBrush);
                    painter.drawRect(box.adjusted(3, 0, -3, 0));
                });
        return std::move(m_entries);
    }

private:
    void add(const QString &text, std::function<void(QPainter &, const QRectF &)> draw)
    {
        m_entries.push_back({text, std::move(draw)});
    }
    void addBar(const QString &text, const Drawn &value, Strength strength)
    {
        add(text, [=, theme = m_style.theme, mirrored = m_style.isMirrored()](QPainter &painter, const QRectF &box) {
            drawBar(painter, box.adjusted(1, 1, -7, -1), value, 1.0 * double(std::max<qint64>(value.high, 1)), theme,
                    strength, mirrored);
        });
    }
    void addLengths()
    {
        addBar(say(QT_TRANSLATE_NOOP("Chart", "best figure")), {Drawn::Kind::Number, 1, 1, 1, false}, Strength::Full);
        if (m_occurs.range)
            addBar(say(QT_TRANSLATE_NOOP("Chart", "from the low to the high")), {Drawn::Kind::Number, 1, 2, 3, false},
                   Strength::Full);
        if (m_occurs.open)
            addBar(say(QT_TRANSLATE_NOOP("Chart", "or more")), {Drawn::Kind::Number, 1, 1, 1, true}, Strength::Full);
    }
    void addShades()
    {
        for (std::size_t i = 0; i < shadeBegins.size(); ++i) {
            if (!m_occurs.shades[i + 1])
                continue;
            const QString from = m_style.locale.toString(shadeBegins[i]);
            const QString text = i + 1 == shadeBegins.size()
                                     ? QCoreApplication::translate("Chart", "%1 or more", "people").arg(from)
                                     : QCoreApplication::translate("Chart", "%1 to %2", "people")
                                           .arg(from, m_style.locale.toString(shadeBegins[i + 1] - 1));
            add(text, [shade = static_cast<Shade>(i + 1), theme = m_style.theme](QPainter &painter, const QRectF &box) {
                painter.fillRect(box.adjusted(3, 0, -3, 0), shadeColour(shade, theme));
            });
        }
        if (m_occurs.zero)
            add(say(QT_TRANSLATE_NOOP("Chart", "zero")), [style = m_style](QPainter &painter, const QRectF &box) {
                drawCell(painter, box.adjusted(3, 0, -3, 0), {Drawn::Kind::Number, 0, 0, 0, false}, {}, style,
                         Strength::Full);
            });
        if (m_occurs.open)
            add(say(QT_TRANSLATE_NOOP("Chart", "or more (+)")),
                [style = m_style](QPainter &painter, const QRectF &box) {
                    drawCell(painter, box.adjusted(3, 0, -3, 0), {Drawn::Kind::Number, 1, 1, 1, true}, {}, style,
                             Strength::Full);
                });
    }

    const Chart &m_chart;
    const ChartStyle &m_style;
    Occurs m_occurs;
    std::vector<Entry> m_entries;
};

} // namespace

double paintChartLegend(QPainter *painter, const Chart &chart, const ChartStyle &style, const QRectF &box)
{
    if (chart.marks.empty())
        return 0;
    double x = 0, y = 0;
    for (const Entry &entry : Entries(chart, style).take()) {
        const double sign = entry.draw ? signWidth + 4 : 0;
        const double width = sign + textWidth(style.font, entry.text) + 2;
        if (x > 0 && x + width > box.width()) {
            x = 0;
            y += rowHeight;
        }
        if (painter) {
            const SavedPainter saved(*painter);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setLayoutDirection(style.locale.textDirection());
            const auto placed = [&](double from, double wide, double down, double high) {
                const double left = style.isMirrored() ? box.right() - from - wide : box.left() + from;
                return QRectF(left, box.top() + y + down, wide, high);
            };
            if (entry.draw)
                entry.draw(*painter, placed(x, signWidth, 4, rowHeight - 8));
            drawTextIn(*painter, placed(x + sign, width - sign, 0, rowHeight), Qt::AlignLeading | Qt::AlignVCenter,
                       style.font, entry.text, style.theme.quietInk);
        }
        x += width + 14;
    }
    return y + rowHeight;
}

} // namespace sijill
