#include "widgets/controls/linkbutton.h"

#include <QEvent>
#include <QPainter>

namespace sijill {

namespace {

constexpr int flags = Qt::TextWordWrap | Qt::AlignVCenter;

/// At the end of each line, in pixels. Qt 6.8 moves a line of Arabic that was wrapped before a space to the left by
/// that space.
int spare(const QWidget &widget)
{
    return widget.fontMetrics().horizontalAdvance(u' ') + 2;
}

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    // An ampersand in data is an ampersand, no key.
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkButton::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

int LinkButton::heightForWidth(int width) const
{
    return fontMetrics().boundingRect(0, 0, std::max(1, width - spare(*this)), 10000, flags, text()).height() + 4;
}

QSize LinkButton::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 100))};
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave || event->type() == QEvent::Enter ||
        event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(underMouse());
    shown.setBold(m_chosen);
    painter.setFont(shown);
    // In the colour that the style sheet gives to links.
    painter.setPen(palette().color(foregroundRole()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect().adjusted(mirrored ? spare(*this) : 0, 2, mirrored ? 0 : -spare(*this), -2),
                     flags | static_cast<int>(side) | static_cast<int>(Qt::AlignAbsolute), text());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(foregroundRole()), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

} // namespace sijill
