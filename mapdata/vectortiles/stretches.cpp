#include "mapdata/vectortiles/stretches.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>

namespace sijill {

namespace {

using Line = std::vector<QPointF>;

/// The part of a segment inside the square, as shares of its length.
std::optional<std::pair<double, double>> inside(QPointF from, QPointF to, double side)
{
    double first = 0, last = 1;
    const auto cut = [&](double start, double step) {
        for (const double edge : {0.0, 1.0}) {
            // Inside is start + t step >= 0, and <= side.
            const double room = edge == 0 ? start : side - start, towards = edge == 0 ? -step : step;
            if (towards == 0) {
                if (room < 0)
                    return false;
            } else if (towards > 0) {
                last = std::min(last, room / towards);
            } else {
                first = std::max(first, room / towards);
            }
        }
        return first < last;
    };
    if (!cut(from.x(), to.x() - from.x()) || !cut(from.y(), to.y() - from.y()))
        return {};
    return std::pair(first, last);
}

double headingOf(QPointF from, QPointF to)
{
    return std::atan2(to.y() - from.y(), to.x() - from.x());
}

double turnBetween(double a, double b)
{
    return std::abs(std::remainder(a - b, 2 * std::numbers::pi));
}

} // namespace

std::vector<Line> joinedLines(std::vector<Line> lines)
{
    constexpr std::size_t most = 400; // of one name in one tile; more than that is no street
    if (lines.size() < 2 || lines.size() > most)
        return lines;
    const auto key = [](QPointF p) { return std::pair(p.x(), p.y()); };
    std::multimap<std::pair<double, double>, std::size_t> ends;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ends.emplace(key(lines[i].front()), i);
        ends.emplace(key(lines[i].back()), i);
    }
    std::vector<bool> used(lines.size());
    std::vector<Line> joined;
    // Where more than two lines meet, the one that goes on straightest is taken.
    const auto next = [&](const Line &line) -> std::optional<std::size_t> {
        const auto [begin, end] = ends.equal_range(key(line.back()));
        const double heading = headingOf(line[line.size() - 2], line.back());
        std::optional<std::size_t> best;
        double least = std::numbers::pi / 2;
        for (auto found = begin; found != end; ++found) {
            const Line &other = lines[found->second];
            if (used[found->second])
                continue;
            const bool isForward = other.front() == line.back();
            const double onward =
                isForward ? headingOf(other[0], other[1]) : headingOf(other.back(), other[other.size() - 2]);
            if (const double turn = turnBetween(heading, onward); turn < least) {
                least = turn;
                best = found->second;
            }
        }
        return best;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (used[i])
            continue;
        used[i] = true;
        Line line = lines[i];
        for (const bool backwards : {false, true}) {
            if (backwards)
                std::ranges::reverse(line);
            while (const auto found = next(line)) {
                used[*found] = true;
                Line more = lines[*found];
                if (more.front() != line.back())
                    std::ranges::reverse(more);
                line.insert(line.end(), more.begin() + 1, more.end());
            }
        }
        joined.push_back(std::move(line));
    }
    return joined;
}

std::vector<Line> insideSquare(const Line &line, double side)
{
    std::vector<Line> parts;
    bool goesOn = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto shares = inside(line[i - 1], line[i], side);
        if (!shares) {
            goesOn = false;
            continue;
        }
        const QPointF step = line[i] - line[i - 1];
        if (!goesOn || shares->first > 0)
            parts.push_back({line[i - 1] + step * shares->first});
        parts.back().push_back(line[i - 1] + step * shares->second);
        goesOn = shares->second >= 1;
    }
    return parts;
}

Stretch longestStretch(const Line &line)
{
    constexpr double mostBend = 20 * std::numbers::pi / 180;
    Stretch best;
    for (std::size_t begin = 0; begin + 1 < line.size();) {
        // As far as every segment keeps to the heading of the chord so far.
        double least = 0, most = 0;
        const double first = headingOf(line[begin], line[begin + 1]);
        std::size_t end = begin + 1;
        while (end + 1 < line.size()) {
            if (line[end] == line[end + 1]) {
                ++end;
                continue;
            }
            const double turn = std::remainder(headingOf(line[end], line[end + 1]) - first, 2 * std::numbers::pi);
            if (std::max(most, turn) - std::min(least, turn) > mostBend)
                break;
            least = std::min(least, turn);
            most = std::max(most, turn);
            ++end;
        }
        const QPointF chord = line[end] - line[begin];
        if (const double length = std::hypot(chord.x(), chord.y()); length > best.length)
            best = {line[begin], line[end], length};
        begin = end;
    }
    return best;
}

} // namespace sijill
