#include "widgets/controls/dropshade.h"

#include "widgets/controls/plainlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace sijill {

DropShade::DropShade(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // the drop is for what lies below
    auto *column = new QVBoxLayout(this);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("dropCard"));
    auto *words = new QVBoxLayout(card);
    words->setContentsMargins(28, 20, 28, 20);
    words->addWidget(m_what = plainLabel({}, TextStyle::Title, card));
    words->addWidget(m_how = plainLabel({}, TextStyle::Quiet, card));
    for (QLabel *label : {m_what, m_how})
        label->setAlignment(Qt::AlignCenter);
    card->setFixedWidth(380);
    column->addWidget(card, 0, Qt::AlignCenter);
    hide();
}

void DropShade::showWords(const QString &what, const QString &how)
{
    m_what->setText(what);
    m_how->setText(how);
    raise();
    show();
}

QString DropShade::words() const
{
    return m_what->text();
}

void DropShade::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = m_theme.selection;
    wash.setAlphaF(0.12F);
    painter.fillRect(rect(), wash);
    painter.setPen(QPen(m_theme.selection, 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 6, 6);
}

} // namespace sijill
