#include "mapdata/layers/crsguess.h"

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

// EPSG: the Levant's and Syria's grids on the datum Deir ez Zor, and web mercator.
constexpr int grids[] = {22770, 22780, 22700, 3857};

int zoneOf(double longitude)
{
    return std::clamp(static_cast<int>(std::floor((longitude + 180) / 6)) + 1, 1, 60);
}

std::vector<int> codesAround(const QRectF &home)
{
    std::vector<int> codes;
    const bool north = home.bottom() > 0, south = home.top() < 0;
    const int first = std::max(1, zoneOf(home.left()) - 1), last = std::min(60, zoneOf(home.right()) + 1);
    for (int zone = first; zone <= last; ++zone) {
        if (north)
            codes.push_back(32600 + zone);
        if (south)
            codes.push_back(32700 + zone);
        // ED50 was in use from zone 28 to 38.
        if (north && zone >= 28 && zone <= 38)
            codes.push_back(23000 + zone);
    }
    codes.insert(codes.end(), std::begin(grids), std::end(grids));
    return codes;
}

/// As QRectF::intersected(), but a point or line also lies in what it touches.
double shareIn(const QRectF &part, const QRectF &whole)
{
    const auto along = [](double from, double length, double least, double most) {
        if (length <= 0)
            return from >= least && from <= most ? 1.0 : 0.0;
        return std::max(0.0, std::min(from + length, most) - std::max(from, least)) / length;
    };
    return along(part.x(), part.width(), whole.left(), whole.right()) *
           along(part.y(), part.height(), whole.top(), whole.bottom());
}

double farFrom(const QRectF &a, const QRectF &b)
{
    const QPointF between = a.center() - b.center();
    return std::hypot(between.x(), between.y());
}

} // namespace

std::optional<QRectF> extentInDegrees(const QRectF &extent, const Crs &crs)
{
    // Along the edges too: a straight edge of one system is a curve in another.
    constexpr int pieces = 8;
    double west = HUGE_VAL, east = -HUGE_VAL, south = HUGE_VAL, north = -HUGE_VAL;
    for (int i = 0; i <= pieces; ++i) {
        for (int j = 0; j <= pieces; ++j) {
            if (i % pieces != 0 && j % pieces != 0)
                continue;
            const QPointF at(extent.x() + extent.width() * i / pieces, extent.y() + extent.height() * j / pieces);
            const std::optional<LonLat> degrees = crs.toDegrees(at);
            if (!degrees)
                return {};
            west = std::min(west, degrees->x());
            east = std::max(east, degrees->x());
            south = std::min(south, degrees->y());
            north = std::max(north, degrees->y());
        }
    }
    return QRectF(west, south, east - west, north - south);
}

std::vector<CrsCandidate> crsCandidates(const QRectF &extent, const QRectF &home)
{
    std::vector<CrsCandidate> candidates;
    const double numbers[] = {extent.x(), extent.y(), extent.width(), extent.height()};
    if (!std::ranges::all_of(numbers, [](double n) { return std::isfinite(n); }) || home.isEmpty())
        return candidates;
    for (const int code : codesAround(home)) {
        const Result<std::shared_ptr<const Crs>> crs = Crs::fromEpsg(code);
        if (!crs)
            continue;
        const std::optional<QRectF> degrees = extentInDegrees(extent, **crs);
        if (!degrees)
            continue;
        const double share = shareIn(*degrees, home);
        if (share > 0)
            candidates.push_back({u"EPSG:%1"_s.arg(code), (*crs)->name(), *degrees, share});
    }
    // In steps, for smaller differences say nothing: systems of two datums lie a hundred metres apart. What was tried
    // first then stays first.
    const auto key = [&home](const CrsCandidate &candidate) {
        return std::pair(-std::llround(candidate.inHome * 100), std::llround(farFrom(candidate.degrees, home) * 20));
    };
    std::ranges::stable_sort(candidates, {}, key);
    return candidates;
}

} // namespace sijill
