#pragma once

#include "mapdata/index/sum.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace sijill::test {

/// `amount` cut into whole parts in proportion to `weights`, by largest remainder; equal remainders at even distances.
inline std::vector<qint64> apportion(qint64 amount, const std::vector<qint64> &weights)
{
    const qint64 whole = std::accumulate(weights.begin(), weights.end(), qint64(0));
    std::vector<qint64> parts, remainders;
    for (const qint64 weight : weights) {
        parts.push_back(amount * weight / whole);
        remainders.push_back(amount * weight % whole);
    }
    qint64 left = amount - std::accumulate(parts.begin(), parts.end(), qint64(0));
    std::vector<qint64> sorted = remainders;
    std::ranges::sort(sorted, std::greater());
    if (left == 0)
        return parts;
    const qint64 least = sorted[static_cast<std::size_t>(left) - 1];
    const qint64 tied = std::ranges::count(remainders, least);
    left -= std::ranges::count_if(remainders, [&](qint64 remainder) { return remainder > least; });
    qint64 met = 0, given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (remainders[i] > least)
            ++parts[i];
        if (remainders[i] != least)
            continue;
        ++met;
        const bool more = given * tied < met * left; // as many as ceil(met * left / tied)
        parts[i] += more;
        given += more;
    }
    return parts;
}

/// The people of every day of a span, by the words of Allotment alone: the calendar is QDate's.
inline std::vector<qint64> slowDays(qint64 people, Span span)
{
    std::map<std::pair<int, int>, qint64> days; // by year and month
    for (Day day = span.begin; day < span.end; ++day)
        ++days[{toDate(day).year(), toDate(day).month()}];
    std::vector<qint64> weights;
    for (const auto &[month, count] : days)
        weights.push_back(count);
    const std::vector<qint64> parts = apportion(people, weights);
    std::vector<qint64> byDay;
    qint64 before = 0, done = 0, at = 0;
    for (std::size_t month = 0; month < weights.size(); ++month) {
        for (qint64 i = 1; i <= weights[month]; ++i) {
            const qint64 exact = (people * ++at + span.length() - 1) / span.length();
            const qint64 until =
                i == weights[month] ? before + parts[month] : std::clamp(exact, before, before + parts[month]);
            byDay.push_back(until - done);
            done = until;
        }
        before += parts[month];
    }
    return byDay;
}

inline qint64 slowShare(qint64 people, Span span, Span window)
{
    const std::vector<qint64> days = slowDays(people, span);
    qint64 sum = 0;
    for (Day day = span.begin; day < span.end; ++day)
        sum += window.contains(day) ? days[static_cast<std::size_t>(day - span.begin)] : 0;
    return sum;
}

/// What an incident counts in a window, from the definitions alone: a sum of its own.
inline Sum slowSum(const Amount &net, Span span, const TimeWindow &window)
{
    Sum sum;
    const bool allOfTime = !window.span.isValid();
    const bool touches = allOfTime || (span.isValid() && span.begin < window.span.end && window.span.begin < span.end);
    const bool inside = allOfTime || (touches && window.span.begin <= span.begin && span.end <= window.span.end);
    if (!touches || net.has(Amount::LeftOut))
        return sum;
    const bool counts = inside || window.rule != SpanRule::Inside;
    const qint64 whole = net.best;
    Amount part = net;
    if (!inside && window.rule == SpanRule::Share) {
        const auto share = [&](qint32 n) { return static_cast<qint32>(slowShare(n, span, window.span)); };
        part.low = share(net.low);
        part.best = part.low + share(net.best - net.low);
        part.high = part.best + share(net.high - net.best);
        part.toldApart = static_cast<quint32>(share(static_cast<qint32>(net.toldApart))) & 0xffffff;
    }
    if (counts)
        sum.add(part);
    if (!inside) {
        sum.cut = counts ? part.best : 0;
        sum.beyond = whole - sum.cut;
    }
    return sum;
}

} // namespace sijill::test
