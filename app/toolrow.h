#pragma once

#include "widgets/theme/theme.h"
#include "widgets/viewmodel.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QMenu;

namespace sijill {

class SearchBox;

/// The one row at the top: name, menus, search, and what people want at once.
class ToolRow : public QFrame {
    Q_OBJECT

public:
    explicit ToolRow(ViewModel &model, QWidget *parent = nullptr);

    /// A new menu after those that are there; '&' marks its key.
    QMenu *addMenu(const QString &title);
    SearchBox &search() { return *m_search; }
    /// At the end of the row, with its icon and, where there is room for it, its text.
    void addAction(QAction *action, bool withText);

private:
    QBoxLayout *m_menus = nullptr;
    SearchBox *m_search = nullptr;
};

} // namespace sijill
