#include "mapdata/tables/headerfinder.h"

#include "mapdata/tables/cells.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/hxltags.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The header and its tags stand within so many rows: the standard of HXL, 1.1.
constexpr std::size_t farthestTags = 25;
constexpr std::size_t farthestHeader = 40;
/// Characters, and words: a longer cell is a sentence and no name.
constexpr qsizetype longestName = 60;
constexpr qsizetype mostWordsOfName = 8;

// Of English, French, Spanish, Portuguese, German, Turkish and Arabic. None that a title is likely to be made of.
constexpr const char *headerWords =
    "date dates fecha datum tarih tarihi year année annee año ano jahr yıl yil month mois mes mês monat ay day jour "
    "dia "
    "día tag killed deaths dead death fatalities fatality wounded injured injuries casualties victims tués tues morts "
    "décès deces blessés blesses muertos fallecidos heridos mortos feridos tote getötete verletzte ölü yaralı place "
    "location town city village community locality governorate province district subdistrict region country state "
    "lieu ville commune pays région province lugar ciudad municipio departamento localidad país pais local cidade "
    "município estado ort stadt land il ilçe yer lat latitude latitud lon long lng longitude longitud coordinates "
    "coordenadas coordonnées koordinaten id code pcode source sources fuente fonte quelle kaynak type tipo "
    "kategorie category actor actors perpetrator event incident name nom nombre nome notes note description "
    "descripción "
    "descrição url link sex gender sexe sexo age weapon target admin admin1 admin2 admin3 adm1 adm2 adm3 best high low "
    "التاريخ تاريخ السنة الشهر اليوم القتلى قتلى الشهداء شهداء الضحايا ضحايا الوفيات الجرحى جرحى المصابين المصابون "
    "المكان الموقع البلدة المدينة القرية المحافظة المنطقة الناحية القضاء الدولة البلد الاسم النوع المصدر المصادر "
    "ملاحظات الوصف العدد الجنس العمر الرقم الإحداثيات";

const QSet<QString> &knownWords()
{
    static const QSet<QString> words = [] {
        const QStringList list = QString::fromUtf8(headerWords).split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

/// "Date of death (UTC)", "event_date", "deathsCivilians": their words in lower case.
QStringList wordsOf(const QString &cell)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << word.toLower();
        word.clear();
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (!c.isLetterOrNumber() && c.category() != QChar::Mark_NonSpacing) {
            end();
            continue;
        }
        if (c.isUpper() && i > 0 && cell[i - 1].isLower())
            end();
        word += c;
    }
    end();
    return words;
}

bool isName(const QString &cell)
{
    return cell.size() <= longestName && cell.count(u' ') < mostWordsOfName && !looksLikeData(cell);
}

/// What can be said of a row by itself.
struct RowLook {
    std::size_t width = 0; ///< cells
    int filled = 0;
    int names = 0;
    int data = 0;
    int known = 0; ///< names that tables of incidents have
    bool isDistinct = true;

    bool isNames() const { return filled >= 2 && isDistinct && 10 * names >= 7 * filled; }
};

RowLook lookAt(const QStringList &row)
{
    RowLook look;
    QSet<QString> seen;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString cell = row[i].trimmed();
        if (cell.isEmpty())
            continue;
        ++look.filled;
        look.width = static_cast<std::size_t>(i) + 1;
        const bool named = isName(cell);
        look.names += named;
        look.data += looksLikeData(cell);
        look.known += named && isHeaderWord(cell);
        seen.insert(cell.toLower());
    }
    look.isDistinct = 10 * seen.size() >= 8 * look.filled;
    return look;
}

/// The first rows of a table, and which of them may be its header.
class Finder {
public:
    explicit Finder(const std::vector<QStringList> &rows) : m_rows(rows)
    {
        std::vector<int> filled;
        for (const QStringList &row : rows) {
            m_looks.push_back(lookAt(row));
            filled.push_back(m_looks.back().filled);
        }
        std::ranges::sort(filled, std::greater());
        // The second widest: one odd row says nothing of the others.
        m_filled = filled.size() > 1 ? filled[1] : filled.empty() ? 0 : filled[0];
    }

    int find() const;

private:
    std::optional<std::size_t> aboveTags() const;
    bool isWide(const RowLook &look) const { return 5 * look.filled >= 3 * m_filled; }
    bool isCandidate(std::size_t row) const { return m_looks[row].isNames() && isWide(m_looks[row]); }
    bool isData(std::size_t row) const;
    bool isDataBelow(qsizetype column, std::size_t row) const;
    bool isContrast(std::size_t row) const;
    bool isDataThroughout() const;
    std::size_t firstData() const;

    const std::vector<QStringList> &m_rows;
    std::vector<RowLook> m_looks;
    int m_filled = 0; ///< cells with something in them, of the wide rows
};

/// The row above the tags of HXL, or the tags themselves where nothing stands above.
std::optional<std::size_t> Finder::aboveTags() const
{
    const std::size_t most = std::min(m_rows.size(), farthestTags);
    for (std::size_t row = 0; row < most; ++row) {
        if (!isHxlTagRow(m_rows[row]))
            continue;
        const auto isHeader = [&](std::size_t i) {
            return m_looks[i].filled >= 2 && 2 * m_looks[i].filled >= m_looks[row].filled && m_looks[i].data == 0;
        };
        if (row > 0 && isHeader(0))
            return 0;
        for (std::size_t above = row; above-- > 0;)
            if (isHeader(above))
                return above;
        return row;
    }
    return std::nullopt;
}

/// Most cells of the column below the row are data.
bool Finder::isDataBelow(qsizetype column, std::size_t row) const
{
    int data = 0, filled = 0;
    for (std::size_t below = row + 1; below < m_rows.size(); ++below) {
        const QString cell = m_rows[below].value(column);
        filled += !cell.isEmpty();
        data += looksLikeData(cell);
    }
    return data > 0 && 2 * data > filled;
}

/// Below it stands data, in a column that it names.
bool Finder::isContrast(std::size_t row) const
{
    for (qsizetype column = 0; column < m_rows[row].size(); ++column)
        if (!m_rows[row][column].isEmpty() && !looksLikeData(m_rows[row][column]) && isDataBelow(column, row))
            return true;
    return false;
}

/// A date above the table, beside "Updated:", is none of its data.
bool Finder::isData(std::size_t row) const
{
    const RowLook &look = m_looks[row];
    if (look.data == 0 || 2 * look.filled < m_filled || look.isNames())
        return false;
    int alike = 0;
    for (qsizetype column = 0; column < m_rows[row].size(); ++column)
        alike += looksLikeData(m_rows[row][column]) && (row + 1 == m_rows.size() || isDataBelow(column, row));
    return 2 * alike > look.data;
}

bool isYear(const QString &cell)
{
    const int year = cell.size() == 4 ? cell.toInt() : 0;
    return year >= 1900 && year <= 2100;
}

/// A date that no header is made of.
bool isWholeDate(const QString &cell)
{
    const DayCell day = readDay(cell.toStdString());
    const bool isNumber = std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    return !isNumber && day.state == CellState::Good && day.span.length() == 1;
}

/// The first row is like those below it, cell by cell.
bool Finder::isDataThroughout() const
{
    constexpr std::size_t fewest = 3;
    const RowLook &first = m_looks[0];
    const bool hasDate = std::ranges::any_of(m_rows[0], isWholeDate);
    if (first.data == 0 || (first.known > 0 && !hasDate) || !isWide(first))
        return false;
    // A number over a column of numbers may name it, where two rows are all there are.
    if (m_rows.size() < fewest && (!hasDate || first.data < 2))
        return false;
    bool areYears = true, areBelow = true;
    for (qsizetype column = 0; column < m_rows[0].size(); ++column) {
        if (!looksLikeData(m_rows[0][column]))
            continue;
        const bool isColumn = std::ranges::all_of(
            m_rows, [&](const QStringList &row) { return row.value(column).isEmpty() || looksLikeData(row[column]); });
        // Days over numbers are the names of columns, too.
        const bool isOfDays =
            !isWholeDate(m_rows[0][column]) || std::ranges::all_of(m_rows, [&](const QStringList &row) {
                return row.value(column).isEmpty() || readDay(row[column].toStdString()).state == CellState::Good;
            });
        if (!isColumn || !isOfDays)
            return false;
        areYears = areYears && isYear(m_rows[0][column]);
        areBelow = areBelow && std::ranges::all_of(m_rows, [&](const QStringList &row) {
                       return row.value(column).isEmpty() || isYear(row[column]);
                   });
    }
    // Years over other numbers are the names of columns.
    return !areYears || areBelow;
}

std::size_t Finder::firstData() const
{
    const std::size_t most = std::min(m_rows.size(), farthestHeader);
    for (std::size_t row = 0; row < most; ++row)
        if (isData(row))
            return row;
    return most;
}

int Finder::find() const
{
    if (m_rows.empty())
        return 0;
    if (const auto tags = aboveTags())
        return static_cast<int>(*tags);
    if (isDataThroughout())
        return -1;
    // A header stands above the data, below the names of groups of columns.
    const std::size_t end = firstData();
    constexpr int surely = 2;
    std::optional<std::size_t> known, contrasting;
    for (std::size_t row = 0; row < end; ++row) {
        if (!isCandidate(row))
            continue;
        // Where the first row may well be the header, in whatever language, words of a place's name are not enough.
        if (row > 0 && !known && isCandidate(0) && 4 * m_looks[row].known < 3 * m_looks[row].filled)
            continue;
        if (known ? row == *known + 1 && m_looks[row].filled > m_looks[*known].filled &&
                        m_looks[row].known >= m_looks[*known].known
                  : m_looks[row].known >= surely)
            known = row;
        if (!contrasting && isContrast(row))
            contrasting = row;
    }
    if (known)
        return static_cast<int>(*known);
    // Names in the first row are believed, though they may not be enough for all columns.
    const bool isTitle = !m_looks[0].isNames() || 3 * m_looks[0].filled <= m_filled;
    if (!isTitle || !contrasting)
        return 0;
    return static_cast<int>(*contrasting);
}

} // namespace

int findHeader(const std::vector<QStringList> &rows)
{
    return Finder(rows).find();
}

bool looksLikeData(const QString &cell)
{
    const bool hasDigit = std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); });
    if (!hasDigit || cell.size() > longestName)
        return false;
    if (std::ranges::none_of(cell, [](QChar c) { return c.isLetter(); }))
        return true;
    return readDay(cell.toStdString()).state == CellState::Good;
}

bool isHeaderWord(const QString &cell)
{
    return std::ranges::any_of(wordsOf(cell), [](const QString &word) { return knownWords().contains(word); });
}

} // namespace sijill
