#include "widgets/map/zoombuttons.h"

#include "widgets/map/mapwidget.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

namespace sijill {

namespace {
constexpr int fromEdge = 10;
constexpr int leastWidth = 420; // of the map, beside the position; on a narrower one keys and wheel remain
} // namespace

ZoomButtons::ZoomButtons(MapWidget &map, const Theme &theme) : QFrame(&map), m_map(map)
{
    setObjectName(QStringLiteral("zoom"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    m_closer = add(row, Glyph::ZoomIn, theme, tr("Closer"), tr("+"));
    m_farther = add(row, Glyph::ZoomOut, theme, tr("Farther"), tr("-"));
    m_everything = add(row, Glyph::Fit, theme, tr("Everything"), tr("Home"));
    connect(m_closer, &QToolButton::clicked, &m_map, [this] { m_map.zoomBy(0.5); });
    connect(m_farther, &QToolButton::clicked, &m_map, [this] { m_map.zoomBy(-0.5); });
    connect(m_everything, &QToolButton::clicked, &m_map, &MapWidget::zoomToAll);
    map.installEventFilter(this);
    place();
}

QToolButton *ZoomButtons::add(QBoxLayout *row, Glyph glyph, const Theme &theme, const QString &name, const QString &key)
{
    auto *button = new QToolButton(this);
    button->setIcon(glyphIcon(glyph, theme));
    button->setAutoRaise(true);
    button->setAutoRepeat(glyph != Glyph::Fit);
    button->setFocusPolicy(Qt::NoFocus); // the map has keys for all of them
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)", "what a button does, key on the map").arg(name, key));
    row->addWidget(button);
    return button;
}

void ZoomButtons::place()
{
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    move(mirrored ? fromEdge : m_map.width() - width() - fromEdge, fromEdge);
    setVisible(m_map.width() >= leastWidth);
}

bool ZoomButtons::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace sijill
