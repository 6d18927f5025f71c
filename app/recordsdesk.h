#pragma once

#include "mapdata/register/editor.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace sijill {

class BinDialog;
class MainWindow;
class RecordsDialog;
class SeveralDialog;
class Workspace;

/// What a window offers for the tables of a register and its bin. A child of the window.
class RecordsDesk : public QObject {
    Q_OBJECT

public:
    RecordsDesk(MainWindow &window, Workspace &workspace);

    /// For Edit.
    QList<QAction *> actions() const { return m_actions; }

    /// Null, and said why, where what is open is no register.
    RecordsDialog *showRecords();
    BinDialog *showBin();
    /// What is selected is part of another incident, which is asked for.
    SeveralDialog *makePart();

private:
    QAction *makeAction(const char *text, const QKeySequence &key, void (RecordsDesk::*act)());
    void showRecordsByAction() { showRecords(); }
    void showBinByAction() { showBin(); }
    void makePartByAction() { makePart(); }
    void readRecordsAgain();
    void readBinAgain();
    void merge(const QString &table, const QString &keep, const QStringList &others, const QString &why,
               const QString &title);
    void doInRecords(const Edit &edit, const QString &title);
    void restore(const Edit &edit, const QString &title);

    MainWindow &m_window;
    Workspace &m_workspace;
    QPointer<RecordsDialog> m_records;
    QPointer<BinDialog> m_bin;
    QTimer m_again; ///< once what was changed is done with
    QList<QAction *> m_actions;
};

} // namespace sijill
