#include "app/registerdesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/entry/historywords.h"
#include "mapdata/register/saveas.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/incidentform.h"
#include "widgets/register/severaldialog.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepAfter = 250; // milliseconds after the last letter

} // namespace

RegisterDesk::RegisterDesk(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace), m_drafts(draftFolder())
{
    m_fileActions = {makeAction(QT_TR_NOOP("Save &as…"), {}, &RegisterDesk::chooseSaveAs)};
    m_editActions = {
        makeAction(QT_TR_NOOP("&New incident…"), QKeySequence::New, &RegisterDesk::newIncidentByAction),
        makeAction(QT_TR_NOOP("&Edit the incident…"), Qt::Key_E, &RegisterDesk::editSelected),
        makeAction(QT_TR_NOOP("Set a &field of the selected…"), Qt::SHIFT | Qt::Key_E,
                   &RegisterDesk::setSeveralByAction),
        makeAction(QT_TR_NOOP("&Delete the incident"), Qt::CTRL | Qt::Key_Delete, &RegisterDesk::deleteSelected)};
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &RegisterDesk::keepDraft);
    connect(&m_drafts, &Drafts::failed, this,
            [this](const Problem &problem) { m_window.notice().say(readable(problem)); });
    RegisterKeeper &keeper = m_workspace.registerKeeper();
    connect(&keeper, &RegisterKeeper::opened, this, [this] {
        offerHistory();
        if (const auto &holder = m_workspace.registerKeeper().heldBy())
            sayHeld(*holder);
        if (m_form && std::exchange(m_savesAgain, false))
            m_form->saveButton().click();
        else
            offerDraft();
    });
    connect(&keeper, &RegisterKeeper::freed, this,
            [this] { m_window.notice().say(tr("This register can be edited here now.")); });
    connect(&keeper, &RegisterKeeper::failed, this,
            [this](const Problem &problem) { m_window.notice().say(readable(problem)); });
    connect(&m_workspace, &Workspace::opened, this, &RegisterDesk::showNew, Qt::QueuedConnection);
    connect(&m_window.incident(), &IncidentPanel::historyWanted, this, &RegisterDesk::tellHistory);
    connect(&m_window.incident(), &IncidentPanel::editWanted, this, &RegisterDesk::edit);
    connect(&m_window.list(), &IncidentListPanel::editWanted, this, &RegisterDesk::edit);
    followMap();
    offerHistory();
}

RegisterDesk::~RegisterDesk()
{
    if (m_form)
        keepDraft();
}

IncidentForm *RegisterDesk::form() const
{
    return m_form;
}

QAction *RegisterDesk::makeAction(const char *text, const QKeySequence &key, void (RegisterDesk::*act)())
{
    auto *action = new QAction(this);
    setSourceText(*action, text, staticMetaObject);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

bool RegisterDesk::isEditable()
{
    RegisterKeeper &keeper = m_workspace.registerKeeper();
    if (keeper.heldBy()) {
        sayHeld(*keeper.heldBy());
        return false;
    }
    if (keeper.isOpen())
        return true;
    m_window.notice().sayWithAction(
        tr("What is open is no register, and nothing is entered or changed in it. Saved as a register it can be."),
        tr("Save as a register…"), [this] { chooseSaveAs(); });
    return false;
}

void RegisterDesk::sayHeld(const RegisterHolder &holder)
{
    const QString where =
        tr("process %1 on %2", "of a computer").arg(QString::number(holder.process), isolated(holder.host));
    const QString who = holder.who.isEmpty() ? where : tr("%1, %2", "a person, where").arg(isolated(holder.who), where);
    m_window.notice().sayWithAction(
        tr("This register is being edited in another window (%1). Here it is open to read until that one is closed.")
            .arg(who),
        tr("Edit all the same"), [this] { m_workspace.registerKeeper().editAllTheSame(); });
}

QString RegisterDesk::titleOf(IncidentIndex incident) const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    return incidentTitle(atlas, atlas.incidents[incident], m_window.locale());
}

IncidentForm *RegisterDesk::newIncident()
{
    return isEditable() ? open(none) : nullptr;
}

IncidentForm *RegisterDesk::edit(IncidentIndex incident)
{
    const Atlas &atlas = *m_workspace.model().atlas();
    if (incident >= atlas.incidents.size() || !isEditable())
        return nullptr;
    if (atlas.dataSetOf(incident) != 0) {
        m_window.notice().say(tr("This incident is of another file that lies beside the register."));
        return nullptr;
    }
    return open(incident);
}

void RegisterDesk::editSelected()
{
    if (const IncidentIndex incident = m_workspace.model().current(); incident != none)
        edit(incident);
    else if (isEditable())
        m_window.notice().say(tr("No incident is selected."));
}

/// One form at a time: who is at it goes on.
IncidentForm *RegisterDesk::open(IncidentIndex incident)
{
    if (m_form && m_form->isChanged()) {
        m_form->show();
        m_form->raise();
        m_form->activateWindow();
        m_window.notice().say(tr("The form of another incident is open and not saved yet."));
        return m_form;
    }
    if (m_form)
        m_form->deleteLater();
    m_formFile = m_workspace.registerKeeper().path();
    m_form = new IncidentForm(m_workspace.model(), incident, &m_window);
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto draft = m_drafts.read(m_formFile, m_form->before().id)) {
        m_form->setFields(*draft);
        m_form->showDraft();
    }
    joinForm();
    m_form->show();
    return m_form;
}

void RegisterDesk::joinForm()
{
    IncidentForm *form = m_form;
    connect(form, &IncidentForm::changed, this, [this] { m_keeping.start(); });
    connect(form, &IncidentForm::trialWanted, this, &RegisterDesk::tryOut);
    connect(form, &IncidentForm::saveWanted, this, &RegisterDesk::save);
    connect(form, &IncidentForm::saveElsewhereWanted, this, [this] {
        m_savesAgain = true;
        chooseSaveAs();
    });
    connect(form, &IncidentForm::pointWanted, this, &RegisterDesk::takePoint);
    connect(form, &IncidentForm::areaWanted, this, [this] { takeFromMap(true); });
    connect(form, &QDialog::rejected, this, &RegisterDesk::leaveForm);
    connect(form, &IncidentForm::anewWanted, this, &RegisterDesk::beginAnew);
    connect(form, &IncidentForm::deleteWanted, this, &RegisterDesk::deleteInForm);
}

IncidentIndex RegisterDesk::incidentOf(const QString &id) const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    const QByteArray wanted = id.toUtf8();
    for (IncidentIndex i = 0; !id.isEmpty() && i < atlas.incidents.size(); ++i)
        if (atlas.texts.bytes(atlas.incidents[i].id) == wanted)
            return i;
    return none;
}

void RegisterDesk::beginAnew()
{
    m_keeping.stop();
    const QString id = m_form->before().id;
    m_drafts.remove(m_formFile, id);
    m_form->deleteLater();
    m_form->hide();
    m_form = nullptr;
    open(incidentOf(id));
}

void RegisterDesk::deleteInForm()
{
    m_keeping.stop();
    m_form->setSaving(true);
    m_workspace.edit({{{RecordEdit::Kind::Delete, u"incidents"_s, m_form->before().id, {}}}, m_form->fields().why},
                     m_form->before().title, [this](const Result<EditDone> &done) {
                         take(done, {});
                         if (done)
                             sayInBin(*done, 1);
                     });
}

void RegisterDesk::save(const EnteredEdit &entered)
{
    m_keeping.stop();
    keepDraft();
    m_form->setSaving(true);
    const QString title = m_form->fields().title;
    m_workspace.edit(entered.edit, title,
                     [this, id = entered.incident](const Result<EditDone> &done) { take(done, id); });
}

/// Saved, or said why not; then what is typed stays.
void RegisterDesk::take(const Result<EditDone> &done, const QString &incident)
{
    if (!done) {
        const QString why = readable(done.problem());
        if (m_form)
            m_form->showFailure(why, true);
        else
            m_window.notice().say(why);
        return;
    }
    if (m_form) {
        m_drafts.remove(m_formFile, m_form->before().id);
        m_form->deleteLater();
        m_form->hide();
        m_form = nullptr;
    }
    m_toShow = incident;
    m_isNew = done->entry && done->entry->kind == "new"_L1;
    m_window.activateWindow();
    if (!done->odd.empty())
        m_window.notice().say(readable({Problem::Severity::Warning, {}, {}, done->odd.front().text}));
    else if (!done->entry)
        m_window.notice().say(tr("Nothing was different, and nothing was changed."));
}

void RegisterDesk::tryOut(const Edit &edit)
{
    m_workspace.registerKeeper().tryOut(edit, [this, form = m_form, trial = ++m_trials](const Result<EditDone> &done) {
        if (form && trial == m_trials) // else something else has been typed since
            form->showTrial(done ? Result<Problems>(done->odd) : Result<Problems>(done.problem()));
    });
}

void RegisterDesk::keepDraft()
{
    if (!m_form)
        return;
    if (m_form->isChanged())
        m_drafts.write(m_formFile, m_form->fields());
    else
        m_drafts.remove(m_formFile, m_form->before().id);
}

/// Without saving: what was typed comes back when the form is asked for again.
void RegisterDesk::leaveForm()
{
    m_keeping.stop();
    keepDraft();
    if (m_form->isChanged())
        m_window.notice().say(tr("What was typed is kept as a draft; it comes back with the form."));
    m_form = nullptr;
    m_window.map().tools().setPicking(false);
    m_window.map().setFocus();
}

void RegisterDesk::takeFromMap(bool isArea)
{
    m_takesArea = isArea;
    m_form->hide(); // it lies over the map
    m_window.map().tools().setPicking(true, isArea ? tr("Click the area in which it happened; Esc leaves") : QString());
    m_window.activateWindow();
    m_window.map().setFocus(Qt::OtherFocusReason);
}

void RegisterDesk::followMap()
{
    MapTools &tools = m_window.map().tools();
    connect(&tools, &MapTools::picked, this, [this](LonLat degrees) {
        if (!m_form || !m_form->isHidden()) // else something else is being moved
            return;
        if (!m_takesArea)
            m_form->setPoint(degrees);
        else if (!m_form->setAreaAt(degrees))
            m_window.notice().say(tr("No area of the layers lies there."));
    });
    connect(&tools, &MapTools::pickingChanged, this, [this](bool on) {
        if (on || !m_form || !m_form->isHidden())
            return;
        m_form->show();
        m_form->activateWindow();
    });
}

void RegisterDesk::offerDraft()
{
    const std::vector<IncidentFields> drafts = m_drafts.all(m_workspace.registerKeeper().path());
    if (drafts.empty() || m_form)
        return;
    const QString id = drafts.front().id;
    m_window.notice().sayWithAction(tr("What was being typed into this register is kept."), tr("Go on"),
                                    [this, id] { open(incidentOf(id)); });
}

/// What was entered is selected as soon as it is there.
void RegisterDesk::showNew()
{
    if (const IncidentIndex incident = incidentOf(std::exchange(m_toShow, QString())); incident != none) {
        m_workspace.model().select({incident}, incident);
        if (std::exchange(m_isNew, false))
            emit entered(incident);
    }
    if (const auto say = std::exchange(m_toSay, nullptr))
        say();
}

void RegisterDesk::deleteSelected()
{
    if (isEditable())
        putIntoBin(m_workspace.model().selected());
}

QStringList RegisterDesk::selectedIds() const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    QStringList ids;
    for (const IncidentIndex incident : m_workspace.model().selected())
        if (atlas.dataSetOf(incident) == 0)
            ids << atlas.texts.text(atlas.incidents[incident].id).english;
    return ids;
}

SeveralDialog *RegisterDesk::setSeveral()
{
    if (!isEditable())
        return nullptr;
    const QStringList ids = selectedIds();
    if (ids.isEmpty()) {
        m_window.notice().say(tr("No incident is selected."));
        return nullptr;
    }
    auto *dialog = new SeveralDialog(m_workspace.model(), ids, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_workspace.edit(dialog->entered().edit, {}, [this](const Result<EditDone> &done) {
            if (!done)
                m_window.notice().say(readable(done.problem()));
        });
    });
    dialog->open();
    return dialog;
}

void RegisterDesk::putIntoBin(const std::vector<IncidentIndex> &incidents)
{
    const Atlas &atlas = *m_workspace.model().atlas();
    Edit edit;
    for (const IncidentIndex incident : incidents)
        if (atlas.dataSetOf(incident) == 0)
            edit.records.push_back(
                {RecordEdit::Kind::Delete, u"incidents"_s, atlas.texts.text(atlas.incidents[incident].id).english, {}});
    if (edit.records.empty()) {
        m_window.notice().say(tr("No incident is selected."));
        return;
    }
    const auto count = static_cast<int>(edit.records.size());
    const QString title = count == 1 ? titleOf(incidents.front()) : QString();
    m_workspace.edit(edit, title, [this, count](const Result<EditDone> &done) {
        // A form that is open is of another matter, and stays.
        if (!done)
            m_window.notice().say(readable(done.problem()));
        else if (done->entry)
            sayInBin(*done, count);
        else
            m_window.notice().say(tr("Nothing was different, and nothing was changed."));
    });
}

void RegisterDesk::sayInBin(const EditDone &done, int count)
{
    QString said = tr("%Ln incidents are in the bin.", nullptr, count);
    if (!done.odd.empty())
        said += u' ' + readable(done.odd.front());
    sayOnceShown(said);
}

void RegisterDesk::sayOnceShown(const QString &sentence)
{
    m_toSay = [this, sentence] {
        m_window.notice().sayWithAction(sentence, tr("Undo"), [this] { m_workspace.undo(); });
    };
}

void RegisterDesk::offerHistory()
{
    m_window.incident().setHistoryOffered(m_workspace.registerKeeper().isOpen());
}

void RegisterDesk::tellHistory(IncidentIndex incident)
{
    const std::shared_ptr<const Atlas> atlas = m_workspace.model().atlas();
    if (incident >= atlas->incidents.size())
        return;
    const QString id = atlas->texts.text(atlas->incidents[incident].id).english;
    m_workspace.registerKeeper().tell(id, [this, atlas, incident](const Result<std::vector<EntryTold>> &history) {
        if (!history || m_workspace.model().atlas() != atlas)
            return;
        const EntryNames names(atlas, languageOf(m_window.locale()));
        m_window.incident().showHistory(incident, historyWords(*history, names, m_window.locale()));
    });
}

void RegisterDesk::chooseSaveAs()
{
    const QString open = m_workspace.path();
    const QString name = (open.isEmpty() ? u"atlas"_s : QFileInfo(open).completeBaseName()) + registerSuffix;
    const QString folder = m_window.settings().folder;
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save as a register, or as a folder of tables"),
                                                      QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(name),
                                                      tr("Registers (*.sijill);;Folder of CSV tables (*)"));
    if (path.isEmpty()) {
        m_savesAgain = false;
        return;
    }
    saveAs(path);
}

void RegisterDesk::saveAs(const QString &path)
{
    const auto canonical = [](const QString &file) { return QFileInfo(file).canonicalFilePath(); };
    if (!canonical(path).isEmpty() && canonical(path) == canonical(m_workspace.path())) {
        m_window.notice().say(tr("This register is open: whatever is done in it is saved at once."));
        return;
    }
    m_window.notice().say(tr("Saving as %1 …").arg(isolatedPath(path)));
    m_workspace.saveAs(path, [this, path](const std::optional<Problem> &problem) {
        m_savesAgain = m_savesAgain && !problem;
        m_formFile = problem || !m_form ? m_formFile : path;
        if (problem)
            m_window.notice().say(readable(*problem));
        else
            m_toSay = [this, path] {
                m_window.notice().say(tr("Saved as %1, which is open now.").arg(isolatedPath(path)));
            };
    });
}

} // namespace sijill
