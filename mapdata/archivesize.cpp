#include "mapdata/archivesize.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace sijill {

// The format: APPNOTE.TXT, .ZIP File Format Specification, PKWARE, 6.3. All numbers are little-endian.
namespace {

constexpr qint64 endSize = 22;           ///< of the record at the end, without its comment
constexpr qint64 longestComment = 65535; ///< behind it
constexpr qsizetype entrySize = 46;      ///< of an entry of the directory, without name, extra field and comment

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 shortNumber(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

/// The record at the end, which says where the directory begins; empty where there is none.
QByteArray endOf(QFile &file)
{
    const qint64 longest = endSize + longestComment;
    file.seek(std::max<qint64>(file.size() - longest, 0));
    const QByteArray tail = file.read(longest);
    const qsizetype at = tail.lastIndexOf("PK\5\6");
    return at < 0 || tail.size() - at < endSize ? QByteArray() : tail.sliced(at, endSize);
}

} // namespace

std::optional<qint64> unpackedSize(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(4) != "PK\3\4")
        return std::nullopt;
    const QByteArray end = endOf(file);
    if (end.isEmpty() || !file.seek(number(end, 16)))
        return std::nullopt;
    // In archives beyond 4 GB a size of all ones stands for one that is written elsewhere: 4 GB at least.
    qint64 total = 0;
    while (total < most) {
        const QByteArray entry = file.read(entrySize);
        if (entry.size() < entrySize || !entry.startsWith("PK\1\2"))
            break;
        total += number(entry, 24);
        const qint64 rest = qint64(shortNumber(entry, 28)) + shortNumber(entry, 30) + shortNumber(entry, 32);
        if (!file.seek(file.pos() + rest))
            break;
    }
    return std::min(total, most);
}

} // namespace sijill
