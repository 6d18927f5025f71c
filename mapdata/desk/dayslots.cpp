#include "mapdata/desk/dayslots.h"

namespace sijill {

namespace {

constexpr qint64 boundsStep = 64; ///< more than there are sizes

bool isOneDay(const Incident &incident)
{
    return incident.timePrecision <= TimePrecision::OneDay && incident.span.length() == 1;
}

/// The hour that it lies in as a whole; unknown where that is not known.
int hourOf(const Incident &incident)
{
    if (incident.beginMinute < 0)
        return hourUnknown;
    const int begin = incident.beginMinute / 60;
    const int last = incident.endMinute < 0 ? begin : std::max(0, incident.endMinute - 1) / 60;
    return last > begin || begin >= hoursADay ? hourUnknown : begin;
}

/// From Monday: 0 to 6. As QDate::dayOfWeek(), for very many days.
int weekdayOf(Day day)
{
    constexpr int ofEpoch = 3; // 1970-01-01 was a Thursday
    return ((day + ofEpoch) % daysAWeek + daysAWeek) % daysAWeek;
}

int sizeOf(qint64 people)
{
    int size = 0;
    while (size + 1 < sizeCount && sizes[size + 1].from <= people)
        ++size;
    return size;
}

Slot calendarSlot(const Incident &incident)
{
    if (!incident.span.isValid())
        return {noDate, noDay};
    if (isOneDay(incident))
        return {slotOfDay, incident.span.begin};
    const int year = toDate(incident.span.begin).year();
    return {toDate(incident.span.last()).year() == year ? year : acrossYears, noDay};
}

Slot weekSlot(const Incident &incident)
{
    if (!incident.span.isValid())
        return {undated, hourUnknown};
    if (!isOneDay(incident))
        return {dayUnknown, hourUnknown};
    return {weekdayOf(incident.span.begin), hourOf(incident)};
}

Slot sizeSlot(const Amount &net)
{
    if (!net.has(Amount::HasFigure))
        return {noFigure, 0};
    if (net.has(Amount::InWhole))
        return {inWhole, 0};
    const int greatest = net.has(Amount::Open) ? sizeCount - 1 : sizeOf(net.high);
    return {sizeOf(net.best), sizeOf(net.low) * boundsStep + greatest};
}

} // namespace

Slot slotOf(ChartKind kind, const Incident &incident, const Amount &net)
{
    return kind == ChartKind::Calendar ? calendarSlot(incident)
           : kind == ChartKind::Week   ? weekSlot(incident)
                                       : sizeSlot(net);
}

std::pair<int, int> boundsOf(const Slot &slot)
{
    return {static_cast<int>(slot.second / boundsStep), static_cast<int>(slot.second % boundsStep)};
}

} // namespace sijill
