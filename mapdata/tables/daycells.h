#pragma once

#include "mapdata/tables/cells.h"
#include "mapdata/tables/dateform.h"
#include "mapdata/time/span.h"

namespace sijill {

/// In figures alone and with the year last: day and month can be told apart, or not.
struct DayOrder {
    bool isSuch = false;
    bool dayMayBeFirst = false;
    bool monthMayBeFirst = false;

    bool isOpen() const { return dayMayBeFirst && monthMayBeFirst; }
};

struct DayCell {
    CellState state = CellState::Empty;
    Span span; ///< the day, or the month or year where no more is said
    TimePrecision precision = TimePrecision::Unknown;
    qint16 minute = -1;     ///< of the day, where a time other than midnight stands behind it
    qint16 lastMinute = -1; ///< likewise, of the last day of a range; else the same
    DayOrder order = {};
    /// Of the calendar that the cell names, where that is another than was asked for; the span is read by it.
    std::optional<Calendar> said = {};
    bool inWords = false;      ///< the words say more than the days and are to be kept: "early March 2016", "2016?"
    bool isOpen = false;       ///< at one end: "until 3 March 2016"; the span is what is known of the other
    qint8 beyond = 0;          ///< -1: "before 2013", 1: "after 2013"; the span is then what is not meant
    bool hasZone = false;      ///< and it is dropped
    bool isSerial = false;     ///< a spreadsheet's number of a day
    bool hasShortYear = false; ///< of two figures
    bool isWeekdayOff = false; ///< another one than that of the day
};

/// "2013-01-14", "2013/01/14", "2013-01", "2013", "2013-01-14 10:30:00.000", "2013-01-14T10:30", "20130114"; with the
/// year last in that order, "14/01/2013", whatever the order where only one is possible; with a month in words of any
/// language, "14 January 2013", "Mon, Jan 14, 2013", "١٤ كانون الثاني ٢٠١٣"; several days, "1-3 March 2016",
/// "2016-03-01/2016-03-03", "21 to 24 January 2016"; weeks and quarters, "2016-W32", "Q1 2016"; what is not certain,
/// "c. 2016", "2016-03-XX", "early March 2016"; the number of a day in a spreadsheet, "41288". Never finer than it is
/// written.
DayCell readDay(std::string_view cell, const DateForm &form = {});
/// "2013-01-14", as nearly all dates are; what may be anything else is not looked at.
bool readPlainDay(std::string_view cell, DayCell &read);
DayOrder orderOf(std::string_view cell);
/// From columns of their own, the month as a number or a word; 0 or empty is unknown, and then the month or year stands
/// for the day.
DayCell readDayParts(std::string_view year, std::string_view month, std::string_view day, const DateForm &form = {});

/// From the begin of the one to the end of the other. Where one of them is a month, the whole is no finer.
DayCell fromTo(const DayCell &first, const DayCell &last);
TimePrecision precisionOfBoth(const DayCell &first, const DayCell &last);

} // namespace sijill
