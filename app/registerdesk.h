#pragma once

#include "app/drafts.h"
#include "mapdata/entry/entryedit.h"
#include "mapdata/model/atlas.h"
#include "mapdata/register/editor.h"
#include "mapdata/register/registerhold.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QAction;

namespace sijill {

class IncidentForm;
class SeveralDialog;
class MainWindow;
class Workspace;

/// What a window offers for working on a register: the form of an incident and its draft, the bin, the history of what
/// is selected, saving as. A child of the window.
class RegisterDesk : public QObject {
    Q_OBJECT

public:
    RegisterDesk(MainWindow &window, Workspace &workspace);
    ~RegisterDesk() override;

    /// For File and Edit.
    QList<QAction *> fileActions() const { return m_fileActions; }
    QList<QAction *> editActions() const { return m_editActions; }
    /// Null while nobody types.
    IncidentForm *form() const;

    /// What is open can be worked on; else says how it can.
    bool isEditable();
    IncidentForm *newIncident();
    IncidentForm *edit(IncidentIndex incident);
    void editSelected();
    void deleteSelected();
    /// One field of all that are selected.
    SeveralDialog *setSeveral();
    void putIntoBin(const std::vector<IncidentIndex> &incidents);
    void chooseSaveAs();
    void saveAs(const QString &path);
    /// Said with a way to undo, once what was changed is shown, which has a notice of its own.
    void sayOnceShown(const QString &sentence);

signals:
    void entered(sijill::IncidentIndex incident); ///< by form, and it is shown now

private:
    QAction *makeAction(const char *text, const QKeySequence &key, void (RegisterDesk::*act)());
    void newIncidentByAction() { newIncident(); }
    void setSeveralByAction() { setSeveral(); }
    void sayHeld(const RegisterHolder &holder);
    QStringList selectedIds() const;
    IncidentForm *open(IncidentIndex incident);
    void joinForm();
    void save(const EnteredEdit &entered);
    void take(const Result<EditDone> &done, const QString &incident);
    void tryOut(const Edit &edit);
    void keepDraft();
    void leaveForm();
    void takePoint() { takeFromMap(false); }
    void takeFromMap(bool isArea);
    void followMap();
    void beginAnew();
    void deleteInForm();
    IncidentIndex incidentOf(const QString &id) const;
    void offerDraft();
    void showNew();
    void sayInBin(const EditDone &done, int count);
    void offerHistory();
    void tellHistory(IncidentIndex incident);
    QString titleOf(IncidentIndex incident) const;

    MainWindow &m_window;
    Workspace &m_workspace;
    Drafts m_drafts;
    QTimer m_keeping;
    QPointer<IncidentForm> m_form;
    QString m_formFile;            ///< the register that the form is of
    QString m_toShow;              ///< the incident that was entered, once it is there
    std::function<void()> m_toSay; ///< once what was changed is shown, which has a notice of its own
    bool m_isNew = false;          ///< it is one that was not there before
    bool m_savesAgain = false;
    bool m_takesArea = false; ///< the next click on the map is for the form's area, not its point
    int m_trials = 0;
    QList<QAction *> m_fileActions, m_editActions;
};

} // namespace sijill
