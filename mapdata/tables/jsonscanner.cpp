#include "mapdata/tables/jsonscanner.h"

#include "mapdata/tables/words.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockBytes = 1 << 18;
constexpr std::size_t deepest = 64;
constexpr std::size_t mostBeside = 100;

bool isBetween(int c)
{
    constexpr int recordSeparator = 0x1e; // before each object, RFC 7464
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == recordSeparator;
}

bool isWord(int c)
{
    return c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// Of a text in quotation marks, with its escapes.
QString unescaped(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

JsonScanner::JsonScanner(QIODevice &device, Kind kind, qsizetype longest)
    : m_device(device), m_kind(kind), m_longest(longest)
{
    m_block = m_device.read(blockBytes);
    if (m_block.startsWith("\xef\xbb\xbf")) // byte order mark
        m_at = 3;
}

int JsonScanner::peek()
{
    if (m_at == m_block.size()) {
        m_block = m_device.read(blockBytes);
        m_at = 0;
    }
    return m_at < m_block.size() ? static_cast<unsigned char>(m_block[m_at]) : -1;
}

int JsonScanner::take()
{
    const int c = peek();
    m_at += c >= 0;
    m_line += c == '\n';
    return c;
}

bool JsonScanner::fail(const QString &why)
{
    m_error = Exchange::tr("line %1: %2").arg(m_line).arg(why);
    return false;
}

/// With its quotation marks.
bool JsonScanner::takeText(QByteArray &text)
{
    text += static_cast<char>(take());
    for (int c = take(); c >= 0; c = take()) {
        if (text.size() < m_longest)
            text += static_cast<char>(c);
        if (c == '\\')
            text += static_cast<char>(take());
        else if (c == '"')
            return true;
    }
    return fail(Exchange::tr("the text ends in the middle"));
}

bool JsonScanner::takeName()
{
    QByteArray text;
    if (!takeText(text))
        return false;
    m_name = unescaped(text);
    m_hasName = true;
    while (isBetween(peek()))
        take();
    if (peek() != ':')
        return fail(Exchange::tr("it is no JSON"));
    take();
    return true;
}

bool JsonScanner::takeRecord()
{
    m_record = {path(), {}, m_line};
    std::size_t open = 0;
    QByteArray text;
    do {
        const int c = peek();
        if (c < 0)
            return fail(Exchange::tr("the text ends in the middle"));
        if (c == '"') {
            text.clear();
            if (!takeText(text))
                return false;
            if (m_record.bytes.size() <= m_longest)
                m_record.bytes += text;
            continue;
        }
        open += c == '{' || c == '[';
        open -= c == '}' || c == ']';
        if (m_record.bytes.size() <= m_longest)
            m_record.bytes += static_cast<char>(c);
        take();
    } while (open > 0);
    if (m_record.bytes.size() > m_longest)
        m_record.bytes.clear();
    return true;
}

/// A number, true, false or null.
void JsonScanner::takeWord()
{
    QByteArray word;
    while (isWord(peek()) && word.size() < m_longest)
        word += static_cast<char>(take());
    tellBeside(word);
}

/// Of a value that is none of a list's.
void JsonScanner::tellBeside(const QByteArray &value)
{
    if (!m_name.isEmpty() && m_levels.size() == 1 && m_beside.size() < mostBeside)
        m_beside.emplace_back(m_name, value);
    forgetName();
}

void JsonScanner::forgetName()
{
    m_name.clear();
    m_hasName = false;
}

bool JsonScanner::push(char bracket)
{
    if (m_levels.size() == deepest)
        return fail(Exchange::tr("lists in lists, deeper than %1").arg(deepest));
    take();
    m_levels.push_back({bracket, m_name});
    forgetName();
    return true;
}

QString JsonScanner::path() const
{
    QStringList names;
    for (const Level &level : m_levels)
        if (!level.name.isEmpty())
            names << level.name;
    return names.join(u'/');
}

bool JsonScanner::isRecord(char bracket) const
{
    if (m_levels.empty())
        return m_kind == Kind::Lines && bracket == '{';
    return m_levels.back().bracket == '[';
}

bool JsonScanner::next()
{
    while (m_error.isEmpty()) {
        const int c = peek();
        const bool isName = !m_levels.empty() && m_levels.back().bracket == '{' && !m_hasName;
        if (c < 0)
            return m_levels.empty() ? false : fail(Exchange::tr("the text ends in the middle"));
        if (isBetween(c)) {
            take();
        } else if (c == '{' || c == '[') {
            if (isRecord(static_cast<char>(c)))
                return takeRecord();
            if (!push(static_cast<char>(c)))
                return false;
        } else if (c == '}' || c == ']') {
            take();
            if (m_levels.empty() || (c == '}') != (m_levels.back().bracket == '{'))
                return fail(Exchange::tr("it is no JSON"));
            m_levels.pop_back();
            forgetName();
        } else if (c == '"' && isName) {
            if (!takeName())
                return false;
        } else if (c == '"') {
            QByteArray text;
            if (!takeText(text))
                return false;
            tellBeside(text);
        } else if (isWord(c)) {
            takeWord();
        } else {
            return fail(Exchange::tr("it is no JSON"));
        }
    }
    return false;
}

} // namespace sijill
