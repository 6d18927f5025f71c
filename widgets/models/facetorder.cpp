#include "widgets/models/facetorder.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "widgets/models/facetmodel.h"

#include <QCollator>

#include <algorithm>

namespace sijill {

void FacetOrder::setSourceModel(QAbstractItemModel *source)
{
    QAbstractProxyModel::setSourceModel(source);
    connect(source, &QAbstractItemModel::modelReset, this, &FacetOrder::arrange);
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (!m_rows.empty())
                    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
            });
    arrange();
}

void FacetOrder::setBy(By by)
{
    m_by = by;
    arrange();
}

void FacetOrder::setText(const QString &text)
{
    m_words = searchForm(text);
    arrange();
}

void FacetOrder::setFolded(bool folded)
{
    m_folded = folded;
    arrange();
}

std::vector<int> FacetOrder::arranged()
{
    const QAbstractItemModel &source = *sourceModel();
    struct Row {
        int row;
        qint64 people, incidents;
        QString name;
    };
    std::vector<Row> rows;
    for (int i = 0; i < source.rowCount(); ++i) {
        const QModelIndex at = source.index(i, 0);
        const QString name = at.data().toString();
        if (m_words.isEmpty() || searchForm(name).contains(m_words))
            rows.push_back({i, at.data(FacetModel::PeopleRole).toLongLong(),
                            at.data(FacetModel::IncidentsRole).toLongLong(), name});
    }
    m_found = static_cast<int>(rows.size());
    QCollator collator;
    collator.setNumericMode(true);
    const auto isBefore = [&](const Row &a, const Row &b) {
        if (m_by == By::Sum && a.people != b.people)
            return a.people > b.people;
        if (m_by != By::Name && a.incidents != b.incidents)
            return a.incidents > b.incidents;
        return collator.compare(a.name, b.name) < 0;
    };
    std::ranges::stable_sort(rows, isBefore);
    if (m_folded && rows.size() > few)
        rows.erase(rows.begin() + few, rows.end());
    std::vector<int> order(rows.size());
    std::ranges::transform(rows, order.begin(), &Row::row);
    return order;
}

void FacetOrder::arrange()
{
    beginResetModel();
    m_rows = sourceModel() ? arranged() : std::vector<int>();
    endResetModel();
}

QModelIndex FacetOrder::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? sourceModel()->index(m_rows[static_cast<std::size_t>(index.row())], 0) : QModelIndex();
}

QModelIndex FacetOrder::mapFromSource(const QModelIndex &source) const
{
    const auto found = std::ranges::find(m_rows, source.row());
    return !source.isValid() || found == m_rows.end() ? QModelIndex()
                                                      : index(static_cast<int>(found - m_rows.begin()), 0);
}

QModelIndex FacetOrder::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int FacetOrder::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

} // namespace sijill
