#pragma once

#include "mapdata/desk/choosing.h"
#include "widgets/newest.h"
#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QWidget>

class QLabel;
class QMenu;
class QScrollArea;

namespace sijill {

class ChartPage;
class ChartLegend;
class ChartView;
class DeskIndex;

/// A chart of what is counted, with its legend and a line that says what is looked at. Marks are filters: what no query
/// can ask for is selected instead. Made in the background, and only while it is seen.
class ChartPane : public QWidget {
    Q_OBJECT

public:
    explicit ChartPane(ViewModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// @pre kind is not ChartKind::Table, which has a pane of its own
    void setKind(ChartKind kind, TallyKey rows, TallyKey columns);
    ChartView &view() { return *m_view; }
    bool isBusy() const { return m_work.isBusy() || m_search.isBusy(); }
    /// All of it, to the clipboard: the numbers as a table, or the picture.
    void copyNumbers() const;
    void copyPicture() const;
    /// What is shown as a picture of its own; null before there is one.
    std::unique_ptr<ChartPage> page() const;

signals:
    void narrowing();  ///< before the query is changed: it is a step of its own
    void fileWanted(); ///< the chart is to be saved
    void shown();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void take(std::shared_ptr<const Chart> chart);
    bool isOfNow() const;
    void ask(const std::vector<std::size_t> &marks, Choosing how);
    void askHeading(bool isRow, std::size_t at, Choosing how);
    void askAll();
    void set(const Query &query);
    void select(const std::vector<std::size_t> &marks);
    void selectIncidents(std::vector<IncidentIndex> incidents);
    void tell();
    void showMenu(QPoint global);
    void addMarkActions(QMenu &menu);

    ViewModel &m_model;
    ChartView *m_view = nullptr;
    ChartLegend *m_legend = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_told = nullptr;
    ChartKind m_kind = ChartKind::Bars;
    TallyKey m_rows = TallyKey::Governorate, m_columns = TallyKey::EachMonth;
    std::shared_ptr<const Atlas> m_of;        ///< of what is shown
    std::shared_ptr<const DeskIndex> m_index; ///< of a large atlas, for one chart after the other
    Newest m_work;
    Newest m_search;       ///< for the incidents of marks that do not hold them
    bool m_isStale = true; ///< while it is not seen nothing is made
};

} // namespace sijill
