#include "mapdata/desk/charts.h"
#include "mapdata/desk/dayslots.h"
#include "mapdata/tally/rows.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Marks = std::map<Slot, ChartMark>;

/// Of a large atlas: one look over columns of numbers.
Marks largeMarksOf(const ChartSource &source, const Filter &open, ChartKind kind)
{
    const DeskIndex &index = *source.index;
    const SlotColumn &column = index.slotColumn(kind);
    const IncidentColumns &incidents = index.incidents();
    const TimeWindow all = open.timeWindow(), window = source.filter.timeWindow();
    std::vector<Sum> sums(column.found.size()), narrowed(column.found.size());
    std::vector<quint8> there(column.found.size());
    for (std::size_t i = 0; i < incidents.spans.size(); ++i) {
        const Span span = incidents.spans[i];
        if ((*source.misses)[i] != 0 || !incidents.counted[i] || !all.touches(span))
            continue;
        const quint32 at = column.rows[i];
        const Amount net = source.ledger.nets[i];
        there[at] = 1;
        sums[at].add(net, span, all);
        if (open.window.isValid() == source.filter.window.isValid())
            continue; // the same window
        narrowed[at].add(net, span, window);
    }
    Marks marks;
    for (std::size_t at = 0; at < sums.size(); ++at) {
        if (!there[at])
            continue;
        ChartMark &mark = marks[column.found[at]];
        mark.all = sums[at];
        mark.counted = open.window.isValid() == source.filter.window.isValid() ? sums[at] : narrowed[at];
    }
    return marks;
}

/// Adds what `open` shows, each incident to one mark, whole where it is in the window.
Marks marksOf(const ChartSource &source, const Filter &open, ChartKind kind)
{
    if (source.index)
        return largeMarksOf(source, open, kind);
    Marks marks;
    const TimeWindow all = open.timeWindow(), window = source.filter.timeWindow();
    for (const IncidentIndex i : counted(source.atlas, open)) {
        const Incident &incident = source.atlas.incidents[i];
        const Amount net = source.ledger.nets[i];
        ChartMark &mark = marks[slotOf(kind, incident, net)];
        mark.all.add(net, incident.span, all);
        mark.counted.add(net, incident.span, window);
        if (all.shows(incident.span))
            mark.incidents.push_back(i);
    }
    return marks;
}

/// What several marks have, as one.
void join(ChartMark &mark, ChartMark other)
{
    mark.all += other.all;
    mark.counted += other.counted;
    mark.incidents.insert(mark.incidents.end(), other.incidents.begin(), other.incidents.end());
}

void takeSums(Chart &chart)
{
    chart.rowSums.resize(chart.rows.size());
    chart.columnSums.resize(chart.columns.size());
    for (const ChartMark &mark : chart.marks) {
        chart.total += mark.counted;
        if (!chart.rows.empty())
            chart.rowSums[static_cast<std::size_t>(mark.row)] += mark.counted;
        if (!chart.columns.empty())
            chart.columnSums[static_cast<std::size_t>(mark.column)] += mark.counted;
    }
}

QString say(const char *text)
{
    return QCoreApplication::translate("Chart", text);
}

} // namespace

void fillCalendar(Chart &chart, const ChartSource &source)
{
    Filter open = source.filter;
    open.window = {};
    chart.isNarrowed = source.filter.window.isValid();
    const Marks found = marksOf(source, open, ChartKind::Calendar);
    Marks marks; // by year, the days of each before what is of no day
    for (const auto &[place, mark] : found)
        marks.emplace(
            place.first == slotOfDay ? Slot(toDate(static_cast<Day>(place.second)).year(), place.second) : place, mark);
    std::optional<qint64> before;
    for (auto &[at, mark] : marks) {
        const auto [year, day] = at;
        // Years in which nothing happened are there as well, so that nothing seems to follow at once.
        if (year < acrossYears && before && year > *before + 1 && year - *before < 100)
            for (qint64 empty = *before + 1; empty < year; ++empty)
                chart.rows.push_back({QString::number(empty),
                                      source.locale.toString(empty).remove(source.locale.groupSeparator()),
                                      {},
                                      false});
        if (!before || *before != year) {
            const bool isYear = year < acrossYears;
            const Span days = isYear ? Span{toDay(QDate(int(year), 1, 1)), toDay(QDate(int(year) + 1, 1, 1))} : Span();
            chart.rows.push_back({isYear           ? QString::number(year)
                                  : year == noDate ? u"undated"_s
                                                   : u"years"_s,
                                  isYear           ? source.locale.toString(year).remove(source.locale.groupSeparator())
                                  : year == noDate ? say(QT_TRANSLATE_NOOP("Chart", "Undated"))
                                                   : say(QT_TRANSLATE_NOOP("Chart", "From one year into another")),
                                  days, !isYear});
        }
        before = year;
        mark.row = static_cast<int>(chart.rows.size()) - 1;
        mark.isApart = day == noDay;
        mark.column = mark.isApart ? 1 : 0;
        if (!mark.isApart)
            mark.days = Span::day(static_cast<Day>(day));
        chart.marks.push_back(std::move(mark));
    }
    for (ChartHead &row : chart.rows)
        if (!row.isApart && !row.days.isValid())
            row.days = {toDay(QDate(row.key.toInt(), 1, 1)), toDay(QDate(row.key.toInt() + 1, 1, 1))};
    chart.columns = {{u"day"_s, say(QT_TRANSLATE_NOOP("Chart", "known to the day")), {}, false},
                     {u"longer"_s, say(QT_TRANSLATE_NOOP("Chart", "day not known")), {}, true}};
    takeSums(chart);
}

void fillWeek(Chart &chart, const ChartSource &source)
{
    const int first = source.locale.firstDayOfWeek() - Qt::Monday;
    Marks marks; // from the day that a week begins with
    Marks found = marksOf(source, source.filter, ChartKind::Week);
    for (auto &[place, mark] : found) {
        const bool isDay = place.first < daysAWeek;
        marks.emplace(Slot(isDay ? (place.first - first + daysAWeek) % daysAWeek : place.first, place.second),
                      std::move(mark));
    }
    for (int i = 0; i < daysAWeek; ++i) {
        const int day = (source.locale.firstDayOfWeek() - Qt::Monday + i) % daysAWeek + Qt::Monday;
        chart.rows.push_back({u"weekday-%1"_s.arg(day), source.locale.standaloneDayName(day), {}, false});
    }
    chart.rows.push_back({u"day-unknown"_s, say(QT_TRANSLATE_NOOP("Chart", "Day not known")), {}, true});
    chart.rows.push_back({u"undated"_s, say(QT_TRANSLATE_NOOP("Chart", "Undated")), {}, true});
    for (int hour = 0; hour < hoursADay; ++hour)
        chart.columns.push_back(
            {u"hour-%1"_s.arg(hour), source.locale.toString(QTime(hour, 0), u"HH:mm"_s), {}, false});
    chart.columns.push_back({u"hour-unknown"_s, say(QT_TRANSLATE_NOOP("Chart", "Hour not known")), {}, true});
    for (auto &[at, mark] : marks) {
        mark.row = static_cast<int>(at.first);
        mark.column = static_cast<int>(at.second);
        mark.isApart = mark.row >= dayUnknown || mark.column == hourUnknown;
        chart.marks.push_back(std::move(mark));
    }
    takeSums(chart);
}

void fillSizes(Chart &chart, const ChartSource &source)
{
    // How many each size has at least and at most, by the bounds of each incident.
    std::array<quint32, sizeCount> sure{}, possible{};
    Marks marks, found = marksOf(source, source.filter, ChartKind::Sizes);
    for (auto &[place, mark] : found) {
        if (place.first < sizeCount) {
            const auto [least, greatest] = boundsOf(place);
            for (int size = least; size <= greatest; ++size)
                possible[static_cast<std::size_t>(size)] += mark.all.incidents;
            if (least == greatest)
                sure[static_cast<std::size_t>(least)] += mark.all.incidents;
        }
        join(marks[Slot(place.first, 0)], std::move(mark));
    }
    for (int size = 0; size < sizeCount; ++size) {
        const QString from = source.locale.toString(sizes[size].from);
        const qint64 last = size + 1 < sizeCount ? sizes[size + 1].from - 1 : 0;
        const QString name =
            size + 1 == sizeCount ? QCoreApplication::translate("Chart", "%1 or more", "people").arg(from)
            : last == sizes[size].from
                ? from
                : QCoreApplication::translate("Chart", "%1 to %2", "people").arg(from, source.locale.toString(last));
        chart.rows.push_back({QString::fromLatin1(sizes[size].key), name, {}, false});
    }
    chart.rows.push_back({u"no-figure"_s, say(QT_TRANSLATE_NOOP("Chart", "No figure")), {}, true});
    chart.rows.push_back({u"in-whole"_s, say(QT_TRANSLATE_NOOP("Chart", "Counted with their whole")), {}, true});
    for (auto &[at, mark] : marks) {
        std::ranges::sort(mark.incidents);
        mark.row = static_cast<int>(at.first);
        mark.isApart = mark.row >= sizeCount;
        chart.marks.push_back(std::move(mark));
    }
    for (ChartMark &mark : chart.marks) {
        mark.sure = mark.isApart ? mark.all.incidents : sure[static_cast<std::size_t>(mark.row)];
        mark.possible = mark.isApart ? mark.all.incidents : possible[static_cast<std::size_t>(mark.row)];
    }
    takeSums(chart);
}

} // namespace sijill
