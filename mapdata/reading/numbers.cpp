#include "mapdata/reading/numbers.h"

#include "mapdata/reading/arabicnumbers.h"

#include <cmath>
#include <limits>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

constexpr double largest = std::numeric_limits<qint32>::max();

struct Core {
    double value = 0;
    int end = 0;
};

/// 1,100 and 1.100 and ١٬١٠٠ are 1100; nothing where the marks are those of a date, a time or an address.
std::optional<double> digitsValue(const QString &form)
{
    if (form.contains(u':') || form.contains(u'/'))
        return std::nullopt;
    QString plain;
    const QStringList groups = form.split(u',');
    const bool grouped = groups.size() > 1;
    for (qsizetype i = 1; i < groups.size(); ++i)
        if (groups[i].size() != 3)
            return std::nullopt;
    plain = grouped ? groups.join(QString()) : form;
    plain.remove(u'٬');
    plain.replace(u'٫', u'.');
    const QStringList parts = plain.split(u'.');
    if (parts.size() > 2)
        return std::nullopt;
    if (parts.size() == 2 && parts[1].size() == 3 && !grouped)
        plain.remove(u'.');
    bool fine = false;
    const double value = plain.toDouble(&fine);
    return fine ? std::optional(value) : std::nullopt;
}

std::optional<double> hyphened(const Marked &text, const QString &form);

/// A single word: "three", "sixty-three", "ثلاثة".
std::optional<double> wordValue(const Marked &text, int i)
{
    if (const Mark *mark = text.at(i, Class::Number))
        return mark->value.toDouble();
    return hyphened(text, text.token(i).form);
}

std::optional<double> hyphened(const Marked &text, const QString &form)
{
    static const QHash<QString, int> tens{{u"twenty"_s, 20}, {u"thirty"_s, 30},  {u"forty"_s, 40},  {u"fifty"_s, 50},
                                          {u"sixty"_s, 60},  {u"seventy"_s, 70}, {u"eighty"_s, 80}, {u"ninety"_s, 90}};
    static const QHash<QString, int> ones{{u"one"_s, 1},   {u"two"_s, 2},   {u"three"_s, 3},
                                          {u"four"_s, 4},  {u"five"_s, 5},  {u"six"_s, 6},
                                          {u"seven"_s, 7}, {u"eight"_s, 8}, {u"nine"_s, 9}};
    const QStringList parts = form.split(u'-');
    if (text.isArabic() || parts.size() != 2 || !tens.contains(parts[0]) || !ones.contains(parts[1]))
        return std::nullopt;
    return tens.value(parts[0]) + ones.value(parts[1]);
}

std::optional<Core> digitsAt(const Marked &text, int i, int end)
{
    const Token &token = text.token(i);
    if (!token.isDigits)
        return std::nullopt;
    const std::optional<double> value = digitsValue(token.form);
    if (!value)
        return std::nullopt;
    Core core{*value, i + 1};
    // 70 000
    while (core.end < end && text.token(core.end).isDigits && text.token(core.end).form.size() == 3 &&
           text.token(core.end - 1).form.size() <= 3 && !text.token(core.end).form.contains(u'.') &&
           text.words().text[text.token(core.end).begin - 1] == u'\u00a0')
        core = {core.value * 1000 + text.token(core.end).form.toDouble(), core.end + 1};
    if (core.end < end)
        if (const Mark *scale = text.at(core.end, Class::Scale))
            core = {core.value * scale->value.toDouble(), scale->end};
    return core;
}

/// English words: "one hundred and five", "two dozen", "a dozen", "a score".
std::optional<Core> englishAt(const Marked &text, int i, int end)
{
    double sum = 0, part = 0;
    bool any = false;
    int at = i;
    const bool article = text.isForm(i, u"a") && i + 1 < end && text.is(i + 1, Class::Scale);
    if (article) {
        part = 1;
        at = i + 1;
        any = true;
    }
    while (at < end) {
        if (const auto value = wordValue(text, at)) {
            if (any && part != 0 && *value >= 10 && part < 100 && std::fmod(part, 100) != 0)
                break;
            part += *value;
            any = true;
            ++at;
        } else if (const Mark *scale = text.at(at, Class::Scale); scale && any) {
            const double by = scale->value.toDouble();
            if (by >= 1000) {
                sum += std::max(part, 1.0) * by;
                part = 0;
            } else {
                part = std::max(part, 1.0) * by;
            }
            at = scale->end;
        } else if (any && part >= 100 && text.isForm(at, u"and") && at + 1 < end && wordValue(text, at + 1)) {
            ++at;
        } else {
            break;
        }
    }
    return any ? std::optional(Core{sum + part, at}) : std::nullopt;
}

std::optional<Core> coreAt(const Marked &text, int i, int end)
{
    if (i >= end || text.isTaken(i) || text.isInside(i))
        return std::nullopt;
    if (auto digits = digitsAt(text, i, end)) {
        // 17 ألفا و700
        const int after = digits->end;
        if (text.isArabic() && after > i + 1 && after + 1 < end && text.isForm(after, u"و") &&
            text.token(after + 1).isDigits)
            if (const auto rest = digitsValue(text.token(after + 1).form);
                rest && *rest < 1000 && digits->value >= 1000)
                digits = Core{digits->value + *rest, after + 2};
        return digits;
    }
    if (text.isArabic()) {
        int after = i;
        if (const auto value = arabicNumberAt(text, i, end, after))
            return Core{static_cast<double>(*value), after};
        return std::nullopt;
    }
    return englishAt(text, i, end);
}

qint32 whole(double value)
{
    return value >= largest ? static_cast<qint32>(largest) : static_cast<qint32>(std::llround(value));
}

bool isYear(const Marked &text, int i, int end)
{
    const Token &token = text.token(i);
    if (!token.isDigits || token.form.size() != 4)
        return false;
    const int value = token.form.toInt();
    if (value < 1900 || value > 2100)
        return false;
    const bool person = i + 1 < end && (text.isAny(i + 1, Class::Person, Class::PersonAdjective, Class::Kill,
                                                   Class::Dead, Class::Wound, Class::Death));
    return !person;
}

/// "a boy of 12"
bool isAgeOf(const Marked &text, int core, int sentenceBegin)
{
    static const QStringList one{u"boy"_s,  u"girl"_s,   u"man"_s,      u"woman"_s,   u"child"_s, u"youth"_s,
                                 u"baby"_s, u"infant"_s, u"teenager"_s, u"toddler"_s, u"son"_s,   u"daughter"_s};
    return core - 2 >= sentenceBegin && text.isForm(core - 1, u"of") && one.contains(text.token(core - 2).form);
}

/// The number counts something else, by what stands around it.
bool countsOtherThings(const Marked &text, const NumberPhrase &number, int sentenceBegin, int end)
{
    const int core = number.core, after = number.end;
    const Token &token = text.token(core);
    if (isYear(text, core, end) && after == core + 1)
        return true;
    if (after < end && text.isAny(after, Class::Unit, Class::Ordinal))
        return true;
    const auto touches = [&](int a, int b) { return text.token(a).end == text.token(b).begin; };
    if (after + 1 < end && text.isForm(after, u"-") &&
        (text.is(after + 1, Class::Unit) || text.token(after + 1).isWord))
        return true; // 24-hour, 12-year-old
    if (after < end && QStringList{u"%"_s, u"٪"_s, u"°"_s}.contains(text.token(after).form))
        return true;
    if (core > sentenceBegin) {
        const QString &before = text.token(core - 1).form;
        if (QStringList{u"$"_s, u"€"_s, u"£"_s, u"#"_s, u"+"_s, u"№"_s, u"₪"_s}.contains(before))
            return true;
        if (token.isDigits && before == "-"_L1 && touches(core - 1, core) && core - 2 >= sentenceBegin &&
            text.token(core - 2).isWord && touches(core - 2, core - 1))
            return true; // Su-24
        for (int k = core - 1; k >= std::max(sentenceBegin, core - 5); --k)
            if (const Mark *mark = text.at(k, Class::UnitBefore);
                mark && mark->end == core && !text.isTaken(k)) // not "on the same day two people"
                return true;
        // an age: Ahmad, 25, ...
        if (token.isDigits && before == ","_L1 && core - 2 >= sentenceBegin && text.token(core - 2).isCapital &&
            after < end && (text.isForm(after, u",") || text.isForm(after, u"،")) && number.count.best < 120)
            if (core + 2 >= end || !text.token(core + 2).isDigits)
                return number.first == core;
    }
    if (isAgeOf(text, core, sentenceBegin))
        return true;
    // one in four, two in three
    if (!text.isArabic() && after + 1 < end && (text.isForm(after, u"in") || text.isForm(after, u"out")) &&
        number.count.best < 10 && !text.is(core, Class::AtLeast)) {
        const int of = text.isForm(after + 1, u"of") ? after + 2 : after + 1;
        const bool many = of < end && (text.is(of, Class::Number) || text.token(of).isDigits) &&
                          !text.isAny(of + 1, Class::PlaceKind, Class::AreaKind, Class::Thing, Class::Unit);
        if (many)
            return true;
    }
    // telephone numbers: groups of digits side by side
    if (token.isDigits) {
        const bool left = core > sentenceBegin && text.token(core - 1).isDigits;
        const bool right = core + 1 < end && text.token(core + 1).isDigits && after == core + 1;
        if (left || right)
            return true;
        if (token.form.startsWith(u'0'))
            return true;
    }
    return false;
}

/// A range behind a first number: "3-5", "10 to 15", "two or three", "between 100 and 200".
bool addRange(const Marked &text, NumberPhrase &number, double first, bool between, int end)
{
    int at = number.end;
    if (at + 1 >= end)
        return false;
    const QString &form = text.token(at).form;
    const bool dash = form == "-"_L1 || form == u"–"_s || form == u"—"_s;
    const bool joins =
        dash ? text.token(at - 1).end == text.token(at).begin && text.token(at).end == text.token(at + 1).begin
             : text.is(at, Class::RangeJoin) || (between && text.is(at, Class::Conjunction));
    const bool conjoined = text.isArabic() && between; // مئة ومئتين
    if (!joins && !conjoined)
        return false;
    const auto second = coreAt(text, joins ? at + 1 : at, end);
    if (!second || second->value <= first)
        return false;
    number.count = {whole(first), Count::absent, whole(second->value)};
    number.end = second->end;
    return true;
}

std::optional<NumberPhrase> vagueAt(const Marked &text, int i)
{
    const Mark *mark = text.at(i, Class::Vague);
    const Mark *share = text.at(i, Class::Share);
    if ((!mark && !share) || text.isTaken(i) || (i > 0 && text.isForm(i - 1, u"how")))
        return std::nullopt;
    NumberPhrase number;
    number.first = number.core = i;
    number.end = mark ? mark->end : share->end;
    number.kind = mark ? NumberPhrase::Kind::Vague : NumberPhrase::Kind::Share;
    if (mark)
        number.count = {mark->value.toInt(), Count::absent, Count::absent};
    return number;
}

} // namespace

std::optional<NumberPhrase> numberAt(const Marked &text, int i, int end)
{
    if (i >= end || text.isTaken(i) || text.isInside(i))
        return std::nullopt;
    int at = i;
    Class qualifier = Class::Verb;
    for (bool again = true; again && at < end;) {
        again = false;
        for (const Class what : {Class::AtLeast, Class::MoreThan, Class::UpTo, Class::About, Class::Between})
            if (const Mark *mark = text.at(at, what); mark && mark->end < end) {
                if (qualifier == Class::Verb || what != Class::About)
                    qualifier = what;
                at = mark->end;
                again = true;
                break;
            }
    }
    bool another = false;
    if (const Mark *mark = text.at(at, Class::More); mark && mark->value == "before"_L1) {
        another = true;
        at = mark->end;
    }
    int begin = i;
    while (begin > 0 && !(text.isPunctuation(begin - 1) && text.isForm(begin - 1, u".")) && begin > i - 6)
        --begin;
    if (auto vague = vagueAt(text, at)) {
        if (vague->kind == NumberPhrase::Kind::Share && at != i)
            return std::nullopt;
        vague->first = i;
        vague->next = vague->end;
        return vague;
    }
    const auto core = coreAt(text, at, end);
    if (!core || core->value >= largest)
        return std::nullopt;
    NumberPhrase number;
    number.first = i;
    number.core = at;
    number.end = core->end;
    number.more = another;
    const qint32 n = whole(core->value);
    number.count = Count::exactly(n);
    if (!addRange(text, number, core->value, qualifier == Class::Between, end)) {
        if (qualifier == Class::AtLeast || qualifier == Class::MoreThan)
            number.count = Count::atLeast(n);
        else if (qualifier == Class::UpTo)
            number.count = Count::upTo(n);
    }
    number.openEnd = qualifier == Class::AtLeast || qualifier == Class::MoreThan;
    if (countsOtherThings(text, number, begin, end))
        return std::nullopt;
    number.next = number.end;
    if (number.next < end)
        if (const Mark *mark = text.at(number.next, Class::More); mark && mark->value != "before"_L1) {
            number.more = true;
            number.next = mark->end;
        }
    if (number.next < end && text.is(number.next, Class::Each)) {
        number.each = true;
        number.next = text.at(number.next, Class::Each)->end;
    }
    return number;
}

} // namespace sijill::reading
