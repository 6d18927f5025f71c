#pragma once

#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/merge.h"
#include "widgets/newest.h"
#include "widgets/register/duplicatespanel.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QDockWidget;

namespace sijill {

class MainWindow;
class MergeDialog;
class RegisterKeeper;
class Workspace;

/// What a window offers about incidents that are one event, or are not: the list of possible duplicates, merging what
/// is selected, splitting, and a hint when something is entered that may be there already. A child of the window.
class DuplicatesDesk : public QObject {
    Q_OBJECT

public:
    DuplicatesDesk(MainWindow &window, Workspace &workspace, DuplicatesPanel &panel, QDockWidget &dock);

    /// For Edit.
    QList<QAction *> editActions() const { return m_editActions; }

    DuplicatesPanel &panel() { return m_panel; }

    /// Looks through the open atlas in the background.
    void look();
    void stop();
    bool isLooking() const { return m_looking.isBusy(); }
    void mergeSelected();
    void splitSelected();

private:
    using Found = std::vector<ProposedPair>;

    QAction *makeAction(const char *text, const QKeySequence &key, std::function<void()> act);
    void search(IncidentIndex of, const std::vector<DecidedPair> &decided, std::function<void(const Found &)> take);
    void withDecided(std::function<void(const std::vector<DecidedPair> &)> take);
    void showFound(const Found &found);
    void showDock();
    void followAtlas();
    void mergePair(const ProposedPair &pair);
    MergeDialog *openMerge(const std::vector<IncidentIndex> &incidents);
    void tryMerge();
    void takeIn(IncidentIndex keep, IncidentIndex other, const ProposedPair &pair);
    void setPart(const ProposedPair &pair, IncidentIndex part, IncidentIndex whole);
    void keepDistinct(const ProposedPair &pair);
    void apply(const Edit &edit, const QString &title, const QString &said);
    void offer(IncidentIndex entered);
    bool isOwn(IncidentIndex incident) const;
    QString idOf(IncidentIndex incident) const;
    QString wordsOf(IncidentIndex incident) const;

    MainWindow &m_window;
    Workspace &m_workspace;
    RegisterKeeper &m_keeper;
    DuplicatesPanel &m_panel;
    QDockWidget &m_dock;
    Newest m_looking, m_offering;
    QPointer<MergeDialog> m_merging;
    int m_trials = 0;
    QList<QAction *> m_editActions;
};

} // namespace sijill
