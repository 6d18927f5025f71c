// The part of IncidentRows that tells how counts in words are read.
#include "mapdata/import/rowcells.h"
#include "mapdata/tables/outcomecells.h"
#include "mapdata/tables/words.h"

#include <QLocale>

namespace sijill {

using namespace rowcells;

/// "2 killed, 3 wounded": the column has its own of them, and the others stand where no cell of the row counts them.
bool IncidentRows::takeOutcomes(std::string_view cell, const CountColumns &columns, const Cells &cells, Figure &figure)
{
    const std::vector<CountCell> outcomes = readOutcomes(cell);
    const Measure own = m_atlas.measures[columns.measure];
    const bool hasOwn =
        std::ranges::any_of(outcomes, [&](const CountCell &count) { return count.outcome == own.outcome; });
    if (!hasOwn || own.group != none16)
        return false;
    if (m_outcomes.cells++ == 0)
        m_outcomes.example = toString(cell);
    for (const CountCell &count : outcomes) {
        const bool isOwn = count.outcome == own.outcome;
        const MeasureIndex measure = isOwn ? columns.measure : measureFor(*count.outcome, {});
        const auto counted = std::ranges::find(m_counts, measure, &CountColumns::measure);
        const bool hasCell =
            counted != m_counts.end() && (!at(cells, counted->best).empty() || !at(cells, counted->low).empty() ||
                                          !at(cells, counted->high).empty());
        if (!isOwn && hasCell)
            continue;
        figure.measure = measure;
        figure.count = count.count;
        figure.words = count.inWords ? textOf(cell) : 0;
        m_figures.push_back(figure);
        noteWords(count, cell);
        addGroups(*count.outcome, count.groups);
    }
    return true;
}

void IncidentRows::noteWords(const CountCell &count, std::string_view cell)
{
    if (!count.inWords || !count.count.hasFigure())
        return;
    const auto &[low, best, high] = count.count;
    const std::size_t how = count.count.isConventional() ? 3 : high == Count::absent ? 0 : low == Count::absent ? 1 : 2;
    if (m_worded[how].cells++ == 0)
        m_worded[how].example = toString(cell);
}

void IncidentRows::tellWords()
{
    const auto tell = [this](const Worded &worded, const QString &how) {
        if (worded.cells > 0)
            m_assumptions << Exchange::tr("%Ln counts such as “%1” are read as %2.", nullptr,
                                          static_cast<int>(worded.cells))
                                 .arg(worded.example, how);
    };
    tell(m_worded[0], Exchange::tr("so many or more; the words are kept"));
    tell(m_worded[1], Exchange::tr("the most there may be; the words are kept"));
    tell(m_worded[2], Exchange::tr("that number; the words are kept"));
    tell(m_worded[3], Exchange::tr("the least that such a word stands for; the words are kept"));
    tell(m_outcomes, Exchange::tr("killed and wounded, each for itself"));
}

} // namespace sijill
