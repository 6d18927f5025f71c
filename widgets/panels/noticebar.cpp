#include "widgets/panels/noticebar.h"

#include "widgets/controls/glyphs.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/texts/readable.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"notice"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 4);
    m_text = plainLabel({}, TextStyle::Body, this);
    auto *details = new QPushButton(tr("Details"), this);
    m_details = details;
    auto *stop = new QPushButton(tr("Stop"), this);
    m_stop = stop;
    m_action = new QPushButton(this);
    m_close = new QToolButton(this);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    row->addWidget(m_text, 1);
    row->addWidget(details);
    row->addWidget(stop);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(details, &QPushButton::clicked, this, &NoticeBar::detailsWanted);
    connect(stop, &QPushButton::clicked, this, &NoticeBar::stopWanted);
    connect(m_action, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = std::exchange(m_act, {}))
            act();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::setTheme(const Theme &theme)
{
    m_close->setIcon(glyphIcon(Glyph::Close, theme));
}

void NoticeBar::showProblems(const Problems &problems)
{
    if (problems.empty()) {
        hide();
        return;
    }
    m_text->setText(problems.size() == 1 ? readable(problems.front())
                                         : tr("%Ln things were noted while reading. What could be read is shown.",
                                              nullptr, static_cast<int>(problems.size())));
    showButtons(true, false);
    show();
}

void NoticeBar::say(const QString &sentence)
{
    m_text->setText(sentence);
    showButtons(false, false);
    setVisible(!sentence.isEmpty());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::sayWithAction(const QString &sentence, const QString &action, std::function<void()> act)
{
    say(sentence);
    m_act = std::move(act);
    m_action->setText(action);
    showButtons(false, false, true);
}

void NoticeBar::sayWithDetails(const QString &sentence)
{
    say(sentence);
    showButtons(true, false);
}

void NoticeBar::sayProgress(const QString &sentence)
{
    m_text->setText(sentence);
    showButtons(false, true);
    show();
}

void NoticeBar::showButtons(bool details, bool stop, bool action)
{
    m_action->setVisible(action);
    m_details->setVisible(details);
    m_stop->setVisible(stop);
}

QString NoticeBar::sentence() const
{
    return m_text->text();
}

} // namespace sijill
