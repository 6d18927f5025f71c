#include "widgets/timeline/datefield.h"

#include "mapdata/words/words.h"
#include "widgets/timeline/typeddate.h"

#include <QKeyEvent>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sijill {

DateField::DateField(QWidget *parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignCenter);
    connect(this, &QLineEdit::returnPressed, this, &DateField::read);
}

void DateField::setDay(Day day)
{
    m_day = day;
    m_hasDay = true;
    if (!hasFocus() || !isModified())
        showDay();
}

void DateField::clearDay()
{
    m_hasDay = false;
    showDay();
}

void DateField::showDay()
{
    m_shown = m_hasDay ? inWords(Span::day(m_day), TimePrecision::OneDay, locale()) : QString();
    setText(m_shown);
    setModified(false);
    setComplaint(false);
}

void DateField::read()
{
    if (text() == m_shown) {
        setComplaint(false);
        return;
    }
    if (const auto days = typedDays(text(), locale())) {
        setModified(false);
        setComplaint(false);
        emit daysTyped(*days);
        return;
    }
    setComplaint(true);
    emit complained(tr("“%1” is not a date. Write it as %2 or %3.")
                        .arg(text(),
                             m_shown.isEmpty() ? locale().toString(QDate(2013, 1, 14), QLocale::ShortFormat) : m_shown,
                             u"2013-01-14"_s));
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    if (isModified())
        read();
    QLineEdit::focusOutEvent(event);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        showDay();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::setComplaint(bool complaint)
{
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    // The style sheet draws a field with this property in the colour of harm.
    setProperty("complaint", complaint);
    style()->unpolish(this);
    style()->polish(this);
    if (!complaint)
        emit complained({});
}

} // namespace sijill
