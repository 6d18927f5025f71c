#include "mapdata/tables/csvrows.h"

#include "mapdata/openable.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/headless.h"
#include "mapdata/tables/words.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cstring>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Enough to tell an encoding by; a table in Arabic would be looked through twice else.
constexpr qint64 mostSampled = 4 << 20;

/// A text may hold a zero byte by mistake; in UTF-16 every letter, comma and digit of ASCII has one.
bool isBinary(const QByteArray &head)
{
    constexpr qsizetype oneIn = 20;
    return head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff") || head.count('\0') * oneIn > head.size();
}

/// Empty: it may well be a table.
QString whyUnreadable(const QString &path)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return why;
    if (QFileInfo(path).isDir())
        return Exchange::tr("This is a folder, not a table.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Exchange::tr("The file cannot be opened: %1.").arg(file.errorString());
    const QByteArray head = file.read(4096);
    if (head.trimmed().isEmpty())
        return Exchange::tr("The file is empty.");
    if (isBinary(head))
        return Exchange::tr("The file is no text in UTF-8 or a code page; if it is a table, save it as CSV in UTF-8.");
    return {};
}

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// By the first line; a header in quotation marks may have several.
char separatorIn(const QString &path)
{
    constexpr qint64 longestHeader = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ',';
    const QByteArray head = file.read(longestHeader);
    qsizetype begin = 0;
    while (begin < head.size() && (head[begin] == '\n' || head[begin] == '\r'))
        ++begin;
    qsizetype end = begin;
    for (bool quoted = false; end < head.size() && (quoted || (head[end] != '\n' && head[end] != '\r')); ++end)
        quoted ^= head[end] == '"';
    const std::string_view header(head.constData() + begin, static_cast<std::size_t>(end - begin));
    const bool isTabbed = path.endsWith(".tsv"_L1, Qt::CaseInsensitive) && header.find('\t') != std::string_view::npos;
    return isTabbed ? '\t' : separatorOf(header);
}

} // namespace

Result<std::shared_ptr<CsvRows>> CsvRows::open(const QString &path, CsvLimits limits)
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    if (const QString why = whyUnreadable(path); !why.isEmpty())
        return error(why);
    const auto rows = std::shared_ptr<CsvRows>(new CsvRows(path, limits));
    rows->m_reader.setSeparator(separatorIn(path));
    if (!rows->m_reader.next())
        return error(Exchange::tr("The file is empty."));
    rows->readHeader();
    return rows;
}

QStringList CsvRows::names() const
{
    // Names are mostly ASCII: only else the whole file is looked at for its encoding.
    QByteArray all;
    for (std::size_t i = 0; i < m_reader.cellCount(); ++i)
        all += bytesOf(m_reader.cell(i));
    const bool isUtf8 = all.isValidUtf8();
    const TextDecoder decoder(isUtf8 ? EncodingChoice() : encoding());
    QStringList names;
    for (std::size_t i = 0; i < m_reader.cellCount(); ++i) {
        const QByteArrayView bytes = bytesOf(m_reader.cell(i));
        names << (isUtf8 ? QString::fromUtf8(bytes) : decoder(bytes)).trimmed();
    }
    return names;
}

/// The record to which the reader has gone; it is a row where the table is known to have no header.
void CsvRows::readHeader()
{
    const QStringList first = names();
    if (const std::size_t beyond = m_reader.cellsBeyond(); beyond > 0)
        m_headerProblems.push_back(
            {Problem::Severity::Warning,
             m_path,
             {},
             Exchange::tr("The table has %1 columns; the first %2 are read.")
                 .arg(QLocale().toString(m_reader.cellCount() + beyond), QLocale().toString(m_reader.cellCount()))});
    const QStringList known = headerFor(first);
    m_hasHeader = known.isEmpty();
    m_columns = m_hasHeader ? uniqueColumns(m_path, first, m_headerProblems) : known;
    rewind();
}

void CsvRows::rewind()
{
    m_reader.rewind();
    m_row = -1;
    if (m_hasHeader) {
        m_reader.setColumns(0);
        m_reader.next();
    }
    m_reader.setColumns(static_cast<std::size_t>(m_columns.size()));
}

bool CsvRows::next()
{
    if (!m_reader.next())
        return false;
    if (++m_row <= m_farthest)
        return true;
    m_farthest = m_row;
    const qint64 lines = m_reader.line() - m_row;
    if (m_shifts.empty() || m_shifts.back().lines != lines)
        m_shifts.push_back({m_row, lines});
    return true;
}

/// Without a clock: rows of a text come at the speed of the disk.
void CsvRows::read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows)
{
    batch.bytes.clear();
    batch.ends.clear();
    for (std::size_t row = 0; row < rows && batch.bytes.size() < batchBytes && CsvRows::next(); ++row)
        for (const int column : columns)
            batch.add(CsvRows::cell(column));
}

const TextLook &CsvRows::look() const
{
    if (!m_look)
        m_look = lookAtText(m_path);
    return *m_look;
}

qint64 CsvRows::rowCount() const
{
    return std::max<qint64>(look().lines - m_hasHeader, 0);
}

QStringList CsvRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto behind = std::ranges::upper_bound(m_shifts, row, {}, &Shift::row);
        const bool isKnown = behind != m_shifts.begin() && row <= m_farthest;
        places << (isKnown ? Exchange::tr("line %1").arg(row + std::prev(behind)->lines)
                           : Exchange::tr("row %1").arg(row + 1));
    }
    return places;
}

Problems CsvRows::problems() const
{
    Problems problems = m_headerProblems;
    std::ranges::move(tell(m_reader.faults(), m_path, m_columns), std::back_inserter(problems));
    return problems;
}

namespace {

/// Two passes of what the C library does many bytes at a time are a tenth of one by hand.
qint64 countOf(char wanted, std::string_view bytes)
{
    qint64 count = 0;
    for (std::size_t at = 0; (at = bytes.find(wanted, at)) != std::string_view::npos; ++at)
        ++count;
    return count;
}

bool isAscii(QByteArrayView bytes)
{
    quint64 bits = 0, word = 0;
    const char *at = bytes.data(), *const end = at + bytes.size();
    for (; end - at >= qsizetype(sizeof word); at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        bits |= word;
    }
    for (; at != end; ++at)
        bits |= static_cast<quint8>(*at);
    return (bits & 0x8080808080808080U) == 0;
}

} // namespace

TextLook lookAtText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray block(1 << 20, Qt::Uninitialized);
    TextLook look;
    TextSample sample;
    qint64 sampled = 0;
    char last = '\n';
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0;) {
        const QByteArrayView bytes = QByteArrayView(block).first(static_cast<qsizetype>(size));
        look.lines += countOf('\n', std::string_view(bytes.data(), static_cast<std::size_t>(size)));
        last = bytes.back();
        if (sampled > mostSampled || isAscii(bytes))
            continue;
        sampled += size;
        for (const QByteArray &line : bytes.toByteArray().split('\n'))
            sample.add(line);
    }
    look.lines += last != '\n';
    look.encoding = chooseEncoding(sample, {});
    return look;
}

} // namespace sijill
