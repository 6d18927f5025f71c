#include "mapdata/import/rowdays.h"

#include "mapdata/import/rowcells.h"
#include "mapdata/import/rowdaysparts.h"
#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/clockcells.h"
#include "mapdata/tables/words.h"

#include <algorithm>

namespace sijill {

using namespace rowcells;
using namespace rowdays;

namespace {

// The dates of a table are a few thousand at most; four of each hash, as one alone would be driven out by another.
constexpr std::size_t knownSets = 1 << 12;
constexpr std::size_t knownInSet = 4;
/// The days that a date stands for where it is the middle of a week, or some day of a month or year.
Span widened(Span day, TimePrecision precision)
{
    const QDate date = toDate(day.begin);
    switch (precision) {
    case TimePrecision::Week:
        return {day.begin - 3, day.begin + 4};
    case TimePrecision::Month:
        return {toDay(QDate(date.year(), date.month(), 1)), toDay(QDate(date.year(), date.month(), 1).addMonths(1))};
    case TimePrecision::Year:
        return {toDay(QDate(date.year(), 1, 1)), toDay(QDate(date.year(), 1, 1).addYears(1))};
    default:
        return day;
    }
}

/// The week, month or year that begins with the day.
Span begunBy(Day day, TimePrecision period)
{
    const QDate first = toDate(day);
    const QDate next = period == TimePrecision::Week    ? first.addDays(7)
                       : period == TimePrecision::Month ? first.addMonths(1)
                                                        : first.addYears(1);
    return {day, toDay(next)};
}

/// Of a span that is a week, a month or a year.
TimePrecision precisionOf(Span span)
{
    for (const TimePrecision period : {TimePrecision::Week, TimePrecision::Month, TimePrecision::Year})
        if (begunBy(span.begin, period) == span)
            return period;
    return TimePrecision::Days;
}

std::string joined(std::initializer_list<std::string_view> cells)
{
    std::string text;
    for (const std::string_view cell : cells)
        if (!cell.empty())
            text.append(text.empty() ? "" : ";").append(cell);
    return text;
}

} // namespace

RowDays::RowDays(Atlas &atlas, const Mapping &mapping, Day today, RowProblems &problems)
    : m_atlas(atlas), m_mapping(mapping), m_problems(problems), m_tomorrow(today + 1),
      m_form(mapping.dateOrder, mapping.dateNumbers, mapping.calendar)
{
}

void RowDays::fault(RowFault fault, std::string_view cell, const QString &also)
{
    m_problems.add(fault, m_row, cell, also);
}

/// Valid until the next one is asked for.
const DayCell &RowDays::readCell(std::string_view cell)
{
    // ISO's own costs less to read than to find again, and moments are seldom alike.
    const bool isIso = m_form.calendar == Calendar::Gregorian && cell.size() > 5 && cell[4] == '-';
    if (cell.empty() || isIso)
        return m_readLast = readDay(cell, m_form);
    if (m_known.empty())
        m_known.resize(knownSets * knownInSet);
    const quint32 hash = hashOf(bytesOf(cell));
    Known *const set = &m_known[(hash % knownSets) * knownInSet];
    for (std::size_t i = 0; i < knownInSet; ++i)
        if (set[i].hash == hash && set[i].cell == cell)
            return set[i].read;
    Known &oldest = set[m_nextKnown++ % knownInSet];
    oldest = {std::string(cell), hash, readDay(cell, m_form)};
    return oldest.read;
}

/// Nearly all rows: days that may be, written as ISO has it, and nothing that speaks against them.
bool RowDays::readPlainDays(At at, const Cells &cells, Incident &incident)
{
    DayCell first, last;
    if (m_form.calendar != Calendar::Gregorian || !cells.year.empty() || !readPlainDay(cells.first, first))
        return false;
    if (cells.last.empty() || cells.last == cells.first)
        last = first;
    else if (!readPlainDay(cells.last, last) || last.span.begin < first.span.begin)
        return false;
    if (first.span.begin < firstPossible || last.span.begin > m_tomorrow)
        return false;
    setDays(at, first, last, cells, incident);
    return true;
}

DayCell RowDays::readFirst(const Cells &cells)
{
    if (cells.first.empty() && (!cells.year.empty() || !cells.month.empty()))
        return readDayParts(cells.year, cells.month, cells.day, m_form);
    DayCell read;
    if (m_form.calendar == Calendar::Gregorian && readPlainDay(cells.first, read))
        return read;
    return readCell(cells.first);
}

void RowDays::read(qint64 row, const Cells &cells, Incident &incident)
{
    m_row = row;
    m_words.clear();
    incident.timePrecision = TimePrecision::Unknown;
    const At at{m_atlas.incidents.size(), row};
    if (readPlainDays(at, cells, incident))
        return;
    const bool isGregorian = m_form.calendar == Calendar::Gregorian;
    const DayCell first = readFirst(cells);
    DayCell last;
    if (cells.last.empty() && !cells.lastYear.empty())
        last = readDayParts(cells.lastYear, cells.lastMonth, cells.lastDay, m_form);
    else if (cells.last == cells.first)
        last = first;
    else if (!isGregorian || !readPlainDay(cells.last, last))
        last = readCell(cells.last);
    weigh(first, cells.first);
    noteHow(first, cells.first);
    if (cells.last != cells.first) {
        weigh(last, cells.last);
        noteHow(last, cells.last);
    }
    if (first.inWords || last.inWords)
        keepWords(first, last, cells);
    if (!m_mapping.dateOrderIsSaid && (first.order.isOpen() || last.order.isOpen())) {
        const auto kept = [this](std::string_view cell) { return cell.empty() ? 0 : m_spellings.add(bytesOf(cell)); };
        m_open.push_back({at, kept(cells.first), kept(cells.last), kept(cells.precision), kept(cells.year),
                          kept(cells.month), kept(cells.day), kept(cells.time), cells.isSum});
        incident.span = united(first.span, last.span); // until the order is known
        incident.timePrecision = TimePrecision::Days;
        return;
    }
    place(at, first, last, cells, incident);
}

void RowDays::weigh(const DayCell &read, std::string_view cell)
{
    if (!read.order.isSuch)
        return;
    Evidence &evidence = read.order.isOpen() ? m_either : read.order.dayMayBeFirst ? m_dayFirst : m_monthFirst;
    if (evidence.cells++ == 0)
        evidence.example = toString(cell);
}

void RowDays::noteHow(const DayCell &read, std::string_view cell)
{
    const auto note = [&](bool is, QString &example) {
        if (is && example.isEmpty())
            example = toString(cell);
    };
    note(read.hasZone, m_zone);
    note(read.isSerial, m_serial);
    note(read.hasShortYear, m_shortYear);
}

void RowDays::keepWords(const DayCell &first, const DayCell &last, const Cells &cells)
{
    QStringList words;
    if (first.inWords)
        words << toString(cells.first.empty() ? joined({cells.year, cells.month, cells.day}) : cells.first);
    if (last.inWords && cells.last != cells.first)
        words << toString(cells.last);
    m_words = words.join(QStringLiteral("; "));
    // That an end is open is told by itself.
    if (!first.isOpen && !last.isOpen)
        fault(RowFault::InexactDay, m_words.toStdString());
}

void RowDays::place(At at, const DayCell &firstRead, const DayCell &lastRead, const Cells &cells, Incident &incident)
{
    m_row = at.row;
    incident.span = {};
    incident.timePrecision = TimePrecision::Unknown;
    incident.beginMinute = incident.endMinute = -1;
    const bool isInParts = cells.first.empty() && firstRead.state != CellState::Empty;
    const std::string parts = isInParts ? joined({cells.year, cells.month, cells.day}) : std::string();
    const std::string_view firstCell = isInParts ? std::string_view(parts) : cells.first;
    DayCell first = firstRead, last = lastRead;
    if (!isInParts && !cells.year.empty())
        heedYear(at, first, last, cells);
    if (first.state == CellState::Bad)
        fault(RowFault::BadFirstDay, firstCell);
    if (last.state == CellState::Bad && first.state != CellState::Bad)
        fault(RowFault::BadLastDay, cells.last);
    if (first.state == CellState::Bad || (first.state == CellState::Empty && last.state != CellState::Good))
        return;
    settleBeyond(first, last, firstCell, cells.last);
    if (first.state == CellState::Empty && last.state == CellState::Empty)
        return;
    if (first.state == CellState::Good && !isPossible(at, first, firstCell))
        return leaveUndated(at, firstCell);
    const bool isOther = cells.last != cells.first && last.state == CellState::Good;
    if (first.state == CellState::Empty) {
        if (!isPossible(at, last, cells.last))
            return leaveUndated(at, cells.last);
        if (!cells.isBeginOpen)
            fault(RowFault::NoFirstDay, cells.last);
    } else if (isOther && (last.span.begin > m_tomorrow || last.span.begin < firstPossible || last.said)) {
        fault(RowFault::LastDayImpossible, cells.last);
        last = {};
    }
    if (first.isOpen || last.isOpen)
        fault(RowFault::OpenDays, first.isOpen ? firstCell : cells.last);
    if (first.isWeekdayOff || last.isWeekdayOff)
        fault(RowFault::WeekdayOff, first.isWeekdayOff ? firstCell : cells.last);
    setDays(at, first, last, cells, incident);
}

/// "Before 2013" says when it was not, and "after 1 March" beside "before 5 March" what is between them.
void RowDays::settleBeyond(DayCell &first, DayCell &last, std::string_view firstCell, std::string_view lastCell)
{
    if (first.beyond > 0 && last.beyond < 0 && first.span.end < last.span.begin) {
        DayCell between = first;
        between.span = {first.span.end, last.span.begin};
        between.precision = between.span.length() == 1 ? TimePrecision::OneDay : TimePrecision::Days;
        between.beyond = 0;
        between.isOpen = false;
        between.minute = between.lastMinute = -1;
        first = last = between;
        return;
    }
    const bool isOne = firstCell == lastCell || lastCell.empty();
    if (first.beyond != 0)
        fault(RowFault::OpenFarDays, firstCell);
    if (last.beyond != 0 && !isOne)
        fault(RowFault::OpenFarDays, lastCell);
    // What the other end says holds.
    const bool isFirst = first.beyond != 0, isLast = last.beyond != 0;
    if (isFirst)
        first = {};
    if (isLast || (isFirst && isOne))
        last = {};
}

void RowDays::setDays(At at, const DayCell &first, const DayCell &last, const Cells &cells, Incident &incident)
{
    const DayCell &begin = first.state == CellState::Good ? first : last;
    const DayCell &end = last.state == CellState::Good ? last : first;
    if (end.span.begin < begin.span.begin)
        fault(RowFault::Reversed, cells.last);
    incident.span = united(begin.span, end.span);
    incident.beginMinute = begin.minute;
    incident.endMinute = end.lastMinute;
    incident.timePrecision = precisionOfBoth(begin, end);
    // Of an open span one end is not known, and so neither is the day.
    if ((begin.isOpen || end.isOpen) && incident.span.length() == 1)
        incident.timePrecision = TimePrecision::Days;

    const auto known =
        cells.precision.empty() ? std::nullopt : precisionFor(cells.precision, m_mapping.timeCodes, m_codes);
    if (!cells.precision.empty() && !known)
        fault(RowFault::BadPrecision, cells.precision);
    if (!cells.time.empty() && begin.minute < 0 && (!known || *known <= TimePrecision::OneDay))
        setTime(cells.time, incident);
    // A code that says "one day" of a span of several is about how well its ends are known.
    if (known && (*known != TimePrecision::OneDay || incident.span.length() == 1))
        incident.timePrecision = *known;
    else if (incident.beginMinute >= 0 && incident.span.length() == 1)
        incident.timePrecision = TimePrecision::Hour;
    const bool hasLast = !cells.last.empty() || !cells.lastYear.empty();
    if (!hasLast && incident.span.length() == 1 && m_mapping.dateBegins > TimePrecision::Days) {
        incident.span = begunBy(incident.span.begin, m_mapping.dateBegins);
        incident.timePrecision = m_mapping.dateBegins;
        incident.beginMinute = incident.endMinute = -1;
        return noteZeroDay(at, incident, cells.first);
    }
    // What is the sum of several events is known for all of the time, and for none of its days.
    if (cells.isSum && incident.span.length() > 1)
        incident.timePrecision = precisionOf(incident.span);
    // A table that has no last days gives the week or month by one of its days.
    if (!hasLast && incident.span.length() == 1)
        incident.span = widened(incident.span, incident.timePrecision);
    noteZeroDay(at, incident, cells.first);
}

/// From a column of its own. Of what is no one day it says nothing.
void RowDays::setTime(std::string_view cell, Incident &incident)
{
    const ClockCell time = readClock(cell);
    if (time.state == CellState::Bad)
        return fault(RowFault::BadTime, cell);
    if (time.hasZone && m_zone.isEmpty())
        m_zone = toString(cell);
    if (incident.span.length() != 1 || incident.timePrecision > TimePrecision::OneDay)
        return;
    incident.beginMinute = time.minute;
    incident.endMinute = time.lastMinute;
}

/// Whether an incident of this table may have been then; where not, why is told.
bool RowDays::isPossible(At at, const DayCell &read, std::string_view cell)
{
    m_row = at.row;
    if (read.span.begin >= firstPossible && read.span.begin <= m_tomorrow && !read.said)
        return true;
    if (read.said) {
        if (m_otherCalendar.isEmpty())
            m_otherCalendar = toString(cell);
        fault(RowFault::OtherCalendar, cell,
              Exchange::tr("%1, by the %2").arg(inFewWords(read), calendarName(*read.said)));
        return false;
    }
    if (read.span == Span::day(firstOfAll) || read.span == Span::day(lastOfAll)) {
        fault(RowFault::ZeroDay, isoDay(read.span.begin).toStdString());
        return false;
    }
    if (const QString likely = likelyReading(cell); !likely.isEmpty()) {
        if (m_otherCalendar.isEmpty())
            m_otherCalendar = toString(cell);
        fault(RowFault::OtherCalendar, cell, likely);
        return false;
    }
    fault(read.span.begin < firstPossible ? RowFault::EarlyDay : RowFault::FutureDay, cell);
    return false;
}

/// By the calendars whose years now are such; empty where none makes a possible date of it.
QString RowDays::likelyReading(std::string_view cell) const
{
    if (m_form.calendar != Calendar::Gregorian)
        return {};
    struct Years {
        Calendar calendar;
        int first, last;
    };
    constexpr Years years[] = {
        {Calendar::Hijri, 1300, 1500}, {Calendar::Persian, 1300, 1500}, {Calendar::Buddhist, 2400, 2700}};
    QStringList readings;
    for (const Years &entry : years) {
        const DayCell read = readDay(cell, DateForm(m_form.order, DateNumbers::None, entry.calendar));
        if (read.state != CellState::Good || read.span.begin < firstPossible || read.span.begin > m_tomorrow)
            continue;
        const int year = yearOf(entry.calendar, read.span.begin);
        if (year >= entry.first && year <= entry.last)
            readings << Exchange::tr("%1, by the %2").arg(inFewWords(read), calendarName(entry.calendar));
    }
    return readings.join(Exchange::tr("; "));
}

/// The row's own column of years, beside its dates.
void RowDays::heedYear(At at, DayCell &first, DayCell &last, const Cells &cells)
{
    if (first.state != CellState::Good || first.said)
        return;
    if (cells.year.size() == 4 && cells.first.starts_with(cells.year)) {
        ++m_yearsThatAgree;
        return;
    }
    const NumberCell year = readCount(cells.year);
    if (year.state != CellState::Good || year.value < 1)
        return;
    const Span span = last.state == CellState::Good ? united(first.span, last.span) : first.span;
    const int begin = yearOf(m_form.calendar, first.span.begin), end = yearOf(m_form.calendar, span.last());
    const int written = yearOf(Calendar::Gregorian, first.span.begin);
    if ((year.value >= begin && year.value <= end) || written == year.value) {
        ++m_yearsThatAgree;
    } else if (written < 100 && year.value % 100 == written) {
        completeYear(at, first, year.value, cells.first);
        if (last.state == CellState::Good && last.span.begin < first.span.begin)
            completeYear(at, last, year.value, cells.last == cells.first ? std::string_view() : cells.last);
    } else if (first.span.begin >= firstPossible && first.span.begin <= m_tomorrow) {
        m_contradicted.push_back({at, std::string(cells.first), year.value});
    }
}

/// "0025-09-10" beside 2025 has lost its century.
void RowDays::completeYear(At at, DayCell &read, int year, std::string_view cell)
{
    m_row = at.row;
    moveYears(read, year - yearOf(Calendar::Gregorian, read.span.begin));
    if (!cell.empty())
        fault(RowFault::YearCompleted, cell, inFewWords(read));
}

/// A computer's clock or a spreadsheet begins with one of these, and so they stand where a table has no date.
void RowDays::noteZeroDay(At at, const Incident &incident, std::string_view cell)
{
    const Day day = incident.span.begin;
    const bool isDay = incident.span.length() == 1 || cell.ends_with("00"); // "1900-01-00" is such a day too
    if (isDay && (day == firstOfUnix || day == firstOfMacintosh || isSpreadsheetZero(day)))
        m_zeroDays.push_back({at, {}});
    else
        m_earliest = std::min(m_earliest, day);
}

void RowDays::leaveUndated(At, std::string_view cell)
{
    m_words = toString(cell);
}

TextId withDateNote(TextPool &texts, TextId note, const QString &words)
{
    const Text was = texts.text(note);
    const QString added = Exchange::tr("Date as written: %1").arg(words);
    const auto both = [&](const QString &text) { return text.isEmpty() ? text : text + QStringLiteral("; ") + added; };
    return was.isEmpty() ? texts.add(added) : texts.add(Text{both(was.english), both(was.arabic)});
}

} // namespace sijill
