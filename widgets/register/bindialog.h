#pragma once

#include "mapdata/entry/bin.h"
#include "mapdata/register/edit.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace sijill {

/// What is in the bin, a row an incident.
class BinModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, WhenColumn, WhereColumn, DeletedColumn, WhoColumn, WhyColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;
    static constexpr int FormRole = Qt::UserRole + 2; ///< its words as they are searched

    explicit BinModel(QLocale locale, QObject *parent = nullptr) : QAbstractTableModel(parent), m_locale(locale) {}
    void setRows(std::vector<BinRow> rows);
    const BinRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const BinRow &row, int column) const;

    QLocale m_locale;
    std::vector<BinRow> m_rows;
};

/// The bin of a register: what was deleted, when, by whom and why; any of it can come back. Nothing is ever emptied.
class BinDialog : public QDialog {
    Q_OBJECT

public:
    explicit BinDialog(QWidget *parent = nullptr);

    void setRows(std::vector<BinRow> rows);
    void say(const QString &sentence);
    /// What is selected comes back.
    void restore();

    QLineEdit &search() { return *m_search; }
    QTableView &view() { return *m_view; }
    QPushButton &restoreButton() { return *m_restore; }
    QString said() const;

signals:
    void restoreWanted(const sijill::Edit &edit, const QString &title);
    void undoWanted(); ///< by its keys, which the main window has only while it is in front
    void redoWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpView();
    void showState();
    std::vector<int> selectedRows() const;

    BinModel *m_model = nullptr;
    QSortFilterProxyModel *m_filter = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_count = nullptr, *m_said = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace sijill
