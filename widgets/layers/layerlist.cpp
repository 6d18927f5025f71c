#include "widgets/layers/layerlist.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 27;
constexpr int mostRows = 12; // beyond that the list scrolls

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {60, rowHeight}; }
};

} // namespace

LayerList::LayerList(LayerListModel &model, QWidget *parent) : QListView(parent), m_rows(model)
{
    setObjectName(u"layers"_s);
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setIconSize({16, 16});
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Layers, the topmost first"));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometry();
        const QString wanted = m_current;
        if (m_rows.rowOf(wanted) >= 0)
            setCurrentId(wanted);
        else if (!wanted.isEmpty())
            setCurrentIndex(m_rows.index(std::min(m_row, m_rows.rowCount() - 1)));
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid())
            return; // the model is being reset
        m_current = currentId();
        m_row = now.row();
        emit currentIdChanged(m_current);
    });
}

QString LayerList::currentId() const
{
    const LayerEntry *entry = m_rows.entryAt(currentIndex().row());
    return entry ? entry->id : QString();
}

void LayerList::setCurrentId(const QString &id)
{
    if (const int row = m_rows.rowOf(id); row >= 0)
        setCurrentIndex(m_rows.index(row));
}

void LayerList::moveCurrent(int rows)
{
    const int row = currentIndex().row() + rows;
    if (row > 0 && row < m_rows.rowCount())
        m_rows.move(currentId(), row);
}

QSize LayerList::sizeHint() const
{
    return {200, std::min(m_rows.rowCount(), mostRows) * rowHeight + 4};
}

int LayerList::gapAt(int y) const
{
    const int top = verticalOffset();
    return std::clamp((y + top + rowHeight / 2) / rowHeight, 1, m_rows.rowCount()); // never above the incidents
}

void LayerList::setGap(int gap)
{
    if (gap == m_gap)
        return;
    m_gap = gap;
    viewport()->setCursor(gap >= 0 ? Qt::ClosedHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void LayerList::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const LayerEntry *entry = m_rows.entryAt(indexAt(event->pos()).row());
    m_dragged = entry && event->button() == Qt::LeftButton && !entry->isIncidents() ? entry->id : QString();
    m_pressed = event->pos();
}

void LayerList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged.isEmpty() || !event->buttons().testFlag(Qt::LeftButton))
        return QListView::mouseMoveEvent(event);
    if (m_gap >= 0 || (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        setGap(gapAt(event->pos().y()));
}

void LayerList::mouseReleaseEvent(QMouseEvent *event)
{
    const QString dragged = std::exchange(m_dragged, {});
    const int gap = m_gap;
    setGap(-1);
    if (gap < 0 || dragged.isEmpty())
        return QListView::mouseReleaseEvent(event);
    setState(NoState);
    const int from = m_rows.rowOf(dragged);
    m_rows.move(dragged, gap > from ? gap - 1 : gap);
    setCurrentId(dragged);
}

void LayerList::keyPressEvent(QKeyEvent *event)
{
    const QString id = currentId();
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (id.isEmpty() || (!enter && event->key() != Qt::Key_Delete))
        return QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Delete)
        emit removeWanted(id);
    else
        alt ? emit factsWanted(id) : emit zoomWanted(id);
}

void LayerList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_gap < 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, m_gap * rowHeight - verticalOffset() - 1, viewport()->width(), 2),
                     palette().color(QPalette::Accent));
}

} // namespace sijill
