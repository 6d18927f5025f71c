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

std::vector<IncidentIndex> shownInOrder(const Atlas &atlas, const Filter &filter, bool counted)
{
    const Mask mask = makeMask(atlas, filter);
    std::vector<IncidentIndex> shown;
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        const Incident &incident = atlas.incidents[i];
        const bool inWindow = !filter.window.isValid() || incident.span.overlaps(filter.window);
        if (inWindow && mask[i] && incident.counted == counted)
            shown.push_back(i);
    }
    std::ranges::stable_sort(shown, {}, [&](IncidentIndex i) {
        const Span span = atlas.incidents[i].span;
        return std::pair(!span.isValid(), span.begin);
    });
    return shown;
}

void touch(TallyRow &row, IncidentIndex incident, const Amount &net)
{
    row.incidents.push_back(incident);
    row.hasFigure = row.hasFigure || net.has(Amount::HasFigure);
    row.hasBest = row.hasBest || (net.has(Amount::HasFigure) && !net.has(Amount::InWhole));
    row.isOpen = row.isOpen || net.has(Amount::Open);
}

/// The rows in the making, by key.
class Rows {
public:
    template <class Name>
    TallyRow &row(const RowKey &key, Name &&name)
    {
        const auto known = m_positions.constFind(key.key);
        if (known != m_positions.constEnd())
            return m_rows[*known].second;
        m_positions.insert(key.key, m_rows.size());
        return m_rows.emplace_back(key.order, TallyRow{key.key, name(), {}, false, false, false, {}, 0}).second;
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

struct Periods {
    std::vector<Day> begins;  ///< a day of each
    std::vector<qint64> days; ///< how many of the incident's days lie in each
};

Periods periodsOf(Span days, TallyKey key)
{
    Periods periods;
    for (Day day = days.begin; day < days.end;) {
        const Span part = intersected(periodAround(day, key), days);
        periods.begins.push_back(day);
        periods.days.push_back(part.length());
        day = part.end;
    }
    return periods;
}

/// Low, then what best is above it, then what high is above that are cut each by itself, so that each row keeps their
/// order.
std::vector<Amount> spread(const Amount &net, const std::vector<qint64> &days)
{
    if (net.has(Amount::InWhole)) {
        std::vector<Amount> parts;
        for (const qint64 toldApart : apportion(net.toldApart, days))
            parts.push_back(Amount::inWhole(toldApart, net.flags));
        return parts;
    }
    const std::vector<qint64> low = apportion(net.low, days);
    const std::vector<qint64> best = apportion(net.best - net.low, days);
    const std::vector<qint64> high = apportion(net.high - net.best, days);
    std::vector<Amount> parts(days.size(), net);
    for (std::size_t i = 0; i < days.size(); ++i) {
        parts[i].low = static_cast<qint32>(low[i]);
        parts[i].best = static_cast<qint32>(low[i] + best[i]);
        parts[i].high = static_cast<qint32>(low[i] + best[i] + high[i]);
    }
    return parts;
}

void addByTime(const Atlas &atlas, IncidentIndex incident, const Amount &net, const Filter &filter, TallyKey key,
               const QLocale &locale, Rows &rows)
{
    const Span span = atlas.incidents[incident].span;
    if (!span.isValid()) {
        TallyRow &row = rows.row({u"undated"_s, std::numeric_limits<qint64>::max()},
                                 [] { return QCoreApplication::translate("Words", "undated"); });
        touch(row, incident, net);
        row.sum.add(net);
        return;
    }
    const Periods periods = periodsOf(filter.window.isValid() ? intersected(span, filter.window) : span, key);
    const std::vector<Amount> parts = spread(net, periods.days);
    // Without a figure there is nothing to spread: rows of months in which nothing is known to have begun tell nothing.
    const std::size_t rowCount = net.has(Amount::HasFigure) ? parts.size() : 1;
    for (std::size_t i = 0; i < rowCount; ++i) {
        const Day day = periods.begins[i];
        TallyRow &row =
            rows.row({periodKey(day, key), periodAround(day, key).begin}, [&] { return periodName(day, key, locale); });
        touch(row, incident, net);
        if (i == 0) {
            row.sum.add(parts[i]);
            continue;
        }
        row.sum.low += parts[i].low;
        row.sum.best += parts[i].best;
        row.sum.high += parts[i].high;
        row.sum.toldApart += parts[i].toldApart;
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
    if (key == TallyKey::Total)
        rows.row({u"total"_s, 0}, [] { return QCoreApplication::translate("Tally", "Total"); });
    for (const IncidentIndex incident : shownInOrder(atlas, filter, true)) {
        const Amount &net = ledger.nets[incident];
        if (isTime(key)) {
            addByTime(atlas, incident, net, filter, key, locale, rows);
            continue;
        }
        TallyRow &row = rows.row(rowKey(atlas, ledger, incident, key),
                                 [&] { return rowName(atlas, ledger, incident, key, locale); });
        touch(row, incident, net);
        row.sum.add(net);
    }
    std::vector<TallyRow> sorted = std::move(rows).sorted(!isTime(key) && key != TallyKey::Precision);
    moveToldApart(atlas, ledger, key, sorted);
    return sorted;
}

std::vector<IncidentIndex> leftOut(const Atlas &atlas, const Filter &filter)
{
    return shownInOrder(atlas, filter, false);
}

} // namespace sijill
