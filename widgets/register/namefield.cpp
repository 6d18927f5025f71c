#include "widgets/register/namefield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QListView>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 8;

qsizetype lastSeparator(QStringView text)
{
    return std::max(text.lastIndexOf(u';'), text.lastIndexOf(u'؛'));
}

} // namespace

NameField::NameField(const QString &name, Suggest suggest, bool takesSeveral, QWidget *parent)
    : QLineEdit(parent), m_suggest(std::move(suggest)), m_takesSeveral(takesSeveral), m_completer(new QCompleter(this))
{
    setAccessibleName(name);
    m_completer->setModel(&m_names);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostShown);
    auto *popup = new QListView(this);
    popup->setObjectName(u"results"_s);
    m_completer->setPopup(popup);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NameField::take);
}

QString NameField::typedName() const
{
    return m_takesSeveral ? text().sliced(lastSeparator(text()) + 1).simplified() : text().simplified();
}

void NameField::offer(bool isAsked)
{
    const QString typed = typedName();
    QStringList names = typed.isEmpty() && !isAsked ? QStringList() : m_suggest(typed);
    if (names.size() == 1 && names.front() == typed) // it stands there already
        names.clear();
    m_names.setStringList(names);
    if (names.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void NameField::take(const QString &name)
{
    const QString before = m_takesSeveral ? text().first(lastSeparator(text()) + 1) : QString();
    setText(before.isEmpty() ? name : before + u' ' + name);
    emit textEdited(text());
    m_completer->popup()->hide();
    emit chosen(name);
}

void NameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_completer->popup()->hide();
}

void NameField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer(true);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace sijill
