#include "app/toolrow.h"

#include "widgets/controls/plainlabel.h"
#include "widgets/panels/searchbox.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenuBar>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

ToolRow::ToolRow(ViewModel &model, QWidget *parent) : QFrame(parent)
{
    setObjectName(u"toolRow"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(4);
    auto *brand = plainLabel(tr("Sijill"), TextStyle::Body, this);
    brand->setObjectName(u"brand"_s);
    brand->setWordWrap(false);
    m_menus = new QMenuBar(this);
    m_menus->setNativeMenuBar(false); // it is part of the row
    // Never narrower than its menus: it would put them away, and where one reads from right to left all of them.
    m_menus->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_menus->setFont(font());
    m_search = new SearchBox(model, this);
    m_search->setMaximumWidth(420);
    row->addWidget(brand);
    row->addSpacing(8);
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addSpacing(8);
    row->addWidget(m_search, 3);
    row->addStretch(1);
}

QMenu *ToolRow::addMenu(const QString &title, Qt::Key latin)
{
    QMenu *menu = m_menus->addMenu(title);
    // What it says that it needs is right from left to right alone (Qt 6.8): its last menu then ends where it ends.
    const Qt::LayoutDirection direction = layoutDirection();
    m_menus->setLayoutDirection(Qt::LeftToRight);
    const int needed = m_menus->sizeHint().width();
    m_menus->setLayoutDirection(direction);
    m_menus->setFixedWidth(needed);
    // Not every keyboard has the letter of the title's own script.
    const QKeySequence key(Qt::ALT | latin);
    if (QKeySequence::mnemonic(title) != key) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this, menu] { m_menus->setActiveAction(menu->menuAction()); });
    }
    return menu;
}

void ToolRow::openMenus()
{
    m_menus->setFocus(Qt::MenuBarFocusReason);
    m_menus->setActiveAction(m_menus->actions().value(0));
}

void ToolRow::addAction(QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    layout()->addWidget(button);
    m_buttons.append(button);
}

} // namespace sijill
