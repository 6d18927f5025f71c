#pragma once

#include <QtTypes>

#include <vector>

namespace sijill {

/// How large a disc is for how many people: the area is proportional to the number, never the radius.
///
/// Fixed by the greatest figures of the atlas for the measure, not by what is in the window, so that discs can be
/// compared while the window moves.
class DiscScale {
public:
    static constexpr double smallestRadius = 3; ///< pixels; one death must not be missed
    static constexpr double greatestRadius = 48;

    DiscScale() = default;
    /// `single`: the greatest figure of one incident at a point; `summed`: the greatest sum at a point over all time.
    DiscScale(qint64 single, qint64 summed);

    double radius(qint64 people) const;
    /// Round numbers for the legend, greatest first; at most three, of which none looks like another.
    std::vector<qint64> roundNumbers() const;

    bool operator==(const DiscScale &) const = default;

private:
    double m_perRoot = 6; ///< pixels of radius per square root of a person
    qint64 m_greatest = 1;
};

} // namespace sijill
