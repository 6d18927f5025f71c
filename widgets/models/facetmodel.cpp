#include "widgets/models/facetmodel.h"

#include "mapdata/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

FacetModel::FacetModel(ViewModel &model, Facet facet, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_recount([this] { recount(); }, nullptr), m_facet(facet),
      m_locale(locale)
{
    connect(&m_model, &ViewModel::atlasChanged, this, &FacetModel::rebuild);
    connect(&m_model, &ViewModel::filterChanged, this, &FacetModel::takeFilter);
    connect(&m_model, &ViewModel::sumsChanged, this,
            [this] { m_recount.want(facetCount * m_model.total().incidents); }); // each facet counts them
    rebuild();
}

void FacetModel::rebuild()
{
    beginResetModel();
    m_work.forget();
    m_mask.reset();
    m_rows.clear();
    for (const quint16 key : m_model.facts().facetValues[static_cast<std::size_t>(m_facet)])
        m_rows.push_back({key, facetValueName(*m_model.atlas(), m_facet, key, m_locale), {}});
    endResetModel();
    takeFilter();
    recount();
}

Conditions FacetModel::conditions() const
{
    Filter filter = m_model.filter();
    clearHidden(filter, m_facet);
    return conditionsOf(*m_model.atlas(), filter, m_locale, &m_model.facts());
}

void FacetModel::takeFilter()
{
    Filter filter = m_model.filter();
    clearHidden(filter, m_facet);
    if (!sameMask(filter, m_filter))
        m_mask.reset();
    m_filter = filter;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void FacetModel::recount()
{
    if (m_rows.empty())
        return;
    m_work.forget();
    const Derived &shown = m_model.shown();
    const bool few = shown.atlas().incidents.size() <= fewIncidents;
    if (few || (m_mask && facetCount * m_model.total().incidents <= Deferred::little)) {
        take(counted(shown, m_facet, m_mask));
        return;
    }
    m_work.run([shown, facet = m_facet, mask = m_mask](
                   const Newest::Wanted &isWanted) { return isWanted() ? counted(shown, facet, mask) : Count(); },
               [this](Count count) { take(std::move(count)); });
}

FacetModel::Count FacetModel::counted(const Derived &shown, Facet facet, std::shared_ptr<const Mask> mask)
{
    const Atlas &atlas = shown.atlas();
    if (!mask) {
        Filter filter = shown.filter;
        clearHidden(filter, facet);
        mask = sameMask(filter, shown.filter) ? shown.mask : std::make_shared<const Mask>(makeMask(atlas, filter));
    }
    const std::vector<quint16> &values = shown.facts->facetValues[static_cast<std::size_t>(facet)];
    std::vector<quint16> rowOf(values.empty() ? 0 : std::size_t{values.back()} + 1); // sorted by value
    for (std::size_t row = 0; row < values.size(); ++row)
        rowOf[values[row]] = static_cast<quint16>(row);
    Count count{nullptr, std::vector<Sum>(values.size())};
    const TimeWindow window = shown.filter.timeWindow();
    // All that touches the window, whatever the rule shows of it: what is not counted is said too.
    for (const IncidentIndex i : shown.index->incidents({window.span}, mask.get())) {
        Sum counted;
        counted.add(shown.ledger->nets[i], atlas.incidents[i].span, window);
        forEachFacetValue(atlas, i, facet, [&](quint16 key) { count.sums[rowOf[key]] += counted; });
    }
    count.mask = std::move(mask);
    return count;
}

void FacetModel::take(Count count)
{
    m_mask = std::move(count.mask);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].sum = count.sums[i];
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {SumTextRole, Qt::AccessibleDescriptionRole});
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return QString(row.name % u": "_s %
                       (row.sum.isEmpty() ? tr("nothing in the window")
                                          : inTitle(row.sum, m_model.filter().spans, m_locale)))
            .toHtmlEscaped();
    case Qt::CheckStateRole:
        return isShown(row.key) ? Qt::Checked : Qt::Unchecked;
    case SumTextRole:
        return row.sum.hasFigure() ? inShort(row.sum, m_locale) : u"–"_s;
    case PeopleRole: // to sort by; no figure comes after zero
        return row.sum.hasFigure() ? (row.sum.hasBest() ? row.sum.best : qint64{row.sum.toldApart}) : qint64(-1);
    case IncidentsRole:
        return row.sum.incidents;
    case Qt::AccessibleDescriptionRole:
        return row.sum.isEmpty() ? tr("nothing in the window") : inTitle(row.sum, m_model.filter().spans, m_locale);
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Filter filter = m_model.wantedFilter();
    setHidden(filter, m_rows[static_cast<std::size_t>(index.row())].key, value.toInt() != Qt::Checked);
    m_model.setFilter(filter);
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> FacetModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(SumTextRole, "sumText");
    return names;
}

void FacetModel::showOnly(int row)
{
    Filter filter = m_model.wantedFilter();
    clearHidden(filter, m_facet);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        setHidden(filter, m_rows[i].key, static_cast<int>(i) != row);
    m_model.setFilter(filter);
}

void FacetModel::showAll()
{
    Filter filter = m_model.wantedFilter();
    clearHidden(filter, m_facet);
    m_model.setFilter(filter);
}

bool FacetModel::isShown(quint16 key) const
{
    const Filter &filter = m_model.filter();
    switch (m_facet) {
    case Facet::Kind:
        return !filter.hiddenKinds.contains(key);
    case Facet::Actor:
        return !filter.hiddenActors.contains(key);
    case Facet::Source:
        return !filter.hiddenSources.contains(key);
    case Facet::Precision:
        return !filter.hiddenPrecisions.contains(static_cast<PlacePrecision>(key));
    case Facet::DataSet:
        return !filter.hiddenDataSets.contains(key);
    }
    return true;
}

void FacetModel::setHidden(Filter &filter, quint16 key, bool hidden) const
{
    const auto put = [hidden](auto &set, auto value) {
        if (hidden)
            set.insert(value);
        else
            set.remove(value);
    };
    switch (m_facet) {
    case Facet::Kind:
        return put(filter.hiddenKinds, key);
    case Facet::Actor:
        return put(filter.hiddenActors, key);
    case Facet::Source:
        return put(filter.hiddenSources, key);
    case Facet::Precision:
        return put(filter.hiddenPrecisions, static_cast<PlacePrecision>(key));
    case Facet::DataSet:
        return put(filter.hiddenDataSets, key);
    }
}

void FacetModel::clearHidden(Filter &filter, Facet facet)
{
    switch (facet) {
    case Facet::Kind:
        return filter.hiddenKinds.clear();
    case Facet::Actor:
        return filter.hiddenActors.clear();
    case Facet::Source:
        return filter.hiddenSources.clear();
    case Facet::Precision:
        return filter.hiddenPrecisions.clear();
    case Facet::DataSet:
        return filter.hiddenDataSets.clear();
    }
}

} // namespace sijill
