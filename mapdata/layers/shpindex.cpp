#include "mapdata/layers/shpindex.h"

#include <QtEndian>

#include <algorithm>

namespace sijill {

// The format: ESRI Shapefile Technical Description, July 1998. Lengths in headers are 16-bit words, big-endian; record
// contents are little-endian.
namespace {

constexpr qint64 headerSize = 100;
constexpr qint64 recordHeaderSize = 8;

qint32 big(QByteArrayView bytes, qint64 at)
{
    return qFromBigEndian<qint32>(bytes.data() + at);
}

qint32 little(QByteArrayView bytes, qint64 at)
{
    return qFromLittleEndian<qint32>(bytes.data() + at);
}

bool isKnownType(qint32 type)
{
    static constexpr qint32 types[] = {0, 1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28, 31};
    return std::ranges::find(types, type) != std::end(types);
}

bool partsFit(QByteArrayView shp, qint64 content, qint64 length, qint32 type)
{
    if (length < 44)
        return false;
    const qint64 parts = little(shp, content + 36), points = little(shp, content + 40);
    const qint64 perPart = type == 31 ? 8 : 4;
    if (parts < 0 || points < 0 || 44 + perPart * parts + 16 * points > length)
        return false;
    qint64 previous = -1;
    for (qint64 i = 0; i < parts; ++i) {
        const qint64 start = little(shp, content + 44 + 4 * i);
        if (start < std::max<qint64>(previous, 0) || (start >= points && points > 0))
            return false;
        previous = start;
    }
    return true;
}

/// Whether the content at `content`, `length` bytes long and inside the file, is a shape of that type.
bool contentFits(QByteArrayView shp, qint64 content, qint64 length, qint32 type)
{
    if (length < 4)
        return false;
    const qint32 own = little(shp, content);
    if (own == 0)
        return true;
    if (own != type)
        return false;
    switch (own) {
    case 1:
        return length >= 20;
    case 11:
    case 21:
        return length >= 28;
    case 8:
    case 18:
    case 28: {
        const qint64 points = length < 40 ? -1 : little(shp, content + 36);
        return points >= 0 && 40 + 16 * points <= length;
    }
    default:
        return partsFit(shp, content, length, type);
    }
}

ShpRecord recordAt(QByteArrayView shp, qint64 offset, qint32 type)
{
    ShpRecord record{offset, 0, false};
    if (offset < headerSize || offset + recordHeaderSize > shp.size())
        return record;
    record.length = 2 * static_cast<qint64>(big(shp, offset + 4));
    record.good = record.length >= 4 && offset + recordHeaderSize + record.length <= shp.size() &&
                  contentFits(shp, offset + recordHeaderSize, record.length, type);
    return record;
}

/// The next whole record after `offset` whose number is a little above `number`; -1 where there is none.
qint64 nextGoodRecord(QByteArrayView shp, qint64 offset, qint32 number, qint32 type)
{
    constexpr qint32 mostLost = 1000;
    // Bytes: a few of the largest shapes. What is damaged farther than that, or a gap of zeros, is not worth the
    // minutes.
    constexpr qint64 farthest = qint64(64) << 20;
    const qint64 end = std::min<qint64>(shp.size() - recordHeaderSize - 4, offset + farthest);
    for (qint64 at = offset + 2; at <= end; at += 2) {
        const qint32 found = big(shp, at);
        if (found > number && found <= number + mostLost && recordAt(shp, at, type).good)
            return at;
    }
    return -1;
}

/// Whether another record, or the end of the file, follows where this record says it ends.
bool endsPlausibly(QByteArrayView shp, const ShpRecord &record)
{
    const qint64 end = record.offset + recordHeaderSize + record.length;
    if (record.length < 4 || end > shp.size())
        return false;
    return end == shp.size() || (end + recordHeaderSize <= shp.size() && big(shp, end) == big(shp, record.offset) + 1);
}

ShpIndex walk(QByteArrayView shp, qint32 type)
{
    ShpIndex index{type, {}, true, false};
    qint64 at = headerSize;
    while (at + recordHeaderSize <= shp.size()) {
        const ShpRecord record = recordAt(shp, at, type);
        const qint32 number = big(shp, at);
        if (record.good || endsPlausibly(shp, record)) {
            index.records.push_back(record);
            at += recordHeaderSize + record.length;
            continue;
        }
        const auto expected = static_cast<qint32>(index.records.size()) + 1;
        const qint64 next = nextGoodRecord(shp, at, expected, type);
        if (next < 0) {
            if (number == expected)
                index.records.push_back(record); // cut off in the middle
            else
                index.trailing = true;
            return index;
        }
        index.records.resize(index.records.size() + static_cast<std::size_t>(big(shp, next) - expected), record);
        at = next;
    }
    index.trailing = at != shp.size();
    return index;
}

/// Follows the .shx. `rebuilt` is set where it is itself damaged.
ShpIndex follow(QByteArrayView shp, QByteArrayView shx, qint32 type)
{
    ShpIndex index{type, {}, false, false};
    if (shx.size() < headerSize || big(shx, 0) != 9994) {
        index.rebuilt = true;
        return index;
    }
    index.rebuilt = (shx.size() - headerSize) % 8 != 0 || 2 * static_cast<qint64>(big(shx, 24)) > shx.size();
    for (qint64 at = headerSize; at + 8 <= shx.size(); at += 8) {
        ShpRecord record = recordAt(shp, 2 * static_cast<qint64>(big(shx, at)), type);
        // A null shape may stand in the index without any record.
        if (big(shx, at) == 0 && big(shx, at + 4) == 0)
            record = {0, 0, false};
        index.records.push_back(record);
    }
    return index;
}

std::ptrdiff_t goodOnes(const ShpIndex &index)
{
    return std::ranges::count_if(index.records, &ShpRecord::good);
}

} // namespace

bool isShp(QByteArrayView shp)
{
    return shp.size() >= headerSize && big(shp, 0) == 9994 && isKnownType(little(shp, 32));
}

ShpIndex indexShp(QByteArrayView shp, QByteArrayView shx)
{
    const qint32 type = little(shp, 32);
    ShpIndex indexed = follow(shp, shx, type);
    if (!indexed.rebuilt && std::ranges::all_of(indexed.records, &ShpRecord::good))
        return indexed;
    ShpIndex walked = walk(shp, type);
    const auto byIndex = goodOnes(indexed), byWalk = goodOnes(walked);
    if (byIndex > byWalk || (byIndex == byWalk && !indexed.rebuilt))
        return indexed;
    return walked;
}

} // namespace sijill
