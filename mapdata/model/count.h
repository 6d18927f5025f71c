#pragma once

#include <QtTypes>

namespace sijill {

/// How many people, as one claim says it: low / best / high, each of which may be absent.
///
/// Absent and zero are different values. An absent high beside a present low or best is open: "N or more".
/// Coding of words follows DESIGN.md 3: "at least N" is N/N/-, "up to N" is -/N/N, "dozens" is 24/-/-.
struct Count {
    static constexpr qint32 absent = -1;

    qint32 low = absent;
    qint32 best = absent;
    qint32 high = absent;

    static constexpr Count exactly(qint32 n) { return {n, n, n}; }
    static constexpr Count atLeast(qint32 n) { return {n, n, absent}; }
    static constexpr Count upTo(qint32 n) { return {absent, n, n}; }

    constexpr bool hasFigure() const { return low != absent || best != absent || high != absent; }
    /// There is a figure, and nothing bounds it from above.
    constexpr bool isOpen() const { return hasFigure() && high == absent; }
    /// A figure made from a word ("dozens") by convention: a low, and nothing else.
    constexpr bool isConventional() const { return low != absent && best == absent && high == absent; }

    constexpr bool operator==(const Count &) const = default;
};

} // namespace sijill
