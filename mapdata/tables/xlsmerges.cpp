// [MS-CFB] for the file in the file, [MS-XLS] for the records in it.
#include "mapdata/tables/xlsmerges.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <optional>

namespace sijill {

namespace {

template <class Number>
Number numberAt(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || at + qsizetype(sizeof(Number)) > bytes.size())
        return 0;
    return qFromLittleEndian<Number>(bytes.data() + at);
}

/// Sectors that follow each other are named in a table.
constexpr quint32 lastSector = 0xfffffffa;
constexpr qsizetype entrySize = 128;

class CompoundFile {
public:
    explicit CompoundFile(QByteArrayView file) : m_file(file) {}

    /// Empty where it has none of that name.
    QByteArray stream(QStringView name);

private:
    bool readTables();
    QByteArrayView sector(quint32 number) const;
    std::size_t sectorCount() const { return static_cast<std::size_t>(m_file.size() / m_sectorSize); }
    QByteArray chain(quint32 first) const;
    QByteArray miniChain(quint32 first) const;

    QByteArrayView m_file;
    qsizetype m_sectorSize = 0;
    std::vector<quint32> m_next; ///< of each sector
    QByteArray m_miniNext, m_mini;
};

QByteArrayView CompoundFile::sector(quint32 number) const
{
    const qsizetype at = (static_cast<qsizetype>(number) + 1) * m_sectorSize;
    if (number >= lastSector || at >= m_file.size())
        return {};
    return m_file.sliced(at, std::min(m_sectorSize, m_file.size() - at));
}

QByteArray CompoundFile::chain(quint32 first) const
{
    QByteArray bytes;
    std::size_t steps = 0;
    for (quint32 at = first; at < m_next.size() && steps++ < sectorCount(); at = m_next[at])
        bytes += sector(at);
    return bytes;
}

QByteArray CompoundFile::miniChain(quint32 first) const
{
    constexpr qsizetype size = 64;
    const qsizetype sectors = m_miniNext.size() / 4;
    QByteArray bytes;
    qsizetype steps = 0;
    for (quint32 at = first; static_cast<qsizetype>(at) < sectors && steps++ <= sectors;
         at = numberAt<quint32>(m_miniNext, static_cast<qsizetype>(at) * 4))
        bytes += m_mini.mid(static_cast<qsizetype>(at) * size, size);
    return bytes;
}

bool CompoundFile::readTables()
{
    constexpr qsizetype headerSize = 512, inHeader = 109;
    const QByteArrayView signature("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    const int shift = numberAt<quint16>(m_file, 30);
    if (m_file.size() < headerSize || !m_file.startsWith(signature) || (shift != 9 && shift != 12))
        return false;
    m_sectorSize = qsizetype(1) << shift;
    std::vector<quint32> tables; // sectors of the table of sectors, none of them twice in a file that is whole
    for (qsizetype i = 0; i < inHeader; ++i)
        tables.push_back(numberAt<quint32>(m_file, 76 + 4 * i));
    QSet<quint32> seen;
    for (quint32 more = numberAt<quint32>(m_file, 68); more < lastSector && !seen.contains(more);) {
        seen.insert(more);
        const QByteArrayView list = sector(more);
        for (qsizetype at = 0; at + 8 <= list.size() && tables.size() < sectorCount(); at += 4)
            tables.push_back(numberAt<quint32>(list, at));
        more = numberAt<quint32>(list, m_sectorSize - 4);
    }
    for (const quint32 table : tables) {
        if (m_next.size() >= sectorCount()) // the rest is of sectors that are not there
            break;
        const QByteArrayView entries = sector(table);
        for (qsizetype at = 0; at + 4 <= entries.size(); at += 4)
            m_next.push_back(numberAt<quint32>(entries, at));
    }
    return true;
}

QByteArray CompoundFile::stream(QStringView name)
{
    if (!readTables())
        return {};
    const QByteArray directory = chain(numberAt<quint32>(m_file, 48));
    m_miniNext = chain(numberAt<quint32>(m_file, 60));
    m_mini = chain(numberAt<quint32>(directory, 116)); // of the first entry, the root
    const auto cutoff = numberAt<quint32>(m_file, 56);
    for (qsizetype at = 0; at + entrySize <= directory.size(); at += entrySize) {
        const QByteArrayView entry = QByteArrayView(directory).sliced(at, entrySize);
        QString called;
        for (qsizetype i = 0; i < 32 && numberAt<quint16>(entry, 2 * i) != 0; ++i)
            called += QChar(numberAt<quint16>(entry, 2 * i));
        if (called.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const auto first = numberAt<quint32>(entry, 116), size = numberAt<quint32>(entry, 120);
        return (size < cutoff ? miniChain(first) : chain(first)).left(static_cast<qsizetype>(size));
    }
    return {};
}

// Records: a number, a length, so many bytes.
constexpr quint16 beginOfStream = 0x809, endOfStream = 0x0a, boundSheet = 0x85, mergeCells = 0xe5, filePass = 0x2f;

struct Record {
    quint16 id = 0;
    QByteArrayView data;
};

std::optional<Record> recordAt(QByteArrayView book, qsizetype &at)
{
    if (at < 0 || at + 4 > book.size())
        return std::nullopt;
    const auto id = numberAt<quint16>(book, at);
    const qsizetype length = numberAt<quint16>(book, at + 2);
    if (at + 4 + length > book.size())
        return std::nullopt;
    const Record record{id, book.sliced(at + 4, length)};
    at += 4 + length;
    return record;
}

/// Behind its length and a byte that says whether letters have one byte or two.
QString sheetName(QByteArrayView data)
{
    const qsizetype letters = numberAt<quint8>(data, 6);
    const bool isWide = (numberAt<quint8>(data, 7) & 1) != 0;
    QString name;
    for (qsizetype i = 0; i < letters; ++i)
        name += isWide ? QChar(numberAt<quint16>(data, 8 + 2 * i)) : QChar(ushort(numberAt<quint8>(data, 8 + i)));
    return name;
}

/// Of one sheet; charts in it are streams in the stream.
std::vector<MergedCells> mergesFrom(QByteArrayView book, qsizetype at, qint64 &budget)
{
    std::vector<MergedCells> merges;
    int depth = 0;
    while (const auto record = --budget > 0 ? recordAt(book, at) : std::nullopt) {
        if (record->id == beginOfStream)
            ++depth;
        else if (record->id == endOfStream && --depth <= 0)
            break;
        if (record->id != mergeCells || depth != 1)
            continue;
        const qsizetype count = numberAt<quint16>(record->data, 0);
        for (qsizetype i = 0; i < count && 10 + 8 * i <= record->data.size(); ++i) {
            const auto number = [&](qsizetype part) {
                return numberAt<quint16>(record->data, 2 + 8 * i + 2 * part) + 1; // from 1
            };
            if (number(1) > number(0)) // over several rows
                merges.push_back({number(0), number(1), number(2), number(3)});
        }
    }
    std::ranges::stable_sort(merges, {}, &MergedCells::firstRow);
    return merges;
}

} // namespace

QHash<QString, std::vector<MergedCells>> xlsMerges(const QByteArray &file)
{
    const QByteArray book = CompoundFile(file).stream(u"Workbook");
    QHash<QString, std::vector<MergedCells>> merges;
    qsizetype at = 0;
    qint64 budget = 20'000'000; // records, of all sheets: several may be said to begin at one place
    while (const auto record = recordAt(book, at)) {
        if (record->id == filePass) // encrypted
            return {};
        if (record->id == boundSheet)
            merges.insert(sheetName(record->data), mergesFrom(book, numberAt<quint32>(record->data, 0), budget));
        if (record->id == endOfStream)
            break;
    }
    return merges;
}

} // namespace sijill
