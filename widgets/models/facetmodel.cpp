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
    connect(&m_model, &ViewModel::filterChanged, this, &FacetModel::updateMask);
    connect(&m_model, &ViewModel::sumsChanged, this, [this] { m_recount.want(m_model.total().incidents); });
    rebuild();
}

template <class Visit>
void FacetModel::forEachKey(const Incident &incident, Visit &&visit) const
{
    const Atlas &atlas = *m_model.atlas();
    switch (m_facet) {
    case Facet::Kind:
        return visit(incident.kind);
    case Facet::Actor: {
        const auto &actors = atlas.actorSets[incident.perpetrators];
        if (actors.empty())
            visit(none16);
        for (const ActorIndex actor : actors)
            visit(actor);
        return;
    }
    case Facet::Source: {
        const auto claims = atlas.claimsOf(incident);
        for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
            const auto same = [&](const Claim &other) { return other.source == claim->source; };
            if (std::none_of(claims.begin(), claim, same)) // each source once
                visit(claim->source);
        }
        return;
    }
    case Facet::Precision:
        return visit(static_cast<quint16>(atlas.locationOf(incident).precision));
    }
}

QString FacetModel::nameOf(quint16 key) const
{
    const Atlas &atlas = *m_model.atlas();
    const Language language = languageOf(m_locale);
    switch (m_facet) {
    case Facet::Kind:
        return key == none16 ? tr("Not said what") : atlas.kinds[key].name.in(language);
    case Facet::Actor:
        return key == none16 ? tr("Not said by whom") : atlas.actors[key].name.in(language);
    case Facet::Source:
        return key == none16 ? tr("No source named") : atlas.sources[key].name.in(language);
    case Facet::Precision:
        return precisionName(static_cast<PlacePrecision>(key));
    }
    return {};
}

void FacetModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    // In the order of the atlas's own list, which is the order its author thought of; what is not said comes last.
    std::vector<quint8> occurs(none16 + 1, 0);
    for (const Incident &incident : m_model.atlas()->incidents)
        forEachKey(incident, [&](quint16 key) { occurs[key] = 1; });
    for (std::size_t key = 0; key < occurs.size(); ++key) {
        if (occurs[key] != 0)
            m_rows.push_back({static_cast<quint16>(key), nameOf(static_cast<quint16>(key)), {}});
    }
    endResetModel();
    updateMask();
    recount();
}

void FacetModel::updateMask()
{
    Filter filter = m_model.filter();
    clearHidden(filter);
    m_mask = filter == m_model.filter() ? m_model.mask() : makeMask(*m_model.atlas(), filter);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void FacetModel::recount()
{
    if (m_rows.empty())
        return;
    for (Row &row : m_rows)
        row.sum = {};
    const Atlas &atlas = *m_model.atlas();
    for (const IncidentIndex i : m_model.index().incidents(m_model.filter().window, &m_mask)) {
        forEachKey(atlas.incidents[i], [&](quint16 key) {
            std::ranges::lower_bound(m_rows, key, {}, &Row::key)->sum.add(m_model.ledger().nets[i]);
        });
    }
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
                       (row.sum.incidents == 0 ? tr("nothing in the window") : inWords(row.sum, m_locale)))
            .toHtmlEscaped();
    case Qt::CheckStateRole:
        return isShown(row.key) ? Qt::Checked : Qt::Unchecked;
    case SumTextRole:
        return row.sum.hasFigure() ? inShort(row.sum, m_locale) : u"–"_s;
    case Qt::AccessibleDescriptionRole:
        return row.sum.incidents == 0 ? tr("nothing in the window") : inWords(row.sum, m_locale);
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Filter filter = m_model.filter();
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
    Filter filter = m_model.filter();
    clearHidden(filter);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        setHidden(filter, m_rows[i].key, static_cast<int>(i) != row);
    m_model.setFilter(filter);
}

void FacetModel::showAll()
{
    Filter filter = m_model.filter();
    clearHidden(filter);
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
    }
}

void FacetModel::clearHidden(Filter &filter) const
{
    switch (m_facet) {
    case Facet::Kind:
        return filter.hiddenKinds.clear();
    case Facet::Actor:
        return filter.hiddenActors.clear();
    case Facet::Source:
        return filter.hiddenSources.clear();
    case Facet::Precision:
        return filter.hiddenPrecisions.clear();
    }
}

} // namespace sijill
