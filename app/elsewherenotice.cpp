#include "app/elsewherenotice.h"

#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/entry/historywords.h"
#include "mapdata/problems.h"
#include "mapdata/words/words.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

ElsewhereNotice::ElsewhereNotice(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace)
{
    connect(&workspace.registerKeeper(), &RegisterKeeper::opened, this, [this](const RegisterKeeper::Steps &steps) {
        if (!steps.elsewhere)
            return;
        m_steps = steps;
        m_isToSay = true;
    });
    // After what the window says of every opening.
    connect(
        &workspace, &Workspace::opened, this,
        [this] {
            if (std::exchange(m_isToSay, false))
                say();
        },
        Qt::QueuedConnection);
}

void ElsewhereNotice::say()
{
    const auto records = static_cast<int>(m_steps.elsewhere->changes.size());
    const QString sentence =
        records > 0
            ? tr("Another program has changed %Ln record(s) of this register. It stands in the history as "
                 "changed elsewhere, and can be undone.",
                 nullptr, records)
            : tr("Another program has written into this register. It stands in the history as changed elsewhere.");
    m_window.notice().sayWithAction(sentence, tr("Show what…"), [this] { showList(); });
}

void ElsewhereNotice::showList()
{
    const EntryNames names(m_workspace.model().atlas(), languageOf(m_window.locale()));
    QStringList lines;
    for (const HistoryWords &words : historyWords({*m_steps.elsewhere}, names, m_window.locale()))
        lines << words.head << words.changes;
    for (const Problem &problem : grouped(m_steps.told))
        lines << readable({problem.severity, {}, problem.where, problem.text});
    delete m_dialog;
    m_dialog = new QDialog(&m_window);
    m_dialog->setObjectName(u"elsewhere"_s);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(tr("Changed elsewhere"));
    auto *text = new QPlainTextEdit(lines.join(u'\n'), m_dialog);
    text->setReadOnly(true);
    text->setAccessibleName(m_dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, m_dialog);
    connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(m_dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    constexpr int width = 640, height = 360;
    m_dialog->resize(width, height);
    m_dialog->show();
}

} // namespace sijill
