#include "mapdata/reading/arabictimes.h"

#include "mapdata/reading/englishtimes.h"

#include <QDate>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Kind = TimePhrase::Kind;

int numberOf(const Marked &text, int i, int end, int &after)
{
    if (i >= end)
        return 0;
    if (text.token(i).isDigits) {
        after = i + 1;
        return text.token(i).form.toInt();
    }
    if (const Mark *mark = text.at(i, Class::Number)) {
        after = mark->end;
        return mark->value.toInt();
    }
    return 0;
}

int yearAt(const Marked &text, int i, int end)
{
    if (i >= end || !text.token(i).isDigits || text.token(i).form.size() != 4)
        return 0;
    const int year = text.token(i).form.toInt();
    return year >= 1900 && year <= 2100 ? year : 0;
}

/// 18 كانون الأول 2012, كانون الأول/ديسمبر, شهر مايو
std::optional<TimePhrase> dateAt(const Marked &text, int i, int end, Day report)
{
    int after = i;
    int day = text.token(i).isDigits ? numberOf(text, i, end, after) : 0;
    if (day < 0 || day > 31)
        return std::nullopt;
    if (day != 0 && (after < end && (text.isForm(after, u"من") || text.isForm(after, u"شهر"))))
        ++after;
    const Mark *month = after < end ? text.at(after, Class::Month) : nullptr;
    if (!month)
        return std::nullopt;
    int at = month->end;
    if (at + 1 < end && text.isForm(at, u"/") && text.is(at + 1, Class::Month))
        at = text.at(at + 1, Class::Month)->end;
    while (at < end &&
           (text.isForm(at, u"من") || text.isForm(at, u"عام") || text.isForm(at, u"سنة") || text.isForm(at, u"سنه")) &&
           yearAt(text, at + 1, end) != 0)
        ++at;
    const int year = yearAt(text, at, end);
    if (year != 0)
        ++at;
    if (day == 0 && year == 0 &&
        !(i > 0 && (text.isAny(i - 1, Class::In, Class::Since, Class::Preposition) || text.isForm(i - 1, u"شهر") ||
                    !month->clitics.isEmpty())))
        return std::nullopt;
    const auto days =
        year != 0 ? dateSpan(day, month->value.toInt(), year) : latestDate(day, month->value.toInt(), report);
    return days ? std::optional(TimePhrase{i, at, *days, day == 0 ? Kind::Month : Kind::Day, false}) : std::nullopt;
}

std::optional<TimePhrase> dayAt(const Marked &text, int i, int end, Day report)
{
    if (const Mark *mark = text.at(i, Class::DayWord)) {
        TimePhrase time{i, mark->end, Span::day(report + mark->value.toInt()), Kind::Day, false};
        // أمس الثلاثاء, اليوم الأحد: the weekday says the same again
        if (time.end < end)
            if (const Mark *weekday = text.at(time.end, Class::Weekday)) {
                const Day day = latestWeekday(weekday->value.toInt(), report);
                time.days = Span::day(day);
                time.end = weekday->end;
            }
        return time;
    }
    if (const Mark *weekday = text.at(i, Class::Weekday)) {
        TimePhrase time{i, weekday->end, Span::day(latestWeekday(weekday->value.toInt(), report)), Kind::Day, true};
        if (time.end < end && text.isForm(time.end, u"الماضي"))
            ++time.end;
        if (const auto date = time.end < end ? dateAt(text, time.end, end, report) : std::nullopt;
            date && date->kind == Kind::Day)
            return TimePhrase{i, date->end, date->days, Kind::Day, false};
        return time;
    }
    return std::nullopt;
}

/// الساعات الـ24 الماضية, خلال الأسبوع الماضي, آخر 48 ساعة
std::optional<TimePhrase> windowAt(const Marked &text, int i, int end, Day report)
{
    int at = i, after = i;
    const bool last = text.is(i, Class::Past) && !text.is(i, Class::Period);
    if (last)
        ++at;
    int amount = 0;
    if (at < end && text.is(at, Class::Period) && at + 1 < end) { // الساعات 24 الماضية
        const Mark *period = text.at(at, Class::Period);
        int k = period->end;
        if (k < end && ((text.isForm(k, u"ال") || text.isForm(k, u"ا")) || text.isForm(k, u"الـ")))
            ++k;
        const int n = numberOf(text, k, end, after);
        if (n != 0)
            k = after;
        const bool past = k < end && text.is(k, Class::Past);
        if (past || last) {
            const int days = period->value.toInt();
            const Day length = n != 0 ? (days == 0 ? (n + 23) / 24 : n * days) : days <= 1 ? (days == 0 ? 1 : 3) : days;
            return TimePhrase{i, past ? k + 1 : k, Span::days(report - length, report), Kind::Window, false};
        }
        return std::nullopt;
    }
    amount = numberOf(text, at, end, after);
    if (amount != 0 && after < end && text.is(after, Class::Period)) {
        const Mark *period = text.at(after, Class::Period);
        const int days = period->value.toInt();
        const Day length = std::max(days == 0 ? (amount + 23) / 24 : amount * days, 1);
        const bool past = period->end < end && text.is(period->end, Class::Past);
        if (last || past)
            return TimePhrase{i, past ? period->end + 1 : period->end, Span::days(report - length, report),
                              Kind::Window, false};
    }
    return std::nullopt;
}

/// منذ عام 2011, منذ السابع من أكتوبر
std::optional<TimePhrase> sinceAt(const Marked &text, int i, int end, Day report)
{
    if (!text.is(i, Class::Since))
        return std::nullopt;
    for (int k = i + 1; k < end && k < i + 10; ++k) {
        if (text.isForm(k, u"،") || text.isForm(k, u"؛"))
            break;
        if (const int year = yearAt(text, k, end))
            return TimePhrase{i, k + 1, Span{toDay(QDate(year, 1, 1)), report + 1}, Kind::Running, false};
        if (const auto date = dateAt(text, k, end, report))
            return TimePhrase{i, date->end, Span{date->days.begin, report + 1}, Kind::Running, false};
        if (const auto day = dayAt(text, k, end, report))
            return TimePhrase{i, day->end, Span{day->days.begin, report + 1}, Kind::Window, false};
    }
    return TimePhrase{i, i + 1, Span{}, Kind::Running, false};
}

} // namespace

std::optional<TimePhrase> arabicTimeAt(const Marked &text, int i, int sentenceEnd, Day report)
{
    if (auto time = figureDateAt(text, i, sentenceEnd))
        return time;
    if (auto time = sinceAt(text, i, sentenceEnd, report))
        return time;
    if (auto time = dateAt(text, i, sentenceEnd, report))
        return time;
    if (auto time = windowAt(text, i, sentenceEnd, report))
        return time;
    if (auto time = dayAt(text, i, sentenceEnd, report))
        return time;
    if (const int year = yearAt(text, i + 1, sentenceEnd);
        year && (text.isForm(i, u"عام") || text.isForm(i, u"سنه") || text.isForm(i, u"العام") || text.isForm(i, u"في")))
        return TimePhrase{i, i + 2, *dateSpan(0, 0, year), Kind::Year, false};
    return std::nullopt;
}

} // namespace sijill::reading
