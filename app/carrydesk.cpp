#include "app/carrydesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/workspace.h"
#include "mapdata/register/registerfile.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTableView>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// What is on the clipboard, with the incidents beside it.
void addToClipboard(const QByteArray &carried)
{
    const QMimeData *now = QGuiApplication::clipboard()->mimeData();
    auto *both = new QMimeData;
    for (const QString &format : now ? now->formats() : QStringList())
        both->setData(format, now->data(format));
    if (now && now->hasText())
        both->setText(now->text());
    both->setData(QString::fromLatin1(carriedMimeType), carried);
    QGuiApplication::clipboard()->setMimeData(both);
}

} // namespace

CarryDesk::CarryDesk(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace)
{
    m_actions = {makeAction(QT_TR_NOOP("C&ut the selected incidents"), QKeySequence::Cut, &CarryDesk::cut),
                 makeAction(QT_TR_NOOP("&Copy the selected incidents"), QKeySequence::Copy, &CarryDesk::copy),
                 makeAction(QT_TR_NOOP("&Paste incidents"), QKeySequence::Paste, &CarryDesk::paste)};
    // Texts and tables elsewhere in the window have these keys for themselves.
    for (QWidget *widget : {static_cast<QWidget *>(&m_window.list().table()), static_cast<QWidget *>(&m_window.map())})
        widget->addActions(m_actions);
}

QAction *CarryDesk::makeAction(const char *text, const QKeySequence &key, void (CarryDesk::*act)())
{
    auto *action = new QAction(this);
    setSourceText(*action, text, staticMetaObject);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QStringList CarryDesk::selectedIds() const
{
    const Atlas &atlas = *m_workspace.model().atlas();
    QStringList ids;
    for (const IncidentIndex incident : m_workspace.model().selected())
        if (atlas.dataSetOf(incident) == 0)
            ids << atlas.texts.text(atlas.incidents[incident].id).english;
    return ids;
}

void CarryDesk::copy()
{
    carry(false);
}

void CarryDesk::cut()
{
    if (m_window.registerDesk().isEditable())
        carry(true);
}

void CarryDesk::carry(bool deletes)
{
    const QStringList ids = selectedIds();
    if (m_workspace.model().selected().empty() && (deletes || !m_window.list().table().hasFocus())) {
        m_window.notice().say(tr("No incident is selected."));
        return;
    }
    m_window.list().copyRows(m_workspace.model().selected().size() > 1);
    if (ids.isEmpty() || !m_workspace.registerKeeper().isOpen()) {
        if (deletes)
            m_window.notice().say(tr("No incident of the register is selected."));
        return;
    }
    const QString copied = QGuiApplication::clipboard()->text();
    m_workspace.registerKeeper().read<QByteArray>(
        [ids](Database &database) { return carriedIncidents(database, ids); },
        [this, copied, deletes, count = static_cast<int>(ids.size())](const Result<QByteArray> &carried) {
            if (!carried) {
                m_window.notice().say(readable(carried.problem()));
                return;
            }
            if (QGuiApplication::clipboard()->text() != copied)
                return; // something else was copied since
            addToClipboard(*carried);
            if (deletes)
                m_window.registerDesk().putIntoBin(m_workspace.model().selected());
            else
                m_window.notice().say(
                    tr("%Ln incidents are copied, and can be pasted into another register.", nullptr, count));
        });
}

void CarryDesk::paste()
{
    if (!m_window.registerDesk().isEditable())
        return;
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QString format = QString::fromLatin1(carriedMimeType);
    if (!data || !data->hasFormat(format)) {
        m_window.notice().say(tr("No incidents of a register were copied."));
        return;
    }
    m_workspace.registerKeeper().read<PastedIncidents>(
        [bytes = data->data(format)](Database &database) { return pastedIncidents(database, bytes); },
        [this](const Result<PastedIncidents> &pasted) {
            if (pasted)
                enter(*pasted);
            else
                m_window.notice().say(readable(pasted.problem()));
        });
}

void CarryDesk::enter(const PastedIncidents &pasted)
{
    const auto there = static_cast<int>(pasted.alreadyThere.size());
    QStringList said;
    if (pasted.incidents > 0)
        said << tr("%Ln incidents were entered.", nullptr, pasted.incidents);
    if (there > 0)
        said << tr("%Ln incidents were there already and stay as they are (%1).", nullptr, there)
                    .arg(isolated(pasted.alreadyThere.first(std::min(there, 3)).join(u", "_s) +
                                  (there > 3 ? u", …"_s : QString())));
    if (pasted.newNames > 0)
        said << tr("%Ln names are new: places, sources and others.", nullptr, pasted.newNames);
    if (pasted.withoutWhole > 0)
        said << tr("%Ln incidents were part of one that was not copied; they count by themselves.", nullptr,
                   pasted.withoutWhole);
    const QString sentence = said.join(u' ');
    if (pasted.incidents == 0) {
        m_window.notice().say(sentence);
        return;
    }
    m_workspace.edit(pasted.edit, {}, [this, sentence](const Result<EditDone> &done) {
        if (done)
            m_window.registerDesk().sayOnceShown(sentence);
        else
            m_window.notice().say(readable(done.problem()));
    });
}

} // namespace sijill
