#pragma once

#include "mapdata/result.h"
#include "mapdata/session/derived.h"
#include "widgets/desk/chartstyle.h"

class QImage;
class QPainter;

namespace sijill {

/// A chart as a picture that can stand by itself: what it is of, when, how many, under which conditions, what its
/// signs mean, by which reading and who says so.
class ChartPage {
public:
    struct Options {
        double width = 1000; ///< in 1/96 inch; wider where the chart needs it
        Theme theme = Theme::light();
        QLocale locale;
    };
    ChartPage(Chart chart, const OpenedAtlas &opened, const Numbers &numbers, const Options &options);

    QSizeF size() const { return m_size; }
    void paint(QPainter &painter) const;
    QImage image(double scale) const;
    /// By the suffix of the file: png (and what else QImage writes), svg, pdf, or csv.
    std::optional<Problem> write(const QString &file, double scale = 2) const;

private:
    Chart m_chart;
    ChartStyle m_style;
    ChartLayout m_layout;
    QString m_atlas, m_title, m_dates, m_total, m_told;
    QStringList m_conditions, m_foot; ///< lines
    double m_legendTop = 0, m_chartTop = 0, m_footTop = 0;
    QSizeF m_size;
};

} // namespace sijill
