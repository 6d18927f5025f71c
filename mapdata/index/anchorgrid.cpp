#include "mapdata/index/anchorgrid.h"

#include <algorithm>
#include <bit>

namespace sijill {

namespace {

constexpr std::size_t blockSize = 16; // cells of a block, four by four

/// Spreads the bits of a block's column and row: the multipliers are odd and without pattern, no more.
quint64 mixed(quint32 column, quint32 row)
{
    quint64 bits = (quint64(column) << 32 | row) * 0x9e3779b97f4a7c15u;
    bits ^= bits >> 32;
    bits *= 0xd6e8feb86659fd93u;
    return bits ^ (bits >> 32);
}

} // namespace

void AnchorGrid::begin(double reach, std::size_t most)
{
    m_reach = reach;
    m_cells.assign(std::bit_ceil(std::max(2 * most, blockSize)), {});
}

AnchorGrid::Cell AnchorGrid::cellOf(World at) const
{
    // One world further east, for what a file has beyond 180 W. Monotonous in x and y, so two points less than the
    // reach apart are at most one cell apart, but for rounding in the last digit.
    return {static_cast<quint32>((at.x() + 1.0) / m_reach), static_cast<quint32>(at.y() / m_reach), nothing};
}

std::size_t AnchorGrid::slotOf(quint32 x, quint32 y) const
{
    const std::size_t mask = m_cells.size() - 1;
    std::size_t slot = ((mixed(x >> 2, y >> 2) * blockSize) | ((y & 3) << 2) | (x & 3)) & mask;
    while (m_cells[slot].first != nothing && (m_cells[slot].x != x || m_cells[slot].y != y))
        slot = (slot + 1) & mask;
    return slot;
}

quint32 AnchorGrid::nearest(quint32 point) const
{
    const World at = m_points[point];
    const Cell middle = cellOf(at);
    quint32 found = nothing;
    double least = m_reach * m_reach;
    // At the edge the numbers turn round, to cells that are never filled.
    for (quint32 y = middle.y - 1; y != middle.y + 2; ++y) {
        for (quint32 x = middle.x - 1; x != middle.x + 2; ++x) {
            for (quint32 other = m_cells[slotOf(x, y)].first; other != nothing; other = m_next[other]) {
                const World apart = m_points[other] - at;
                const double square = QPointF::dotProduct(apart, apart);
                if (square < least || (square == least && found != nothing && other < found)) {
                    least = square;
                    found = other;
                }
            }
        }
    }
    return found;
}

void AnchorGrid::insert(quint32 point)
{
    const Cell at = cellOf(m_points[point]);
    Cell &cell = m_cells[slotOf(at.x, at.y)];
    m_next[point] = cell.first;
    cell = {at.x, at.y, point};
}

} // namespace sijill
