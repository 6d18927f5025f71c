#include "mapdata/desk/charts.h"
#include "mapdata/tally/rows.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAWeek = 7, hoursADay = 24;
constexpr int hourUnknown = hoursADay, dayUnknown = daysAWeek, undated = daysAWeek + 1;

struct Size {
    const char *key;
    qint64 from;
};
constexpr Size sizes[] = {{"0", 0},      {"1", 1},       {"2-5", 2},       {"6-20", 6},
                          {"21-50", 21}, {"51-100", 51}, {"101-500", 101}, {"501-", 501}};
constexpr int sizeCount = static_cast<int>(std::size(sizes));
constexpr int noFigure = sizeCount, inWhole = sizeCount + 1;

bool isOneDay(const Incident &incident)
{
    return incident.timePrecision <= TimePrecision::OneDay && incident.span.length() == 1;
}

/// The hour that it lies in as a whole; nothing where that is not known.
std::optional<int> hourOf(const Incident &incident)
{
    if (!isOneDay(incident) || incident.beginMinute < 0)
        return std::nullopt;
    const int begin = incident.beginMinute / 60;
    const int last = incident.endMinute < 0 ? begin : std::max(0, incident.endMinute - 1) / 60;
    return last > begin || begin >= hoursADay ? std::nullopt : std::optional(begin);
}

/// From Monday: 0 to 6. As QDate::dayOfWeek(), for very many days.
int weekdayOf(Day day)
{
    constexpr int ofEpoch = 3; // 1970-01-01 was a Thursday
    return ((day + ofEpoch) % daysAWeek + daysAWeek) % daysAWeek;
}

int sizeOf(const Amount &net)
{
    if (!net.has(Amount::HasFigure))
        return noFigure;
    if (net.has(Amount::InWhole))
        return inWhole;
    int size = 0;
    while (size + 1 < sizeCount && sizes[size + 1].from <= net.best)
        ++size;
    return size;
}

qint64 endOf(int size)
{
    return size + 1 < sizeCount ? sizes[size + 1].from : std::numeric_limits<qint64>::max();
}

/// Its bounds allow that it is of that size.
bool reaches(const Amount &net, int size)
{
    return net.low < endOf(size) && (net.has(Amount::Open) || net.high >= sizes[size].from);
}

/// They allow no other.
bool stays(const Amount &net, int size)
{
    return net.low >= sizes[size].from && net.high < endOf(size) && (!net.has(Amount::Open) || size + 1 == sizeCount);
}

using Slot = std::pair<qint64, qint64>; ///< what the marks of a chart are told apart and ordered by
using Marks = std::map<Slot, ChartMark>;

/// Marks by place, quick to find for what nearly all have: small numbers, or a day.
class MarkFinder {
public:
    explicit MarkFinder(Span extent)
        : m_extent(extent), m_small(small * small), m_days(static_cast<std::size_t>(extent.length()))
    {
    }
    ChartMark &operator[](const Slot &place)
    {
        const auto [first, second] = place;
        if (0 <= first && first < small && 0 <= second && second < small)
            return at(m_small[static_cast<std::size_t>(first * small + second)], place);
        if (first == oneDay && m_extent.begin <= second && second < m_extent.end)
            return at(m_days[static_cast<std::size_t>(second - m_extent.begin)], place);
        return m_marks[place];
    }
    Marks take() { return std::move(m_marks); }

    static constexpr qint64 oneDay = -1; ///< the first of a place; the second is the day

private:
    static constexpr qint64 small = 64;

    ChartMark &at(ChartMark *&known, const Slot &place)
    {
        if (!known)
            known = &m_marks[place];
        return *known;
    }

    Span m_extent;
    std::vector<ChartMark *> m_small, m_days;
    Marks m_marks;
};

/// Adds what `open` shows, each incident to one mark, whole where it is in the window.
template <class PlaceOf>
Marks marksOf(const ChartSource &source, const Filter &open, quint8 ownBits, const PlaceOf &placeOf)
{
    MarkFinder marks(source.atlas.extent());
    const TimeWindow all = open.timeWindow(), window = source.filter.timeWindow();
    const auto add = [&](IncidentIndex i, bool passes) {
        const Incident &incident = source.atlas.incidents[i];
        const Amount net = source.ledger.nets[i];
        ChartMark &mark = marks[placeOf(incident, net)];
        mark.all.add(net, incident.span, all);
        if (passes)
            mark.counted.add(net, incident.span, window);
        if (!source.misses && all.shows(incident.span))
            mark.incidents.push_back(i);
    };
    if (!source.misses) {
        for (const IncidentIndex i : counted(source.atlas, open))
            add(i, true);
        return marks.take();
    }
    for (IncidentIndex i = 0; i < source.atlas.incidents.size(); ++i) {
        const quint8 missed = (*source.misses)[i];
        const Incident &incident = source.atlas.incidents[i];
        if ((missed & ~ownBits) == 0 && incident.counted && all.touches(incident.span))
            add(i, missed == 0);
    }
    return marks.take();
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
    constexpr qint64 acrossYears = std::numeric_limits<qint32>::max(), noDate = acrossYears + 1;
    constexpr qint64 noDay = std::numeric_limits<qint32>::max();
    Filter open = source.filter;
    open.window = {};
    chart.isNarrowed = source.filter.window.isValid();
    const Marks found = marksOf(source, open, 0, [&](const Incident &incident, const Amount &) {
        if (!incident.span.isValid())
            return Slot(noDate, noDay);
        if (isOneDay(incident))
            return Slot(MarkFinder::oneDay, incident.span.begin);
        const int year = toDate(incident.span.begin).year();
        return Slot(toDate(incident.span.last()).year() == year ? year : acrossYears, noDay);
    });
    Marks marks; // by year, the days of each before what is of no day
    for (const auto &[place, mark] : found)
        marks.emplace(place.first == MarkFinder::oneDay
                          ? Slot(toDate(static_cast<Day>(place.second)).year(), place.second)
                          : place,
                      mark);
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
    auto marks = marksOf(source, source.filter, 0, [&](const Incident &incident, const Amount &) {
        if (!incident.span.isValid())
            return Slot(undated, hourUnknown);
        if (!isOneDay(incident))
            return Slot(dayUnknown, hourUnknown);
        return Slot((weekdayOf(incident.span.begin) - first + daysAWeek) % daysAWeek,
                    hourOf(incident).value_or(hourUnknown));
    });
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
    const TimeWindow window = source.filter.timeWindow();
    auto marks = marksOf(source, source.filter, 0, [&](const Incident &incident, const Amount &net) {
        const int at = sizeOf(net);
        for (int size = 0; size < sizeCount && at < sizeCount && window.shows(incident.span); ++size) {
            possible[static_cast<std::size_t>(size)] += reaches(net, size);
            sure[static_cast<std::size_t>(size)] += stays(net, size);
        }
        return Slot(at, 0);
    });
    for (int size = 0; size < sizeCount; ++size) {
        const QString from = source.locale.toString(sizes[size].from);
        const qint64 last = endOf(size) - 1;
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
