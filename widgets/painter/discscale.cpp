#include "widgets/painter/discscale.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double radiusOfSingle = 26; // the deadliest single incident
constexpr double mostPerRoot = 6;     // so that a lone death is no disaster where nothing worse is known

/// The greatest of 1, 2, 5, 10, 20, ... that is not above.
qint64 roundBelow(double number)
{
    qint64 round = 1;
    for (qint64 power = 1; power <= 1'000'000'000'000; power *= 10) {
        for (const qint64 step : {power, 2 * power, 5 * power}) {
            if (static_cast<double>(step) <= number)
                round = step;
        }
    }
    return round;
}

} // namespace

DiscScale::DiscScale(qint64 single, qint64 summed) : m_greatest(std::max<qint64>({1, single, summed}))
{
    m_perRoot = mostPerRoot;
    if (single > 0)
        m_perRoot = std::min(m_perRoot, radiusOfSingle / std::sqrt(static_cast<double>(single)));
    m_perRoot = std::min(m_perRoot, greatestRadius / std::sqrt(static_cast<double>(m_greatest)));
}

double DiscScale::radius(qint64 people) const
{
    return std::max(smallestRadius, m_perRoot * std::sqrt(static_cast<double>(std::max<qint64>(0, people))));
}

std::vector<qint64> DiscScale::roundNumbers() const
{
    std::vector<qint64> numbers;
    constexpr double legendRadius = 30; // a greater disc does not fit the card
    const double fits = (legendRadius / m_perRoot) * (legendRadius / m_perRoot);
    const qint64 top = roundBelow(std::min(static_cast<double>(m_greatest), fits));
    for (const double part : {1.0, 0.25, 0.04}) {
        const qint64 number = roundBelow(static_cast<double>(top) * part);
        if (numbers.empty() || (number < numbers.back() && radius(number) + 2.5 <= radius(numbers.back())))
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace sijill
