#pragma once

#include "mapdata/desk/choosing.h"
#include "widgets/desk/chartstyle.h"

#include <QWidget>

#include <memory>

namespace sijill {

/// A chart to look at and to choose in. It knows no query: whoever shows it is told what was chosen.
///
/// Mouse: a click chooses a mark or a name; Ctrl adds; Shift takes all between it and the one before; a drag takes all
/// that it touches. Keys: arrows move from mark to mark, Home and End to the first and last; Space or Enter chooses
/// (with Ctrl: adds, with Shift: all from the one before); Escape lets all back.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Where there is little height, its legend scrolls with it.
    void setLegendBelow(bool below);
    /// Null: nothing.
    void setChart(std::shared_ptr<const Chart> chart);
    const std::shared_ptr<const Chart> &chart() const { return m_chart; }
    const ChartLayout &laidOut() const { return m_layout; }
    const ChartStyle &style() const { return m_style; }

    std::optional<std::size_t> cursor() const { return m_focus.cursor; }
    void setCursorMark(std::optional<std::size_t> mark);
    /// What the mark under the cursor says: for who does not see it.
    QString valueText() const;
    /// The mark that is looked at: under the pointer, else under the cursor.
    std::optional<std::size_t> lookedAt() const { return m_focus.hovered ? m_focus.hovered : m_focus.cursor; }

signals:
    void marksChosen(const std::vector<std::size_t> &marks, sijill::Choosing how);
    void headingChosen(bool isRow, std::size_t at, sijill::Choosing how);
    void allWanted();
    void lookedAtChanged();
    void menuWanted(QPoint global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    QRectF legendBox() const;
    void hover(std::optional<std::size_t> mark);
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void choose(std::size_t mark, Qt::KeyboardModifiers modifiers);
    std::vector<std::size_t> between(std::size_t a, std::size_t b) const;
    std::optional<std::size_t> next(QPointF direction) const;
    void reveal(const QRectF &box);

    std::shared_ptr<const Chart> m_chart;
    ChartStyle m_style;
    ChartLayout m_layout;
    ChartFocus m_focus;
    std::optional<std::size_t> m_anchor; ///< from where Shift takes
    std::optional<QPointF> m_pressed;
    bool m_legendBelow = false;
};

} // namespace sijill
