#include "widgets/models/incidentmodel.h"

#include "mapdata/words/words.h"
#include "widgets/models/incidenttexts.h"
#include "widgets/models/viewtotals.h"

#include <QCollator>

#include <algorithm>
#include <tuple>

namespace sijill {

IncidentModel::IncidentModel(ViewModel &model, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_model(model), m_refresh([this] { refresh(); }, nullptr), m_locale(locale)
{
    connect(&m_model, &ViewModel::atlasChanged, this, &IncidentModel::forget);
    connect(&m_model, &ViewModel::sumsChanged, this, [this] { m_refresh.want(m_model.total().incidents); });
    connect(&m_model, &ViewModel::viewChanged, this, [this] {
        if (m_onlyInView)
            m_refresh.want(m_model.total().incidents);
    });
    refresh();
}

void IncidentModel::setOnlyInView(bool only)
{
    if (only == m_onlyInView)
        return;
    m_onlyInView = only;
    refresh();
}

void IncidentModel::forget()
{
    // The rows are positions in an atlas that is gone.
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void IncidentModel::refresh()
{
    std::vector<IncidentIndex> rows = m_model.shownIncidents();
    if (m_onlyInView) {
        const std::vector<quint8> visible = visibleLocations(m_model);
        std::erase_if(rows, [&](IncidentIndex i) { return visible[m_model.atlas()->incidents[i].location] == 0; });
    }
    beginResetModel();
    m_rows = std::move(rows);
    // As they come they are sorted by begin.
    if (m_sortColumn != DateColumn || m_sortOrder != Qt::AscendingOrder)
        sortRows();
    endResetModel();
}

int IncidentModel::rowOf(IncidentIndex incident) const
{
    const auto found = std::ranges::find(m_rows, incident);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int IncidentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString IncidentModel::textOf(IncidentIndex index, int column) const
{
    const Atlas &atlas = *m_model.atlas();
    const Incident &incident = atlas.incidents[index];
    switch (column) {
    case DateColumn:
        return incidentDate(incident, m_locale);
    case TitleColumn:
        return incidentTitle(atlas, incident, m_locale);
    case CountColumn:
        return incidentCount(atlas, index, m_model.filter().measure, m_model.filter().reading, m_locale);
    case PlaceColumn:
        return incidentPlace(atlas, incident, m_locale);
    case KindColumn:
        return incidentKind(atlas, incident, m_locale);
    case ActorColumn:
        return actorNames(atlas, incident.perpetrators, m_locale);
    case SourceColumn:
        return sourceNames(atlas, incident, m_locale);
    default:
        return {};
    }
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString text = textOf(incidentAt(index.row()), index.column());
        // A tool tip guesses at rich text; what comes from the data is plain.
        return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
    }
    return {};
}

QVariant IncidentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case TitleColumn:
        return tr("Incident");
    case CountColumn:
        return measureName(*m_model.atlas(), m_model.filter().measure, m_locale);
    case PlaceColumn:
        return tr("Place");
    case KindColumn:
        return tr("What happened");
    case ActorColumn:
        return tr("By whom");
    case SourceColumn:
        return tr("Sources");
    default:
        return {};
    }
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<IncidentIndex> incidents;
    for (const QModelIndex &index : before)
        incidents.push_back(incidentAt(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowOf(incidents[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void IncidentModel::sortRows()
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto &incidents = m_model.atlas()->incidents;
    const auto sortBy = [&](const auto &key) {
        std::ranges::stable_sort(
            m_rows, [&](IncidentIndex a, IncidentIndex b) { return descending ? key(b) < key(a) : key(a) < key(b); });
    };
    if (m_sortColumn == DateColumn) {
        // Undated ones after all the others, by the same rule as the index.
        sortBy([&](IncidentIndex i) {
            const Span span = incidents[i].span;
            return std::tuple(!span.isValid(), span.begin, span.end);
        });
    } else if (m_sortColumn == CountColumn) {
        const Amounts &values = m_model.ledger().values;
        // No figure is below none at all.
        sortBy([&](IncidentIndex i) {
            return std::tuple(values[i].has(Amount::HasFigure), values[i].best, values[i].high);
        });
    } else {
        QCollator collator(m_locale);
        collator.setNumericMode(true);
        std::vector<std::pair<QCollatorSortKey, IncidentIndex>> keyed;
        keyed.reserve(m_rows.size());
        for (const IncidentIndex i : m_rows)
            keyed.emplace_back(collator.sortKey(textOf(i, m_sortColumn)), i);
        std::ranges::stable_sort(
            keyed, [&](const auto &a, const auto &b) { return descending ? b.first < a.first : a.first < b.first; });
        std::ranges::transform(keyed, m_rows.begin(), [](const auto &pair) { return pair.second; });
    }
}

} // namespace sijill
