#include "mapdata/reading/englishtimes.h"

#include <QDate>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

using Kind = TimePhrase::Kind;

class Reader {
public:
    Reader(const Marked &text, int end, Day report) : m_text(text), m_end(end), m_report(report) {}

    std::optional<TimePhrase> at(int i) const
    {
        if (auto time = figureDateAt(m_text, i, m_end))
            return time;
        if (auto time = sinceAt(i))
            return time;
        if (auto time = dateAt(i))
            return time;
        if (auto time = lastOfMonthAt(i))
            return time;
        if (auto time = pastAt(i))
            return time;
        if (auto time = weekendAt(i))
            return time;
        if (auto time = samePeriodAt(i))
            return time;
        if (auto time = agoAt(i))
            return time;
        if (auto time = inYearsAt(i))
            return time;
        if (auto time = periodBeforeAt(i))
            return time;
        if (auto time = periodsOfAt(i))
            return time;
        return dayAt(i);
    }

private:
    TimePhrase phrase(int first, int end, Span days, Kind kind) const { return {first, end, days, kind, false}; }

    /// 1 to 31, as digits, perhaps with "st", "nd".
    int dayNumber(int i, int &after) const
    {
        if (i >= m_end || !m_text.token(i).isDigits)
            return 0;
        bool fine = false;
        const int value = m_text.token(i).form.toInt(&fine);
        if (!fine || value < 1 || value > 31 || m_text.token(i).form.size() > 2)
            return 0;
        after = i + 1;
        if (after < m_end && m_text.is(after, Class::Ordinal) && m_text.token(after).begin == m_text.token(i).end)
            ++after;
        return value;
    }

    int yearAt(int i) const
    {
        if (i >= m_end || !m_text.token(i).isDigits || m_text.token(i).form.size() != 4)
            return 0;
        const int value = m_text.token(i).form.toInt();
        return value >= 1900 && value <= 2100 ? value : 0;
    }

    /// "last year", "of this year"; 0 for none.
    int relativeYearAt(int i) const
    {
        const int at = m_text.isForm(i, u"of") ? i + 1 : i;
        if (at + 1 >= m_end || !m_text.isForm(at + 1, u"year"))
            return 0;
        const int year = toDate(m_report).year();
        return m_text.isForm(at, u"last") ? year - 1 : m_text.isForm(at, u"this") ? year : 0;
    }

    int monthAt(int i) const
    {
        const Mark *mark = i < m_end ? m_text.at(i, Class::Month) : nullptr;
        return mark && m_text.token(i).isCapital ? mark->value.toInt() : 0;
    }

    int skipComma(int i) const { return m_text.isForm(i, u",") || m_text.isForm(i, u".") ? i + 1 : i; }

    /// "24-26 August", "6 to 12 May 2023", "between 15 and 21 January"
    std::optional<TimePhrase> daysOfMonthAt(int i) const
    {
        int join = i;
        const int first = dayNumber(i, join);
        if (first == 0 || join + 1 >= m_end)
            return std::nullopt;
        static const QStringList joins{u"-"_s, u"–"_s, u"to"_s, u"until"_s, u"through"_s};
        const QString &word = m_text.token(join).form;
        const bool between = word == "and"_L1 && i > 0 && m_text.isForm(i - 1, u"between");
        if (!joins.contains(word) && !between)
            return std::nullopt;
        int after = join + 1;
        const int last = dayNumber(join + 1, after);
        if (m_text.isForm(after, u"of"))
            ++after;
        const int month = last > first ? monthAt(after) : 0;
        if (month == 0)
            return std::nullopt;
        ++after;
        const int year = yearAt(skipComma(after));
        if (year != 0)
            after = skipComma(after) + 1;
        const auto end = year != 0 ? dateSpan(last, month, year) : latestDate(last, month, m_report);
        const auto begin = end ? dateSpan(first, month, toDate(end->begin).year()) : std::nullopt;
        return begin ? std::optional(phrase(i, after, united(*begin, *end), Kind::Day)) : std::nullopt;
    }

    /// "March 20, 2012", "20 March 2012", "March 2012", "March"
    std::optional<TimePhrase> dateAt(int i) const
    {
        if (auto days = daysOfMonthAt(i))
            return days;
        int after = i;
        int day = 0, month = monthAt(i);
        if (month != 0) {
            int at = i + 1;
            if (m_text.isForm(at, u".") && at + 1 < m_end && m_text.token(at + 1).isDigits)
                ++at;
            day = dayNumber(at, after);
            if (day == 0)
                after = i + 1;
            // "March 20" but not "May 20 people": the day is followed by no people, unless "on" says that it is one
            if (day != 0 && !m_text.isForm(i - 1, u"on") && after < m_end &&
                m_text.isAny(after, Class::Person, Class::PersonAdjective) && !m_text.token(after).isCapital)
                day = 0, after = i + 1;
        } else if ((day = dayNumber(i, after)) != 0) {
            if (m_text.isForm(after, u"of"))
                ++after;
            month = monthAt(after);
            if (month == 0)
                return std::nullopt;
            ++after;
        } else {
            return std::nullopt;
        }
        const int next = day != 0 || m_text.isForm(after, u".") ? skipComma(after) : after;
        int year = yearAt(next);
        if (year == 0 && m_text.isForm(after, u","))
            year = yearAt(after + 1);
        if (const int stated = year == 0 ? relativeYearAt(after) : 0; stated != 0) { // in March last year
            const auto days = dateSpan(day, month, stated);
            return days ? std::optional(phrase(i, m_text.isForm(after, u"of") ? after + 3 : after + 2, *days,
                                               day == 0 ? Kind::Month : Kind::Day))
                        : std::nullopt;
        }
        if (day == 0 && year == 0 && !bareMonth(i))
            return std::nullopt;
        if (year != 0)
            after = (yearAt(next) ? next : after + 1) + 1;
        const auto days = year != 0 ? dateSpan(day, month, year) : latestDate(day, month, m_report);
        if (!days)
            return std::nullopt;
        // August 24-26
        TimePhrase time = phrase(i, after, *days, day == 0 ? Kind::Month : Kind::Day);
        extendDays(time, day, month, year);
        return time;
    }

    /// "24-26 August" is read from its second number on; here "August 24-26".
    void extendDays(TimePhrase &time, int day, int month, int year) const
    {
        int after = time.end;
        if (day == 0 || year != 0 || after + 1 >= m_end)
            return;
        const QString &join = m_text.token(after).form;
        const bool joins = join == "-"_L1 || join == u"–"_s || join == "and"_L1 || join == "to"_L1;
        int last = 0;
        if (joins && (last = dayNumber(after + 1, after)) > day && !m_text.isAny(after, Class::Person, Class::Kill)) {
            const int stated = yearAt(skipComma(after)); // May 6-12, 2023
            if (stated != 0)
                after = skipComma(after) + 1;
            const auto end = stated != 0 ? dateSpan(last, month, stated) : latestDate(last, month, m_report);
            const auto begin = end ? dateSpan(day, month, toDate(end->begin).year()) : std::nullopt;
            if (begin) {
                time.days = united(*begin, *end);
                time.end = after;
            }
        }
    }

    /// A month alone is one only behind a preposition: "in May", "last March".
    bool bareMonth(int i) const
    {
        static const QStringList before{u"in"_s,      u"since"_s,      u"of"_s,      u"until"_s,  u"last"_s, u"this"_s,
                                        u"early"_s,   u"late"_s,       u"mid"_s,     u"during"_s, u"by"_s,   u"from"_s,
                                        u"through"_s, u"throughout"_s, u"between"_s, u"for"_s};
        return i > 0 && before.contains(m_text.token(i - 1).form);
    }

    std::optional<double> amountAt(int i, int &after) const
    {
        if (i >= m_end)
            return std::nullopt;
        if (m_text.token(i).isDigits) {
            after = i + 1;
            return m_text.token(i).form.toDouble();
        }
        if (const Mark *mark = m_text.at(i, Class::Number)) {
            after = mark->end;
            return mark->value.toDouble();
        }
        if (m_text.isForm(i, u"a") || m_text.isForm(i, u"an")) {
            after = i + 1;
            return 1;
        }
        if (const Mark *mark = m_text.at(i, Class::Vague)) {
            after = mark->end;
            return 3;
        }
        if (m_text.isForm(i, u"few")) {
            after = i + 1;
            return 3;
        }
        return std::nullopt;
    }

    std::optional<int> periodAt(int i, int &after) const
    {
        if (const Mark *mark = i < m_end ? m_text.at(i, Class::Period) : nullptr) {
            after = mark->end;
            return mark->value.toInt();
        }
        return std::nullopt;
    }

    /// N hours, days, weeks ... in days, upwards.
    std::optional<Day> lengthAt(int i, int &after) const
    {
        int at = i;
        const auto amount = amountAt(i, at);
        if (!amount)
            return std::nullopt;
        if (m_text.isForm(at, u"-"))
            ++at;
        const auto period = periodAt(at, after);
        if (!period || *amount > 10000)
            return std::nullopt;
        const double days = *period == 0 ? std::ceil(*amount / 24) : *amount * *period;
        return static_cast<Day>(std::max(days, 1.0));
    }

    /// "the past 72 hours", "the last week", "past days", "this month"
    std::optional<TimePhrase> pastAt(int i) const
    {
        int after = i;
        if (const Mark *past = m_text.at(i, Class::Past)) {
            if (const auto length = lengthAt(past->end, after))
                return phrase(i, after, Span::days(m_report - *length, m_report), Kind::Window);
            if (const auto period = periodAt(past->end, after)) {
                if (*period == 30 && m_text.isForm(i, u"last"))
                    return lastMonth(i, after);
                if (*period == 365 && m_text.isForm(i, u"last"))
                    return phrase(i, after, *dateSpan(0, 0, toDate(m_report).year() - 1), Kind::Year);
                const bool plural = m_text.token(past->end).form.endsWith(u's');
                if (!plural && !isBehindPreposition(i))
                    return std::nullopt; // "the last day as deadly"
                const Day length = *period == 0 ? 1 : plural ? *period * 3 : *period;
                if (isBeforeThis(i) && !plural && *period > 1) // the previous week
                    return periodBefore(i, after, *period);
                return phrase(i, after, Span::days(m_report - length, m_report), Kind::Window);
            }
            if (const Mark *weekday = m_text.at(past->end, Class::Weekday);
                weekday && m_text.token(past->end).isCapital) {
                TimePhrase time =
                    phrase(i, weekday->end, Span::day(latestWeekday(weekday->value.toInt(), m_report - 1)), Kind::Day);
                time.isWeekday = true;
                return time;
            }
        }
        if (const Mark *mark = m_text.at(i, Class::This)) {
            const auto period = periodAt(mark->end, after);
            if (!period || *period < 2)
                return std::nullopt;
            const QDate day = toDate(m_report);
            if (*period == 30)
                return phrase(i, after, Span{toDay(QDate(day.year(), day.month(), 1)), m_report + 1}, Kind::Month);
            if (*period == 365)
                return phrase(i, after, Span{toDay(QDate(day.year(), 1, 1)), m_report + 1}, Kind::Running);
            if (*period == 7 || *period == 2)
                return phrase(i, after, Span::days(m_report - *period + 1, m_report), Kind::Window);
        }
        return std::nullopt;
    }

    bool isBeforeThis(int i) const { return m_text.isForm(i, u"previous") || m_text.isForm(i, u"preceding"); }
    /// The period before the one that the text reports.
    TimePhrase periodBefore(int i, int after, Day length) const
    {
        TimePhrase time = phrase(i, after, Span::days(m_report - 2 * length, m_report - length), Kind::Window);
        time.isPeriodBefore = true;
        return time;
    }
    /// "the week before", "the month before that"
    std::optional<TimePhrase> periodBeforeAt(int i) const
    {
        int after = i;
        if (!m_text.isForm(i, u"the"))
            return std::nullopt;
        const auto period = periodAt(i + 1, after);
        if (!period || *period < 2 || !m_text.isForm(after, u"before"))
            return std::nullopt;
        return periodBefore(i, after + 1, *period);
    }

    /// "weeks of violence in which", "months of clashes that have killed"
    std::optional<TimePhrase> periodsOfAt(int i) const
    {
        int after = i;
        const auto period = periodAt(i, after);
        if (!period || *period == 0 || !m_text.token(i).form.endsWith(u's') || !m_text.isForm(after, u"of") ||
            (i > 0 && m_text.isAny(i - 1, Class::Number, Class::Past, Class::This)) ||
            (i > 0 && m_text.token(i - 1).isDigits))
            return std::nullopt;
        constexpr int reach = 5;
        for (int k = after + 1; k < std::min(m_end, after + reach) && !m_text.isPunctuation(k); ++k)
            if (m_text.isForm(k, u"which") || m_text.isForm(k, u"that"))
                return phrase(i, after + 1, Span::days(m_report - *period * 3, m_report),
                              *period == 1 ? Kind::Window : Kind::Running);
        return std::nullopt;
    }

    /// "over the weekend": the last Saturday and Sunday.
    std::optional<TimePhrase> weekendAt(int i) const
    {
        static const QStringList before{u"over"_s, u"at"_s, u"during"_s, u"on"_s, u"throughout"_s, u"across"_s};
        if (!m_text.isForm(i, u"the") || !m_text.isForm(i + 1, u"weekend") || i + 1 >= m_end || i == 0 ||
            !before.contains(m_text.token(i - 1).form))
            return std::nullopt;
        constexpr int saturday = 6;
        const Day begin = latestWeekday(saturday, m_report);
        return phrase(i, i + 2, Span::days(begin, std::min(begin + 1, m_report)), Kind::Day);
    }

    /// "the last Sunday of February", "the first Friday in May 2023"
    std::optional<TimePhrase> lastOfMonthAt(int i) const
    {
        static const QStringList ranks{u"first"_s, u"second"_s, u"third"_s, u"fourth"_s};
        const bool last = m_text.isForm(i, u"last");
        const auto rank = static_cast<int>(ranks.indexOf(m_text.token(i).form));
        if ((!last && rank < 0) || i + 3 >= m_end || !(m_text.isForm(i + 2, u"of") || m_text.isForm(i + 2, u"in")))
            return std::nullopt;
        const Mark *weekday = m_text.at(i + 1, Class::Weekday);
        const int month = monthAt(i + 3), year = yearAt(i + 4);
        const auto days = weekday == nullptr || month == 0 ? std::nullopt
                          : year != 0                      ? dateSpan(0, month, year)
                                                           : latestDate(0, month, m_report);
        if (!days)
            return std::nullopt;
        constexpr Day week = 7;
        const int number = weekday->value.toInt();
        const Day day =
            last ? latestWeekday(number, days->end - 1) : latestWeekday(number, days->begin + week - 1) + rank * week;
        return phrase(i, year != 0 ? i + 5 : i + 4, Span::day(day), Kind::Day);
    }

    /// "402 in the same period of 2023", "in the same month last year": from the start of that year to the day of the
    /// report, which is what the running total beside it counts.
    std::optional<TimePhrase> samePeriodAt(int i) const
    {
        if (!m_text.isForm(i, u"the") || !m_text.isForm(i + 1, u"same") || !m_text.isForm(i + 2, u"period"))
            return std::nullopt;
        const bool joins = m_text.isForm(i + 3, u"of") || m_text.isForm(i + 3, u"in");
        const int at = joins ? i + 4 : i + 3;
        int year = yearAt(at), end = at + 1;
        if (year == 0 && m_text.isForm(at, u"last") && m_text.isForm(at + 1, u"year"))
            year = toDate(m_report).year() - 1, end = at + 2;
        const QDate today = toDate(m_report);
        if (year == 0 || year >= today.year() || end > m_end)
            return std::nullopt;
        const QDate last = QDate(year, 1, 1).addMonths(today.month() - 1).addDays(today.day() - 1);
        return phrase(i, end, Span{toDay(QDate(year, 1, 1)), toDay(last) + 1}, Kind::Running);
    }

    bool isBehindPreposition(int i) const
    {
        int k = i - 1;
        while (k >= 0 && m_text.is(k, Class::Determiner))
            --k;
        return k == i - 1 || m_text.isAny(k, Class::Preposition, Class::In, Class::MoreThan);
    }

    std::optional<TimePhrase> lastMonth(int i, int after) const
    {
        const QDate month = toDate(m_report).addMonths(-1);
        return phrase(i, after, *dateSpan(0, month.month(), month.year()), Kind::Month);
    }

    /// "two days earlier", "a week ago"
    std::optional<TimePhrase> agoAt(int i) const
    {
        int after = i;
        const auto length = lengthAt(i, after);
        if (!length || !m_text.isAny(after, Class::Ago, Class::Before))
            return std::nullopt;
        const Day day = m_report - *length;
        const bool counted = m_text.token(after - 1).form.startsWith("day"_L1); // ten days are no fewer or more
        const Day slack = counted ? 0 : *length >= 300 ? 180 : *length >= 28 ? 15 : *length >= 7 ? 3 : 0;
        return phrase(i, after + 1, Span::days(day - slack, day + slack), *length >= 28 ? Kind::Month : Kind::Day);
    }

    /// "In two years", "over a decade": as long as that it is a running total.
    std::optional<TimePhrase> inYearsAt(int i) const
    {
        static const QStringList before{u"in"_s, u"over"_s, u"during"_s, u"for"_s, u"within"_s, u"after"_s};
        if (!before.contains(m_text.token(i).form))
            return std::nullopt;
        int at = i + 1, after = i;
        while (at < m_end && at < i + 4 &&
               (m_text.isAny(at, Class::AtLeast, Class::MoreThan, Class::UpTo, Class::About, Class::Determiner) ||
                m_text.isForm(at, u"nearly")))
            at = std::max(at + 1, at);
        const auto length = lengthAt(at, after);
        if (!length)
            return std::nullopt;
        constexpr Day month = 28;
        if (*length < month) // in three days of fighting, over two days
            return (m_text.isForm(after, u"of") && !m_text.isForm(i, u"within")) || m_text.isForm(i, u"over")
                       ? std::optional(phrase(i, after, Span::days(m_report - *length, m_report), Kind::Window))
                       : std::nullopt;
        return phrase(i, after, Span::days(m_report - *length, m_report), Kind::Running);
    }

    std::optional<TimePhrase> sinceAt(int i) const
    {
        auto time = anySinceAt(i);
        if (time && m_text.isForm(m_text.isForm(time->end, u",") ? time->end + 1 : time->end, u"when"))
            return eventSince(i, *time);
        constexpr Day recent = 31; // the days that the report is about, and no running total
        if (time && time->days.isValid() && time->days.length() <= recent)
            time->kind = Kind::Window;
        return time;
    }

    /// "the deadliest since April, when a missile killed 12": the day of that event, and no running total.
    std::optional<TimePhrase> eventSince(int i, const TimePhrase &since) const
    {
        for (int k = i + 1; k < since.end; ++k)
            if (auto time = dateAt(k); time && time->end == since.end)
                return time;
            else if (auto day = dayAt(k); day && day->end == since.end)
                return day;
        return since;
    }

    /// "since the war began", "since the start of the ground operation": a running total from a day that the sentence
    /// does not tell.
    std::optional<TimePhrase> sinceWarAt(int i) const
    {
        static const QStringList wars{
            u"war"_s,        u"conflict"_s,    u"uprising"_s,   u"revolution"_s,  u"revolt"_s,   u"fighting"_s,
            u"operation"_s,  u"offensive"_s,   u"invasion"_s,   u"hostilities"_s, u"campaign"_s, u"crisis"_s,
            u"insurgency"_s, u"intifada"_s,    u"escalation"_s, u"violence"_s,    u"unrest"_s,   u"clashes"_s,
            u"protests"_s,   u"bombardment"_s, u"aggression"_s, u"siege"_s,       u"assault"_s,  u"intervention"_s};
        static const QStringList begins{u"began"_s,    u"begun"_s,    u"started"_s,   u"erupted"_s,
                                        u"broke"_s,    u"start"_s,    u"beginning"_s, u"onset"_s,
                                        u"outbreak"_s, u"launched"_s, u"flared"_s};
        constexpr int reach = 9;
        int last = -1;
        bool war = false, begin = false;
        for (int k = i + 1; k < std::min(m_end, i + reach) && !m_text.isPunctuation(k); ++k) {
            const QString &form = m_text.token(k).form;
            const bool isWar = wars.contains(form), isBegin = begins.contains(form);
            war = war || isWar;
            begin = begin || isBegin;
            if (isWar || isBegin)
                last = k;
        }
        return war && begin ? std::optional(phrase(i, last + 1, Span{}, Kind::Running)) : std::nullopt;
    }

    std::optional<TimePhrase> anySinceAt(int i) const
    {
        if (!m_text.isForm(i, u"since"))
            return std::nullopt;
        int at = i + 1;
        static const QStringList skipped{u"the"_s,   u"early"_s,     u"late"_s, u"mid"_s, u"mid-"_s, u"last"_s,
                                         u"start"_s, u"beginning"_s, u"of"_s,   u"its"_s, u"on"_s};
        while (at < m_end && at < i + 5 && skipped.contains(m_text.token(at).form))
            ++at;
        if (at < m_end)
            if (const int year = yearAt(at))
                return phrase(i, at + 1, Span{toDay(QDate(year, 1, 1)), m_report + 1}, Kind::Running);
        if (const auto date = dateAt(at); date && at < m_end)
            return phrase(i, date->end, Span{date->days.begin, m_report + 1}, Kind::Running);
        if (monthAt(at) != 0)
            if (const auto days = latestDate(0, monthAt(at), m_report))
                return phrase(i, at + 1, Span{days->begin, m_report + 1}, Kind::Running);
        if (const auto day = at < m_end ? dayAt(at) : std::nullopt)
            return phrase(i, day->end, Span{day->days.begin, m_report + 1}, Kind::Window);
        // since the start of the year, since the war began
        for (int k = i + 1; k < std::min(m_end, i + 6); ++k)
            if (m_text.isForm(k, u"year"))
                return phrase(i, k + 1, Span{toDay(QDate(toDate(m_report).year(), 1, 1)), m_report + 1}, Kind::Running);
        // since the conflict began in September: the date may stand in the clause
        for (int k = i + 1; k < m_end && k < i + 14; ++k) {
            if (m_text.isForm(k, u";"))
                break;
            const int year = yearAt(k);
            if (year != 0)
                return phrase(i, k + 1, Span{toDay(QDate(year, 1, 1)), m_report + 1}, Kind::Running);
            if (const auto date = dateAt(k); date && (date->kind == Kind::Month || date->kind == Kind::Day))
                return phrase(i, date->end, Span{date->days.begin, m_report + 1}, Kind::Running);
        }
        return sinceWarAt(i);
    }

    std::optional<TimePhrase> dayAt(int i) const
    {
        if (const Mark *mark = m_text.at(i, Class::DayWord))
            return phrase(i, mark->end, Span::day(m_report + mark->value.toInt()), Kind::Day);
        const Mark *weekday = m_text.at(i, Class::Weekday);
        if (weekday && m_text.token(i).isCapital) {
            if (m_text.token(i).form.size() <= 4 &&
                !(i + 1 < m_end && (m_text.isForm(i + 1, u",") || m_text.isForm(i + 1, u"."))))
                return std::nullopt; // Sat, Sun: words of their own
            static const QStringList named{u"market"_s, u"mosque"_s, u"bazaar"_s, u"souk"_s, u"sermon"_s};
            if (weekday->end < m_end && named.contains(m_text.token(weekday->end).form))
                return std::nullopt; // the Friday market
            TimePhrase time =
                phrase(i, weekday->end, Span::day(latestWeekday(weekday->value.toInt(), m_report)), Kind::Day);
            time.isWeekday = true;
            int after = skipComma(i + 1);
            if (const auto date = dateAt(after); date && date->kind == Kind::Day) // Sunday, February 5, 2012
                return phrase(i, date->end, date->days, Kind::Day);
            static const QStringList parts{u"morning"_s, u"evening"_s, u"night"_s, u"afternoon"_s, u"noon"_s};
            if (time.end < m_end && parts.contains(m_text.token(time.end).form))
                ++time.end;
            return time;
        }
        // in 2014
        static const QStringList before{u"in"_s, u"during"_s, u"of"_s, u"throughout"_s};
        if (before.contains(m_text.token(i).form))
            if (const int year = yearAt(i + 1);
                year && !(i + 2 < m_end && m_text.isAny(i + 2, Class::Person, Class::PersonAdjective) &&
                          !m_text.token(i + 2).isCapital))
                return phrase(i, i + 2, *dateSpan(0, 0, year), Kind::Year);
        return std::nullopt;
    }

    const Marked &m_text;
    int m_end;
    Day m_report;
};

} // namespace

std::optional<TimePhrase> figureDateAt(const Marked &text, int i, int sentenceEnd)
{
    const Token &token = text.token(i);
    if (!token.isDigits)
        return std::nullopt;
    QString form = token.form;
    int after = i + 1;
    if (form.size() == 4 && i + 4 < sentenceEnd && text.isForm(i + 1, u"-") && text.isForm(i + 3, u"-") &&
        text.token(i + 2).isDigits && text.token(i + 4).isDigits) {
        form = form + u'.' + text.token(i + 2).form + u'.' + text.token(i + 4).form;
        after = i + 5;
    }
    if (form.size() <= 2 && i + 4 < sentenceEnd && text.isForm(i + 1, u"-") && text.isForm(i + 3, u"-") &&
        text.token(i + 2).isDigits && text.token(i + 4).isDigits && text.token(i + 4).form.size() == 4) {
        form = form + u'.' + text.token(i + 2).form + u'.' + text.token(i + 4).form;
        after = i + 5;
    }
    const QChar mark = form.contains(u'/') ? u'/' : u'.';
    const QStringList parts = form.split(mark);
    if (parts.size() != 3)
        return std::nullopt;
    int day = parts[0].toInt(), month = parts[1].toInt(), year = parts[2].toInt();
    if (parts[0].size() == 4)
        std::swap(day, year);
    if (month > 12 && day <= 12)
        std::swap(day, month);
    if (year < 100)
        year += 2000;
    if (day < 1 || year < 1900 || year > 2100)
        return std::nullopt;
    const auto days = dateSpan(day, month, year);
    return days ? std::optional(TimePhrase{i, after, *days, TimePhrase::Kind::Day, false}) : std::nullopt;
}

std::optional<TimePhrase> englishTimeAt(const Marked &text, int i, int sentenceEnd, Day report)
{
    return Reader(text, sentenceEnd, report).at(i);
}

} // namespace sijill::reading
