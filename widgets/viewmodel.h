#pragma once

#include "mapdata/filter/filter.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/store/atlasfile.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <vector>

namespace sijill {

/// What is shown, shared by all views: the open atlas, the filter, what follows from them, the selection and the part
/// of the world in view. Views subscribe and never keep copies; user acts come back through the setters.
///
/// Every setter leaves the model consistent before it emits; a setter that changes nothing emits nothing.
class ViewModel : public QObject {
    Q_OBJECT

public:
    explicit ViewModel(QObject *parent = nullptr);
    ~ViewModel() override;

    /// Never null; an empty atlas before anything is open.
    std::shared_ptr<const Atlas> atlas() const { return m_opened.atlas; }
    const std::vector<std::shared_ptr<const VectorLayer>> &layers() const { return m_opened.layers; }
    const Problems &problems() const { return m_opened.problems; }
    const Gazetteer &gazetteer() const { return m_gazetteer; }

    const Filter &filter() const { return m_filter; }
    const Ledger &ledger() const { return m_ledger; }
    const TimeIndex &index() const { return m_index; }
    const Mask &mask() const { return m_mask; }
    /// One sum per location of the atlas, for filter and window.
    const std::vector<Sum> &sums() const { return m_sums; }
    /// For filter and window, wherever it is.
    const Sum &total() const { return m_total; }
    /// In window, passing the filter; sorted by begin.
    std::vector<IncidentIndex> shownIncidents() const;

    /// What is selected: the incidents of one marker, badge or tray, one of them current (none: nothing is selected).
    const std::vector<IncidentIndex> &selected() const { return m_selected; }
    IncidentIndex current() const { return m_current; }

    /// World rectangle that the map shows; null before it is known.
    QRectF view() const { return m_view; }

    void setAtlas(OpenedAtlas opened);
    void setFilter(const Filter &filter);
    void setWindow(Span window);
    void select(std::vector<IncidentIndex> incidents, IncidentIndex current);
    void clearSelection() { select({}, none); }
    void setView(const QRectF &world);

signals:
    void atlasChanged();
    void filterChanged(); ///< anything but the window
    void windowChanged();
    void sumsChanged(); ///< after either of these, once the sums are made
    void selectionChanged();
    void viewChanged();

private:
    void recompute(bool ledgerChanged, bool maskChanged);

    OpenedAtlas m_opened;
    Gazetteer m_gazetteer;
    Filter m_filter;
    Ledger m_ledger;
    TimeIndex m_index;
    Mask m_mask;
    std::vector<Sum> m_sums;
    Sum m_total;
    std::vector<IncidentIndex> m_selected;
    IncidentIndex m_current = none;
    QRectF m_view;
};

} // namespace sijill
