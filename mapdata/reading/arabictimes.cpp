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

/// The days of a month as ordinals: السابع, الحادي عشر, الخامس والعشرون. 0 for none.
int ordinalDayAt(const Marked &text, int i, int end, int &after)
{
    static const QStringList ones{u"الاول"_s,  u"الثاني"_s, u"الثالث"_s, u"الرابع"_s, u"الخامس"_s,
                                  u"السادس"_s, u"السابع"_s, u"الثامن"_s, u"التاسع"_s, u"العاشر"_s};
    if (i >= end)
        return 0;
    const QString &form = text.token(i).form;
    after = i + 1;
    if (form == u"العشرين"_s || form == u"العشرون"_s)
        return 20;
    if (form == u"الثلاثين"_s || form == u"الثلاثون"_s)
        return 30;
    const qsizetype one = form == u"الحادي"_s ? 1 : ones.indexOf(form) + 1;
    if (one == 0)
        return 0;
    if (i + 1 < end && one < 10) {
        const QString &next = text.token(i + 1).form;
        const int tens = next == u"عشر"_s                                   ? 10
                         : next == u"والعشرين"_s || next == u"والعشرون"_s   ? 20
                         : next == u"والثلاثين"_s || next == u"والثلاثون"_s ? 30
                                                                            : 0;
        if (tens != 0) {
            after = i + 2;
            return static_cast<int>(one) + tens;
        }
    }
    return static_cast<int>(one);
}

/// 18 كانون الأول 2012, كانون الأول/ديسمبر, شهر مايو
std::optional<TimePhrase> dateAt(const Marked &text, int i, int end, Day report)
{
    int after = i;
    int day = text.token(i).isDigits ? numberOf(text, i, end, after) : ordinalDayAt(text, i, end, after);
    if (day == 0)
        after = i;
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
        !(i > 0 && (text.isAny(i - 1, Class::In, Class::Since, Class::Preposition) ||
                    text.token(i - 1).form.endsWith(u"شهر"_s) || !month->clitics.isEmpty())))
        return std::nullopt;
    else if (at < end && text.isForm(at, u"الماضي"))
        ++at;
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
        if (k < end && (text.isForm(k, u"ال") || text.isForm(k, u"الـ")))
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

/// The start of the year or month, the morning: منذ بداية العام, منذ مطلع الشهر, منذ الفجر
std::optional<TimePhrase> sinceStartAt(const Marked &text, int i, int k, int end, Day report)
{
    static const QStringList starts{u"بدايه"_s, u"مطلع"_s, u"بدء"_s, u"اوايل"_s};
    static const QStringList mornings{u"الفجر"_s, u"فجر"_s, u"الصباح"_s, u"صباح"_s, u"ساعات"_s, u"الليل"_s};
    if (k >= end)
        return std::nullopt;
    const QString &form = text.token(k).form;
    if (mornings.contains(form)) {
        int at = k + 1;
        while (at < end && at < k + 3 &&
               (mornings.contains(text.token(at).form) || text.isForm(at, u"الاولي") || text.is(at, Class::DayWord)))
            ++at;
        if (const auto day = at < end && text.is(at, Class::Weekday) ? dayAt(text, at, end, report) : std::nullopt)
            return TimePhrase{i, day->end, Span{day->days.begin, report + 1}, Kind::Window, false}; // منذ فجر الجمعة
        return TimePhrase{i, at, Span::day(report), Kind::Day, false};
    }
    if (!starts.contains(form) || k + 1 >= end)
        return std::nullopt;
    const QDate date = toDate(report);
    const QString &period = text.token(k + 1).form;
    if (period == u"العام"_s || period == u"السنه"_s)
        return TimePhrase{i, k + 2, Span{toDay(QDate(date.year(), 1, 1)), report + 1}, Kind::Running, false};
    if (period == u"الشهر"_s)
        return TimePhrase{i, k + 2, Span{toDay(QDate(date.year(), date.month(), 1)), report + 1}, Kind::Window, false};
    return std::nullopt;
}

/// منذ عام 2011, منذ السابع من أكتوبر, اندلعت مساء الاثنين
std::optional<TimePhrase> sinceAt(const Marked &text, int i, int end, Day report)
{
    const Mark *since = text.at(i, Class::Since);
    if (!since)
        return std::nullopt;
    const bool begins = since->value == "begin"_L1; // a verb, which may stand without a day
    if (!begins)
        if (auto start = sinceStartAt(text, i, i + 1, end, report))
            return start;
    constexpr Day recent = 62;
    const auto until = [&](Day begin, int after) {
        return TimePhrase{i, after, Span{begin, report + 1}, begin >= report - recent ? Kind::Window : Kind::Running,
                          false};
    };
    for (int k = i + 1; k < end && k < i + (begins ? 5 : 10); ++k) {
        if (text.isForm(k, u"،") || text.isForm(k, u"؛"))
            break;
        if (const auto date = dateAt(text, k, end, report)) {
            // the worst since August 2022, when 32 were killed
            if (date->end < end && (text.isForm(date->end, u"حين") || text.isForm(date->end, u"عندما") ||
                                    text.isForm(date->end, u"حينما")))
                return TimePhrase{i, date->end, date->days, date->kind, false};
            return until(date->days.begin, date->end);
        }
        if (const auto day = dayAt(text, k, end, report))
            return until(day->days.begin, day->end);
        if (begins)
            continue;
        if (const int year = yearAt(text, k, end))
            return TimePhrase{i, k + 1, Span{toDay(QDate(year, 1, 1)), report + 1}, Kind::Running, false};
    }
    return begins ? std::nullopt : std::optional(TimePhrase{i, i + 1, Span{}, Kind::Running, false});
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
