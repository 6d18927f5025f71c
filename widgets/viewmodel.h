#pragma once

#include "mapdata/session/session.h"
#include "widgets/newest.h"
#include "widgets/symbology/layerstack.h"

#include <QObject>
#include <QRectF>

#include <memory>
#include <vector>

namespace sijill {

/// What is shown, shared by all views: a session (mapdata/session/session.h) that tells of its changes, what lies on
/// the map, and the part of the world in view. Views subscribe and never keep copies; user acts come back through the
/// setters.
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
    std::shared_ptr<const Atlas> atlas() const { return shown().opened->atlas; }
    const std::vector<std::shared_ptr<const VectorLayer>> &layers() const { return shown().opened->layers; }
    /// The layers of the atlas, those the user added over them, how they look, and the incidents.
    const LayerStack &layerStack() const { return m_stack; }
    const Problems &problems() const { return shown().opened->problems; }
    const AtlasFacts &facts() const { return *shown().facts; }
    const Gazetteer &gazetteer() const { return shown().facts->gazetteer; }
    /// All of this, to be taken along by work in the background.
    const Derived &shown() const { return m_session.shown(); }
    /// The atlas is the one before it with more or less in it: whoever looks at something goes on looking at it.
    bool keepsView() const { return m_session.keepsView(); }
    /// It has only more in it: positions in its tables are what they were.
    bool keepsPositions() const { return m_session.keepsPositions(); }
    /// Its locations as well, with the incidents at each: what was made of them serves on.
    bool keepsLocations() const { return m_session.keepsLocations(); }

    /// What is shown obeys this one.
    const Filter &filter() const { return shown().filter; }
    /// What was asked for last, and is shown once it is made: what a change starts from.
    Filter wantedFilter() const { return m_session.wantedFilter(); }
    /// The same by ids and words.
    const Query &query() const { return m_session.query(); }
    const Ledger &ledger() const { return *shown().ledger; }
    const TimeIndex &index() const { return *shown().index; }
    const Mask &mask() const { return *shown().mask; }
    /// For filter and window, wherever it is.
    const Sum &total() const { return shown().total; }
    /// In window, passing the filter; sorted by begin.
    std::vector<IncidentIndex> shownIncidents() const { return shown().incidents(); }
    /// Something else than what is shown was asked for and is being made.
    bool isBusy() const { return m_work.isBusy(); }
    /// That is another atlas, with which everything starts anew.
    bool waitsForAnother() const { return m_session.waitsForAnother(); }

    /// What is selected: the incidents of one marker, badge or tray, one of them current (none: nothing is selected).
    const std::vector<IncidentIndex> &selected() const { return m_session.selection().incidents; }
    IncidentIndex current() const { return m_session.selection().current; }

    /// World rectangle that the map shows; null before it is known.
    QRectF view() const { return m_view; }

    /// Another atlas: nothing is hidden or selected in it.
    void setAtlas(OpenedAtlas opened);
    /// The open atlas with more in it: filter, window, selection and view stay. @pre what has been in the tables of the
    /// atlas last given still is, in the same places
    void growAtlas(OpenedAtlas opened);
    /// The open atlas opened anew, with more or less in it: filter, window, selection and view stay by what they name,
    /// as far as that is there; what is not there now holds again once it is.
    void refreshAtlas(OpenedAtlas opened);
    /// The open atlas after a command in its register, see Session::change().
    void changeAtlas(OpenedAtlas opened, AtlasChange change);
    /// The one last given, which is shown once what follows from it is made.
    const OpenedAtlas &newest() const { return *m_session.wanted(); }
    void setLayerStack(LayerStack stack);
    /// Of an atlas that is on its way, too.
    void setQuery(const Query &query);
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
    void follow(const Session::Step &step);
    void make();
    void take(Session::Made made);
    void tell(Session::Changes changes);

    Session m_session;
    LayerStack m_stack;
    Newest m_work;
    QRectF m_view;
};

} // namespace sijill
