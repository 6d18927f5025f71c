#include "mapdata/import/rowdays.h"

#include "mapdata/import/rowcells.h"
#include "mapdata/tables/calendardays.h"
#include "mapdata/tables/words.h"
#include "mapdata/words/words.h"

#include <QLocale>

#include <algorithm>

namespace sijill {

using namespace rowcells;

namespace {

constexpr std::size_t knownDays = 1 << 12;
constexpr Day firstPossible = -62091;       // 1800-01-01
constexpr Day firstOfAll = -719162;         // 0001-01-01
constexpr Day lastOfAll = 2932896;          // 9999-12-31
constexpr Day firstOfSpreadsheets = -25569; // 1899-12-30
constexpr Day secondMonthOfAdam = -25599;   // 1899-11-30, a month and a day 0 of 1900
constexpr Day firstOf1900 = -25567;         // 1900-01-01
constexpr Day firstOfMacintosh = -24107;    // 1904-01-01
constexpr Day firstOfUnix = 0;              // 1970-01-01

bool isSpreadsheetZero(Day day)
{
    return day == secondMonthOfAdam || (day >= firstOfSpreadsheets && day <= firstOf1900);
}

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

QString quoted(const QString &text)
{
    return Exchange::tr("“%1”").arg(text);
}

QString inFewWords(const DayCell &read)
{
    return inWords(read.span, read.precision, QLocale());
}

void moveYears(DayCell &read, int years)
{
    read.span = {toDay(toDate(read.span.begin).addYears(years)), toDay(toDate(read.span.end).addYears(years))};
}

} // namespace

RowDays::RowDays(Atlas &atlas, const Mapping &mapping, Day today, RowProblems &problems)
    : m_atlas(atlas), m_mapping(mapping), m_problems(problems), m_tomorrow(today + 1),
      m_form(mapping.dateOrder, mapping.dateNumbers, mapping.calendar), m_known(knownDays)
{
}

void RowDays::fault(RowFault fault, std::string_view cell, const QString &also)
{
    m_problems.add(fault, m_row, cell, also);
}

/// Valid until the next one is asked for.
const DayCell &RowDays::readCell(std::string_view cell)
{
    Known &known = m_known[hashOf(bytesOf(cell)) % knownDays];
    if (known.cell != cell || cell.empty())
        known = {std::string(cell), readDay(cell, m_form)};
    return known.read;
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
                          kept(cells.month), kept(cells.day), cells.isSum});
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

void RowDays::setDays(At at, const DayCell &first, const DayCell &last, const Cells &cells, Incident &incident)
{
    const DayCell &begin = first.state == CellState::Good ? first : last;
    const DayCell &end = last.state == CellState::Good ? last : first;
    if (end.span.begin < begin.span.begin)
        fault(RowFault::Reversed, cells.last);
    const DayCell both = fromTo(begin, end);
    incident.span = both.span;
    incident.beginMinute = begin.minute;
    incident.endMinute = end.lastMinute;
    // Of an open span one end is not known, and so neither is the day.
    incident.timePrecision = both.isOpen && both.span.length() == 1 ? TimePrecision::Days : both.precision;

    const auto known =
        cells.precision.empty() ? std::nullopt : precisionFor(cells.precision, m_mapping.timeCodes, m_codes);
    if (!cells.precision.empty() && !known)
        fault(RowFault::BadPrecision, cells.precision);
    // A code that says "one day" of a span of several is about how well its ends are known.
    if (known && (*known != TimePrecision::OneDay || incident.span.length() == 1))
        incident.timePrecision = *known;
    else if (begin.minute >= 0 && incident.span.length() == 1)
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

/// Years ahead of all others such a day is no date. Where others lie near, it may be one; where there are no others,
/// that of a spreadsheet is none.
void RowDays::leaveZeroDaysUndated()
{
    constexpr Day far = 5 * 365;
    const bool isAlone = m_earliest == std::numeric_limits<Day>::max();
    for (const Later &zero : m_zeroDays) {
        Incident &incident = m_atlas.incidents[zero.at.incident];
        const Day day = incident.span.begin;
        if (isAlone ? !isSpreadsheetZero(day) : m_earliest - day < far)
            continue;
        m_row = zero.at.row;
        fault(RowFault::ZeroDay, isoDay(day).toStdString());
        incident.span = {};
        incident.timePrecision = TimePrecision::Unknown;
        incident.beginMinute = incident.endMinute = -1;
    }
}

void RowDays::leaveUndated(At, std::string_view cell)
{
    m_words = toString(cell);
}

/// Where most rows agree, the column is the year of the incident. Else it is the year of something else.
void RowDays::leaveContradictedUndated()
{
    constexpr qint64 few = 3;
    const auto contradicted = static_cast<qint64>(m_contradicted.size());
    if (contradicted == 0)
        return;
    if (contradicted > std::max(m_yearsThatAgree, few)) {
        m_assumptions << Exchange::tr("The years in “%1” are not those of the dates; they are not used.")
                             .arg(m_mapping.columnFor(Role::Year));
        return;
    }
    for (const Later &later : m_contradicted) {
        Incident &incident = m_atlas.incidents[later.at.incident];
        if (!incident.span.isValid())
            continue;
        m_row = later.at.row;
        DayCell other{CellState::Good, incident.span, incident.timePrecision, -1};
        moveYears(other, later.year - toDate(incident.span.begin).year());
        fault(RowFault::YearContradicted, later.cell, inFewWords(other));
        incident.span = {};
        incident.timePrecision = TimePrecision::Unknown;
        incident.beginMinute = incident.endMinute = -1;
        incident.note = withDateNote(m_atlas.texts, incident.note, toString(later.cell));
    }
}

/// A cell that fits one order only decides for all; a person who has said it, before that.
void RowDays::settleOrder()
{
    if (m_mapping.dateOrderIsSaid || m_dayFirst.cells == m_monthFirst.cells)
        return;
    const DateOrder order = m_dayFirst.cells > m_monthFirst.cells ? DateOrder::DayFirst : DateOrder::MonthFirst;
    if (order == m_form.order)
        return;
    m_form.order = order;
    m_known.assign(knownDays, {});
}

void RowDays::readOpenRows()
{
    for (const Open &open : m_open) {
        const auto text = [this](TextId id) {
            const QByteArrayView bytes = m_spellings.bytes(id);
            return std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()));
        };
        Cells cells{text(open.first), text(open.last),  text(open.precision),
                    text(open.year),  text(open.month), text(open.day)};
        cells.isSum = open.isSum;
        const DayCell first = readFirst(cells);
        const DayCell last = cells.last == cells.first ? first : readCell(cells.last);
        m_words.clear();
        Incident &incident = m_atlas.incidents[open.at.incident];
        place(open.at, first, last, cells, incident);
        if (!m_words.isEmpty())
            incident.note = withDateNote(m_atlas.texts, incident.note, m_words);
    }
    m_open = {};
}

void RowDays::finish()
{
    settleOrder();
    readOpenRows();
    leaveZeroDaysUndated();
    leaveContradictedUndated();
    tellOrder();
    tellTheRest();
}

void RowDays::tellOrder()
{
    const qint64 sure = m_dayFirst.cells + m_monthFirst.cells;
    if (sure + m_either.cells == 0)
        return;
    const bool isDayFirst = m_form.order == DateOrder::DayFirst;
    const QString order = isDayFirst ? Exchange::tr("the day first") : Exchange::tr("the month first");
    const Evidence &fits = isDayFirst ? m_dayFirst : m_monthFirst;
    const Evidence &against = isDayFirst ? m_monthFirst : m_dayFirst;
    const QString shown = quoted(m_either.cells > 0 ? m_either.example : fits.example);
    if (m_dayFirst.cells > 0 && m_monthFirst.cells > 0) {
        m_doubts << Exchange::tr("The column of dates contradicts itself: %1 has the day first, %2 the month first.")
                        .arg(quoted(m_dayFirst.example), quoted(m_monthFirst.example));
        if (m_either.cells > 0)
            m_doubts.last() += u' ' + Exchange::tr("Dates such as %1 are read with %2.").arg(shown, order);
    } else if (m_mapping.dateOrderIsSaid && against.cells > 0) {
        m_doubts << Exchange::tr("Dates such as %1 are read with %2, as was chosen; but %3 cannot be.")
                        .arg(quoted(m_either.cells > 0 ? m_either.example : against.example), order,
                             quoted(against.example));
    } else if (m_mapping.dateOrderIsSaid) {
        m_assumptions << Exchange::tr("Dates such as %1 are read with %2, as was chosen.").arg(shown, order);
    } else if (fits.cells > 0) {
        m_assumptions
            << Exchange::tr("Dates such as %1 are read with %2, as %3 shows.").arg(shown, order, quoted(fits.example));
    } else if (!m_mapping.name.isEmpty()) {
        m_assumptions << Exchange::tr("Dates such as %1 are read with %2, as the codebook of %3 has them.")
                             .arg(shown, order, m_mapping.name);
    } else {
        m_doubts << Exchange::tr("Dates such as %1 are read with %2: nothing in the column decides.").arg(shown, order);
    }
    m_assumptions += m_doubts;
}

void RowDays::tellTheRest()
{
    const auto told = [this](const QString &cell) { return inFewWords(readDay(cell.toStdString(), m_form)); };
    if (m_form.calendar != Calendar::Gregorian)
        m_assumptions
            << Exchange::tr("The dates are read by the %1, as was chosen.").arg(calendarName(m_form.calendar));
    if (!m_otherCalendar.isEmpty())
        m_assumptions << Exchange::tr(
                             "Dates such as %1 are probably of another calendar. It is chosen with --calendar, "
                             "or in the window when the table is imported; until then they are undated.")
                             .arg(quoted(m_otherCalendar));
    if (!m_serial.isEmpty())
        m_assumptions << Exchange::tr("Numbers such as %1 are read as days by a spreadsheet's count: %2.")
                             .arg(quoted(m_serial), told(m_serial));
    if (!m_shortYear.isEmpty())
        m_assumptions << Exchange::tr("Years of two figures, as in %1, are read as those from 1970 to 2069.")
                             .arg(quoted(m_shortYear));
    if (!m_zone.isEmpty())
        m_assumptions << Exchange::tr("Some dates have a time zone, such as %1. Day and time are kept as they are "
                                      "written, the zone is not.")
                             .arg(quoted(m_zone));
}

TextId withDateNote(TextPool &texts, TextId note, const QString &words)
{
    const Text was = texts.text(note);
    const QString added = Exchange::tr("Date as written: %1").arg(words);
    const auto both = [&](const QString &text) { return text.isEmpty() ? text : text + QStringLiteral("; ") + added; };
    return was.isEmpty() ? texts.add(added) : texts.add(Text{both(was.english), both(was.arabic)});
}

} // namespace sijill
