#include "widgets/desk/chartlegend.h"
#include "widgets/desk/chartpainter.h"

#include <QPainter>

namespace sijill {

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend of the chart"));
    m_style = {Theme::light(), font(), locale()};
}

void ChartLegend::setTheme(const Theme &theme)
{
    m_style.theme = theme;
    update();
}

void ChartLegend::setChart(std::shared_ptr<const Chart> chart)
{
    m_chart = std::move(chart);
    fit();
}

void ChartLegend::fit()
{
    m_style.font = font();
    m_style.locale = locale();
    const double height = m_chart ? paintChartLegend(nullptr, *m_chart, m_style, QRectF(0, 0, width() - 8, 0)) : 0;
    setFixedHeight(static_cast<int>(height));
    update();
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_chart)
        paintChartLegend(&painter, *m_chart, m_style, QRectF(4, 0, width() - 8, height()));
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace sijill
