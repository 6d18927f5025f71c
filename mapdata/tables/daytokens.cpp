#include "mapdata/tables/daytokens.h"

#include "mapdata/tables/daywords.h"

#include <algorithm>
#include <string>

namespace sijill {

namespace {

using Kind = DayToken::Kind;
using Says = DayWordSays;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::string_view dash = "\u2013";

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    DayTokens read();

private:
    void readNumber();
    bool readTime(int hours);
    void readZone(bool isSure);
    void readWords();
    bool readName(std::size_t &at, const std::vector<std::string> &run);
    void take(Says says, int value);
    void takeMonth(const NamedDay &named);
    void takeHalfOfDay(bool isEvening);
    void takeTime(int minute);
    void readSign();
    void push(Kind kind, int value = 0, int digits = 0);
    std::string_view rest() const { return m_text.substr(m_at); }
    char ahead(std::size_t by = 0) const { return m_at + by < m_text.size() ? m_text[m_at + by] : '\0'; }
    DayToken *last() { return m_read.tokens.empty() ? nullptr : &m_read.tokens.back(); }
    bool isLast(Kind kind) { return last() && last()->kind == kind; }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_gap = false;
    bool m_behindT = false;
    DayTokens m_read;
};

void Reader::push(Kind kind, int value, int digits)
{
    if (m_gap && last())
        last()->gapAfter = true;
    DayToken token{kind, value, digits};
    token.gapBefore = m_gap;
    m_read.tokens.push_back(token);
    m_gap = false;
}

DayTokens Reader::read()
{
    while (m_at < m_text.size() && !m_read.isOdd) {
        const char c = ahead();
        if (c == ' ' || c == '\t') {
            m_gap = true;
            ++m_at;
        } else if (isDigit(c)) {
            readNumber();
        } else if (isLetter(c) && !rest().starts_with(dash)) {
            readWords();
        } else {
            readSign();
        }
    }
    return std::move(m_read);
}

void Reader::readNumber()
{
    const std::size_t digits = std::min(rest().find_first_not_of("0123456789"), rest().size());
    int value = 0;
    if (digits > 8) {
        m_read.isOdd = true;
        return;
    }
    for (std::size_t i = 0; i < digits; ++i)
        value = 10 * value + (ahead(i) - '0');
    m_at += digits;
    if (digits <= 2 && readTime(value))
        return;
    const bool isBasicTime = m_behindT && (digits == 4 || digits == 6) && isLast(Kind::Number) && last()->digits == 8;
    if (isBasicTime) {
        const int time = digits == 6 ? value / 100 : value;
        m_read.isOdd = time / 100 > 23 || time % 100 > 59;
        takeTime(60 * (time / 100) + time % 100);
        readZone(true);
        return;
    }
    push(Kind::Number, value, static_cast<int>(digits));
    m_behindT = false;
}

/// ":30", ":30:00.000", "h30", "h" behind the hours.
bool Reader::readTime(int hours)
{
    const bool isFrench = ahead() == 'h' && !isLetter(ahead(1));
    if ((ahead() != ':' && !isFrench) || hours > 23)
        return false;
    int minutes = 0;
    bool hasSeconds = false;
    if (isDigit(ahead(1)) && isDigit(ahead(2)) && !isDigit(ahead(3))) {
        minutes = 10 * (ahead(1) - '0') + (ahead(2) - '0');
        m_at += 3;
    } else if (isFrench && !isDigit(ahead(1))) {
        ++m_at;
    } else {
        return false;
    }
    if (ahead() == ':' && isDigit(ahead(1)) && isDigit(ahead(2))) {
        hasSeconds = true;
        m_at += 3;
        if ((ahead() == '.' || ahead() == ',') && isDigit(ahead(1)))
            m_at += std::min(rest().find_first_not_of("0123456789", 1), rest().size());
    }
    m_read.isOdd = m_read.isOdd || minutes > 59;
    takeTime(60 * hours + minutes);
    readZone(hasSeconds || m_behindT);
    return true;
}

void Reader::takeTime(int minute)
{
    push(Kind::Time, minute);
}

/// "+03", "+0300", "-03:00". A minus may lead to the end of a range too, unless it is sure that a time stands before.
void Reader::readZone(bool isSure)
{
    std::size_t at = ahead() == ' ' ? 1 : 0;
    const char sign = ahead(at);
    if (sign != '+' && (sign != '-' || !isSure))
        return;
    const std::size_t first = at + 1;
    std::size_t end = first;
    while (isDigit(ahead(end)) || (ahead(end) == ':' && end == first + 2))
        ++end;
    const std::size_t length = end - first;
    if (length != 2 && length != 4 && length != 5)
        return;
    if (sign == '-' && at == 1 && length != 4) // " -0500", but not " - 12"
        return;
    m_at += end;
    m_read.hasZone = true;
}

/// Words that follow each other with nothing but blanks between them.
void Reader::readWords()
{
    std::vector<std::string> run;
    std::size_t end = m_at;
    while (end < m_text.size()) {
        const std::size_t begin = end;
        while (end < m_text.size() && isLetter(m_text[end]) && !m_text.substr(end).starts_with(dash))
            ++end;
        if (end == begin)
            break;
        run.emplace_back(m_text.substr(begin, end - begin));
        std::size_t next = end;
        while (next < m_text.size() && (m_text[next] == ' ' || m_text[next] == '\''))
            ++next;
        if (next == end || next == m_text.size() || !isLetter(m_text[next]) || m_text.substr(next).starts_with(dash))
            break;
        end = next;
    }
    m_at = end;
    constexpr std::size_t most = 12;
    m_read.isOdd = run.size() > most;
    for (std::size_t at = 0; at < run.size() && !m_read.isOdd;) {
        if (readName(at, run))
            continue;
        if (const DayWord *known = dayWord(run[at++]))
            take(known->says, known->value);
        else
            m_read.isOdd = true;
        m_gap = m_gap || at < run.size();
    }
}

/// A month or weekday of as many words as there are.
bool Reader::readName(std::size_t &at, const std::vector<std::string> &run)
{
    constexpr std::size_t most = 3;
    const auto taken = [&](const NamedDay &named, std::size_t length) {
        if (named.month == 0 && named.weekday == 0)
            return false;
        if (named.month > 0) {
            takeMonth(named);
        } else {
            m_read.weekday = m_read.weekdays++ == 0 ? named.weekday : m_read.weekday;
        }
        at += length;
        m_gap = m_gap || at < run.size();
        return true;
    };
    if (taken(namedDay(run[at], Languages::English), 1))
        return true;
    const bool isKnown = dayWord(run[at]) != nullptr;
    for (const Languages among : {Languages::Common, Languages::All}) {
        if (isKnown && among == Languages::All)
            return false;
        std::string joined;
        std::vector<std::string> names;
        for (std::size_t i = at; i < std::min(at + most, run.size()); ++i)
            names.push_back(joined += (joined.empty() ? "" : " ") + run[i]);
        // "ربيع" alone is spring, "ربيع الأول" a month.
        for (std::size_t length = names.size(); length >= (isKnown ? 2U : 1U); --length)
            if (taken(namedDay(names[length - 1], among), length))
                return true;
    }
    return false;
}

void Reader::takeMonth(const NamedDay &named)
{
    const bool isSame = isLast(Kind::Month) && last()->named.weekday > 0;
    if (isSame) { // "mar 15" is of March, "mar. janvier" a Tuesday
        m_read.weekday = last()->named.weekday;
        ++m_read.weekdays;
        m_read.tokens.pop_back();
    }
    push(Kind::Month, named.month);
    last()->named = named;
}

void Reader::takeHalfOfDay(bool isEvening)
{
    if (isLast(Kind::Number) && last()->value >= 1 && last()->value <= 12 && m_read.tokens.size() > 1) {
        last()->kind = Kind::Time;
        last()->value *= 60;
    }
    if (!isLast(Kind::Time)) {
        m_read.isOdd = isEvening; // "am" is German for "on the" too
        return;
    }
    int &minute = last()->value;
    if (isEvening && minute < 12 * 60)
        minute += 12 * 60;
    else if (!isEvening && minute >= 12 * 60)
        minute -= 12 * 60;
}

void Reader::take(Says says, int value)
{
    const bool isFirst = m_read.tokens.empty();
    switch (says) {
    case Says::Nothing:
        if (value == 1 && isLast(Kind::Week) && m_read.tokens.size() == 1) // "the week of"
            m_read.isWeekFrom = true;
        break;
    case Says::About:
        if (value > 0 && isLast(Kind::Week)) // "week beginning", "week end"
            (value == 1 ? m_read.isWeekFrom : m_read.isWeekTo) = true;
        else
            m_read.inWords = true;
        break;
    case Says::Before:
        if (isFirst) {
            m_read.opensBefore = true;
            m_read.isBeyond = m_read.isBeyond || value == 2;
        } else {
            push(Kind::To);
        }
        break;
    case Says::After:
        m_read.opensAfter = true;
        m_read.isBeyond = m_read.isBeyond || value == 2;
        break;
    case Says::To:
        // "a 14 de enero" is on that day.
        if (isFirst) {
            m_read.opensBefore = m_read.opensBefore || value == 1;
        } else if (!isLast(Kind::To)) {
            push(Kind::To);
            last()->isWord = true;
        }
        break;
    case Says::And:
        if (m_gap || !isLast(Kind::Number)) // "2e trimestre"
            push(Kind::And);
        break;
    case Says::Present:
        push(Kind::Present);
        break;
    case Says::Week:
        push(Kind::Week);
        break;
    case Says::Quarter:
        push(Kind::Quarter);
        break;
    case Says::Half:
        if (isLast(Kind::Number) && !m_gap && last()->digits == 4 && last()->value % 10 == 0)
            m_read.isDecade = true; // "1990s"
        else
            push(Kind::Half);
        break;
    case Says::Begins:
        m_read.isWeekFrom = true;
        break;
    case Says::Ends:
        m_read.isWeekTo = true;
        break;
    case Says::Ordinal:
        push(Kind::Number, value, 1);
        break;
    case Says::Morning:
    case Says::Evening:
        takeHalfOfDay(says == Says::Evening);
        break;
    case Says::Zone:
        m_read.isOdd = !isLast(Kind::Time);
        m_read.hasZone = true;
        break;
    case Says::T:
        if (isDigit(ahead()) && !isDigit(ahead(1)) && ahead(1) != ':') // "T1 2016", a quarter in French
            push(Kind::Quarter);
        else
            m_behindT = true;
        break;
    case Says::H:
        if (isLast(Kind::Number) && last()->digits == 4) // "1434H"
            m_read.calendar = Calendar::Hijri;
        else
            push(Kind::Half);
        break;
    case Says::Hijri:
        m_read.calendar = Calendar::Hijri;
        break;
    case Says::Persian:
        m_read.calendar = Calendar::Persian;
        break;
    case Says::Buddhist:
        m_read.calendar = Calendar::Buddhist;
        break;
    case Says::Gregorian:
        if (isLast(Kind::Time) && value == 1) // "م" is of the evening as well
            takeHalfOfDay(true);
        else
            m_read.calendar = Calendar::Gregorian;
        break;
    case Says::Odd:
        m_read.isOdd = true;
        break;
    }
}

void Reader::readSign()
{
    const bool isFirst = m_read.tokens.empty();
    if (rest().starts_with(dash)) {
        push(Kind::To);
        last()->isDash = true;
        m_at += dash.size();
        return;
    }
    if (rest().starts_with("..")) {
        push(Kind::To);
        m_at += std::min(rest().find_first_not_of('.'), rest().size());
        return;
    }
    const char c = ahead();
    const bool isLastSign = rest().find_first_not_of("?~% )]", 1) == std::string_view::npos;
    ++m_at;
    switch (c) {
    case '-':
        if (isFirst && m_at > 1 && isLetter(m_text[m_at - 2])) // "mid-2016"
            break;
        // Where nothing or a sign stands before, it is a minus, and a year below zero no date.
        m_read.isOdd = isDigit(ahead()) && (isFirst || m_gap ||
                                            (last()->kind != Kind::Number && last()->kind != Kind::Month &&
                                             !isLast(Kind::Week) && !isLast(Kind::Time) && !isLast(Kind::Quarter)));
        push(Kind::Hyphen);
        break;
    case '/':
        push(Kind::Slash);
        break;
    case '.':
        if (isLast(Kind::Number) && !m_gap && isDigit(ahead()))
            push(Kind::Dot);
        break;
    case ',':
    case ';':
        push(Kind::Comma);
        break;
    case '&':
        push(Kind::And);
        break;
    case '~':
        if (isFirst || isLastSign)
            m_read.inWords = true;
        else
            push(Kind::To);
        break;
    case '?':
    case '%':
    case '[':
    case ']':
        m_read.inWords = true;
        break;
    case '\'':
    case '(':
    case ')':
    case ':':
        break;
    default:
        m_read.isOdd = true;
    }
}

} // namespace

DayTokens dayTokens(std::string_view text)
{
    return Reader(text).read();
}

} // namespace sijill
