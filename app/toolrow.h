#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QFrame>

class QAction;
class QMenu;
class QMenuBar;

namespace sijill {

class SearchBox;

/// The one row at the top: name, menus, search, and what people want at once.
class ToolRow : public QFrame {
    Q_OBJECT

public:
    explicit ToolRow(ViewModel &model, QWidget *parent = nullptr);

    /// A new menu after those that are there; '&' marks its key. `latin`: its key on keyboards without that letter.
    QMenu *addMenu(const QString &title, Qt::Key latin);
    QMenuBar &menus() { return *m_menus; }
    /// The first menu, open: from there on arrows lead everywhere.
    void openMenus();
    SearchBox &search() { return *m_search; }
    /// At the end of the row, with its icon and, where there is room for it, its text.
    void addAction(QAction *action, bool withText);

private:
    QMenuBar *m_menus = nullptr;
    QList<QWidget *> m_buttons;
    SearchBox *m_search = nullptr;
};

} // namespace sijill
