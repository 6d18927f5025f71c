#include "mapdata/reading/draftbench.h"

namespace sijill::reading {

void DraftBench::indexSentences()
{
    const std::size_t count = m.text.words().sentences.size();
    m_figuresOf.resize(count);
    m_mentionsOf.resize(count);
    const auto add = [](std::vector<Range> &ranges, int sentence, std::size_t i) {
        Range &range = ranges[static_cast<std::size_t>(sentence)];
        if (range.end == 0)
            range.first = i;
        range.end = i + 1;
    };
    for (std::size_t i = 0; i < m.figures.size(); ++i)
        if (!m.figures[i].zero)
            add(m_figuresOf, m.figures[i].sentence, i);
    for (std::size_t i = 0; i < m.mentions.size(); ++i)
        add(m_mentionsOf, m.mentions[i].sentence, i);
}

const Draft *draftOf(const std::vector<Draft> &drafts, int figure)
{
    for (std::size_t k = drafts.size(); k-- > 0;)
        if (drafts[k].figure == figure)
            return &drafts[k];
    return nullptr;
}

} // namespace sijill::reading
