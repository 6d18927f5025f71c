#include "widgets/layers/layerlistmodel.h"

#include "widgets/layers/layertexts.h"
#include "widgets/painter/picture.h"

#include <QDir>
#include <QPainter>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatchSize = 16;

void drawSwatch(QPainter &painter, const LayerEntry &entry, const std::vector<StyledLayer> &all, const Theme &theme)
{
    const QRectF box(1.5, 2.5, swatchSize - 3, swatchSize - 5);
    painter.setPen(QPen(theme.quietInk, 1));
    if (entry.isIncidents()) {
        painter.setPen(QPen(theme.harm, theme.edgeWidth));
        painter.setBrush(theme.harmFill);
        painter.drawEllipse(box.center(), 5.5, 5.5);
        return;
    }
    const auto layer = entry.vector();
    if (!layer) {
        painter.drawRect(box);
        painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        return;
    }
    const AreaStyle style = areaStyleOf({layer, entry.style, {}}, all, true, theme);
    const double width = std::min(style.width, 4.0);
    painter.setOpacity(std::max(style.opacity, 0.15));
    painter.setPen(style.line.isValid() ? QPen(style.line, width) : Qt::NoPen);
    if (layer->role == LayerRole::Towns || layer->kind == GeometryKind::Point) {
        const bool town = layer->role == LayerRole::Towns;
        painter.setPen(town || !style.line.isValid() ? Qt::NoPen : QPen(style.line, 1));
        painter.setBrush(style.fill.isValid() ? style.fill : town ? theme.town : QColor(Qt::transparent));
        painter.drawEllipse(box.center(), 3, 3);
    } else if (layer->kind == GeometryKind::Line) {
        painter.drawPolyline(QPolygonF{{1.5, 12}, {6, 5}, {10, 10.5}, {14.5, 4}});
    } else {
        painter.setBrush(style.fill.isValid() ? QBrush(style.fill) : Qt::NoBrush);
        painter.drawRect(box);
    }
}

} // namespace

QIcon layerSwatch(const LayerEntry &entry, const std::vector<StyledLayer> &all, const Theme &theme)
{
    QIcon icon;
    for (const double ratio : {1.0, 2.0}) {
        QPixmap map(qRound(swatchSize * ratio), qRound(swatchSize * ratio));
        map.setDevicePixelRatio(ratio);
        map.fill(Qt::transparent);
        QPainter painter(&map);
        painter.setRenderHint(QPainter::Antialiasing);
        drawSwatch(painter, entry, all, theme);
        painter.end();
        icon.addPixmap(map);
        icon.addPixmap(map, QIcon::Selected); // not tinted
    }
    return icon;
}

LayerListModel::LayerListModel(ViewModel &model, QObject *parent) : QAbstractListModel(parent), m_model(model)
{
    connect(&m_model, &ViewModel::atlasChanged, this, &LayerListModel::reload);
    connect(&m_model, &ViewModel::layersChanged, this, &LayerListModel::reload);
    reload();
}

void LayerListModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    emit dataChanged(index(0), index(rowCount() - 1));
}

void LayerListModel::reload()
{
    QStringList ids;
    for (const LayerEntry &entry : m_model.layerStack().entries())
        ids.prepend(entry.id);
    if (ids == m_ids) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

int LayerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const LayerEntry *LayerListModel::entryAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_model.layerStack().find(m_ids[row]) : nullptr;
}

int LayerListModel::rowOf(const QString &id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

QVariant LayerListModel::data(const QModelIndex &index, int role) const
{
    const LayerEntry *entry = entryAt(index.row());
    if (!entry)
        return {};
    const LayerStack &stack = m_model.layerStack();
    switch (role) {
    case Qt::DisplayRole:
        return layerTitle(*entry);
    case Qt::CheckStateRole:
        return stack.isShown(*entry) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
        return layerSwatch(*entry, m_model.layerStack().vectorLayers(), m_theme);
    case Qt::ForegroundRole:
        return stack.isShown(*entry) ? m_theme.ink : m_theme.quietInk;
    case Qt::ToolTipRole: {
        const QString title = u"%1 – %2"_s.arg(layerTitle(*entry), layerKind(*entry));
        QString text = entry->file.isEmpty() ? title : title + u'\n' + QDir::toNativeSeparators(entry->file);
        if (const LayerEntry *other = stack.shownInstead(*entry))
            text += u'\n' + whyHidden(*other);
        return u"<p style='white-space:pre'>%1</p>"_s.arg(text.toHtmlEscaped());
    }
    case Qt::AccessibleDescriptionRole:
        return stack.isShown(*entry) ? layerKind(*entry) : tr("%1, hidden").arg(layerKind(*entry));
    default:
        return {};
    }
}

bool LayerListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const LayerEntry *entry = entryAt(index.row());
    if (!entry || role != Qt::CheckStateRole)
        return false;
    edit(m_model.layerStack().shown(entry->id, value.toInt() == Qt::Checked));
    return true;
}

Qt::ItemFlags LayerListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

void LayerListModel::edit(LayerStack stack)
{
    const LayerStack before = m_model.layerStack();
    m_model.setLayerStack(std::move(stack));
    emit edited(before);
}

void LayerListModel::move(const QString &id, int row)
{
    const LayerStack &stack = m_model.layerStack();
    const int to = rowCount() - 1 - row;
    if (id == incidentsId || to < 0 || static_cast<std::size_t>(to) == stack.positionOf(id))
        return;
    edit(stack.moved(id, static_cast<std::size_t>(to)));
}

} // namespace sijill
