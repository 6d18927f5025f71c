#include "mapdata/duplicates/duplicates.h"

#include "mapdata/duplicates/comparison.h"
#include "mapdata/duplicates/distinct.h"
#include "mapdata/duplicates/verdicts.h"

namespace sijill {

std::vector<Duplicate> findDuplicates(const Atlas &atlas, const DuplicateOptions &options)
{
    const DuplicateTable table = duplicateTable(atlas);
    std::vector<IncidentPair> pairs = pairsWorthComparing(atlas, table, options);
    if (options.distinct) {
        const auto distinct = options.distinct->in(atlas);
        std::erase_if(pairs, [&](const IncidentPair &pair) { return distinct.contains({pair.a, pair.b}); });
    }
    const std::vector<Comparison> comparisons = compareAll(atlas, table, pairs);
    std::vector<Duplicate> found;
    for (const Judged &judged : judge(table, comparisons, options)) {
        const Comparison &comparison = comparisons[judged.comparison];
        Duplicate duplicate{comparison.pair.a, comparison.pair.b, judged.verdict,
                            judged.score,      judged.whole,      reasonsOf(atlas, table, comparison)};
        duplicate.reasons.parts = judged.parts;
        found.push_back(std::move(duplicate));
    }
    return found;
}

} // namespace sijill
