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
    m_work.forget();
    if (m_model.keepsPositions())
        return;
    // The rows are positions in an atlas that is gone.
    take({});
}

bool IncidentModel::isLittle() const
{
    return m_model.total().incidents <= Deferred::little;
}

IncidentModel::Wish IncidentModel::wish() const
{
    return {m_model.shown(), m_locale, m_onlyInView ? m_model.view() : QRectF(), m_sortColumn, m_sortOrder};
}

void IncidentModel::refresh()
{
    m_work.forget();
    if (isLittle()) {
        take(rowsFor(wish()));
        return;
    }
    m_work.run(
        [wish = wish()](const Newest::Wanted &isWanted) {
            return isWanted() ? rowsFor(wish) : std::vector<IncidentIndex>();
        },
        [this](std::vector<IncidentIndex> rows) { take(std::move(rows)); });
}

std::vector<IncidentIndex> IncidentModel::rowsFor(const Wish &wish)
{
    const Derived &shown = wish.shown;
    std::vector<IncidentIndex> rows = shown.index->incidents(shown.filter.timeWindow(), shown.mask.get());
    if (!wish.view.isNull()) {
        const std::vector<quint8> visible = visibleLocations(*shown.facts, wish.view);
        std::erase_if(rows, [&](IncidentIndex i) { return visible[shown.atlas().incidents[i].location] == 0; });
    }
    // As they come they are sorted by begin.
    if (wish.column != DateColumn || wish.order != Qt::AscendingOrder)
        sortRows(rows, wish);
    return rows;
}

void IncidentModel::take(std::vector<IncidentIndex> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
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

/// Of the columns that hold one. Nothing where it is absent.
std::optional<qint64> IncidentModel::numberOf(const Derived &shown, IncidentIndex index, int column)
{
    if (column == HereColumn) {
        Sum here;
        here.add(shown.ledger->nets[index], shown.atlas().incidents[index].span, shown.filter.timeWindow());
        return here.hasBest() ? std::optional(here.best) : std::nullopt;
    }
    const Count count = readCount(shown.atlas(), index, shown.filter.measure, shown.filter.reading);
    const qint32 number = column == LowColumn ? count.low : column == BestColumn ? count.best : count.high;
    return number == Count::absent ? std::nullopt : std::optional<qint64>(number);
}

QString IncidentModel::textOf(const Derived &shown, IncidentIndex index, int column, const QLocale &locale)
{
    const Atlas &atlas = shown.atlas();
    const Incident &incident = atlas.incidents[index];
    switch (column) {
    case DateColumn:
        return incidentDate(incident, locale);
    case TitleColumn:
        return incidentTitle(atlas, incident, locale);
    case CountColumn: {
        const QString count = incidentCount(atlas, index, shown.filter.measure, shown.filter.reading, locale);
        const TimeWindow window = shown.filter.timeWindow();
        if (window.rule != SpanRule::Share || window.holds(incident.span) || !incident.counted ||
            !shown.ledger->nets[index].has(Amount::HasFigure))
            return count; // no share of no figure
        Sum here;
        here.add(shown.ledger->nets[index], incident.span, window);
        return tr("%1 (%2 here)", "count of an incident, how much of it is the window's share")
            .arg(count, inWords(here, locale));
    }
    case PlaceColumn:
        return incidentPlace(atlas, incident, locale);
    case KindColumn:
        return incidentKind(atlas, incident, locale);
    case ActorColumn:
        return actorNames(atlas, incident.perpetrators, locale);
    case SourceColumn:
        return sourceNames(atlas, incident, locale);
    case LowColumn:
    case BestColumn:
    case HighColumn:
    case HereColumn: {
        const std::optional<qint64> number = numberOf(shown, index, column);
        return number ? locale.toString(*number) : QString();
    }
    default:
        return {};
    }
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == CopyRole && index.column() >= LowColumn) {
        const std::optional<qint64> number = numberOf(m_model.shown(), incidentAt(index.row()), index.column());
        return number ? QString::number(*number) : QString();
    }
    if (role == CopyRole)
        return textOf(m_model.shown(), incidentAt(index.row()), index.column(), m_locale);
    if (role == Qt::TextAlignmentRole && index.column() >= LowColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const Derived &shown = m_model.shown();
        const IncidentIndex at = incidentAt(index.row());
        const QString text = textOf(shown, at, index.column(), m_locale);
        if (role == Qt::DisplayRole)
            return text;
        const QString share = index.column() == CountColumn
                                  ? incidentShare(shown.atlas().incidents[at], shown.ledger->nets[at],
                                                  shown.filter.timeWindow(), m_locale)
                                  : QString();
        // A tool tip guesses at rich text; what comes from the data is plain.
        return (share.isEmpty() ? text : QString(text % u'\n' % share)).toHtmlEscaped();
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
    case LowColumn:
        return tr("Low", "lowest figure");
    case BestColumn:
        return tr("Best", "best figure");
    case HighColumn:
        return tr("High", "highest figure");
    case HereColumn:
        return tr("Counts here", "what an incident adds to the totals");
    default:
        return {};
    }
}

void IncidentModel::sort(int column, Qt::SortOrder order)
{
    if (m_rows.size() > Deferred::little) {
        m_sortColumn = column;
        m_sortOrder = order;
        refresh();
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<IncidentIndex> incidents;
    for (const QModelIndex &index : before)
        incidents.push_back(incidentAt(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows(m_rows, wish());
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += index(rowOf(incidents[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void IncidentModel::sortRows(std::vector<IncidentIndex> &rows, const Wish &wish)
{
    const bool descending = wish.order == Qt::DescendingOrder;
    const auto &incidents = wish.shown.atlas().incidents;
    const auto sortBy = [&](const auto &key) {
        std::ranges::stable_sort(
            rows, [&](IncidentIndex a, IncidentIndex b) { return descending ? key(b) < key(a) : key(a) < key(b); });
    };
    if (wish.column == DateColumn) {
        // Undated ones after all the others, by the same rule as the index.
        sortBy([&](IncidentIndex i) {
            const Span span = incidents[i].span;
            return std::tuple(!span.isValid(), span.begin, span.end);
        });
    } else if (wish.column == CountColumn) {
        const Amounts &values = wish.shown.ledger->values;
        // No figure is below none at all.
        sortBy([&](IncidentIndex i) {
            return std::tuple(values[i].has(Amount::HasFigure), values[i].best, values[i].high);
        });
    } else if (wish.column >= LowColumn) {
        std::vector<std::pair<qint64, IncidentIndex>> keyed;
        keyed.reserve(rows.size());
        for (const IncidentIndex i : rows)
            keyed.emplace_back(numberOf(wish.shown, i, wish.column).value_or(-1), i);
        std::ranges::stable_sort(
            keyed, [&](const auto &a, const auto &b) { return descending ? b.first < a.first : a.first < b.first; });
        std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
    } else {
        QCollator collator(wish.locale);
        collator.setNumericMode(true);
        std::vector<std::pair<QCollatorSortKey, IncidentIndex>> keyed;
        keyed.reserve(rows.size());
        for (const IncidentIndex i : rows)
            keyed.emplace_back(collator.sortKey(textOf(wish.shown, i, wish.column, wish.locale)), i);
        std::ranges::stable_sort(
            keyed, [&](const auto &a, const auto &b) { return descending ? b.first < a.first : a.first < b.first; });
        std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
    }
}

} // namespace sijill
