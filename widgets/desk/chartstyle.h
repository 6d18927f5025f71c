#pragma once

#include "mapdata/desk/chart.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QLocale>
#include <QRectF>

#include <optional>
#include <vector>

namespace sijill {

/// How charts look, whoever draws them: a window, a picture, a page.
struct ChartStyle {
    Theme theme = Theme::light();
    QFont font;
    QLocale locale;

    bool isMirrored() const { return locale.textDirection() == Qt::RightToLeft; }
};

/// A text of a chart and where it stands.
struct ChartText {
    QRectF box;
    QString text;
    Qt::Alignment alignment; ///< leading and trailing follow the direction of the language
    bool isStrong = false;
};

/// A row or column that can be asked for by its name.
struct ChartHeading {
    QRectF box;
    bool isRow = true;
    std::size_t at = 0; ///< in the rows or columns of the chart
};

/// Where everything of a chart stands. Hit tests read this and not the pixels.
struct ChartLayout {
    QSizeF size;
    std::vector<QRectF> boxes; ///< of each mark; null: it is not drawn
    std::vector<ChartHeading> headings;
    std::vector<ChartText> texts;
    std::vector<QLineF> rules;  ///< thin lines that divide
    std::vector<QRectF> blanks; ///< of days and cells in which nothing is recorded
    std::vector<QRectF> lanes;  ///< of bars and lines: the part of each row in which a number has its length
    double highest = 0;         ///< what the full length of a lane stands for

    /// The mark at that place, or none.
    std::optional<std::size_t> markAt(QPointF at) const;
    /// The marks that a rectangle touches.
    std::vector<std::size_t> marksIn(const QRectF &box) const;
    const ChartHeading *headingAt(QPointF at) const;
};

/// @param size what there is; the layout is wider or higher where the chart needs it
ChartLayout layOut(const Chart &chart, const ChartStyle &style, QSizeF size);

/// What stands out of a chart that is looked at.
struct ChartFocus {
    std::optional<std::size_t> cursor, hovered; ///< marks
    QRectF dragged;                             ///< null: nothing is being dragged
    bool hasFocus = false;
};

} // namespace sijill
