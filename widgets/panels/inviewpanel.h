#pragma once

#include "widgets/viewmodel.h"

#include <QWidget>

class QLabel;

namespace sijill {

struct ViewTotals;

/// Totals of what the map shows of window and filter, told apart by how well it is placed.
class InViewPanel : public QWidget {
    Q_OBJECT

public:
    explicit InViewPanel(ViewModel &model, QWidget *parent = nullptr);

    QString totalText() const;
    /// That several data sets stand in the total; empty for one.
    QString dataSetNote() const;

signals:
    void explanationWanted();

private:
    void refresh();
    void show(const ViewTotals &totals);

    ViewModel &m_model;
    Newest m_work;
    QLabel *m_measure = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_bounds = nullptr; ///< what is sure and what is possible, where incidents reach beyond the window
    QLabel *m_placed = nullptr;
    QLabel *m_area = nullptr;
    QLabel *m_unplaced = nullptr;
    QLabel *m_without = nullptr;
    QLabel *m_incidents = nullptr;
    QLabel *m_dataSets = nullptr;
};

} // namespace sijill
