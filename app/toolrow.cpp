#include "app/toolrow.h"

#include "widgets/controls/plainlabel.h"
#include "widgets/panels/searchbox.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
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
    m_menus = new QHBoxLayout;
    m_menus->setSpacing(2);
    m_search = new SearchBox(model, this);
    m_search->setMaximumWidth(420);
    row->addWidget(brand);
    row->addSpacing(8);
    row->addLayout(m_menus);
    row->addSpacing(8);
    row->addWidget(m_search, 3);
    row->addStretch(1);
}

QMenu *ToolRow::addMenu(const QString &title)
{
    // Buttons, for a menu bar inside a row loses its menus where the window is read from right to left.
    auto *menu = new QMenu(title, this);
    auto *button = new QToolButton(this);
    button->setText(title);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    QString plain = title;
    button->setAccessibleName(plain.remove(u'&'));
    m_menus->addWidget(button);
    return menu;
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
}

} // namespace sijill
