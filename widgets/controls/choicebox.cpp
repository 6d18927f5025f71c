#include "widgets/controls/choicebox.h"

#include <QPainter>
#include <QWheelEvent>

namespace sijill {

ChoiceBox::ChoiceBox(const QString &name, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    // A long name in the data must not widen the panel.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(14); // a hundred sources would fill the screen
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double x = layoutDirection() == Qt::RightToLeft ? 13 : width() - 13;
    const double y = height() / 2.0;
    painter.drawPolyline(QPolygonF{{x - 4, y - 2}, {x, y + 2}, {x + 4, y - 2}});
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    // Whoever scrolls the panel does not mean to change what the pointer happens to pass.
    event->ignore();
}

} // namespace sijill
