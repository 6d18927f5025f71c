#pragma once

#include "widgets/viewmodel.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace sijill {

struct ViewTotals;

/// Totals of what the map shows of window and filter, told apart by how well it is placed; what has no place stands
/// beside them.
class InViewPanel : public QWidget {
    Q_OBJECT

public:
    explicit InViewPanel(ViewModel &model, QWidget *parent = nullptr);

    /// What is in view: what has no place is not among it.
    QString totalText() const;
    /// With what has no place.
    QString togetherText() const;
    /// That several data sets stand in the total; empty for one.
    QString dataSetNote() const;
    /// What is left out, the days, the reading: whatever is not said by the measure. Empty where all is counted.
    QString conditionsText() const;

signals:
    void explanationWanted(bool together); ///< of what is in view alone, or with what has no place

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A line: what, and how many.
    struct Row {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QString whole; ///< the value, on one line
    };

    void addWhy(QGridLayout &grid, bool together);
    void setValue(const QLabel *value, const QString &text);
    QString valueOf(const QLabel *value) const;
    void breakLines();
    void refresh();
    void show(const ViewTotals &totals);

    ViewModel &m_model;
    Newest m_work;
    QLabel *m_measure = nullptr;
    QLabel *m_total = nullptr;
    std::vector<Row> m_rows;
    QLabel *m_bounds = nullptr; ///< what is sure and what is possible, where incidents reach beyond the window
    QLabel *m_placed = nullptr;
    QLabel *m_area = nullptr;
    QLabel *m_unplaced = nullptr;
    QLabel *m_together = nullptr;
    QLabel *m_without = nullptr;
    QLabel *m_incidents = nullptr;
    QLabel *m_dataSets = nullptr;
    QLabel *m_conditions = nullptr;
};

} // namespace sijill
