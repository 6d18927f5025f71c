#pragma once

#include "widgets/desk/chartstyle.h"

#include <QWidget>

#include <memory>

namespace sijill {

/// What the signs of a chart mean, as many lines as that takes.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setChart(std::shared_ptr<const Chart> chart);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    std::shared_ptr<const Chart> m_chart;
    ChartStyle m_style;
};

} // namespace sijill
