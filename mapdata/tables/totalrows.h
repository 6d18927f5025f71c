#pragma once

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Cells of a row that a word for a total is looked for in: it stands in front of the numbers.
inline constexpr std::size_t totalCellsLookedAt = 3;

/// A quick look at a cell, as it stands in the file: false where it is none that says so.
bool mayNameTotal(std::string_view cell);
/// A number in the digits of any script here, with what parts its thousands.
bool isBareNumber(std::string_view cell);
/// Nothing, or a mark that stands for nothing or for a sum: "-", "*", "Σ".
bool isBareMark(std::string_view cell);
/// Collects the cells of a row, as they stand in the file, for as long as it may have nothing but numbers beside cells
/// that are left empty: so does a sum without a word for it.
class BareRow {
public:
    /// False once it is none.
    bool add(std::string_view cell)
    {
        constexpr std::size_t longestMark = 3; // bytes
        if (cell.empty() || (cell.size() <= longestMark && isBareMark(cell)))
            m_hasEmpty = true;
        else if ((cell[0] >= 'A' && cell[0] <= 'z') || !isBareNumber(cell))
            return false;
        else
            m_hasNumber = true;
        return true;
    }
    bool isBare() const { return m_hasEmpty && m_hasNumber; }

private:
    bool m_hasEmpty = false, m_hasNumber = false;
};

enum class TotalName : quint8 {
    None,
    Beside,  ///< among other words: "Total Aleppo"
    Only,    ///< "Total", "Grand total 2013", "المجموع"
    Missing, ///< a row of numbers alone, where others have words, dates or positions
};
TotalName totalNameIn(const QString &cell);

/// Finds the rows of a table that are sums of others: by a word for it and by their numbers, by the word where the row
/// has neither a date nor a place, or by the numbers where the row has nothing else. A place of that name stays; where
/// there is doubt the row stays and is told.
///
/// All rows are given in their order, for what a column holds is known at the end only.
class TotalRows {
public:
    explicit TotalRows(std::size_t columns) : m_columns(columns) {}

    /// In UTF-8; not more cells than there are columns. `row`: its number, given back.
    void add(qint64 row, const std::vector<std::string_view> &cells);

    struct Found {
        struct Row {
            qint64 row;
            QString name; ///< its word; without one its numbers
            bool isNamed; ///< it has a word
        };
        std::vector<Row> totals;
        std::vector<Row> doubtful; ///< kept
    };
    /// Ascending.
    Found found() const;

private:
    enum class Kind : quint8 { Data, Doubtful, Total };
    struct Column {
        qint64 dates = 0, numbers = 0, words = 0; ///< cells, but of rows that may be totals
        double sum = 0;                           ///< of all rows
        double since = 0;                         ///< of those since the last row that was a sum
        qint64 summands = 0;                      ///< numbers other than 0

        bool isOfWords() const { return words > dates + numbers; }
        bool isOfDates() const { return dates > numbers + words; }
        qint64 filled() const { return dates + numbers + words; }
    };
    struct Value {
        std::size_t column;
        double value;
        bool isSum; ///< of the rows above
        qint64 summands;
    };
    struct Candidate {
        qint64 row;
        TotalName name;
        QString label;
        std::size_t column; ///< of the label; noColumn: it has none
        std::vector<Value> values;
        std::vector<std::size_t> dates;
        int words = 0;          ///< other cells
        bool isCounted = false; ///< in the sums
    };
    static constexpr std::size_t noColumn = static_cast<std::size_t>(-1);
    std::optional<Candidate> candidateIn(qint64 row, const std::vector<std::string_view> &cells) const;
    std::optional<Candidate> bareCandidateIn(qint64 row, const std::vector<std::string_view> &cells) const;
    bool lacksWhatOthersHave(const Candidate &candidate) const;
    void count(const std::vector<std::string_view> &cells, bool isWhole);
    bool isSum(const Candidate &candidate) const;
    Kind kindOfSum(const Candidate &candidate) const;
    Kind kindAsSum(const Candidate &candidate) const;
    Kind kindOf(const Candidate &candidate) const;

    std::vector<Column> m_columns;
    qint64 m_rows = 0; ///< but those that may be totals
    std::vector<Candidate> m_candidates;
};

} // namespace sijill
