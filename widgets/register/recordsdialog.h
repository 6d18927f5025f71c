#pragma once

#include "widgets/register/recordmodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;
class QTableView;

namespace sijill {

class RecordMergeDialog;
class NewRecordDialog;

/// The names of a register: places, sources, actors and so on, a table for each. Renames in place, enters new ones,
/// deletes what nothing refers to, makes one of several spellings. What is asked for is told; whoever does it sets the
/// rows anew.
class RecordsDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecordsDialog(QWidget *parent = nullptr);

    /// Which table is shown, whether its rows are there or not.
    QString table() const;
    void showTable(const QString &table);
    /// What is selected stays, as far as it is there. Those of another table than the one shown are ignored.
    void setRows(const QString &table, std::vector<RecordRow> rows);
    /// Below the table: what was done, or why it was not.
    void say(const QString &sentence);
    QString said() const;

    RecordMergeDialog *merge();
    NewRecordDialog *enter();
    void remove();
    /// Selects what may be spellings of one, the next time the next ones.
    void showLikely();

    QTabBar &tabs() { return *m_tabs; }
    QLineEdit &search() { return *m_search; }
    QTableView &view() { return *m_view; }
    RecordModel &model() { return *m_model; }
    QPushButton &mergeButton() { return *m_merge; }
    QPushButton &newButton() { return *m_new; }
    QPushButton &deleteButton() { return *m_delete; }
    QPushButton &likelyButton() { return *m_likelyButton; }

signals:
    void rowsWanted(const QString &table);
    void editWanted(const sijill::Edit &edit, const QString &title);
    void mergeWanted(const QString &table, const QString &keep, const QStringList &others, const QString &why,
                     const QString &title);
    void undoWanted(); ///< by its keys, which the main window has only while it is in front
    void redoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpView();
    QPushButton *addButton(const QString &text, const QString &tip);
    std::vector<int> selectedRows() const;
    void select(const std::vector<int> &rows);
    void showState();
    void copy() const;

    QTabBar *m_tabs = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_view = nullptr;
    RecordModel *m_model = nullptr;
    RecordFilter *m_filter = nullptr;
    QLabel *m_count = nullptr, *m_said = nullptr;
    QPushButton *m_new = nullptr, *m_merge = nullptr, *m_delete = nullptr, *m_likelyButton = nullptr;
    std::vector<std::vector<int>> m_likely;
    std::size_t m_nextLikely = 0;
};

} // namespace sijill
