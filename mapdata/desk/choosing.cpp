#include "mapdata/desk/choosing.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/query/resolve.h"
#include "mapdata/tally/keys.h"
#include "mapdata/tally/narrowed.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Heads = std::vector<const ChartHead *>;

bool isArea(TallyKey key)
{
    return TallyKey::Governorate <= key && key <= TallyKey::Place;
}

Query withoutKey(Query query, TallyKey key)
{
    if (isTime(key))
        query.window = {};
    else if (isArea(key))
        query.area.clear();
    else if (key == TallyKey::Kind)
        query.hiddenKinds.clear();
    else if (key == TallyKey::Actor)
        query.hiddenActors.clear();
    else if (key == TallyKey::Source)
        query.hiddenSources.clear();
    else if (key == TallyKey::Precision)
        query.hiddenPrecisions.clear();
    return query;
}

template <class Table, class Index>
void addKept(QStringList &ids, const Table &table, const QSet<Index> &hidden)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!hidden.contains(static_cast<Index>(i)))
            ids << table[i].id;
    if (!hidden.contains(none16))
        ids << u"none"_s;
}

/// What the query shows by that key, as ids; nothing where it leaves nothing out by it.
QStringList keptIds(const Query &query, const Atlas &atlas, TallyKey key)
{
    if (withoutKey(query, key) == query)
        return {};
    const Filter filter = resolve(query, atlas).filter;
    QStringList ids;
    if (key == TallyKey::Kind)
        addKept(ids, atlas.kinds, filter.hiddenKinds);
    else if (key == TallyKey::Actor)
        addKept(ids, atlas.actors, filter.hiddenActors);
    else if (key == TallyKey::Source)
        addKept(ids, atlas.sources, filter.hiddenSources);
    else if (key == TallyKey::Precision)
        for (int i = 0; i <= static_cast<int>(PlacePrecision::Unplaced); ++i)
            if (!filter.hiddenPrecisions.contains(static_cast<PlacePrecision>(i)))
                ids << precisionKey(static_cast<PlacePrecision>(i));
    return ids;
}

/// With what is chosen already, or without these where all of them are.
QStringList toggled(QStringList kept, const QStringList &ids)
{
    const bool areIn = std::ranges::all_of(ids, [&](const QString &id) { return kept.contains(id); });
    for (const QString &id : ids) {
        kept.removeAll(id);
        if (!areIn)
            kept << id;
    }
    return kept;
}

std::optional<Query> narrowed(const Query &query, const Atlas &atlas, TallyKey key, const Heads &heads, Choosing how)
{
    if (key == TallyKey::Total)
        return query;
    TallyRow row;
    QStringList ids;
    for (const ChartHead *head : heads) {
        if (isTime(key) && !head->days.isValid())
            return std::nullopt;
        row.window.span = united(row.window.span, head->days);
        ids += isArea(key) ? QStringList{head->key} : head->key.split(u'|');
    }
    ids.removeDuplicates();
    if (how == Choosing::Add && isTime(key))
        row.window.span = united(row.window.span, query.window);
    if (how == Choosing::Add && !isTime(key) && !isArea(key))
        ids = toggled(keptIds(query, atlas, key), ids);
    if (ids.isEmpty())
        return withoutKey(query, key); // nothing would be left
    row.key = ids.join(u'|');
    if (isArea(key) && ids.size() != 1)
        return std::nullopt;
    return narrowedTo(query, atlas, key, row);
}

Heads headsOf(const std::vector<ChartHead> &heads, std::span<const std::size_t> marks, const Chart &chart,
              int ChartMark::*at)
{
    Heads found;
    for (const std::size_t mark : marks) {
        const ChartHead *head = &heads[static_cast<std::size_t>(chart.marks[mark].*at)];
        if (std::ranges::find(found, head) == found.end())
            found.push_back(head);
    }
    return found;
}

std::optional<Query> chosenDays(Query query, const Chart &chart, std::span<const std::size_t> marks, Choosing how)
{
    Span days;
    for (const std::size_t mark : marks) {
        const ChartMark &at = chart.marks[mark];
        if (!at.days.isValid())
            return std::nullopt;
        days = united(days, at.days);
    }
    query.window = how == Choosing::Add ? united(days, query.window) : days;
    return query;
}

/// They leave out the same, whatever words they have for the rest.
bool leaveOutTheSame(const Query &a, const Query &b)
{
    const auto same = [](QStringList one, QStringList other) {
        one.sort();
        other.sort();
        return one == other;
    };
    return a.window == b.window && a.area == b.area && same(a.hiddenKinds, b.hiddenKinds) &&
           same(a.hiddenActors, b.hiddenActors) && same(a.hiddenSources, b.hiddenSources) &&
           same(a.hiddenPrecisions, b.hiddenPrecisions);
}

/// What alone is chosen already is let go.
std::optional<Query> orAllAgain(const Query &before, std::optional<Query> query, const Query &all, Choosing how)
{
    return how == Choosing::Only && query && leaveOutTheSame(*query, before) ? all : query;
}

} // namespace

std::optional<Query> chosen(const Query &query, const Atlas &atlas, const Chart &chart,
                            std::span<const std::size_t> marks, Choosing how)
{
    if (marks.empty() || chart.kind == ChartKind::Week || chart.kind == ChartKind::Sizes)
        return std::nullopt;
    const Query all = notChosen(query, chart);
    if (chart.kind == ChartKind::Calendar)
        return orAllAgain(query, chosenDays(query, chart, marks, how), all, how);
    std::optional<Query> asked =
        narrowed(query, atlas, chart.rowKey, headsOf(chart.rows, marks, chart, &ChartMark::row), how);
    if (asked)
        asked = narrowed(*asked, atlas, chart.columnKey, headsOf(chart.columns, marks, chart, &ChartMark::column), how);
    return orAllAgain(query, asked, all, how);
}

std::optional<Query> chosenRow(const Query &query, const Atlas &atlas, const Chart &chart, std::size_t row,
                               Choosing how)
{
    const ChartHead &head = chart.rows[row];
    if (chart.kind == ChartKind::Calendar) {
        if (!head.days.isValid())
            return std::nullopt;
        Query asked = query;
        asked.window = how == Choosing::Add ? united(head.days, query.window) : head.days;
        return orAllAgain(query, asked, notChosen(query, chart), how);
    }
    if (chart.rowKey == TallyKey::Total)
        return std::nullopt;
    return orAllAgain(query, narrowed(query, atlas, chart.rowKey, {&head}, how), withoutKey(query, chart.rowKey), how);
}

std::optional<Query> chosenColumn(const Query &query, const Atlas &atlas, const Chart &chart, std::size_t column,
                                  Choosing how)
{
    if (chart.columnKey == TallyKey::Total)
        return std::nullopt;
    return orAllAgain(query, narrowed(query, atlas, chart.columnKey, {&chart.columns[column]}, how),
                      withoutKey(query, chart.columnKey), how);
}

Query notChosen(Query query, const Chart &chart)
{
    if (chart.kind == ChartKind::Calendar)
        query.window = {};
    return withoutKey(withoutKey(std::move(query), chart.rowKey), chart.columnKey);
}

std::vector<IncidentIndex> incidentsOf(const Chart &chart, std::span<const std::size_t> marks)
{
    std::vector<IncidentIndex> incidents;
    for (const std::size_t mark : marks)
        incidents.insert(incidents.end(), chart.marks[mark].incidents.begin(), chart.marks[mark].incidents.end());
    std::ranges::sort(incidents);
    const auto rest = std::ranges::unique(incidents);
    incidents.erase(rest.begin(), rest.end());
    return incidents;
}

} // namespace sijill
