#include "mapdata/import/rowdays.h"

#include "mapdata/import/rowcells.h"
#include "mapdata/import/rowdaysparts.h"
#include "mapdata/tables/words.h"

#include <algorithm>

/// What can be said of the dates of a table only once all its rows are there.
namespace sijill {

using namespace rowcells;
using namespace rowdays;

namespace {

QString quoted(const QString &text)
{
    return Exchange::tr("“%1”").arg(text);
}

} // namespace

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
    m_known = {};
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
        cells.time = text(open.time);
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

} // namespace sijill
