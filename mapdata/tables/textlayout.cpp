#include "mapdata/tables/textlayout.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesLookedAt = 1 << 20;
constexpr std::size_t linesLookedAt = 60;
constexpr std::array separators{',', ';', '\t', '|'};

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Those with something in them; a line end in quotation marks is none, as long as they are closed.
std::vector<std::string_view> firstLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size() && lines.size() < linesLookedAt;) {
        bool isQuoted = false;
        std::size_t end = begin, plainEnd = std::string_view::npos;
        for (; end < text.size() && (isQuoted || !isLineEnd(text[end])); ++end) {
            isQuoted ^= text[end] == '"';
            if (isLineEnd(text[end]) && plainEnd == std::string_view::npos)
                plainEnd = end;
        }
        if (isQuoted && plainEnd != std::string_view::npos)
            end = plainEnd;
        if (end > begin)
            lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::size_t cellsIn(std::string_view line, char separator)
{
    std::size_t cells = 1;
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted ^= c == '"';
        cells += !isQuoted && c == separator;
    }
    return cells;
}

/// How many of the lines have as many cells as most of them, and how many that is. Two at least, else nothing.
struct Agreement {
    std::size_t lines = 0, cells = 0;
};

Agreement agreementOn(const std::vector<std::string_view> &lines, char separator)
{
    std::map<std::size_t, std::size_t> counts;
    for (const std::string_view line : lines)
        ++counts[cellsIn(line, separator)];
    Agreement best;
    for (const auto &[cells, count] : counts)
        if (cells > 1 && count >= best.lines)
            best = {count, cells};
    return best;
}

/// The one by which most lines have equally many cells; what the header says where that leaves no doubt.
char separatorOf(const std::vector<std::string_view> &lines)
{
    if (lines.empty())
        return ',';
    const char byHeader = sijill::separatorOf(lines.front());
    if (lines.size() == 1)
        return byHeader;
    const Agreement header = agreementOn(lines, byHeader);
    if (byHeader == ' ' ? header.lines == lines.size()
                        : header.cells == cellsIn(lines.front(), byHeader) && 2 * header.lines >= lines.size())
        return byHeader;
    char best = byHeader == ' ' ? ',' : byHeader;
    Agreement most = byHeader == ' ' ? Agreement() : header;
    for (const char separator : separators) {
        const Agreement now = agreementOn(lines, separator);
        if (now.lines > most.lines || (now.lines == most.lines && now.cells > most.cells)) {
            most = now;
            best = separator;
        }
    }
    return most.lines == 0 ? byHeader : best;
}

/// Programs that know nothing of the RFC write \" for a mark in a cell. At the end of a cell it may be a path.
bool hasBackslashes(std::string_view text, char separator)
{
    bool isSo = false;
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
        const char behind = at + 1 < text.size() ? text[at + 1] : '\n';
        if (at > 0 && text[at - 1] == '\\')
            isSo = isSo || (behind != '"' && behind != separator && !isLineEnd(behind));
        else if (behind == '"' && at > 0 && text[at - 1] != separator && !isLineEnd(text[at - 1]))
            return false; // written twice, as the RFC has it
    }
    return isSo;
}

/// Of the line that spreadsheets take the separator from.
char separatorNamedIn(std::string_view line)
{
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    const bool isSuch =
        line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=") || line.starts_with("Sep="));
    return isSuch ? line[4] : '\0';
}

} // namespace

TextLayout layoutOf(const QString &path, const TableShape &shape, bool isTabbed)
{
    TextLayout layout;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return layout;
    const QByteArray head = file.read(bytesLookedAt);
    std::string_view text(head.constData(), static_cast<std::size_t>(head.size()));
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::vector<std::string_view> lines = firstLines(text);
    if (!lines.empty())
        if (const char named = separatorNamedIn(lines.front())) {
            layout.separator = named;
            layout.hasSeparatorLine = true;
            lines.erase(lines.begin());
        }
    if (shape.separator != '\0')
        layout.separator = shape.separator;
    else if (!layout.hasSeparatorLine)
        layout.separator = separatorOf(lines);
    if (isTabbed && shape.separator == '\0' &&
        std::ranges::any_of(lines, [](std::string_view line) { return line.find('\t') != std::string_view::npos; }))
        layout.separator = '\t';
    layout.quoting =
        shape.quoting.value_or(hasBackslashes(text, layout.separator) ? CsvQuoting::Backslash : CsvQuoting::Doubled);
    return layout;
}

} // namespace sijill
