#include "widgets/panels/conditionstrip.h"

#include "widgets/controls/chip.h"
#include "widgets/controls/flowlayout.h"
#include "widgets/controls/plainlabel.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6;

} // namespace

ConditionStrip::ConditionStrip(ViewModel &model, QWidget *parent) : QFrame(parent), m_model(model)
{
    setObjectName(u"notice"_s);
    setAccessibleName(tr("What is counted"));
    auto *flow = new FlowLayout(this, gap);
    flow->setContentsMargins(14, 5, 14, 5);
    for (int i = 0; i < Condition::kinds; ++i) {
        const auto kind = static_cast<Condition::Kind>(i);
        auto *chip = new Chip(this);
        chip->hide();
        flow->addWidget(chip);
        m_chips[kind] = chip;
        connect(chip, &Chip::clicked, this, [this, kind] { take(kind); });
    }
    m_clear = new QPushButton(tr("Clear all"), this);
    m_clear->setObjectName(u"clearAll"_s);
    m_clear->setToolTip(tr("Show everything again"));
    m_clear->setAutoDefault(true); // by Return as well
    flow->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, &ConditionStrip::clear);
    connect(&m_model, &ViewModel::filterChanged, this, &ConditionStrip::refresh);
    connect(&m_model, &ViewModel::atlasChanged, this, &ConditionStrip::refresh);
    connect(&m_model, &ViewModel::windowChanged, this, [this] {
        if (m_tellsWindow) // else nothing is told anew while a handle is dragged
            refresh();
    });
    refresh();
}

void ConditionStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const auto &[kind, chip] : m_chips)
        chip->setTheme(theme);
}

void ConditionStrip::setTellsWindow(bool tells)
{
    m_tellsWindow = tells;
    refresh();
}

std::vector<Chip *> ConditionStrip::chips() const
{
    std::vector<Chip *> shown;
    for (const auto &[kind, chip] : m_chips)
        if (!chip->isHidden())
            shown.push_back(chip);
    return shown;
}

void ConditionStrip::refresh()
{
    Conditions conditions = conditionsOf(*m_model.atlas(), m_model.filter(), locale(), &m_model.facts());
    if (!m_tellsWindow)
        conditions = without(std::move(conditions), Condition::Kind::Window);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    for (const auto &[kind, chip] : m_chips) {
        const auto told = std::ranges::find(conditions, kind, &Condition::kind);
        if (told != conditions.end())
            chip->setWords(told->phrase, told->whole);
        else if (chip->hasFocus())
            focusNextChild(); // the next one, or the way back to everything
        chip->setVisible(told != conditions.end());
    }
    setVisible(!conditions.empty());
    if (conditions.empty() && hadFocus)
        emit emptied();
}

void ConditionStrip::take(Condition::Kind kind)
{
    if (kind == Condition::Kind::KnownOn)
        emit nowWanted();
    else
        ask(without(m_model.query(), kind));
}

void ConditionStrip::clear()
{
    if (m_model.atlas()->knownOn)
        emit nowWanted();
    ask(m_tellsWindow ? Query() : withoutAll(m_model.query()));
}

void ConditionStrip::ask(const Query &query)
{
    emit changing();
    m_model.setQuery(query);
}

} // namespace sijill
