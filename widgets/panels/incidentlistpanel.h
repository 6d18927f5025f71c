#pragma once

#include "widgets/models/incidentmodel.h"

#include <QTableView>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace sijill {

/// The incidents of window and filter as a table. It shares the selection with the map, both ways.
class IncidentListPanel : public QWidget {
    Q_OBJECT

public:
    explicit IncidentListPanel(ViewModel &model, QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    IncidentModel &rows() { return *m_rows; }
    QCheckBox &onlyInView() { return *m_onlyInView; }

signals:
    /// Enter or double click: the user wants to see it.
    void incidentOpened(sijill::IncidentIndex incident);

private:
    void setUpTable();
    void showCount();
    void showSelection();
    void takeSelection();

    ViewModel &m_model;
    IncidentModel *m_rows = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_count = nullptr;
    QCheckBox *m_onlyInView = nullptr;
    bool m_following = false; ///< the rows are being selected because the model says so
};

} // namespace sijill
