#pragma once

#include "widgets/models/incidentmodel.h"

#include <QTableView>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace sijill {

/// The incidents of window and filter as a table. It shares the selection with the map, both ways; several rows are
/// selected together. Columns are shown, hidden and moved from the menu of the headings and by dragging them.
///
/// Keys: Ctrl+C copies the rows, Ctrl+A selects all, Enter goes to the incident on the map.
class IncidentListPanel : public QWidget {
    Q_OBJECT

public:
    explicit IncidentListPanel(ViewModel &model, QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    IncidentModel &rows() { return *m_rows; }
    QCheckBox &onlyInView() { return *m_onlyInView; }
    /// Which columns are shown, in which order and how wide, and back.
    QByteArray columns() const;
    void setColumns(const QByteArray &columns);
    /// The rows that are selected (none: all) as they stand there, to the clipboard.
    QString conditionsText() const;
    void copyRows(bool withHeadings) const;

signals:
    /// Enter or double click: the user wants to see it.
    void incidentOpened(sijill::IncidentIndex incident);
    void explanationWanted(sijill::IncidentIndex incident);
    void editWanted(sijill::IncidentIndex incident);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<int> selectedRows() const;
    void showMenu(QPoint at);
    void showColumnMenu(QPoint global);
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
