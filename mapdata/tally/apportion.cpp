#include "mapdata/tally/tally.h"

#include <algorithm>
#include <numeric>

namespace sijill {

std::vector<qint64> apportion(qint64 amount, const std::vector<qint64> &weights)
{
    std::vector<qint64> parts(weights.size());
    const qint64 whole = std::accumulate(weights.begin(), weights.end(), qint64(0));
    if (whole == 0)
        return parts;
    std::vector<qint64> remainders(weights.size());
    qint64 left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        parts[i] = amount * weights[i] / whole;
        remainders[i] = amount * weights[i] % whole;
        left -= parts[i];
    }
    if (left == 0)
        return parts;
    // The least remainder that still gets one more. Those above it all do; those equal to it share what is left.
    std::vector<qint64> sorted = remainders;
    const auto cut = sorted.begin() + static_cast<std::ptrdiff_t>(left) - 1;
    std::ranges::nth_element(sorted, cut, std::greater<>());
    const qint64 least = *cut;
    const qint64 tied = std::ranges::count(remainders, least);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (remainders[i] > least) {
            ++parts[i];
            --left;
        }
    }
    qint64 at = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (remainders[i] != least)
            continue;
        const auto upTo = [&](qint64 n) { return (n * left + tied - 1) / tied; };
        parts[i] += upTo(at + 1) - upTo(at);
        ++at;
    }
    return parts;
}

} // namespace sijill
