#include "mapdata/tally/tally.h"

#include "mapdata/tally/keys.h"
#include "mapdata/tally/toldapart.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *keyNames[] = {"total", "governorate", "district", "subdistrict", "place",  "day",      "week",
                                    "month", "year",        "kind",     "actor",       "source", "precision"};

/// Of what the filter shows the incidents for which `isWanted` says so.
template <class IsWanted>
std::vector<IncidentIndex> inOrder(const Atlas &atlas, const Filter &filter, IsWanted &&isWanted)
{
    const Mask mask = makeMask(atlas, filter);
    std::vector<IncidentIndex> shown;
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        if (mask[i] && isWanted(atlas.incidents[i]))
            shown.push_back(i);
    std::ranges::stable_sort(shown, {}, [&](IncidentIndex i) {
        const Span span = atlas.incidents[i].span;
        return std::pair(!span.isValid(), span.begin);
    });
    return shown;
}

/// One that reaches beyond the row's window counts in it by that window's rule.
void count(TallyRow &row, IncidentIndex incident, const Amount &net, Span span)
{
    row.sum.add(net, span, row.window);
    (row.window.shows(span) ? row.incidents : row.elsewhere).push_back(incident);
}

/// It touches the row and counts in another.
void mention(TallyRow &row, IncidentIndex incident, const Amount &net)
{
    row.sum.addPart(countsNothing, net.best);
    row.elsewhere.push_back(incident);
}

/// The rows in the making, by key.
class Rows {
public:
    template <class Name>
    TallyRow &row(const RowKey &key, const TimeWindow &window, Name &&name)
    {
        const auto known = m_positions.constFind(key.key);
        if (known != m_positions.constEnd())
            return m_rows[*known].second;
        m_positions.insert(key.key, m_rows.size());
        return m_rows.emplace_back(key.order, TallyRow{key.key, name(), {}, window, {}, {}, 0}).second;
    }

    std::vector<TallyRow> sorted(bool byFigure) &&
    {
        std::ranges::stable_sort(m_rows, [byFigure](const auto &a, const auto &b) {
            if (a.first != b.first)
                return a.first < b.first;
            if (byFigure && a.second.sum.best != b.second.sum.best)
                return a.second.sum.best > b.second.sum.best;
            if (byFigure && a.second.sum.toldApart != b.second.sum.toldApart)
                return a.second.sum.toldApart > b.second.sum.toldApart;
            return a.second.key < b.second.key;
        });
        std::vector<TallyRow> rows;
        for (auto &[order, row] : m_rows)
            rows.push_back(std::move(row));
        return rows;
    }

private:
    QHash<QString, std::size_t> m_positions;
    std::vector<std::pair<qint64, TallyRow>> m_rows;
};

void addByTime(const Atlas &atlas, IncidentIndex incident, const Amount &net, const TimeWindow &window, TallyKey key,
               const QLocale &locale, Rows &rows)
{
    const Span span = atlas.incidents[incident].span;
    if (!span.isValid()) {
        TallyRow &row = rows.row({u"undated"_s, std::numeric_limits<qint64>::max()}, {},
                                 [] { return QCoreApplication::translate("Words", "undated"); });
        return count(row, incident, net, span);
    }
    const bool byShare = window.rule == SpanRule::Share;
    const Span days = window.isAllOfTime() ? span : intersected(span, window.span);
    for (Day day = days.begin; day < days.end;) {
        const Span period = periodAround(day, key);
        const Span shown = window.isAllOfTime() ? period : intersected(period, window.span);
        // By the other rules what counts in the window counts whole in one of its rows.
        TallyRow &row =
            rows.row({periodKey(day, key), period.begin}, {shown, byShare ? SpanRule::Share : SpanRule::Whole},
                     [&] { return periodName(day, key, locale); });
        if (byShare || (day == days.begin && window.shows(span)))
            count(row, incident, net, span);
        else
            mention(row, incident, net);
        day = shown.end;
    }
}

} // namespace

QStringList tallyKeyNames()
{
    QStringList names;
    for (const char *name : keyNames)
        names << QString::fromLatin1(name);
    return names;
}

std::optional<TallyKey> tallyKey(const QString &name)
{
    const qsizetype at = tallyKeyNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<TallyKey>(at));
}

std::vector<TallyRow> tally(const Atlas &atlas, const Ledger &ledger, const Filter &filter, TallyKey key,
                            const QLocale &locale)
{
    Rows rows;
    const TimeWindow window = filter.timeWindow();
    if (key == TallyKey::Total)
        rows.row({u"total"_s, 0}, window, [] { return QCoreApplication::translate("Tally", "Total"); });
    const auto touches = [&](const Incident &incident) { return incident.counted && window.touches(incident.span); };
    for (const IncidentIndex incident : inOrder(atlas, filter, touches)) {
        const Amount net = ledger.nets[incident];
        if (isTime(key)) {
            addByTime(atlas, incident, net, window, key, locale, rows);
            continue;
        }
        TallyRow &row = rows.row(rowKey(atlas, ledger, incident, key), window,
                                 [&] { return rowName(atlas, ledger, incident, key, locale); });
        count(row, incident, net, atlas.incidents[incident].span);
    }
    std::vector<TallyRow> sorted = std::move(rows).sorted(!isTime(key) && key != TallyKey::Precision);
    moveToldApart(atlas, ledger, key, sorted);
    return sorted;
}

std::vector<IncidentIndex> leftOut(const Atlas &atlas, const Filter &filter)
{
    return inOrder(atlas, filter, [&](const Incident &incident) {
        return !incident.counted && filter.timeWindow().shows(incident.span);
    });
}

} // namespace sijill
