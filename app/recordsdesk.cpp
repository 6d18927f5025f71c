#include "app/recordsdesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/workspace.h"
#include "mapdata/entry/bin.h"
#include "mapdata/entry/mergerecords.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/register/bindialog.h"
#include "widgets/register/namefield.h"
#include "widgets/register/recordsdialog.h"
#include "widgets/register/severaldialog.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QComboBox>
#include <QTableView>

namespace sijill {

using namespace Qt::StringLiterals;

RecordsDesk::RecordsDesk(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace)
{
    QAction *part = makeAction(QT_TR_NOOP("Make it pa&rt of…"), Qt::SHIFT | Qt::Key_P, &RecordsDesk::makePartByAction);
    m_window.list().table().addAction(part); // for its menu
    m_actions = {
        part,
        makeAction(QT_TR_NOOP("P&laces, sources and names…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                   &RecordsDesk::showRecordsByAction),
        makeAction(QT_TR_NOOP("The &bin…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, &RecordsDesk::showBinByAction)};
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_records)
            readRecordsAgain();
        if (m_bin)
            readBinAgain();
    });
    // Undone, done again, entered in the form, or another register.
    connect(&m_workspace, &Workspace::editsChanged, this, [this] { m_again.start(0); });
    connect(&m_workspace, &Workspace::opened, this, [this] { m_again.start(0); });
    connect(&m_workspace.registerKeeper(), &RegisterKeeper::opened, this, [this] { m_again.start(0); });
}

QAction *RecordsDesk::makeAction(const char *text, const QKeySequence &key, void (RecordsDesk::*act)())
{
    auto *action = new QAction(this);
    setSourceText(*action, text, staticMetaObject);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

RecordsDialog *RecordsDesk::showRecords()
{
    if (!m_window.registerDesk().isEditable())
        return nullptr;
    if (!m_records) {
        m_records = new RecordsDialog(&m_window);
        m_records->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_records, &RecordsDialog::rowsWanted, this, &RecordsDesk::readRecordsAgain);
        connect(m_records, &RecordsDialog::editWanted, this, &RecordsDesk::doInRecords);
        connect(m_records, &RecordsDialog::mergeWanted, this, &RecordsDesk::merge);
        connect(m_records, &RecordsDialog::undoWanted, &m_workspace, &Workspace::undo);
        connect(m_records, &RecordsDialog::redoWanted, &m_workspace, &Workspace::redo);
        readRecordsAgain();
    }
    m_records->show();
    m_records->activateWindow();
    return m_records;
}

void RecordsDesk::readRecordsAgain()
{
    const QString table = m_records->table();
    m_workspace.registerKeeper().read<std::vector<RecordRow>>(
        [table](Database &database) { return readRecords(database, table); },
        [this, table](const Result<std::vector<RecordRow>> &rows) {
            if (!m_records)
                return;
            if (rows)
                m_records->setRows(table, *rows);
            else
                m_records->say(readable(rows.problem()));
        });
}

void RecordsDesk::doInRecords(const Edit &edit, const QString &title)
{
    m_workspace.edit(edit, title, [this](const Result<EditDone> &done) {
        if (!m_records)
            return;
        m_records->say(!done         ? readable(done.problem())
                       : done->entry ? tr("Done. %1")
                                           .arg(done->odd.empty() ? tr("It can be undone with Ctrl+Z.")
                                                                  : readable(done->odd.front()))
                                     : tr("Nothing was different, and nothing was changed."));
        readRecordsAgain();
    });
}

/// What is merged is found out where the register is, so that nothing that refers to it is missed.
void RecordsDesk::merge(const QString &table, const QString &keep, const QStringList &others, const QString &why,
                        const QString &title)
{
    m_workspace.registerKeeper().read<Edit>(
        [=](Database &database) { return mergedRecords(database, table, keep, others); },
        [this, why, title](const Result<Edit> &merged) {
            if (!merged) {
                if (m_records)
                    m_records->say(readable(merged.problem()));
                return;
            }
            Edit edit = *merged;
            edit.why = why;
            doInRecords(edit, title);
        });
}

SeveralDialog *RecordsDesk::makePart()
{
    SeveralDialog *dialog = m_window.registerDesk().setSeveral();
    if (!dialog)
        return nullptr;
    dialog->field().setCurrentIndex(dialog->field().findData(u"partOf"_s));
    dialog->text().setFocus();
    return dialog;
}

BinDialog *RecordsDesk::showBin()
{
    if (!m_window.registerDesk().isEditable())
        return nullptr;
    if (!m_bin) {
        m_bin = new BinDialog(&m_window);
        m_bin->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_bin, &BinDialog::restoreWanted, this, &RecordsDesk::restore);
        connect(m_bin, &BinDialog::undoWanted, &m_workspace, &Workspace::undo);
        connect(m_bin, &BinDialog::redoWanted, &m_workspace, &Workspace::redo);
        readBinAgain();
    }
    m_bin->show();
    m_bin->activateWindow();
    return m_bin;
}

void RecordsDesk::readBinAgain()
{
    m_workspace.registerKeeper().read<std::vector<BinRow>>(
        [locale = m_window.locale()](Database &database) { return binOf(database, locale); },
        [this](const Result<std::vector<BinRow>> &rows) {
            if (!m_bin)
                return;
            if (rows)
                m_bin->setRows(*rows);
            else
                m_bin->say(readable(rows.problem()));
        });
}

void RecordsDesk::restore(const Edit &edit, const QString &title)
{
    const auto count = static_cast<int>(edit.records.size());
    m_workspace.edit(edit, title, [this, count](const Result<EditDone> &done) {
        if (!m_bin)
            return;
        m_bin->say(!done ? readable(done.problem())
                         : tr("%Ln incidents are back.", nullptr, count) +
                               (done->odd.empty() ? QString() : u' ' + readable(done->odd.front())));
        readBinAgain();
    });
}

} // namespace sijill
