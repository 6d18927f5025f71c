#pragma once

#include "mapdata/opening/readfiles.h"
#include "mapdata/register/editor.h"
#include "widgets/newest.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace sijill {

class EditionDialog;
class MainWindow;
class Workspace;
struct EditionLine;

/// What a window offers for taking a table, or a new edition of one, into the register that is open. A child of the
/// window.
class EditionDesk : public QObject {
    Q_OBJECT

public:
    EditionDesk(MainWindow &window, Workspace &workspace);

    QAction *action() const { return m_action; }
    void choose();
    /// Reads it in the background and shows what would be done; nullptr where nothing can be.
    EditionDialog *take(const ImportRequest &request);
    /// Rows that a table beside the register has in common with it: the edition can be taken in, in place of counting
    /// them twice.
    bool offers(const FilesRead::Repeat &repeat) const;

private:
    struct Table {
        Edition edition;
        QString remark; ///< what was noted while it was read
    };
    void read(ImportRequest request);
    void takeTable(const Result<Table> &table);
    void plan();
    void list(const EditionPlan &plan, int trial);
    void takeIn();
    void finish(const Result<EditionDone> &done);

    MainWindow &m_window;
    Workspace &m_workspace;
    QAction *m_action = nullptr;
    QPointer<EditionDialog> m_dialog;
    Newest m_reading, m_listing;
    Edition m_edition;
    bool m_isNamed = false; ///< the table is of a known data set
    QString m_remark, m_register;
    int m_trials = 0;
};

} // namespace sijill
