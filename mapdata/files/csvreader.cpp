#include "mapdata/files/csvreader.h"

#include "mapdata/files/csvrfc.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sijill {

namespace {

constexpr std::size_t blockSize = 1U << 20;
constexpr char quote = '"';
/// A cell in quotation marks that is closed as it should be passes for swallowed rows only from so many of them on.
constexpr std::size_t surelyRows = 3;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// From `from` on; the size where there is none.
std::size_t find(std::string_view text, char wanted, std::size_t from = 0)
{
    if (from >= text.size())
        return text.size();
    const void *found = std::memchr(text.data() + from, wanted, text.size() - from);
    return found ? static_cast<std::size_t>(static_cast<const char *>(found) - text.data()) : text.size();
}

std::size_t lineEndsIn(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        count += text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    return count;
}

} // namespace

CsvReader::CsvReader(const QString &path, CsvLimits limits) : m_limits(limits), m_path(path), m_file(path)
{
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        rewind();
}

void CsvReader::rewind()
{
    m_file.seek(0);
    m_begin = m_end = m_next = 0;
    m_atEnd = m_isCut = false;
    m_line = m_nextLine = 1;
    m_rescanned = 0;
    m_faults = {};
    m_cells.clear();
    fill();
    if (size() >= 3 && std::memcmp(data(), "\xef\xbb\xbf", 3) == 0)
        m_begin = 3;
}

/// Reads on behind what there is; false at the end.
bool CsvReader::fill()
{
    if (m_atEnd)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), data(), size());
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + blockSize)
        m_buffer.resize(std::max(m_end + blockSize, m_buffer.size() * 2));
    const qint64 bytes = m_file.read(m_buffer.data() + m_end, static_cast<qint64>(blockSize));
    if (bytes < 0) {
        m_faults.readError = m_file.errorString();
        m_faults.readErrorLine = m_nextLine;
    }
    m_atEnd = bytes <= 0;
    if (!m_atEnd)
        takeBlock(static_cast<std::size_t>(bytes));
    return !m_atEnd;
}

/// A zero byte ends a text for some libraries; a question mark is in no number and in no date.
void CsvReader::takeBlock(std::size_t bytes)
{
    const std::string_view block(m_buffer.data() + m_end, bytes);
    for (std::size_t at = find(block, '\0'); at < bytes; at = find(block, '\0', at + 1)) {
        m_buffer[m_end + at] = '?';
        const bool isKept = m_faults.zeroBytes.marks.size() < CsvFaults::kept;
        const std::size_t before = isKept ? lineEndsIn(view(0, m_end - m_begin + at)) : 0;
        mark(m_faults.zeroBytes, m_line + static_cast<qint64>(before), 0, {});
    }
    m_end += bytes;
}

bool CsvReader::next()
{
    for (;;) {
        m_begin += std::exchange(m_next, 0);
        m_line = m_nextLine;
        if (m_isCut)
            skipLine();
        if (!ensure(0))
            return false;
        const Line line = lineFrom(0);
        m_next = line.next;
        ++m_nextLine;
        if (line.end == 0)
            continue;
        m_cells.clear();
        m_beyond = 0;
        if (m_quoting == CsvQuoting::None || find(view(0, line.end), quote) == line.end)
            splitPlain(line);
        else
            splitQuoted(line);
        if (m_columns > 0)
            m_cells.resize(m_columns);
        return true;
    }
}

/// A CR alone ends a line too.
CsvReader::Line CsvReader::lineFrom(std::size_t from)
{
    std::size_t end = from;
    while ((end = find(view(0, size()), '\n', end)) == size()) {
        if (end - from > m_limits.line) {
            m_isCut = true;
            mark(m_faults.longLines, m_nextLine, 0, view(from, end));
            return {end, end};
        }
        if (!fill())
            break;
    }
    const bool hasLineFeed = end < size();
    const std::size_t carriage = from + find(view(from, end), '\r');
    const bool isAlone = carriage + 1 < end || (carriage < end && !hasLineFeed);
    return {carriage, isAlone ? carriage + 1 : end + hasLineFeed};
}

/// To the next line, without keeping what is between.
void CsvReader::skipLine()
{
    m_isCut = false;
    for (; ensure(0); m_begin = m_end) {
        if (const std::size_t end = find(view(0, size()), '\n'); end < size()) {
            m_begin += end + 1;
            return;
        }
    }
}

void CsvReader::mark(CsvFaults::Kind &kind, qint64 line, qint64 column, std::string_view text)
{
    constexpr std::size_t shown = 40;
    ++kind.count;
    if (kind.marks.size() >= CsvFaults::kept)
        return;
    const std::string_view head = text.substr(0, shown);
    kind.marks.push_back(
        {line, column, QString::fromUtf8(head.data(), static_cast<qsizetype>(head.size())).simplified()});
}

void CsvReader::addCell(std::size_t from, std::size_t to)
{
    if (to - from > m_limits.cell) {
        mark(m_faults.longCells, m_nextLine - 1, static_cast<qint64>(m_cells.size()) + 1, view(from, to));
        to = from;
    }
    m_cells.emplace_back(from, to);
}

/// Of the line, behind the last column.
void CsvReader::lookAtRest(std::string_view rest)
{
    m_beyond = cellsOn(rest);
    const auto isNothing = [this](char c) { return c == m_separator || c == quote || isBlank(c); };
    if (m_columns > 0 && !std::ranges::all_of(rest, isNothing))
        mark(m_faults.extraCells, m_nextLine - 1, static_cast<qint64>(m_columns) + 1, rest);
}

void CsvReader::splitPlain(const Line &line)
{
    const std::string_view text = view(0, line.end);
    const std::size_t most = mostCells();
    for (std::size_t at = 0; at <= text.size();) {
        if (m_cells.size() == most)
            return lookAtRest(text.substr(at));
        const std::size_t end = find(text, m_separator, at);
        addCell(at, end);
        at = end + 1;
    }
}

void CsvReader::splitQuoted(Line line)
{
    for (std::size_t at = 0; at <= line.end;) {
        if (m_cells.size() == mostCells()) {
            lookAtRest(view(at, line.end));
            break;
        }
        std::size_t open = at;
        while (open < line.end && isBlank(data()[open]) && data()[open] != m_separator)
            ++open;
        if (open < line.end && data()[open] == quote && takeQuoted(at, open, line))
            continue;
        const std::size_t end = find(view(0, line.end), m_separator, at);
        addCell(at, end);
        at = end + 1;
    }
    m_next = line.next;
}

/// The cell that a mark begins, and the line it ends on. False where the mark is text.
bool CsvReader::takeQuoted(std::size_t &at, std::size_t open, Line &line)
{
    const Quoted quoted = scanQuoted(open, line.end);
    if (isStray(quoted, open, line)) {
        mark(m_faults.strayQuotes, m_nextLine - 1, static_cast<qint64>(m_cells.size()) + 1, view(open, line.end));
        return false;
    }
    if (quoted.lines > 0) {
        const Line last = lineFrom(quoted.close);
        if (m_columns > 0 && swallowsRows(line.next, last.end, false))
            mark(m_faults.rowsInCells, m_nextLine - 1, static_cast<qint64>(m_cells.size()) + 1, view(open, line.end));
        m_nextLine += static_cast<qint64>(quoted.lines);
        line = last;
    }
    const std::size_t end = unescape(open + 1, quoted.close);
    addCell(open + 1, end);
    at = find(view(0, line.end), m_separator, quoted.close + 1) + 1;
    return true;
}

/// By a backslash, where that is how marks are written.
bool CsvReader::isEscaped(std::size_t open, std::size_t at) const
{
    if (m_quoting != CsvQuoting::Backslash)
        return false;
    std::size_t begin = at;
    while (begin > open + 1 && data()[begin - 1] == '\\')
        --begin;
    return (at - begin) % 2 == 1;
}

/// A mark there is followed by a separator, a line end or the end, blanks in between left out.
bool CsvReader::endsCell(std::size_t at)
{
    std::size_t behind = at + 1;
    while (ensure(behind) && isBlank(data()[behind]) && data()[behind] != m_separator)
        ++behind;
    return !ensure(behind) || data()[behind] == m_separator || isLineEnd(data()[behind]);
}

CsvReader::Quoted CsvReader::scanQuoted(std::size_t open, std::size_t lineEnd)
{
    const bool mayGoOn = m_rescanned < m_limits.rescan;
    Quoted quoted;
    std::size_t at = open + 1;
    for (;;) {
        quoted.close = find(view(0, size()), quote, at);
        if (!mayGoOn && quoted.close > lineEnd)
            break;
        if (quoted.close < size()) {
            quoted.lines += lineEndsIn(view(at, quoted.close));
            at = quoted.close + 1;
            if (isEscaped(open, quoted.close))
                continue;
            if (ensure(at) && data()[at] == quote) {
                ++at;
                continue;
            }
            quoted.isClosed = endsCell(quoted.close);
            if (quoted.isClosed)
                break;
            quoted.isMalformed = true;
            continue;
        }
        // A CR at the end of the block may be half of a line end.
        const std::size_t end = quoted.close - (quoted.close > at && data()[quoted.close - 1] == '\r');
        quoted.lines += lineEndsIn(view(at, end));
        at = end;
        const bool isTooLong = at > lineEnd && (!mayGoOn || at - open > m_limits.cell);
        if (isTooLong || !fill())
            break;
    }
    if (!quoted.isClosed || quoted.isMalformed)
        m_rescanned += quoted.close - open;
    return quoted;
}

/// Whether the mark is text: what follows it are rows and not the lines of one cell.
bool CsvReader::isStray(const Quoted &quoted, std::size_t open, const Line &line)
{
    if (!quoted.isClosed)
        return true;
    if (quoted.lines == 0 || m_columns < 2)
        return false;
    // The mark taken as text, the line is a whole row.
    if (m_cells.size() + cellsOn(view(open, line.end)) != m_columns)
        return false;
    if (!quoted.isMalformed && isWholeRow(behindBlanks(quoted.close + 1), m_cells.size() + 1))
        return false;
    const Line last = lineFrom(quoted.close);
    const bool isShort =
        m_cells.size() + cellsOn(view(quoted.close + 1, std::max(last.end, quoted.close + 1))) != m_columns;
    const bool isStray = swallowsRows(line.next, last.end, quoted.isMalformed || isShort) && !keepsToRfc();
    m_isCut = m_isCut && !isStray;
    return isStray;
}

/// Where no mark is open: the first place behind the blanks there.
std::size_t CsvReader::behindBlanks(std::size_t at)
{
    while (ensure(at) && isBlank(data()[at]) && data()[at] != m_separator)
        ++at;
    return at;
}

/// Behind the cell that begins there, its marks taken as the RFC takes them; nothing where that cannot be.
std::optional<std::size_t> CsvReader::behindCell(std::size_t at)
{
    const std::size_t begin = behindBlanks(at);
    if (ensure(begin) && data()[begin] == quote) {
        const Quoted quoted = scanQuoted(begin, begin);
        if (!quoted.isClosed || quoted.isMalformed)
            return std::nullopt;
        return behindBlanks(quoted.close + 1);
    }
    for (; ensure(at) && data()[at] != m_separator && !isLineEnd(data()[at]); ++at)
        if (data()[at] == quote)
            return std::nullopt;
    return at;
}

/// The marks taken as the RFC takes them, the record is a whole row: then there is no doubt. `at`: behind the cell
/// after so many.
bool CsvReader::isWholeRow(std::optional<std::size_t> at, std::size_t cells)
{
    for (; at && cells <= m_columns; ++cells) {
        if (!ensure(*at) || isLineEnd(data()[*at]))
            return cells == m_columns;
        at = behindCell(*at + 1);
    }
    return false;
}

/// Looks through the whole file, once.
bool CsvReader::keepsToRfc()
{
    if (!m_keepsToRfc)
        m_keepsToRfc = sijill::keepsToRfc(m_path, m_separator);
    return *m_keepsToRfc;
}

/// Whether the lines are rows of the table each by itself: the first of them where something is odd anyway, else all.
bool CsvReader::swallowsRows(std::size_t from, std::size_t end, bool isSuspicious)
{
    std::size_t rows = 0;
    for (std::size_t at = from; at < end;) {
        const std::string_view rest = view(at, end);
        const std::size_t length = std::min(find(rest, '\n'), find(rest, '\r'));
        if (length > 0) {
            const bool isRow = cellsOn(rest.substr(0, length)) == m_columns;
            if (isSuspicious)
                return isRow || isWholeRow(behindCell(at), 1);
            if (!isRow)
                return false;
            ++rows;
        }
        at += length + 1;
    }
    return isSuspicious || (m_columns >= 3 && rows >= surelyRows);
}

/// Where the mark closes on the line, else the size of the line.
std::size_t CsvReader::closingOn(std::string_view line, std::size_t open) const
{
    for (std::size_t at = find(line, quote, open + 1); at < line.size(); at = find(line, quote, at + 1)) {
        std::size_t behind = at + 1;
        if (behind < line.size() && line[behind] == quote) {
            ++at;
            continue;
        }
        while (behind < line.size() && isBlank(line[behind]) && line[behind] != m_separator)
            ++behind;
        if (behind == line.size() || line[behind] == m_separator)
            return at;
    }
    return line.size();
}

/// Of a line by itself: a mark that is not closed on it is text.
std::size_t CsvReader::cellsOn(std::string_view line) const
{
    std::size_t count = 1;
    bool isBegin = true;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == m_separator) {
            ++count;
            isBegin = true;
            continue;
        }
        if (line[at] == quote && isBegin)
            if (const std::size_t close = closingOn(line, at); close < line.size())
                at = close;
        isBegin = isBegin && isBlank(line[at]);
    }
    return count;
}

/// Twofold marks become one, in place. Returns the new end.
std::size_t CsvReader::unescape(std::size_t from, std::size_t to)
{
    char *text = m_buffer.data() + m_begin;
    if (m_quoting == CsvQuoting::Backslash) {
        std::size_t end = from;
        for (std::size_t at = from; at < to; ++at) {
            at += text[at] == '\\' && at + 1 < to && (text[at + 1] == quote || text[at + 1] == '\\');
            at += text[at] == quote && at + 1 < to && text[at + 1] == quote;
            text[end++] = text[at];
        }
        return end;
    }
    std::size_t end = find(view(0, to), quote, from);
    for (std::size_t at = end; at < to; ++at) {
        text[end++] = text[at];
        at += text[at] == quote && at + 1 < to && text[at + 1] == quote;
    }
    return end;
}

char separatorOf(std::string_view header)
{
    constexpr std::array separators{',', ';', '\t', '|', ' '};
    std::array<std::size_t, separators.size()> counts{};
    bool isQuoted = false;
    for (const char c : header) {
        isQuoted ^= c == quote;
        const auto at = std::ranges::find(separators, c);
        if (!isQuoted && at != separators.end())
            ++counts[static_cast<std::size_t>(at - separators.begin())];
    }
    const auto most = std::max_element(counts.begin(), counts.end() - 1);
    if (*most > 0)
        return separators[static_cast<std::size_t>(most - counts.begin())];
    return counts.back() > 0 ? ' ' : ',';
}

} // namespace sijill
