#include "mapdata/exchange/rowproblems.h"

#include "mapdata/exchange/csvrows.h"
#include "mapdata/exchange/words.h"

#include <algorithm>
#include <limits>

namespace sijill {

namespace {

struct Wording {
    RowFault fault;
    const char *text; ///< %1: what stands in the cell
};

constexpr Wording wordings[] = {
    {RowFault::NothingKnown,
     QT_TRANSLATE_NOOP("Exchange", "The row says neither when, where nor how many; it is left out.")},
    {RowFault::BadFirstDay,
     QT_TRANSLATE_NOOP("Exchange", "The first day “%1” is no date; the incident is kept undated.")},
    {RowFault::BadLastDay, QT_TRANSLATE_NOOP("Exchange", "The last day “%1” is no date; the first day stands alone.")},
    {RowFault::NoFirstDay, QT_TRANSLATE_NOOP("Exchange", "There is no first day; the last day “%1” stands alone.")},
    {RowFault::Reversed,
     QT_TRANSLATE_NOOP("Exchange", "The last day “%1” is before the first; the two are taken the other way round.")},
    {RowFault::BadPoint,
     QT_TRANSLATE_NOOP("Exchange", "The coordinates “%1” are nowhere on Earth; the incident is kept unplaced.")},
    {RowFault::HalfPoint,
     QT_TRANSLATE_NOOP("Exchange", "Only one coordinate is given, “%1”; the incident is kept unplaced.")},
    {RowFault::ZeroPoint,
     QT_TRANSLATE_NOOP("Exchange",
                       "The coordinates are zero and zero, which stands for none; the incident is kept unplaced.")},
    {RowFault::BadPrecision,
     QT_TRANSLATE_NOOP("Exchange", "The precision “%1” is not known; it is taken as if it were not given.")},
    {RowFault::BadCount,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” is no number of people; the incident has no figure for it.")},
    {RowFault::NegativeCount,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” is below zero; the incident has no figure for it.")},
    {RowFault::CountsOutOfOrder,
     QT_TRANSLATE_NOOP("Exchange", "The counts “%1” do not rise from low to high; they are kept as they are.")},
    {RowFault::DuplicateId,
     QT_TRANSLATE_NOOP("Exchange", "The id “%1” stands in an earlier row as well; both rows are kept.")},
    {RowFault::TooManyTerms,
     QT_TRANSLATE_NOOP("Exchange",
                       "There are more types or actors than can be told apart; “%1” is left out of this incident.")},
};

constexpr bool everyFaultHasItsWording()
{
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        if (wordings[i].fault != static_cast<RowFault>(i))
            return false;
    return std::size(wordings) == rowFaultCount;
}
static_assert(everyFaultHasItsWording());

} // namespace

void RowProblems::add(RowFault fault, qint64 row, std::string_view cell)
{
    if (++m_counts[static_cast<std::size_t>(fault)] > keptOfAKind)
        return;
    constexpr qsizetype longest = 60;
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
    if (text.size() > longest)
        text = text.first(longest) + u'…';
    m_kept.push_back({fault, row, text});
}

Problems RowProblems::told(const QString &path, qint64 rowCount) const
{
    std::vector<Kept> inOrder = m_kept;
    std::ranges::stable_sort(inOrder, {}, &Kept::row);
    std::vector<qint64> rows;
    for (const Kept &kept : inOrder)
        rows.push_back(kept.row);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    const std::vector<qint64> lines = linesOfRows(path, rows, rowCount);

    Problems problems;
    for (const Kept &kept : inOrder) {
        const auto at = static_cast<std::size_t>(std::ranges::lower_bound(rows, kept.row) - rows.begin());
        const QString where =
            at < lines.size() ? Exchange::tr("line %1").arg(lines[at]) : Exchange::tr("row %1").arg(kept.row + 1);
        const QString text = Exchange::tr(wordings[static_cast<std::size_t>(kept.fault)].text);
        problems.push_back({Problem::Severity::Warning, path, where,
                            text.contains(QLatin1StringView("%1")) ? text.arg(kept.cell) : text});
    }
    for (std::size_t i = 0; i < rowFaultCount; ++i) {
        const qint64 more = m_counts[i] - keptOfAKind;
        if (more <= 0)
            continue;
        const auto last = std::ranges::find(inOrder.rbegin(), inOrder.rend(), static_cast<RowFault>(i), &Kept::fault);
        const auto position = static_cast<std::size_t>(inOrder.rend() - last) - 1;
        Problem summary = problems[position];
        summary.where.clear();
        summary.text = Exchange::tr("And %Ln more of this kind, such as: %1", nullptr,
                                    static_cast<int>(std::min<qint64>(more, std::numeric_limits<int>::max())))
                           .arg(summary.text);
        problems.push_back(summary);
    }
    return problems;
}

} // namespace sijill
