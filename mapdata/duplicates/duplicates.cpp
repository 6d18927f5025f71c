#include "mapdata/duplicates/duplicates.h"

#include "mapdata/duplicates/comparison.h"
#include "mapdata/duplicates/verdicts.h"

namespace sijill {

std::vector<Duplicate> findDuplicates(const Atlas &atlas, const DuplicateOptions &options)
{
    const DuplicateTable table = duplicateTable(atlas);
    const std::vector<Comparison> comparisons = compareAll(atlas, table, pairsWorthComparing(atlas, table, options));
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
