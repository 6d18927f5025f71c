#include "mapdata/vectortiles/pmtiles.h"

#include "mapdata/vectortiles/tr.h"

#include <QtEndian>

#include <protozero/exception.hpp>
#include <protozero/varint.hpp>

#include <limits>

namespace sijill {

namespace {

Problem refused(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

quint64 number64(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint64>(bytes.constData() + at);
}

double degreesAt(const QByteArray &bytes, qsizetype at)
{
    constexpr double unit = 1e-7;
    return qFromLittleEndian<qint32>(bytes.constData() + at) * unit;
}

void putVarint(QByteArray &out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out.append(static_cast<char>(value | 0x80));
    out.append(static_cast<char>(value));
}

} // namespace

Result<PmtilesHeader> readPmtilesHeader(const QByteArray &bytes)
{
    if (!bytes.startsWith("PMTiles"))
        return refused(Tiles::tr("It is a PMTiles file of an old version or none; only version 3 is read."));
    if (bytes.size() < PmtilesHeader::size)
        return refused(Tiles::tr("It is cut short within its header; the download may have failed."));
    if (const int version = static_cast<unsigned char>(bytes[7]); version != 3)
        return refused(Tiles::tr("It is a PMTiles file of version %1; only version 3 is read.").arg(version));
    PmtilesHeader header;
    quint64 *const fields[] = {&header.rootOffset,     &header.rootLength,   &header.metadataOffset,
                               &header.metadataLength, &header.leavesOffset, &header.leavesLength,
                               &header.tilesOffset,    &header.tilesLength,  &header.addressed,
                               &header.entries,        &header.contents};
    qsizetype at = 8;
    for (quint64 *field : fields) {
        *field = number64(bytes, at);
        at += 8;
    }
    const auto byte = [&](qsizetype place) { return static_cast<quint8>(bytes[place]); };
    header.isClustered = byte(96) == 1;
    constexpr quint8 lastPacking = static_cast<quint8>(Packing::Zstd), lastKind = static_cast<quint8>(TileKind::Mlt);
    if (byte(97) > lastPacking || byte(98) > lastPacking)
        return refused(Tiles::tr("It is packed in a way that is not known (%1, %2).").arg(byte(97)).arg(byte(98)));
    header.inner = static_cast<Packing>(byte(97));
    header.tiles = static_cast<Packing>(byte(98));
    header.kind = byte(99) > lastKind ? TileKind::Unknown : static_cast<TileKind>(byte(99));
    header.minZoom = byte(100);
    header.maxZoom = byte(101);
    const double west = degreesAt(bytes, 102), south = degreesAt(bytes, 106);
    header.degrees = {west, south, degreesAt(bytes, 110) - west, degreesAt(bytes, 114) - south};
    return header;
}

QByteArray pmtilesHeader(const PmtilesHeader &header)
{
    QByteArray bytes(PmtilesHeader::size, '\0');
    bytes.replace(0, 7, "PMTiles");
    bytes[7] = 3;
    const quint64 fields[] = {header.rootOffset,   header.rootLength,   header.metadataOffset, header.metadataLength,
                              header.leavesOffset, header.leavesLength, header.tilesOffset,    header.tilesLength,
                              header.addressed,    header.entries,      header.contents};
    qsizetype at = 8;
    for (const quint64 field : fields) {
        qToLittleEndian(field, bytes.data() + at);
        at += 8;
    }
    bytes[96] = header.isClustered ? 1 : 0;
    bytes[97] = static_cast<char>(header.inner);
    bytes[98] = static_cast<char>(header.tiles);
    bytes[99] = static_cast<char>(header.kind);
    bytes[100] = static_cast<char>(header.minZoom);
    bytes[101] = static_cast<char>(header.maxZoom);
    const auto put = [&](qsizetype place, double degrees) {
        qToLittleEndian(static_cast<qint32>(std::lround(degrees * 1e7)), bytes.data() + place);
    };
    put(102, header.degrees.left());
    put(106, header.degrees.top());
    put(110, header.degrees.right());
    put(114, header.degrees.bottom());
    bytes[118] = static_cast<char>((header.minZoom + header.maxZoom) / 2);
    put(119, header.degrees.center().x());
    put(123, header.degrees.center().y());
    return bytes;
}

Result<std::vector<PmtilesEntry>> readPmtilesDirectory(const QByteArray &plain)
{
    const auto damaged = [] { return refused(Tiles::tr("Its list of tiles is damaged.")); };
    const char *at = plain.constData(), *const end = at + plain.size();
    try {
        const quint64 count = protozero::decode_varint(&at, end);
        // An entry has four numbers, each of at least a byte.
        if (count > static_cast<quint64>(end - at) / 4)
            return damaged();
        std::vector<PmtilesEntry> entries(count);
        quint64 id = 0;
        for (PmtilesEntry &entry : entries) {
            const quint64 step = protozero::decode_varint(&at, end);
            if (step > std::numeric_limits<quint64>::max() - id)
                return damaged();
            entry.id = id += step;
        }
        const auto narrow = [&](quint32 &field) {
            const quint64 value = protozero::decode_varint(&at, end);
            field = static_cast<quint32>(value);
            return value <= std::numeric_limits<quint32>::max();
        };
        for (PmtilesEntry &entry : entries)
            if (!narrow(entry.run))
                return damaged();
        for (PmtilesEntry &entry : entries)
            if (!narrow(entry.length) || entry.length == 0)
                return damaged();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const quint64 value = protozero::decode_varint(&at, end);
            if (value > 0)
                entries[i].offset = value - 1;
            else if (i == 0 || entries[i - 1].offset > std::numeric_limits<quint64>::max() - entries[i - 1].length)
                return damaged();
            else
                entries[i].offset = entries[i - 1].offset + entries[i - 1].length;
        }
        return entries;
    } catch (const protozero::exception &) {
        return damaged();
    }
}

QByteArray pmtilesDirectory(std::span<const PmtilesEntry> entries)
{
    QByteArray out;
    putVarint(out, entries.size());
    quint64 last = 0;
    for (const PmtilesEntry &entry : entries) {
        putVarint(out, entry.id - last);
        last = entry.id;
    }
    for (const PmtilesEntry &entry : entries)
        putVarint(out, entry.run);
    for (const PmtilesEntry &entry : entries)
        putVarint(out, entry.length);
    const PmtilesEntry *before = nullptr;
    for (const PmtilesEntry &entry : entries) {
        const bool follows = before && before->offset + before->length == entry.offset;
        putVarint(out, follows ? 0 : entry.offset + 1);
        before = &entry;
    }
    return out;
}

} // namespace sijill
