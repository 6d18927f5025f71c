#include "widgets/panels/facetview.h"

#include "mapdata/session/conditions.h"
#include "widgets/controls/copying.h"
#include "widgets/painter/lettering.h"

#include <QAbstractProxyModel>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace sijill {

namespace {

constexpr int rowHeight = 25;
constexpr int tallRowHeight = 42;
constexpr double box = 13;

class FacetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    Theme theme = Theme::light();
    bool isTall = false; ///< the sum stands under the name, which may be long

    int height() const { return isTall ? tallRowHeight : rowHeight; }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {60, height()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (focused || option.state.testFlag(QStyle::State_MouseOver)) {
            QColor wash = theme.selection;
            wash.setAlphaF(focused ? 0.16F : 0.08F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(wash);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 4, 4);
        }
        paintBox(*painter, option, checked);
        isTall ? paintTall(*painter, option, index, checked) : paintTexts(*painter, option, index, checked);
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                     const QModelIndex &index) override
    {
        bool turns = false;
        if (event->type() == QEvent::MouseButtonRelease)
            turns = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        else if (event->type() == QEvent::KeyPress)
            turns = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space ||
                    static_cast<QKeyEvent *>(event)->key() == Qt::Key_Select;
        if (!turns)
            return false;
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    void paintBox(QPainter &painter, const QStyleOptionViewItem &option, bool checked) const
    {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const double left = mirrored ? option.rect.right() - 4 - box : option.rect.left() + 4;
        const QRectF square(left + 0.5, option.rect.center().y() - box / 2 + 0.5, box, box);
        painter.setPen(QPen(checked ? theme.ink : theme.quietInk, 1.2));
        painter.setBrush(checked ? theme.ink : theme.card);
        painter.drawRoundedRect(square, 3, 3);
        if (!checked)
            return;
        painter.setPen(QPen(theme.paper, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{square.left() + 3, square.center().y()},
                                       {square.left() + 5.4, square.bottom() - 3.6},
                                       {square.right() - 2.8, square.top() + 3.6}});
    }

    void paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool checked) const
    {
        const QString sum = index.data(FacetModel::SumTextRole).toString();
        const int sumWidth = option.fontMetrics.horizontalAdvance(sum) + 4;
        const QRect line = option.rect.adjusted(4, 0, -4, 0);
        const QRect sumRect =
            QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {sumWidth, line.height()}, line);
        const int indent = static_cast<int>(box) + 9;
        QRect nameRect =
            option.direction == Qt::RightToLeft
                ? QRect(sumRect.right() + 6, line.top(), line.right() - indent - sumRect.right() - 6, line.height())
                : QRect(line.left() + indent, line.top(), sumRect.left() - 6 - line.left() - indent, line.height());
        painter.setFont(option.font);
        painter.setPen(checked ? theme.ink : theme.quietInk);
        const QString name = elidedText(option.fontMetrics, index.data().toString(), nameRect.width());
        painter.drawText(nameRect,
                         static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                             Qt::TextSingleLine,
                         name);
        painter.setPen(theme.quietInk);
        painter.drawText(sumRect, Qt::AlignCenter | Qt::TextSingleLine, sum);
    }

    void paintTall(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool checked) const
    {
        const int indent = static_cast<int>(box) + 9;
        QRect line = option.rect.adjusted(4, 4, -4, -4);
        option.direction == Qt::RightToLeft ? line.setRight(line.right() - indent) : line.setLeft(line.left() + indent);
        const QRect top(line.left(), line.top(), line.width(), line.height() / 2);
        const QRect bottom = top.translated(0, top.height());
        const int side = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                         Qt::TextSingleLine;
        painter.setFont(option.font);
        painter.setPen(checked ? theme.ink : theme.quietInk);
        painter.drawText(top, side,
                         option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, top.width()));
        painter.setPen(theme.quietInk);
        painter.drawText(bottom, side, index.data(FacetModel::SumTextRole).toString());
    }
};

} // namespace

FacetView::FacetView(ViewModel &model, Facet facet, const QString &name, QWidget *parent)
    : QListView(parent), m_facets(new FacetModel(model, facet, locale(), this))
{
    setAccessibleName(name);
    auto *delegate = new FacetDelegate(this);
    // Names that are long and differ at their ends have a line of their own.
    delegate->isTall = facet == Facet::DataSet || facet == Facet::Actor || facet == Facet::Source;
    setItemDelegate(delegate);
    setModel(m_facets);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    connect(m_facets, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

void FacetView::setTheme(const Theme &theme)
{
    static_cast<FacetDelegate *>(itemDelegate())->theme = theme;
    viewport()->update();
}

QSize FacetView::sizeHint() const
{
    const int height = static_cast<const FacetDelegate *>(itemDelegate())->height();
    return {180, std::max(1, model()->rowCount()) * height + 2};
}

int FacetView::sourceRow(const QModelIndex &index) const
{
    const auto *order = qobject_cast<const QAbstractProxyModel *>(model());
    return (order ? order->mapToSource(index) : index).row();
}

/// All of them, also those that are folded away, in the order of the data.
void FacetView::copySums() const
{
    TextTable table{inFull(m_facets->conditions()), {accessibleName(), tr("Sum")}, {}};
    for (int row = 0; row < m_facets->rowCount(); ++row) {
        const QModelIndex at = m_facets->index(row);
        table.rows.push_back({at.data().toString(), at.data(FacetModel::SumTextRole).toString()});
    }
    copyTable(table);
}

void FacetView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    QMenu menu(this);
    if (index.isValid())
        menu.addAction(tr("Show only this"), this, [this, row = sourceRow(index)] { m_facets->showOnly(row); });
    menu.addAction(tr("Show all of these"), this, [this] { m_facets->showAll(); });
    menu.addSeparator();
    menu.addAction(tr("Copy these sums"), this, &FacetView::copySums);
    menu.exec(event->globalPos());
}

} // namespace sijill
