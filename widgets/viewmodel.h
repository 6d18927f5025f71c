#pragma once

#include "widgets/layers/layerstack.h"
#include "widgets/newest.h"
#include "widgets/shown.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <vector>

namespace sijill {

/// What is shown, shared by all views: the open atlas, the filter, what follows from them, the selection and the part
/// of the world in view. Views subscribe and never keep copies; user acts come back through the setters.
///
/// What follows from a large atlas, or from another measure, reading or text, is made in the background: until it is
/// there all that is told here stays as it was, and only the newest that was asked for is ever shown. The parts always
/// belong together, also while signals are emitted. A setter that changes nothing emits nothing.
class ViewModel : public QObject {
    Q_OBJECT

public:
    explicit ViewModel(QObject *parent = nullptr);
    ~ViewModel() override;

    /// Never null; an empty atlas before anything is open.
    std::shared_ptr<const Atlas> atlas() const { return m_shown.opened->atlas; }
    const std::vector<std::shared_ptr<const VectorLayer>> &layers() const { return m_shown.opened->layers; }
    /// The layers of the atlas, those the user added over them, how they look, and the incidents.
    const LayerStack &layerStack() const { return m_stack; }
    const Problems &problems() const { return m_shown.opened->problems; }
    const AtlasFacts &facts() const { return *m_shown.facts; }
    const Gazetteer &gazetteer() const { return m_shown.facts->gazetteer; }
    /// All of this, to be taken along by work in the background.
    const Shown &shown() const { return m_shown; }
    /// The atlas is the one before it with more in it: whoever looks at something goes on looking at it.
    bool hasGrown() const { return m_hasGrown; }

    /// What is shown obeys this one.
    const Filter &filter() const { return m_shown.filter; }
    /// What was asked for last, and is shown once it is made: what a change starts from.
    const Filter &wantedFilter() const { return m_wanted.filter; }
    const Ledger &ledger() const { return *m_shown.ledger; }
    const TimeIndex &index() const { return *m_shown.index; }
    const Mask &mask() const { return *m_shown.mask; }
    /// For filter and window, wherever it is.
    const Sum &total() const { return m_total; }
    /// In window, passing the filter; sorted by begin.
    std::vector<IncidentIndex> shownIncidents() const;
    /// Something else than what is shown was asked for and is being made.
    bool isBusy() const { return m_work.isBusy(); }

    /// What is selected: the incidents of one marker, badge or tray, one of them current (none: nothing is selected).
    const std::vector<IncidentIndex> &selected() const { return m_selected; }
    IncidentIndex current() const { return m_current; }

    /// World rectangle that the map shows; null before it is known.
    QRectF view() const { return m_view; }

    void setAtlas(OpenedAtlas opened);
    /// The open atlas with more in it: filter, window, selection and view stay. @pre what has been in the tables of the
    /// atlas last given still is, in the same places
    void growAtlas(OpenedAtlas opened);
    /// The open atlas read anew, with more or less in it: filter, window and view stay by what they name, as far as
    /// that is there; nothing is selected.
    void refreshAtlas(OpenedAtlas opened);
    void setLayerStack(LayerStack stack);
    void setFilter(const Filter &filter);
    void setWindow(Span window);
    void select(std::vector<IncidentIndex> incidents, IncidentIndex current);
    void clearSelection() { select({}, none); }
    void setView(const QRectF &world);

signals:
    void atlasChanged();
    void filterChanged(); ///< anything but the window
    void windowChanged();
    void sumsChanged(); ///< last, after any of these
    void selectionChanged();
    void layersChanged(); ///< after setLayerStack(); a new atlas tells of itself alone
    void viewChanged();

private:
    /// What was asked for last.
    struct Request {
        std::shared_ptr<const OpenedAtlas> opened;
        Filter filter;
        bool grown = false;
    };

    void ask(OpenedAtlas opened, const Filter &filter, bool grown);
    void makeWanted();
    void show(Shown shown);

    Shown m_shown;
    LayerStack m_stack;
    Request m_wanted;
    Newest m_work;
    Sum m_total;
    std::vector<IncidentIndex> m_selected;
    IncidentIndex m_current = none;
    QRectF m_view;
    bool m_hasGrown = false;
};

} // namespace sijill
