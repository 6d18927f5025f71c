#include "mapdata/tables/totalrows.h"

#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A longer cell tells a story.
constexpr std::size_t longestLabel = 80; // bytes

// Of English, French, Spanish, Portuguese, German, Italian, Dutch, Turkish, Polish, Russian, Ukrainian, Arabic,
// Persian, Chinese and Japanese.
constexpr const char *totalWords =
    "total totals totale totales totaux totaal totais totalen totali sum sums sums: somme sommes suma sumas soma somas "
    "summe summen gesamt gesamtsumme insgesamt gesamtzahl subtotal subtotals subtotales toplam jumlah razem łącznie "
    "ogółem "
    "итого всего сумма разом усього المجموع مجموع الإجمالي الاجمالي إجمالي اجمالي المجاميع جمع 合计 总计 合計 総計 "
    "小计";
constexpr const char *fillers =
    "grand grande sub sous general général generale geral gral overall all of the de del da do le la les los for in by "
    "number nombre número people persons killed dead deaths fatalities wounded injured casualties victims rows "
    "incidents "
    "events year years الكلي العام العدد عدد القتلى الجرحى الشهداء الضحايا السنة كل كلي عام";

/// Of those that are not ASCII; the last one in windows-1256.
constexpr std::string_view pieces[] = {"جم", "ит", "Ит", "ИТ", "вс", "Вс", "ВС", "су", "Су", "СУ", "ра", "Ра",
                                       "РА", "ус", "Ус", "УС", "łą", "Łą", "ŁĄ", "合", "总", "総", "小", "\xcc\xe3"};

/// Bytes that one of those words may begin with.
constexpr std::array<bool, 256> mayBegin = [] {
    std::array<bool, 256> may{};
    for (const char c : std::string_view("tTsSgGjJrRoO"))
        may[static_cast<unsigned char>(c)] = true;
    for (std::size_t byte = 0x80; byte < may.size(); ++byte)
        may[byte] = true;
    return may;
}();

QSet<QString> setOf(const char *words)
{
    const QStringList list = QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

QStringList wordsOf(const QString &cell)
{
    QString plain;
    for (const QChar c : cell)
        plain += c.isLetterOrNumber() || c.category() == QChar::Mark_NonSpacing ? c.toLower() : QChar(u' ');
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool isFigure(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

bool isDigitAtFirst(std::string_view cell)
{
    return !cell.empty() && ((cell[0] >= '0' && cell[0] <= '9') || cell[0] == '-' || cell[0] == '+');
}

std::optional<double> plainNumberIn(std::string_view cell)
{
    double value = 0;
    if (!isDigitAtFirst(cell))
        return std::nullopt;
    const char *end = cell.data() + cell.size();
    const auto [read, error] = std::from_chars(cell.data() + (cell[0] == '+'), end, value);
    return error == std::errc() && read == end ? std::optional(value) : std::nullopt;
}

bool isDate(std::string_view cell)
{
    return readDay(cell).state == CellState::Good;
}

/// A year or the number of a day is a number too.
std::optional<double> numberIn(std::string_view given)
{
    if (const auto plain = plainNumberIn(given))
        return plain;
    if (isDate(given))
        return std::nullopt;
    std::string digits;
    const std::string_view cell = withPlainDigits(given, digits);
    const CountCell count = readCountWords(cell);
    const bool isNumber = count.state == CellState::Good && !count.inWords && count.count.best >= 0;
    return isNumber ? std::optional<double>(count.count.best) : std::nullopt;
}

/// The length of a digit at the begin of the text, in bytes; 0 where there is none.
std::size_t digitAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (text[0] >= '0' && text[0] <= '9')
        return 1;
    const bool isArabic = text.size() > 1 && byte(0) == 0xd9 && byte(1) >= 0xa0 && byte(1) <= 0xa9;
    const bool isPersian = text.size() > 1 && byte(0) == 0xdb && byte(1) >= 0xb0 && byte(1) <= 0xb9;
    return isArabic || isPersian ? 2 : 0;
}

bool isSame(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b));
}

} // namespace

bool isBareNumber(std::string_view cell)
{
    // The Arabic signs for thousands and decimals, the no-break spaces and the apostrophe of Switzerland.
    static constexpr std::string_view parting[] = {
        ",", ".", " ", "'", "\xd9\xac", "\xd9\xab", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x99"};
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    if (cell.empty() || digitAt(cell) == 0)
        return false;
    while (!cell.empty()) {
        std::size_t bytes = digitAt(cell);
        if (bytes == 0)
            for (const std::string_view part : parting)
                bytes = bytes == 0 && cell.starts_with(part) ? part.size() : bytes;
        if (bytes == 0)
            return false;
        cell.remove_prefix(bytes);
    }
    return true;
}

bool isBareMark(std::string_view cell)
{
    static constexpr std::string_view marks[] = {"-", "–",  "—",   "*", "**", "=", "#",
                                                 ".", "..", "...", ":", "Σ",  "∑", "\"\""};
    return cell.empty() || std::ranges::find(marks, cell) != std::end(marks);
}

bool mayNameTotal(std::string_view cell)
{
    if (cell.empty() || cell.size() > longestLabel || isDigitAtFirst(cell))
        return false;
    // Pieces of the words above: few cells have any, and those are looked at whole.
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (std::size_t at = 0; at + 2 < cell.size(); ++at) {
        if (!mayBegin[static_cast<unsigned char>(cell[at])])
            continue;
        const char a = lower(cell[at]);
        if (static_cast<unsigned char>(a) >= 0x80) {
            const std::string_view rest = cell.substr(at);
            if (std::ranges::any_of(pieces, [&](std::string_view piece) { return rest.starts_with(piece); }))
                return true;
            continue;
        }
        const char b = lower(cell[at + 1]), c = lower(cell[at + 2]);
        if ((a == 't' && b == 'o' && (c == 't' || c == 'p')) || (a == 's' && (b == 'u' || b == 'o') && c == 'm') ||
            (a == 'g' && b == 'e' && c == 's') || (a == 'j' && b == 'u' && c == 'm') ||
            (a == 'r' && b == 'a' && c == 'z') || (a == 'o' && b == 'g'))
            return true;
    }
    return false;
}

TotalName totalNameIn(const QString &cell)
{
    static const QSet<QString> total = setOf(totalWords), between = setOf(fillers);
    const QStringList words = wordsOf(cell);
    if (std::ranges::none_of(words, [](const QString &word) { return total.contains(word); }))
        return TotalName::None;
    const bool isOnly = std::ranges::all_of(
        words, [](const QString &word) { return total.contains(word) || between.contains(word) || isFigure(word); });
    return isOnly ? TotalName::Only : TotalName::Beside;
}

std::optional<TotalRows::Candidate> TotalRows::candidateIn(qint64 row, const std::vector<std::string_view> &cells) const
{
    std::size_t looked = 0;
    std::optional<Candidate> found;
    for (std::size_t i = 0; i < cells.size() && looked < totalCellsLookedAt && !found; ++i) {
        if (cells[i].empty())
            continue;
        ++looked;
        if (!mayNameTotal(cells[i]))
            continue;
        const QString label = QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size()));
        if (const TotalName name = totalNameIn(label); name != TotalName::None)
            found = Candidate{row, name, label.simplified(), i, {}, {}, 0, false};
    }
    if (!found)
        return bareCandidateIn(row, cells);
    std::vector<Value> before; // the label: numbers of rows, or, where none are behind it, what is summed up
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty() || i == found->column)
            continue;
        const Column &column = m_columns[i];
        // A bare number is a year or a day where others are.
        if ((column.isOfDates() || !plainNumberIn(cells[i])) && isDate(cells[i]))
            found->dates.push_back(i);
        else if (const auto value = numberIn(cells[i]))
            (i > found->column ? found->values : before)
                .push_back({i, *value, isSame(*value, column.sum) || isSame(*value, column.since), column.summands});
        else
            ++found->words;
    }
    if (found->values.empty())
        found->values = std::move(before);
    return found;
}

/// Numbers, and cells that are left empty.
std::optional<TotalRows::Candidate> TotalRows::bareCandidateIn(qint64 row,
                                                               const std::vector<std::string_view> &cells) const
{
    BareRow bare;
    if (!std::ranges::all_of(cells, [&](std::string_view cell) { return bare.add(cell); }) || !bare.isBare())
        return std::nullopt;
    Candidate found{row, TotalName::Missing, {}, noColumn, {}, {}, 0, false};
    QStringList numbers;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (isBareMark(cells[i]))
            continue;
        const Column &column = m_columns[i];
        const auto value = numberIn(cells[i]);
        if (!value || column.isOfDates() || column.isOfWords())
            return std::nullopt;
        numbers << QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size()));
        found.values.push_back(
            {i, *value, isSame(*value, column.sum) || isSame(*value, column.since), column.summands});
    }
    found.label = numbers.join(QStringLiteral(", "));
    return found;
}

/// It is empty where most rows have something: nothing says when or where, or of what it is a number.
bool TotalRows::lacksWhatOthersHave(const Candidate &candidate) const
{
    const auto has = [&](std::size_t i) {
        return std::ranges::find(candidate.values, i, &Value::column) != candidate.values.end();
    };
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (2 * m_columns[i].filled() > m_rows && !has(i))
            return true;
    return false;
}

void TotalRows::count(const std::vector<std::string_view> &cells, bool isWhole)
{
    m_rows += isWhole;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        Column &column = m_columns[i];
        const auto value = numberIn(cells[i]);
        if (value) {
            column.sum += *value;
            column.since += *value;
            column.summands += *value != 0;
        }
        if (!isWhole)
            continue;
        if (value)
            ++column.numbers;
        else if (isDate(cells[i]))
            ++column.dates;
        else
            ++column.words;
    }
}

void TotalRows::add(qint64 row, const std::vector<std::string_view> &cells)
{
    auto candidate = candidateIn(row, cells);
    if (!candidate)
        return count(cells, true);
    // The numbers of a total are not part of later sums.
    if (kindAsSum(*candidate) == Kind::Total) {
        for (Column &column : m_columns)
            column.since = 0;
    } else {
        count(cells, false);
        candidate->isCounted = true;
    }
    m_candidates.push_back(std::move(*candidate));
}

/// Of the rows above: each of its numbers.
bool TotalRows::isSum(const Candidate &candidate) const
{
    return std::ranges::all_of(candidate.values, &Value::isSum) &&
           std::ranges::any_of(candidate.values, [](const Value &value) { return value.value != 0; });
}

/// Of a row whose numbers are the sums of others.
TotalRows::Kind TotalRows::kindOfSum(const Candidate &candidate) const
{
    const auto has = [](qint64 summands) { return [summands](const Value &v) { return v.summands >= summands; }; };
    const bool isOnly = candidate.name == TotalName::Only;
    if (candidate.name == TotalName::Missing && !lacksWhatOthersHave(candidate))
        return Kind::Data;
    // One number may well be that of another row.
    if (candidate.dates.empty())
        return isOnly || std::ranges::any_of(candidate.values, has(2)) ? Kind::Total : Kind::Doubtful;
    // A place called so has a date.
    const bool isEach = std::ranges::all_of(candidate.values, [](const Value &v) { return v.isSum && v.summands > 1; });
    return isOnly && isEach && candidate.words == 0 ? Kind::Total : Kind::Doubtful;
}

TotalRows::Kind TotalRows::kindAsSum(const Candidate &candidate) const
{
    return isSum(candidate) ? kindOfSum(candidate) : Kind::Data;
}

TotalRows::Kind TotalRows::kindOf(const Candidate &candidate) const
{
    if (!candidate.isCounted)
        return Kind::Total;
    // A total may stand above what it sums up.
    const auto isSumOfAll = [&](const Value &value) {
        return isSame(value.value, m_columns[value.column].sum - value.value);
    };
    const bool says = std::ranges::any_of(candidate.values, [](const Value &v) { return v.value != 0; });
    if (isSum(candidate))
        return kindOfSum(candidate);
    if (says && std::ranges::all_of(candidate.values, isSumOfAll)) {
        Candidate above = candidate;
        for (Value &value : above.values) // those below it, without itself
            value.summands = m_columns[value.column].summands - (value.value != 0);
        return kindOfSum(above);
    }
    if (candidate.name == TotalName::Missing)
        return lacksWhatOthersHave(candidate) && m_rows > 1 && says ? Kind::Doubtful : Kind::Data;
    if (candidate.name != TotalName::Only || !candidate.dates.empty())
        return Kind::Data;
    // No date and no place: the word stands where others have a date or a number.
    if (candidate.words == 0 && !m_columns[candidate.column].isOfWords())
        return Kind::Total;
    return candidate.values.empty() ? Kind::Data : Kind::Doubtful;
}

TotalRows::Found TotalRows::found() const
{
    Found found;
    for (const Candidate &candidate : m_candidates) {
        const Kind kind = kindOf(candidate);
        if (kind == Kind::Total)
            found.totals.push_back({candidate.row, candidate.label, candidate.name != TotalName::Missing});
        else if (kind == Kind::Doubtful)
            found.doubtful.push_back({candidate.row, candidate.label, candidate.name != TotalName::Missing});
    }
    return found;
}

} // namespace sijill
