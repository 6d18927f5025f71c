#include "mapdata/tally/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

void add(TallyRow &row, IncidentIndex incident, const Amount &net, Span span, bool counts)
{
    if (!counts) {
        row.sum.addPart(countsNothing, net.best);
        row.elsewhere.push_back(incident);
        return;
    }
    row.sum.add(net, span, row.window);
    (row.window.shows(span) ? row.incidents : row.elsewhere).push_back(incident);
}

std::vector<TallyRow> rowsBy(const Atlas &atlas, const Ledger &ledger, const Filter &filter,
                             const std::vector<IncidentIndex> &incidents, TallyKey key, const QLocale &locale)
{
    Rows rows;
    const TimeWindow window = filter.timeWindow();
    if (key == TallyKey::Total)
        rows.row({u"total"_s, 0}, window, [] { return QCoreApplication::translate("Tally", "Total"); });
    for (const IncidentIndex incident : incidents)
        for (const TallyBin &bin : binsOf(atlas, ledger, incident, key, window))
            add(rows.row(bin.key, bin.window, [&] { return binName(atlas, ledger, incident, key, bin, locale); }),
                incident, ledger.nets[incident], atlas.incidents[incident].span, bin.counts);
    return std::move(rows).sorted(!isTime(key) && key != TallyKey::Precision);
}

} // namespace sijill
