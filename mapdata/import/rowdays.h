#pragma once

#include "mapdata/import/rowproblems.h"
#include "mapdata/mapping/mapping.h"
#include "mapdata/tables/daycells.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace sijill {

/// When the incidents of a table were: day or month first is decided for the whole of it, so rows that may be read
/// either way are read once all are there; dates that cannot be of the incident are told and left undated.
class RowDays {
public:
    /// What a row says of it.
    struct Cells {
        std::string_view first, last, precision, year, month, day;
        std::string_view lastYear{}, lastMonth{}, lastDay{}; ///< where the last day is in parts
        bool isSum = false;                                  ///< of several events, on any of its days
        bool isBeginOpen = false;                            ///< that there is no first day is told elsewhere
        std::string_view time{};                             ///< of the day, where the date has none
    };

    /// A `today` after which everything may have happened.
    static constexpr Day everyDay = std::numeric_limits<Day>::max() - 1;

    /// `today`: whatever is after the next one has not happened. The mapping must outlive this.
    RowDays(Atlas &atlas, const Mapping &mapping, Day today, RowProblems &problems);

    /// Into an incident that the atlas will hold next.
    void read(qint64 row, const Cells &cells, Incident &incident);
    /// What was written for the date of the last row, where that says more than its days, else empty.
    const QString &wordsToKeep() const { return m_words; }
    /// @pre all incidents are in the atlas
    void finish();
    /// What was taken for granted, each in a sentence, translated. Complete after finish().
    const QStringList &assumptions() const { return m_assumptions; }
    /// Those of them that somebody has to decide: the figures by day may be wrong.
    const QStringList &doubts() const { return m_doubts; }

private:
    /// A row, by its incident.
    struct At {
        std::size_t incident;
        qint64 row;
    };
    struct Known {
        std::string cell;
        quint32 hash = 0;
        DayCell read;
    };
    /// May be read with the day or the month first.
    struct Open {
        At at;
        TextId first, last, precision, year, month, day, time;
        bool isSum;
    };
    struct Later {
        At at;
        std::string cell;
        int year = 0; ///< by the row's own column
    };
    /// How many cells can only be read so, and one of them.
    struct Evidence {
        qint64 cells = 0;
        QString example;
    };

    const DayCell &readCell(std::string_view cell);
    DayCell readFirst(const Cells &cells);
    bool readPlainDays(At at, const Cells &cells, Incident &incident);
    void weigh(const DayCell &read, std::string_view cell);
    void noteHow(const DayCell &read, std::string_view cell);
    void keepWords(const DayCell &first, const DayCell &last, const Cells &cells);
    void place(At at, const DayCell &first, const DayCell &last, const Cells &cells, Incident &incident);
    void settleBeyond(DayCell &first, DayCell &last, std::string_view firstCell, std::string_view lastCell);
    void setDays(At at, const DayCell &first, const DayCell &last, const Cells &cells, Incident &incident);
    bool isPossible(At at, const DayCell &read, std::string_view cell);
    QString likelyReading(std::string_view cell) const;
    void heedYear(At at, DayCell &first, DayCell &last, const Cells &cells);
    void completeYear(At at, DayCell &read, int year, std::string_view cell);
    void setTime(std::string_view cell, Incident &incident);
    void noteZeroDay(At at, const Incident &incident, std::string_view cell);
    void settleOrder();
    void readOpenRows();
    void leaveZeroDaysUndated();
    void leaveContradictedUndated();
    void leaveUndated(At at, std::string_view cell);
    void tellOrder();
    void tellTheRest();
    void fault(RowFault fault, std::string_view cell, const QString &also = {});

    Atlas &m_atlas;
    const Mapping &m_mapping;
    RowProblems &m_problems;
    const Day m_tomorrow;
    DateForm m_form;
    qint64 m_row = 0;
    std::vector<Known> m_known; ///< by hash, the last ones with it
    std::size_t m_nextKnown = 0;
    DayCell m_readLast;
    TextPool m_spellings;
    struct {
        TextPool spellings;
        std::vector<std::optional<TimePrecision>> byText;
    } m_codes; ///< that have been looked up
    std::vector<Open> m_open;
    std::vector<Later> m_zeroDays, m_contradicted;
    qint64 m_yearsThatAgree = 0;
    Day m_earliest = std::numeric_limits<Day>::max(); ///< of the incidents whose date is none of m_zeroDays
    Evidence m_dayFirst, m_monthFirst, m_either;
    QString m_zone, m_serial, m_shortYear, m_otherCalendar; ///< the first of each; empty for none
    QString m_words;
    QStringList m_assumptions, m_doubts;
};

/// The note of an incident, and what was written for its date.
TextId withDateNote(TextPool &texts, TextId note, const QString &words);

} // namespace sijill
