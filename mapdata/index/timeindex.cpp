#include "mapdata/index/timeindex.h"

#include "mapdata/time/allotment.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <functional>
#include <type_traits>

namespace sijill {

namespace {

/// Sums of so many locations stay in the cache of a core, or nearly.
constexpr std::size_t locationsInCache = 30'000;
/// Incidents of more days stand apart. @pre fits a byte
constexpr Day longestShort = 31;
/// For running sums: so many bytes for each incident at most, and never nearer to each other than that many rows.
constexpr double mostBytesNoted = 1.5;
constexpr std::size_t fewestRowsNoted = 16'384;

/// The day so that it sorts as a number without a sign, and behind it the incident: one number to sort by.
quint64 sortKey(Day begin, IncidentIndex incident)
{
    return quint64(static_cast<quint32>(begin) ^ 0x80000000u) << 32 | incident;
}

/// Nothing is hidden, and so nothing need be asked row by row: looking takes a hundredth of asking.
bool hidesNothing(const Mask &mask)
{
    return mask.empty() || std::memchr(mask.data(), 0, mask.size()) == nullptr; // an empty one may have no data
}

/// A mask of a bit a row: it stays in the cache of a core while rows ask for it in no order, which bytes do not.
class Bits {
public:
    explicit Bits(const Mask &mask) : m_bytes(mask.size() / 8 + 1)
    {
        constexpr quint64 ones = 0x0101010101010101, gather = 0x0102040810204080;
        for (std::size_t i = 0; i < mask.size(); i += 8) {
            quint64 eight = 0;
            std::memcpy(&eight, mask.data() + i, std::min<std::size_t>(8, mask.size() - i));
            eight = qFromLittleEndian(eight);
            eight |= eight >> 4; // of each byte that is not zero the lowest bit
            eight |= eight >> 2;
            eight |= eight >> 1;
            eight &= ones;
            m_bytes[i / 8] = static_cast<quint8>(eight * gather >> 56);
        }
    }
    quint32 operator[](IncidentIndex incident) const { return m_bytes[incident / 8] >> (incident % 8) & 1; }

private:
    std::vector<quint8> m_bytes;
};

/// Calls `go` with a function that tells, of a row of the run, whether `isIn` and the mask say so: 1 or 0, without a
/// branch. @pre `mask` is not null
template <class Rows, class Run, class IsIn, class Go>
void askingMask(const Rows &rows, const Run &run, const Mask &mask, IsIn &&isIn, Go &&go)
{
    if (run.size() < mask.size() / 16) {
        go([&](std::size_t row) -> quint32 { return isIn(row) & (mask[rows.incident[row]] != 0); });
        return;
    }
    const Bits bits(mask);
    go([&](std::size_t row) -> quint32 { return isIn(row) & bits[rows.incident[row]]; });
}

constexpr quint32 everyRow(std::size_t /*row*/)
{
    return 1;
}

bool isPlain(Span span, const Amount &net)
{
    return span.isValid() && span.length() <= longestShort && net.flags == Amount::HasFigure && net.isOneNumber();
}

/// Incidents in the order in which their rows stand.
struct Order {
    std::vector<quint64> plain, shortOnes, longOnes;
    std::vector<IncidentIndex> undated;

    Order(const Atlas &atlas, const Ledger &ledger)
    {
        plain.reserve(atlas.incidents.size());
        for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
            const Span span = atlas.incidents[i].span;
            if (!span.isValid())
                undated.push_back(i);
            else if (isPlain(span, ledger.nets[i]))
                plain.push_back(sortKey(span.begin, i));
            else
                (span.length() > longestShort ? longOnes : shortOnes).push_back(sortKey(span.begin, i));
        }
        for (auto *keys : {&plain, &shortOnes, &longOnes})
            std::ranges::sort(*keys);
    }
};

void addPeople(Sum &sum, qint64 people, quint32 incidents)
{
    sum.low += people;
    sum.best += people;
    sum.high += people;
    sum.incidents += incidents;
}

// Where sums go. Each takes what one number comes to, and any other change of a sum.

struct ByLocation {
    std::vector<Sum> &sums;

    bool isFar() const { return sums.size() > locationsInCache; }
    void prepare(LocationIndex location) const { __builtin_prefetch(&sums[location], 1); }
    void add(LocationIndex location, qint64 people, quint32 incidents) const
    {
        addPeople(sums[location], people, incidents);
    }
    template <class Change>
    void change(LocationIndex location, Change &&changeSum) const
    {
        changeSum(sums[location]);
    }
};

/// The same, telling which ones were touched.
struct ByTouchedLocation {
    GroupSums &groups;

    bool isFar() const { return groups.sums.size() > locationsInCache; }
    void prepare(LocationIndex location) const { __builtin_prefetch(&groups.sums[location], 1); }
    void add(LocationIndex location, qint64 people, quint32 incidents) const
    {
        add(groups, location, people, incidents);
    }
    template <class Change>
    void change(LocationIndex location, Change &&changeSum) const
    {
        change(groups, location, changeSum);
    }
    static void add(GroupSums &groups, quint32 group, qint64 people, quint32 incidents)
    {
        Sum &sum = groups.sums[group];
        if (sum.isEmpty() & (incidents != 0))
            groups.touched.push_back(group);
        addPeople(sum, people, incidents);
    }
    template <class Change>
    static void change(GroupSums &groups, quint32 group, Change &&changeSum)
    {
        Sum &sum = groups.sums[group];
        const bool wasEmpty = sum.isEmpty();
        changeSum(sum);
        if (wasEmpty && !sum.isEmpty())
            groups.touched.push_back(group);
    }
};

struct ByGroup {
    GroupSums &groups;
    std::span<const quint32> groupOfLocation;

    bool isFar() const { return groupOfLocation.size() > locationsInCache; }
    void prepare(LocationIndex location) const { __builtin_prefetch(&groupOfLocation[location]); }
    void add(LocationIndex location, qint64 people, quint32 incidents) const
    {
        if (const quint32 group = groupOfLocation[location]; group != none)
            ByTouchedLocation::add(groups, group, people, incidents);
    }
    template <class Change>
    void change(LocationIndex location, Change &&changeSum) const
    {
        if (const quint32 group = groupOfLocation[location]; group != none)
            ByTouchedLocation::change(groups, group, changeSum);
    }
};

/// Where all of them are one sum.
struct InAll {
    Sum &sum;

    static bool isFar() { return false; }
    static void prepare(LocationIndex) {}
    void add(LocationIndex, qint64 people, quint32 incidents) const { addPeople(sum, people, incidents); }
    template <class Change>
    void change(LocationIndex, Change &&changeSum) const
    {
        changeSum(sum);
    }
};

void empty(GroupSums &groups, std::size_t count)
{
    if (groups.sums.size() != count || groups.touched.size() > count / 4)
        groups.sums.assign(count, {});
    else
        for (const quint32 group : groups.touched)
            groups.sums[group] = {};
    groups.touched.clear();
}

/// Both sorted.
std::vector<quint64> merged(const std::vector<quint64> &a, const std::vector<quint64> &b)
{
    if (b.empty())
        return a;
    std::vector<quint64> both(a.size() + b.size());
    std::ranges::merge(a, b, both.begin());
    return both;
}

/// Adds incidents to days; rows that are one number are kept apart until the end, as they are one addition, not three.
class HistogramMaker {
public:
    explicit HistogramMaker(Span span) : m_histogram(span) {}

    /// @pre the day is one of the histogram's
    void addDay(Day day, qint64 people)
    {
        DayFigures &figures = of(day);
        figures.any = true;
        figures.low += static_cast<double>(people);
    }
    void add(Span span, qint32 people)
    {
        forEachDay(span, people, [](DayFigures &figures, double share) {
            figures.any = true;
            figures.low += share;
        });
    }
    void add(Span span, const Amount &net)
    {
        const bool open = net.has(Amount::Open);
        forEachDay(span, net.low, [open](DayFigures &figures, double share) {
            figures.any = true;
            figures.open = figures.open || open;
            figures.low += share;
        });
        // As in a sum: each bound is the one below it and what is above that.
        if (net.best != net.low)
            forEachDay(span, net.best - net.low, [](DayFigures &figures, double share) {
                figures.best += share;
                figures.high += share;
            });
        if (net.high != net.best)
            forEachDay(span, net.high - net.best, [](DayFigures &figures, double share) { figures.high += share; });
    }
    Histogram take()
    {
        m_histogram.forEachBusyDay([&](Day day, const DayFigures &) {
            DayFigures &figures = of(day);
            figures.best += figures.low; // until now what they are above it
            figures.high += figures.low;
        });
        return std::move(m_histogram);
    }

private:
    DayFigures &of(Day day)
    {
        if (!m_stretch.holds(day)) // rows come in the order of their days: the next is mostly near
            m_stretch = m_histogram.stretchAround(day);
        return m_stretch.of(day);
    }
    /// Visits each day of the span in the histogram with its share of the people, also where that is none.
    template <class Visit>
    void forEachDay(Span span, qint32 people, Visit &&visit)
    {
        const Span seen = intersected(span, m_histogram.span());
        if (people != 0) {
            Allotment(people, span).forEachDay(seen, [&](Day day, qint64 share) {
                visit(of(day), static_cast<double>(share));
            });
            return;
        }
        for (Day day = seen.begin; day < seen.end; ++day)
            visit(of(day), 0);
    }

    Histogram m_histogram;
    Histogram::Stretch m_stretch;
};

} // namespace

TimeIndex::TimeIndex(const Atlas &atlas, const Ledger &ledger)
{
    const Order order(atlas, ledger);
    m_locationCount = atlas.locations.size();
    m_plain.begin.reserve(order.plain.size());
    m_plain.days.reserve(order.plain.size());
    m_plain.location.reserve(order.plain.size());
    m_plain.incident.reserve(order.plain.size());
    m_plain.people.reserve(order.plain.size());
    for (const quint64 key : order.plain) {
        const auto i = static_cast<IncidentIndex>(key);
        addPlainRow(atlas.incidents[i], i, ledger.nets[i].best);
    }
    m_other.shortCount = order.shortOnes.size();
    m_other.datedCount = m_other.shortCount + order.longOnes.size();
    const auto addOther = [&](IncidentIndex i) { addOtherRow(atlas.incidents[i], i, ledger.nets[i]); };
    for (const auto *keys : {&order.shortOnes, &order.longOnes})
        for (const quint64 key : *keys)
            addOther(static_cast<IncidentIndex>(key));
    std::ranges::for_each(order.undated, addOther);
    noteRunningSums();
}

TimeIndex TimeIndex::changed(const TimeIndex &before, const Atlas &was, const Ledger &wasLedger, const Atlas &now,
                             const Ledger &ledger, std::span<const IncidentIndex> changed)
{
    constexpr std::size_t fewToMove = 32; // each moves half of all rows at the most
    if (changed.size() > fewToMove)
        return {now, ledger};
    TimeIndex index = before;
    for (const IncidentIndex incident : changed)
        if (incident < was.incidents.size())
            index.eraseRow(was.incidents[incident], incident, wasLedger.nets[incident]);
    for (const IncidentIndex incident : changed)
        index.insertRow(now.incidents[incident], incident, ledger.nets[incident]);
    index.m_locationCount = now.locations.size();
    index.m_running = {};
    index.noteRunningSums();
    return index;
}

TimeIndex::RowPlace TimeIndex::placeOf(const Incident &incident, IncidentIndex index, const Amount &net) const
{
    const auto within = [&](const auto &rows, std::size_t from, std::size_t to) {
        const quint64 key = sortKey(incident.span.begin, index);
        while (from < to) {
            const std::size_t middle = from + (to - from) / 2;
            if (sortKey(rows.begin[middle], rows.incident[middle]) < key)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    };
    if (isPlain(incident.span, net))
        return {true, within(m_plain, 0, m_plain.size())};
    if (!incident.span.isValid()) {
        const auto undated = m_other.incident.begin() + static_cast<std::ptrdiff_t>(m_other.datedCount);
        return {false, static_cast<std::size_t>(std::lower_bound(undated, m_other.incident.end(), index) -
                                                m_other.incident.begin())};
    }
    if (incident.span.length() > longestShort)
        return {false, within(m_other, m_other.shortCount, m_other.datedCount)};
    return {false, within(m_other, 0, m_other.shortCount)};
}

void TimeIndex::insertRow(const Incident &incident, IncidentIndex index, const Amount &net)
{
    const RowPlace place = placeOf(incident, index, net);
    const auto put = [&](auto &column, auto value) {
        column.insert(column.begin() + static_cast<std::ptrdiff_t>(place.row), value);
    };
    if (place.isPlain) {
        put(m_plain.begin, incident.span.begin);
        put(m_plain.days, static_cast<quint8>(incident.span.length()));
        put(m_plain.location, incident.location);
        put(m_plain.incident, index);
        put(m_plain.people, net.best);
        return;
    }
    put(m_other.begin, incident.span.begin);
    put(m_other.ends, incident.span.end);
    put(m_other.location, incident.location);
    put(m_other.incident, index);
    put(m_other.net, net);
    m_other.datedCount += incident.span.isValid() ? 1 : 0;
    m_other.shortCount += incident.span.isValid() && incident.span.length() <= longestShort ? 1 : 0;
}

void TimeIndex::eraseRow(const Incident &incident, IncidentIndex index, const Amount &net)
{
    const RowPlace place = placeOf(incident, index, net);
    const auto drop = [&](auto &...columns) {
        (columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(place.row)), ...);
    };
    if (place.isPlain) {
        drop(m_plain.begin, m_plain.days, m_plain.location, m_plain.incident, m_plain.people);
        return;
    }
    drop(m_other.begin, m_other.ends, m_other.location, m_other.incident, m_other.net);
    m_other.datedCount -= incident.span.isValid() ? 1 : 0;
    m_other.shortCount -= incident.span.isValid() && incident.span.length() <= longestShort ? 1 : 0;
}

void TimeIndex::addPlainRow(const Incident &incident, IncidentIndex index, qint32 people)
{
    m_plain.begin.push_back(incident.span.begin);
    m_plain.days.push_back(static_cast<quint8>(incident.span.length()));
    m_plain.location.push_back(incident.location);
    m_plain.incident.push_back(index);
    m_plain.people.push_back(people);
}

void TimeIndex::addOtherRow(const Incident &incident, IncidentIndex index, const Amount &net)
{
    m_other.begin.push_back(incident.span.begin);
    m_other.ends.push_back(incident.span.end);
    m_other.location.push_back(incident.location);
    m_other.incident.push_back(index);
    m_other.net.push_back(net);
}

void TimeIndex::noteRunningSums()
{
    constexpr std::size_t bytes = sizeof(qint64) + sizeof(quint32);
    const auto most = static_cast<std::size_t>(mostBytesNoted * static_cast<double>(m_plain.size()));
    const std::size_t notes = std::min(most / (bytes * m_locationCount + 1), m_plain.size() / fewestRowsNoted);
    if (notes < 2)
        return;
    m_running.rows = m_plain.size() / notes;
    std::vector<qint64> people(m_locationCount);
    std::vector<quint32> incidents(m_locationCount);
    m_running.people.reserve((notes + 1) * m_locationCount);
    m_running.incidents.reserve((notes + 1) * m_locationCount);
    for (std::size_t row = 0; row <= notes * m_running.rows; ++row) {
        if (row % m_running.rows == 0) {
            m_running.people.insert(m_running.people.end(), people.begin(), people.end());
            m_running.incidents.insert(m_running.incidents.end(), incidents.begin(), incidents.end());
        }
        if (row < m_plain.size()) {
            people[m_plain.location[row]] += m_plain.people[row];
            ++incidents[m_plain.location[row]];
        }
    }
}

TimeIndex::Runs TimeIndex::runsOf(const std::vector<Day> &begin, Run rows, Span window)
{
    if (!window.isValid())
        return {{}, rows, {}};
    const auto first = begin.begin() + static_cast<std::ptrdiff_t>(rows.from),
               last = begin.begin() + static_cast<std::ptrdiff_t>(rows.to);
    const auto rowOf = [&](auto at) { return static_cast<std::size_t>(at - begin.begin()); };
    // A short row that begins this early or earlier has ended by then. In 64 bits, as a window may be as wide as the
    // days there are.
    const auto touching = std::upper_bound(first, last, qint64(window.begin) - longestShort);
    const auto inside = std::lower_bound(touching, last, window.begin);
    const auto after = std::lower_bound(inside, last, window.end);
    const auto end = std::upper_bound(inside, after, qint64(window.end) - longestShort);
    return {{rowOf(touching), rowOf(inside)}, {rowOf(inside), rowOf(end)}, {rowOf(end), rowOf(after)}};
}

TimeIndex::Run TimeIndex::longRun(Span window) const
{
    if (!window.isValid())
        return {m_other.shortCount, m_other.size()};
    const auto first = m_other.begin.begin() + static_cast<std::ptrdiff_t>(m_other.shortCount),
               last = m_other.begin.begin() + static_cast<std::ptrdiff_t>(m_other.datedCount);
    return {m_other.shortCount,
            static_cast<std::size_t>(std::lower_bound(first, last, window.end) - m_other.begin.begin())};
}

template <class Rows, class Visit>
void TimeIndex::visit(const Rows &rows, Run run, const TimeWindow &window, const Mask *mask, Visit &&visitRow)
{
    for (std::size_t row = run.from; row < run.to; ++row)
        if (window.touches({rows.begin[row], rows.end(row)}) && (!mask || (*mask)[rows.incident[row]]))
            visitRow(row);
}

template <class Visit>
void TimeIndex::visitAll(const TimeWindow &window, const Mask *mask, Visit &&visitRow) const
{
    const auto visitOf = [&](const auto &rows, Run run) {
        visit(rows, run, window, mask, [&](std::size_t row) { visitRow(rows, row); });
    };
    const Runs plain = plainRuns(window.span), other = otherRuns(window.span);
    for (const Run run : {plain.before, plain.inside, plain.end})
        visitOf(m_plain, run);
    for (const Run run : {other.before, other.inside, other.end, longRun(window.span)})
        visitOf(m_other, run);
}

template <class Target>
void TimeIndex::addNoted(Target &target, std::size_t from, std::size_t to) const
{
    const std::size_t first = from / m_running.rows, last = to / m_running.rows;
    for (LocationIndex location = 0; location < m_locationCount; ++location) {
        const std::size_t before = first * m_locationCount + location, after = last * m_locationCount + location;
        if (const quint32 incidents = m_running.incidents[after] - m_running.incidents[before])
            target.add(location, m_running.people[after] - m_running.people[before], incidents);
    }
}

template <class Target, class IsIn>
void TimeIndex::addPlain(Target &target, Run run, const Mask *mask, IsIn &&isIn) const
{
    // Sums of many locations are not in the cache, and the rows ask for them in no order: they are asked for ahead.
    constexpr std::size_t ahead = 24;
    const bool far = target.isFar() && run.to > 0;
    // What is hidden is added as nothing, for it is hidden in no order and a branch would be guessed wrong.
    const auto add = [&](auto &&shownAt) {
        for (std::size_t row = run.from; row < run.to; ++row) {
            if (far)
                target.prepare(m_plain.location[std::min(row + ahead, run.to - 1)]);
            const quint32 shown = shownAt(row);
            target.add(m_plain.location[row], qint64(m_plain.people[row] & -static_cast<qint32>(shown)), shown);
        }
    };
    if (mask)
        askingMask(m_plain, run, *mask, isIn, add);
    else
        add(isIn);
}

/// @pre all rows of the run lie wholly in the window
template <class Target>
void TimeIndex::addInside(Target &target, Run run, const Mask *mask) const
{
    const std::size_t step = m_running.rows;
    const std::size_t from = step ? (run.from + step - 1) / step * step : 0;
    const std::size_t to = step ? run.to / step * step : 0;
    if (from >= to || mask) {
        addPlain(target, run, mask, everyRow);
        return;
    }
    addPlain(target, {run.from, from}, nullptr, everyRow);
    addNoted(target, from, to);
    addPlain(target, {to, run.to}, nullptr, everyRow);
}

/// Of the run what touches the window and reaches beyond it.
template <class Target>
void TimeIndex::addParts(Target &target, Run run, const TimeWindow &window, const Mask *mask) const
{
    for (std::size_t row = run.from; row < run.to; ++row) {
        const Span span{m_plain.begin[row], m_plain.end(row)};
        if (window.holds(span) || !window.touches(span) || (mask && !(*mask)[m_plain.incident[row]]))
            continue;
        const qint32 people = m_plain.people[row];
        const Amount part = partIn({people, people, people, Amount::HasFigure}, span, window);
        target.change(m_plain.location[row], [&](Sum &sum) { sum.addPart(part, people); });
    }
}

template <class Target>
void TimeIndex::addTo(Target &target, const TimeWindow &window, const Mask *mask) const
{
    const auto askedIn = [&](Run run) {
        // A small run is added up sooner than the mask is looked through.
        return mask && run.size() > m_plain.size() / 16 && hidesNothing(*mask) ? nullptr : mask;
    };
    const Runs plain = plainRuns(window.span);
    addInside(target, plain.inside, askedIn(plain.inside));
    addPlain(target, plain.end, askedIn(plain.end),
             [&](std::size_t row) -> quint32 { return m_plain.end(row) <= window.span.end; });
    addParts(target, plain.before, window, mask);
    addParts(target, plain.end, window, mask);
    const Runs other = otherRuns(window.span);
    for (const Run run : {other.before, other.inside, other.end, longRun(window.span)})
        visit(m_other, run, window, mask, [&](std::size_t row) {
            target.change(m_other.location[row], [&](Sum &sum) {
                sum.add(m_other.net[row], {m_other.begin[row], m_other.ends[row]}, window);
            });
        });
}

void TimeIndex::sumByLocation(const TimeWindow &window, const Mask *mask, std::vector<Sum> &sums) const
{
    sums.assign(m_locationCount, {});
    ByLocation target{sums};
    addTo(target, window, mask);
}

void TimeIndex::sumByLocation(const TimeWindow &window, const Mask *mask, GroupSums &sums) const
{
    empty(sums, m_locationCount);
    ByTouchedLocation target{sums};
    addTo(target, window, mask);
}

void TimeIndex::sumByGroup(const TimeWindow &window, const Mask *mask, std::span<const quint32> groupOfLocation,
                           std::size_t groupCount, GroupSums &groups) const
{
    empty(groups, groupCount);
    ByGroup target{groups, groupOfLocation};
    addTo(target, window, mask);
}

Sum TimeIndex::total(const TimeWindow &window, const Mask *mask) const
{
    Sum sum;
    InAll target{sum};
    addTo(target, window, mask);
    return sum;
}

std::vector<IncidentIndex> TimeIndex::incidents(const TimeWindow &window, const Mask *mask) const
{
    if (mask && hidesNothing(*mask))
        mask = nullptr;
    std::vector<quint64> plain, shortOnes, longOnes;
    std::vector<IncidentIndex> undated;
    visitAll(window, mask, [&](const auto &rows, std::size_t row) {
        if (!window.shows({rows.begin[row], rows.end(row)}))
            return;
        if constexpr (std::is_same_v<decltype(rows), const PlainRows &>)
            plain.push_back(sortKey(rows.begin[row], rows.incident[row]));
        else if (row >= m_other.datedCount)
            undated.push_back(rows.incident[row]);
        else
            (row < m_other.shortCount ? shortOnes : longOnes).push_back(sortKey(rows.begin[row], rows.incident[row]));
    });
    std::vector<IncidentIndex> found;
    const std::vector<quint64> dated = merged(merged(plain, shortOnes), longOnes);
    found.reserve(dated.size() + undated.size());
    for (const quint64 key : dated)
        found.push_back(static_cast<IncidentIndex>(key));
    found.insert(found.end(), undated.begin(), undated.end());
    return found;
}

template <class Maker>
void TimeIndex::addDays(Maker &maker, Run run, Span span, const Mask *mask) const
{
    // Nearly all rows are of one day, and those of a day lie together: they are added up before the day is looked for,
    // without a branch, as what is hidden is hidden in no order.
    const auto add = [&](auto &&shownAt) {
        for (std::size_t row = run.from; row < run.to;) {
            const Day day = m_plain.begin[row];
            qint64 people = 0;
            quint32 rows = 0;
            for (; row < run.to && m_plain.begin[row] == day; ++row) {
                const quint32 shown = shownAt(row), ofOneDay = m_plain.days[row] == 1;
                people += m_plain.people[row] & -static_cast<qint32>(shown & ofOneDay);
                rows += shown & ofOneDay;
                if (shown & ~ofOneDay)
                    maker.add({day, m_plain.end(row)}, m_plain.people[row]);
            }
            if (rows > 0)
                maker.addDay(day, people);
        }
    };
    const auto touches = [&](std::size_t row) -> quint32 { return m_plain.end(row) > span.begin; };
    if (mask)
        askingMask(m_plain, run, *mask, touches, add);
    else
        add(touches);
}

Histogram TimeIndex::histogram(Span span, const Mask *mask) const
{
    if (!span.isValid())
        return {};
    if (mask && hidesNothing(*mask))
        mask = nullptr;
    HistogramMaker maker(span);
    const Runs plain = plainRuns(span), other = otherRuns(span);
    for (const Run run : {plain.before, plain.inside, plain.end})
        addDays(maker, run, span, mask);
    for (const Run run : {other.before, other.inside, other.end, longRun(span)})
        visit(m_other, run, {span}, mask, [&](std::size_t row) {
            if (!m_other.net[row].has(Amount::LeftOut))
                maker.add({m_other.begin[row], m_other.ends[row]}, m_other.net[row]);
        });
    return maker.take();
}

} // namespace sijill
