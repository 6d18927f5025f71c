#include "widgets/controls/chip.h"

#include "widgets/painter/lettering.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sijill {

namespace {

constexpr int side = 9;       // from the frame to the words
constexpr int crossRoom = 20; // of the cross with the air around it
constexpr int mostWidth = 340;
constexpr double crossHalf = 3.2;

} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Chip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Chip::setWords(const QString &words, const QString &whole)
{
    if (words != text()) {
        setText(words);
        setShortcut({}); // an ampersand in data is an ampersand, no key
        updateGeometry();
    }
    setToolTip(tr("Remove: %1").arg(whole).toHtmlEscaped());
    setAccessibleName(tr("Remove: %1").arg(words));
    setAccessibleDescription(whole == words ? QString() : whole);
}

QSize Chip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) + 2;
    return {std::min(mostWidth, side + words + crossRoom), fontMetrics().height() + 8};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(80, sizeHint().width()), sizeHint().height()};
}

bool Chip::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool touched = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? m_theme.selection
                        : touched  ? m_theme.quietInk
                                   : m_theme.outline,
                        hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(m_theme.ink);
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side, 0, -crossRoom, 0));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(words, static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                     elidedText(fontMetrics(), text(), words.width()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPointF middle(mirrored ? crossRoom / 2.0 + 1 : width() - crossRoom / 2.0 - 1, height() / 2.0);
    painter.setPen(QPen(touched ? m_theme.ink : m_theme.quietInk, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(crossHalf, crossHalf), middle + QPointF(crossHalf, crossHalf));
    painter.drawLine(middle + QPointF(-crossHalf, crossHalf), middle + QPointF(crossHalf, -crossHalf));
}

} // namespace sijill
