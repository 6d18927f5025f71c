#include "mapdata/reading/times.h"

#include "mapdata/reading/arabictimes.h"
#include "mapdata/reading/englishtimes.h"

#include <QDate>

namespace sijill::reading {

using namespace Qt::StringLiterals;

Day latestWeekday(int weekday, Day until)
{
    const int own = toDate(until).dayOfWeek();
    return until - (own - weekday + 7) % 7;
}

std::optional<Span> dateSpan(int day, int month, int year)
{
    if (month == 0)
        return Span{toDay(QDate(year, 1, 1)), toDay(QDate(year + 1, 1, 1))};
    const QDate first(year, month, day == 0 ? 1 : day);
    if (!first.isValid())
        return std::nullopt;
    return day == 0 ? Span{toDay(first), toDay(first.addMonths(1))} : Span::day(toDay(first));
}

std::optional<Span> latestDate(int day, int month, Day until)
{
    constexpr Day slack = 3;
    const int year = toDate(until).year();
    for (const int candidate : {year + 1, year, year - 1})
        if (const auto span = dateSpan(day, month, candidate); span && span->begin <= until + slack)
            return span;
    return std::nullopt;
}

namespace {

/// "on Friday night and lasted into Saturday"
bool reaches(const Marked &text, const std::vector<TimePhrase> &times, const TimePhrase &time, int begin)
{
    if (times.empty() || !times.back().isWeekday || !time.isWeekday || times.back().first < begin ||
        times.back().days.begin > time.days.begin)
        return false;
    constexpr int reach = 5;
    const int gap = time.first - times.back().end;
    if (gap < 1 || gap > reach)
        return false;
    const QString &form = text.token(time.first - 1).form;
    return form == "into"_L1 || form == "until"_L1 || form == "through"_L1 || form == "to"_L1 || form == "till"_L1;
}

bool isAnyOf(const Marked &text, int i, const QStringList &forms)
{
    return i < text.size() && forms.contains(text.token(i).form);
}

/// "from February 24, 2022 to January 22, 2024"
bool isRange(const Marked &text, const std::vector<TimePhrase> &times, const TimePhrase &time, int begin)
{
    if (times.empty() || times.back().isWeekday || time.isWeekday || times.back().first <= begin ||
        times.back().end + 1 != time.first)
        return false;
    if (times.back().days.begin >= time.days.begin)
        return false;
    if (text.isArabic()) // من 27 تشرين الثاني إلى 3 كانون الأول
        return text.isForm(times.back().first - 1, u"من") &&
               isAnyOf(text, times.back().end, {u"الي"_s, u"حتي"_s, u"وحتي"_s});
    const bool from = text.isForm(times.back().first - 1, u"from") || text.isForm(times.back().first - 1, u"between");
    const QString &join = text.token(times.back().end).form;
    return from && (join == "to"_L1 || join == "until"_L1 || join == "and"_L1);
}

/// The time that "the same day", "that evening" or "in that period" points back to, and where the words end.
struct Pointer {
    int end = 0;
    bool period = false;
};
std::optional<Pointer> pointerAt(const Marked &text, int i, int end)
{
    static const QStringList days{u"day"_s, u"evening"_s, u"morning"_s, u"night"_s, u"afternoon"_s, u"date"_s};
    static const QStringList periods{u"period"_s, u"time"_s, u"span"_s, u"timeframe"_s};
    if (text.isArabic()) {
        static const QStringList same{u"نفسه"_s, u"ذاته"_s};
        if (isAnyOf(text, i, {u"اليوم"_s}) && i + 1 < end && isAnyOf(text, i + 1, same))
            return Pointer{i + 2, false};
        if (isAnyOf(text, i, {u"نفس"_s, u"ذات"_s}) && i + 1 < end && isAnyOf(text, i + 1, {u"اليوم"_s}))
            return Pointer{i + 2, false};
        return std::nullopt;
    }
    int k = i;
    if (text.isForm(k, u"the") && k + 1 < end && text.isForm(k + 1, u"same"))
        k += 2;
    else if (text.isForm(k, u"that") || text.isForm(k, u"same"))
        ++k;
    else
        return std::nullopt;
    if (k < end && isAnyOf(text, k, days))
        return Pointer{k + 1, false};
    static const QStringList in{u"in"_s, u"over"_s, u"during"_s, u"within"_s};
    if (k < end && isAnyOf(text, k, periods) && i > 0 && isAnyOf(text, i - 1, in))
        return Pointer{k + 1, true};
    return std::nullopt;
}

/// As the time told last, a day for a day.
std::optional<TimePhrase> sameTimeAt(const Marked &text, const std::vector<TimePhrase> &times, int i, int end)
{
    const auto pointer = pointerAt(text, i, end);
    if (!pointer)
        return std::nullopt;
    constexpr int reach = 120; // some sentences back
    for (std::size_t k = times.size(); k-- > 0 && times[k].end > i - reach;) {
        if (times[k].first > 0 && text.is(times[k].first - 1, Class::Says))
            continue; // said today
        const bool period = times[k].kind != TimePhrase::Kind::Day;
        if (period != pointer->period)
            continue;
        TimePhrase time = times[k];
        time.first = i;
        time.end = pointer->end;
        time.isWeekday = false;
        return time;
    }
    return std::nullopt;
}

/// "Ten days earlier": before the day that was told last, where the text is still at it.
void countFromLast(const std::vector<TimePhrase> &times, TimePhrase &time, Day report)
{
    constexpr int reach = 80; // some sentences back
    constexpr Day least = 7;  // nearer to the report either may be meant
    if (times.empty() || time.kind != TimePhrase::Kind::Day || times.back().kind != TimePhrase::Kind::Day ||
        times.back().end < time.first - reach || times.back().days.begin > report - least ||
        time.days.begin >= report || time.days.begin < report - 92)
        return;
    const Day back = report - times.back().days.begin;
    time.days = Span{time.days.begin - back, time.days.end - back};
}

} // namespace

std::vector<TimePhrase> timesOf(Marked &text, Day report)
{
    std::vector<TimePhrase> times;
    for (const Sentence &sentence : text.words().sentences)
        for (int i = sentence.first; i < sentence.end;) {
            std::optional<TimePhrase> time = text.isArabic() ? arabicTimeAt(text, i, sentence.end, report)
                                                             : englishTimeAt(text, i, sentence.end, report);
            if (auto same = sameTimeAt(text, times, i, sentence.end))
                time = time && time->end > same->end ? time : same; // the same period of 2023
            if (!time || time->end <= i) {
                ++i;
                continue;
            }
            if (text.is(time->end - 1, Class::Before))
                countFromLast(times, *time, report);
            text.take(time->first, time->end);
            i = time->end;
            // Thursday and Friday; from Friday to Sunday
            const bool joins = !times.empty() && times.back().isWeekday && time->isWeekday &&
                               times.back().end + 1 == time->first && times.back().end > sentence.first &&
                               text.isAny(times.back().end, Class::Conjunction, Class::RangeJoin);
            const bool joinsArabic = text.isArabic() && !times.empty() && times.back().isWeekday && time->isWeekday &&
                                     times.back().end == time->first && times.back().first >= sentence.first;
            if (isRange(text, times, *time, sentence.first)) {
                times.back().days = united(times.back().days, time->days);
                times.back().end = time->end;
                constexpr Day longest = 45; // beyond that it is a running total
                if (times.back().days.length() > longest)
                    times.back().kind = TimePhrase::Kind::Running;
                continue;
            }
            if (reaches(text, times, *time, sentence.first)) {
                times.back().days = united(times.back().days, time->days);
                continue;
            }
            if ((joins || joinsArabic) && times.back().days.begin <= time->days.begin) {
                times.back().days = united(times.back().days, time->days);
                times.back().end = time->end;
                continue;
            }
            times.push_back(*time);
        }
    return times;
}

} // namespace sijill::reading
