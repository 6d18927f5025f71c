#pragma once

#include "mapdata/desk/chart.h"
#include "widgets/newest.h"
#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QTableView>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace sijill {

class ChartPage;
class ChartPane;
class CrossTallyModel;
struct CrossTally;

/// What is counted as a table of any two keys, or as a chart. It obeys the query as all else does; a cell selects its
/// incidents, a heading and a mark of a chart ask for what they stand for. Made in the background, and only while it
/// is seen.
///
/// Keys: Ctrl+C copies what is selected, with its headings; Ctrl+A selects all.
class TotalsPanel : public QWidget {
    Q_OBJECT

public:
    explicit TotalsPanel(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setKeys(TallyKey rows, TallyKey columns);
    void setKind(ChartKind kind);
    ChartKind kind() const;
    /// To what is shown: the table or the chart.
    void focusShown();

    QTableView &table() { return *m_table; }
    QComboBox &rowKey() { return *m_rowKey; }
    QComboBox &columnKey() { return *m_columnKey; }
    QComboBox &kinds() { return *m_kind; }
    ChartPane &charts() { return *m_charts; }
    bool isBusy() const;
    /// What is shown as a picture that can stand by itself; null before there is one.
    std::unique_ptr<ChartPage> page() const;
    /// What is selected (nothing: all), to the clipboard.
    void copy() const;

signals:
    void narrowing();  ///< before the query is changed: it is a step of its own
    void fileWanted(); ///< what is shown is to be saved, see page()

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *addKeys(const QString &name, TallyKey chosen);
    void addKinds(QBoxLayout &column);
    void showKind();
    void setUpTable();
    void refresh();
    void take(std::shared_ptr<const CrossTally> table, TallyKey rows, TallyKey columns);
    void fitColumns();
    void tell();
    bool isOfNow() const;
    void select();
    void narrow(Qt::Orientation orientation, int section);
    void showMenu(QPoint at);
    void showHeadingMenu(Qt::Orientation orientation, QPoint at);

    ViewModel &m_model;
    CrossTallyModel *m_cells = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_rowKey = nullptr;
    QComboBox *m_columnKey = nullptr;
    QComboBox *m_kind = nullptr;
    QToolButton *m_save = nullptr;
    QLabel *m_by = nullptr;
    QStackedWidget *m_pages = nullptr;
    ChartPane *m_charts = nullptr;
    QLabel *m_told = nullptr;
    TallyKey m_rows = TallyKey::Governorate, m_columns = TallyKey::EachYear; ///< of what is shown
    std::shared_ptr<const Atlas> m_of;                                       ///< the same
    Newest m_work;
    bool m_isStale = true; ///< while it is not seen nothing is made
};

} // namespace sijill
