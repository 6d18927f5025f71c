#include "app/toolrow.h"

#include "widgets/panels/plainlabel.h"
#include "widgets/panels/searchbox.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenuBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sijill {

ToolRow::ToolRow(ViewModel &model, QWidget *parent) : QFrame(parent)
{
    setObjectName(u"toolRow"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 10, 6);
    row->setSpacing(4);
    auto *brand = plainLabel(tr("Sijill"), TextStyle::Body, this);
    brand->setObjectName(u"brand"_s);
    brand->setWordWrap(false);
    m_menus = new QMenuBar(this);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_search = new SearchBox(model, this);
    m_search->setMaximumWidth(420);
    row->addWidget(brand);
    row->addSpacing(8);
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addSpacing(8);
    row->addWidget(m_search, 3);
    row->addStretch(1);
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
