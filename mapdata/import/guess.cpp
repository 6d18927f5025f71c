#include "mapdata/import/guess.h"

#include "mapdata/import/columnlook.h"
#include "mapdata/import/datecolumns.h"
#include "mapdata/mapping/columnwords.h"
#include "mapdata/mapping/formcolumns.h"
#include "mapdata/mapping/namedroles.h"
#include "mapdata/presets/hxl.h"
#include "mapdata/presets/presets.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// What is less sure than that is offered, not taken.
constexpr double leastTaken = 0.6;

QString dateReason(const ColumnLook &look)
{
    if (look.dayFirst > 0 && look.monthFirst == 0)
        return Exchange::tr("“%1” and others are dates, the day first").arg(look.sampleDate);
    if (look.monthFirst > 0 && look.dayFirst == 0)
        return Exchange::tr("“%1” and others are dates, the month first").arg(look.sampleDate);
    if (look.eitherWay > 0)
        return Exchange::tr("“%1” and others are dates, but day and month may be either way").arg(look.sampleDate);
    return Exchange::tr("“%1” and others are dates").arg(look.sampleDate);
}

std::vector<RoleCandidate> byContent(const ColumnLook &look)
{
    std::vector<RoleCandidate> found;
    const auto add = [&](Role role, double confidence, const QString &reason) {
        found.push_back({role, confidence, reason});
    };
    if (look.share(look.dates) >= 0.8)
        add(Role::DateStart, 0.75, dateReason(look));
    if (look.share(look.years) > 0.9)
        add(Role::Year, 0.5, Exchange::tr("the numbers look like years"));
    if (look.share(look.serials) > 0.9)
        add(Role::DateStart, 0.4, Exchange::tr("the numbers may be days as a spreadsheet counts them"));
    if (look.share(look.epochs) > 0.9)
        add(Role::DateStart, 0.35, Exchange::tr("the numbers may be moments as computers count them"));
    if (look.share(look.latitudes) > 0.8)
        add(Role::Latitude, 0.85, Exchange::tr("degrees with N or S"));
    if (look.share(look.longitudes) > 0.8)
        add(Role::Longitude, 0.85, Exchange::tr("degrees with E or W"));
    if (look.share(look.mapPoints) > 0.5)
        add(Role::Point, 0.85, Exchange::tr("positions on maps"));
    else if (look.share(look.points) > 0.8)
        add(Role::Point, 0.7, Exchange::tr("two coordinates in one cell"));
    if (look.share(look.decimals) > 0.8) {
        add(Role::Longitude, 0.3, Exchange::tr("the numbers may be degrees"));
        add(Role::Latitude, 0.3, Exchange::tr("the numbers may be degrees"));
    }
    if (look.share(look.links) > 0.8)
        add(Role::Link, 0.8, Exchange::tr("links"));
    if (look.share(look.outcomes) > 0.5)
        add(countRole(Outcome::Killed), 0.72, Exchange::tr("killed and wounded in one cell"));
    if (look.share(look.clocks) > 0.8 && look.share(look.dates) < 0.2 && look.share(look.counts) < 0.2)
        add(Role::Time, 0.65, Exchange::tr("times of day"));
    const bool isText = look.share(look.counts) < 0.5 && look.share(look.dates) < 0.5 && look.share(look.links) < 0.5;
    if (look.share(look.counts) > 0.8 && look.share(look.years) < 0.5)
        add(countRole(Outcome::Killed), 0.25, Exchange::tr("whole numbers"));
    if (look.filled == 0 || !isText)
        return found;
    if (look.length > qsizetype(60) * look.filled)
        add(Role::Wording, 0.45, Exchange::tr("long texts"));
    else if (look.filled > 10 && look.distinct.size() * 5 < look.filled)
        add(Role::Kind, 0.3, Exchange::tr("a few words that occur again and again"));
    else
        add(Role::Place, 0.3, Exchange::tr("many different short texts"));
    return found;
}

/// What the name says, and what stands in the cells speaks against.
struct Doubt {
    double share; ///< of the cells that are as the name says
    const char *reason;
};

std::optional<Doubt> doubtOf(Role role, const ColumnLook &look)
{
    if (role == Role::DateStart || role == Role::DateEnd)
        return Doubt{look.share(look.dates + look.years + look.serials + look.epochs),
                     QT_TRANSLATE_NOOP("Exchange", "the column is named so, but most of its cells are no dates")};
    if (isNumberOfPeople(role) || role == Role::EventCount)
        return Doubt{look.share(look.counts + look.outcomes),
                     QT_TRANSLATE_NOOP("Exchange", "the column is named so, but most of its cells are no numbers")};
    if (role == Role::Longitude || role == Role::Latitude)
        return Doubt{look.share(look.degrees),
                     QT_TRANSLATE_NOOP("Exchange", "the column is named so, but most of its cells are no degrees")};
    return std::nullopt;
}

/// A column "day" beside one of years has the day of the month, not the date.
void makeDayOfMonth(ColumnGuess &column, const ColumnLook &look, bool hasYears)
{
    if (column.candidates.empty() || column.candidates.front().role != Role::DateStart || !hasYears ||
        look.share(look.daysOfMonth) < 0.9)
        return;
    column.candidates = {
        {Role::DayOfMonth, 0.95, Exchange::tr("the column is named so, and its cells are from 1 to 31")}};
}

/// A column of names, "victims", "fighters", that holds numbers; or one of numbers of people by its name.
bool isOfNumbersOfPeople(const NamedRole &named, const ColumnLook &look)
{
    const bool isOfPeople = named.isOfPeople || named.role == Role::Target || named.role == Role::TargetToo ||
                            named.role == Role::Actor || named.role == Role::ActorToo;
    return isOfPeople && look.share(look.counts) > 0.8 && look.numbers > 0;
}

/// The name says it; what stands in the cells may speak against it.
std::vector<RoleCandidate> byName(const NamedRole &named, const ColumnLook &look)
{
    constexpr double ofUsualName = 0.92, doubted = 0.65;
    if (!named.role)
        return {};
    if (isOfNumbersOfPeople(named, look))
        return {};
    if (*named.role == Role::Time && (look.filled == 0 || look.share(look.clocks) < 0.5))
        return {}; // a moment, or a number of hours
    RoleCandidate candidate{*named.role, named.confidence, named.reason};
    const std::optional<Doubt> doubt = look.filled == 0 ? std::nullopt : doubtOf(*named.role, look);
    if (doubt && doubt->share < 0.5) {
        if (named.confidence < ofUsualName)
            return {}; // understood only, and the cells say otherwise
        candidate = {*named.role, doubted, Exchange::tr(doubt->reason)};
    } else if (named.role == Role::DateStart && named.confidence == lastResort && look.filled == 0) {
        return {};
    } else if ((named.role == Role::DateStart || named.role == Role::DateEnd) && look.dates > 0 &&
               named.confidence > lastResort) {
        candidate.reason = Exchange::tr("the column is named so; %1").arg(dateReason(look));
    } else if (named.role == Role::Place && look.share(look.decimals) + look.share(look.points) > 0.8) {
        candidate = {look.points > look.decimals ? Role::Point : Role::Place, 0.6,
                     Exchange::tr("two coordinates in one cell")};
    } else if ((named.role == Role::Place || named.role == Role::Link || named.role == Role::Source) &&
               look.share(look.mapPoints) > 0.5) {
        candidate = {Role::Point, 0.93, Exchange::tr("positions on maps")};
    } else if (named.role == Role::Source && look.share(look.links) > 0.8) {
        return {{Role::Link, 0.9, Exchange::tr("links")}, {Role::Source, 0.8, named.reason}};
    }
    return {candidate};
}

/// A filled column is better than an empty one of a better name.
void takeBest(const std::vector<ColumnLook> &looks, MappingGuess &guess)
{
    constexpr double ofEmpty = 0.3;
    struct Choice {
        double confidence;
        qsizetype column;
        Role role;
    };
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < guess.columns.size(); ++i)
        for (const RoleCandidate &candidate : guess.columns[i].candidates)
            if (candidate.confidence >= leastTaken)
                choices.push_back({looks[i].filled > 0 ? candidate.confidence : candidate.confidence - ofEmpty,
                                   static_cast<qsizetype>(i), candidate.role});
    std::ranges::stable_sort(choices, std::ranges::greater{}, &Choice::confidence);
    for (const Choice &choice : choices) {
        const QString &column = guess.columns[static_cast<std::size_t>(choice.column)].column;
        if (guess.mapping.columnFor(choice.role).isEmpty() && !guess.mapping.roleOf(column))
            guess.mapping.columns.push_back({choice.role, column});
    }
}

/// A column of ranges holds more than that of one of their days: "2016-03-01" beside "2016-03-01~2016-03-04".
void preferRanges(const std::vector<ColumnLook> &looks, const QStringList &columns, MappingGuess &guess)
{
    const qsizetype at = columns.indexOf(guess.mapping.columnFor(Role::DateStart));
    if (at < 0 || !guess.mapping.columnFor(Role::DateEnd).isEmpty() || looks[static_cast<std::size_t>(at)].ranges > 0)
        return;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnLook &look = looks[static_cast<std::size_t>(i)];
        const bool isFull = look.filled >= looks[static_cast<std::size_t>(at)].filled;
        if (look.ranges == 0 || !isFull || look.share(look.dates) < 0.8 || guess.mapping.roleOf(columns[i]))
            continue;
        guess.mapping.assign(Role::DateStart, columns[i]);
        guess.columns[static_cast<std::size_t>(i)].candidates.insert(
            guess.columns[static_cast<std::size_t>(i)].candidates.begin(),
            {Role::DateStart, 0.9, Exchange::tr("“%1” and others are several days").arg(look.sampleRange)});
        return;
    }
}

void decideDates(const std::vector<ColumnLook> &looks, const QStringList &columns, MappingGuess &guess)
{
    int dayFirst = 0, monthFirst = 0, eitherWay = 0;
    for (const Role role : {Role::DateStart, Role::DateEnd}) {
        const qsizetype at = columns.indexOf(guess.mapping.columnFor(role));
        if (at < 0)
            continue;
        const ColumnLook &look = looks[static_cast<std::size_t>(at)];
        dayFirst += look.dayFirst;
        monthFirst += look.monthFirst;
        eitherWay += look.eitherWay;
    }
    guess.mapping.dateOrder = monthFirst > dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    guess.datesAreAmbiguous = eitherWay > 0 && (dayFirst > 0) == (monthFirst > 0);
}

/// By the columns that are read as numbers; one that has both signs is nobody's.
void decideDecimal(const std::vector<ColumnLook> &looks, const QStringList &columns, MappingGuess &guess)
{
    int points = 0, commas = 0;
    for (const Mapping::Entry &entry : guess.mapping.columns) {
        const qsizetype at = columns.indexOf(entry.column);
        const bool isNumber = isNumberOfPeople(entry.role) || entry.role == Role::Longitude ||
                              entry.role == Role::Latitude || entry.role == Role::Point;
        if (at < 0 || !isNumber)
            continue;
        points += looks[static_cast<std::size_t>(at)].decimalPoints;
        commas += looks[static_cast<std::size_t>(at)].decimalCommas;
    }
    guess.mapping.decimal = commas > points ? u',' : u'.';
}

/// Counts may be written with parted thousands beside coordinates with the same sign as a decimal one.
void decideCountDecimal(const std::vector<ColumnLook> &looks, const QStringList &columns, MappingGuess &guess)
{
    int points = 0, commas = 0;
    for (const Mapping::Entry &entry : guess.mapping.columns) {
        const qsizetype at = columns.indexOf(entry.column);
        if (at < 0 || !isNumberOfPeople(entry.role))
            continue;
        points += looks[static_cast<std::size_t>(at)].countPoints;
        commas += looks[static_cast<std::size_t>(at)].countCommas;
    }
    if ((points > 0) != (commas > 0))
        guess.mapping.countDecimal = commas > 0 ? u',' : u'.';
}

/// "Date (mm/dd/yyyy)": the order that the names of the columns of dates say; nothing where they do not.
std::optional<DateOrder> orderInNames(const Mapping &mapping)
{
    static const QRegularExpression dayFirst(u"\\b(d{1,2}|j{1,2})\\W?m{1,3}\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthFirst(u"\\bm{1,3}\\W?(d{1,2}|j{1,2})\\b"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    for (const Role role : {Role::DateStart, Role::DateEnd}) {
        const QString name = mapping.columnFor(role);
        if (name.contains(dayFirst))
            return DateOrder::DayFirst;
        if (name.contains(monthFirst))
            return DateOrder::MonthFirst;
    }
    return std::nullopt;
}

/// Where the codebook has several names for a role, the first column that is filled.
Mapping byCodebook(const Preset &preset, const QStringList &columns, const std::vector<ColumnLook> &looks)
{
    QStringList filled;
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (looks[static_cast<std::size_t>(i)].filled > 0)
            filled << columns[i];
    Mapping mapping = mappingOf(preset, filled);
    for (const Mapping::Entry &entry : mappingOf(preset, columns).columns)
        if (mapping.columnFor(entry.role).isEmpty() && !mapping.roleOf(entry.column))
            mapping.columns.push_back(entry);
    return mapping;
}

/// Dates, counts or coordinates stand in it. An id is a number too, and so is a year.
bool looksRead(const QString &column, const ColumnLook &look)
{
    static const QSet<QString> numbers{u"id"_s,   u"ids"_s,      u"code"_s,  u"iso"_s, u"pcode"_s, u"fid"_s,
                                       u"gid"_s,  u"objectid"_s, u"index"_s, u"row"_s, u"phone"_s, u"zip"_s,
                                       u"year"_s, u"month"_s,    u"day"_s,   u"age"_s, u"week"_s,  u"gwno"_s};
    if (look.share(look.dates) >= 0.8 || look.share(look.points) > 0.8 ||
        look.share(look.latitudes + look.longitudes) > 0.8 || look.share(look.decimals) > 0.8)
        return true;
    const QStringList words = wordsOfColumn(column);
    const bool isNumbered = std::ranges::any_of(words, [&](const QString &word) { return numbers.contains(word); });
    if (look.share(look.years) >= 0.5 || isNumbered)
        return false;
    // "не менее 3" among numbers: whatever language its words are of.
    const bool areMixed = look.numbers > 0 && look.share(look.withFigures) > 0.8 && look.share(look.dates) < 0.2 &&
                          look.numbers < look.withFigures;
    return look.share(look.counts) > 0.8 || areMixed;
}

bool isRegion(const QString &column)
{
    static const QStringList names{u"region"_s, u"regiao"_s};
    const QStringList words = wordsOfColumn(column);
    return words.size() == 1 && names.contains(words.first());
}

bool isWeek(const QString &column)
{
    static const QStringList names{u"week"_s,    u"weeks"_s,  u"epiweek"_s, u"isoweek"_s,
                                   u"semaine"_s, u"semana"_s, u"أسبوع"_s,   u"اسبوع"_s};
    const QStringList words = wordsOfColumn(column);
    return std::ranges::any_of(words, [](const QString &word) { return names.contains(word); });
}

class Guesser {
public:
    Guesser(const QStringList &columns, const std::vector<QStringList> &rows, const GuessHints &hints)
        : m_columns(columns), m_own(hints.own),
          m_tags(hints.tags.isEmpty() && isHxlTagRow(columns) ? columns : hints.tags)
    {
        for (qsizetype i = 0; i < columns.size(); ++i)
            m_looks.push_back(lookAtColumn(rows, i));
    }

    MappingGuess guess();

private:
    void byPreset(const Preset &preset);
    void byOwn(const Mapping &own);
    void byTags();
    void byNamesAndCells();
    void placeWithoutHeader();
    bool mayBeGridZone(std::size_t column) const;
    void findGridZone();
    void setReasons(const std::function<QString(const QString &)> &reason);

    const QStringList &m_columns;
    const std::span<const Mapping> m_own;
    const QStringList m_tags;
    std::vector<ColumnLook> m_looks;
    MappingGuess m_guess;
};

void Guesser::setReasons(const std::function<QString(const QString &)> &reason)
{
    for (ColumnGuess &column : m_guess.columns)
        if (const auto role = m_guess.mapping.roleOf(column.column))
            column.candidates = {{*role, 1, reason(column.column)}};
}

void Guesser::byPreset(const Preset &preset)
{
    m_guess.mapping = byCodebook(preset, m_columns, m_looks);
    m_guess.preset = QString::fromLatin1(preset.name);
    setReasons([&](const QString &) { return Exchange::tr("so the codebook of %1 says").arg(m_guess.preset); });
    for (ColumnGuess &column : m_guess.columns)
        if (column.candidates.empty())
            column.whyNot = whyNotRead(preset, column.column);
    // A copy that a spreadsheet has turned to the other order.
    int dayFirst = 0, monthFirst = 0;
    for (const Role role : {Role::DateStart, Role::DateEnd})
        if (const qsizetype at = m_columns.indexOf(m_guess.mapping.columnFor(role)); at >= 0) {
            dayFirst += m_looks[static_cast<std::size_t>(at)].dayFirst;
            monthFirst += m_looks[static_cast<std::size_t>(at)].monthFirst;
        }
    if ((dayFirst > 0) != (monthFirst > 0))
        m_guess.mapping.dateOrder = dayFirst > 0 ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

void Guesser::byOwn(const Mapping &own)
{
    m_guess.mapping = own;
    m_guess.preset = own.name;
    setReasons([&](const QString &) { return Exchange::tr("so your preset %1 says").arg(own.name); });
}

void Guesser::byTags()
{
    const HxlReading hxl = readHxl(m_tags, m_columns);
    m_guess.mapping = hxl.mapping;
    m_guess.preset = hxl.mapping.name;
    setReasons([&](const QString &column) {
        return Exchange::tr("the tag %1 says so").arg(m_tags.value(m_columns.indexOf(column)));
    });
    const std::vector<NamedRole> named = rolesNamed(m_columns);
    for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
        ColumnGuess &column = m_guess.columns[i];
        const QString tag = m_tags.value(static_cast<qsizetype>(i));
        if (hxl.otherwise.contains(column.column)) {
            column.whyNot =
                Exchange::tr("another column of the same figure; which of them are parts of it is not clear");
            column.looksRead = true;
        } else if (column.candidates.empty() && !isTagOfPeople(tag)) {
            for (const RoleCandidate &candidate : byName(named[i], m_looks[i]))
                if (candidate.confidence >= leastTaken && m_guess.mapping.columnFor(candidate.role).isEmpty() &&
                    !m_guess.mapping.roleOf(column.column)) {
                    m_guess.mapping.columns.push_back({candidate.role, column.column});
                    column.candidates = {candidate};
                }
        }
    }
    decideDates(m_looks, m_columns, m_guess);
    m_guess.datesAreAmbiguous = false;
    decideDecimal(m_looks, m_columns, m_guess);
    decideCountDecimal(m_looks, m_columns, m_guess);
}

/// Where no column has a name, the one of short texts is that of places: the gazetteer says whether they are any. What
/// its numbers count nobody says.
void Guesser::placeWithoutHeader()
{
    static const QRegularExpression numbered(u"^field_\\d+$"_s);
    const bool isHeadless =
        std::ranges::all_of(m_columns, [](const QString &column) { return numbered.match(column).hasMatch(); });
    if (!isHeadless || !m_guess.mapping.columnFor(Role::Place).isEmpty())
        return;
    ColumnGuess *only = nullptr;
    for (ColumnGuess &column : m_guess.columns) {
        const bool isOfTexts = std::ranges::any_of(column.candidates, [](const RoleCandidate &candidate) {
            return candidate.role == Role::Place || candidate.role == Role::Kind || candidate.role == Role::Wording;
        });
        if (!isOfTexts || m_guess.mapping.roleOf(column.column))
            continue;
        if (only)
            return;
        only = &column;
    }
    if (!only)
        return;
    m_guess.mapping.columns.push_back({Role::Place, only->column});
    only->candidates.insert(only->candidates.begin(),
                            {Role::Place, leastTaken, Exchange::tr("the only column of texts, and none has a name")});
}

bool Guesser::mayBeGridZone(std::size_t column) const
{
    static const QRegularExpression name(u"zone|zona|utm|huso|fuseau|grid|نطاق"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const ColumnLook &look = m_looks[column];
    return look.filled > 0 && m_columns[static_cast<qsizetype>(column)].contains(name) &&
           std::ranges::all_of(look.distinct, [](const QString &cell) { return isGridZone(cell.toStdString()); });
}

/// A column "zone" may name anything; beside eastings and northings, and with numbers from 1 to 60, it is that of the
/// grid.
void Guesser::findGridZone()
{
    const auto lookOf = [this](Role role) -> const ColumnLook * {
        const qsizetype at = m_columns.indexOf(m_guess.mapping.columnFor(role));
        return at < 0 ? nullptr : &m_looks[static_cast<std::size_t>(at)];
    };
    const ColumnLook *const x = lookOf(Role::Longitude), *const y = lookOf(Role::Latitude);
    const bool areMetres = x && y && x->share(x->degrees) < 0.5 && y->share(y->degrees) < 0.5;
    if (!areMetres || !m_guess.mapping.columnFor(Role::GridZone).isEmpty())
        return;
    for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
        ColumnGuess &column = m_guess.columns[i];
        if (!mayBeGridZone(i))
            continue;
        m_guess.mapping.assign(Role::GridZone, column.column);
        column.candidates.insert(column.candidates.begin(),
                                 {Role::GridZone, 0.92, Exchange::tr("zones of the grid beside metres")});
        return;
    }
}

void Guesser::byNamesAndCells()
{
    const std::vector<NamedRole> named = rolesNamed(m_columns);
    const bool hasYears = std::ranges::any_of(named, [](const NamedRole &entry) { return entry.role == Role::Year; });
    for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
        ColumnGuess &column = m_guess.columns[i];
        column.whyNot = named[i].isPassed ? named[i].reason : QString();
        if (isOfNumbersOfPeople(named[i], m_looks[i]))
            column.whyNot = Exchange::tr("numbers of people, and nothing says what became of them: they are not read "
                                         "as killed");
        column.looksRead = isOfNumbersOfPeople(named[i], m_looks[i]);
        column.candidates = byName(named[i], m_looks[i]);
        const bool isLeft = named[i].isPassed || isOfNumbersOfPeople(named[i], m_looks[i]);
        for (const RoleCandidate &candidate : isLeft ? std::vector<RoleCandidate>() : byContent(m_looks[i]))
            if (std::ranges::find(column.candidates, candidate.role, &RoleCandidate::role) == column.candidates.end())
                column.candidates.push_back(candidate);
        makeDayOfMonth(column, m_looks[i], hasYears);
        if (mayBeGridZone(i)) // "37N" is no latitude there
            std::erase_if(column.candidates, [](const RoleCandidate &candidate) {
                return candidate.role == Role::Latitude || candidate.role == Role::Longitude;
            });
        std::ranges::stable_sort(column.candidates, std::ranges::greater{}, &RoleCandidate::confidence);
    }
    takeBest(m_looks, m_guess);
    preferRanges(m_looks, m_columns, m_guess);
    placeWithoutHeader();
    findGridZone();
    // The Philippines have regions and provinces, and the capital's region has no province.
    if (!m_guess.mapping.columnFor(Role::Governorate).isEmpty())
        for (ColumnGuess &column : m_guess.columns)
            if (isRegion(column.column) && !m_guess.mapping.roleOf(column.column) &&
                m_guess.mapping.columnFor(Role::Region).isEmpty()) {
                m_guess.mapping.columns.push_back({Role::Region, column.column});
                column.candidates = {{Role::Region, 0.92, Exchange::tr("the column is named so")}};
            }
    for (ColumnGuess &column : m_guess.columns)
        if (hasYears && isWeek(column.column) && !m_guess.mapping.roleOf(column.column)) {
            column.whyNot = Exchange::tr("weeks are numbered in several ways; of the date the year is read");
            column.looksRead = true;
        }
    const bool form = isForm(m_columns);
    for (ColumnGuess &column : m_guess.columns) // the day on which a form was filled in, where there is a better one
        if (form && !m_guess.mapping.roleOf(column.column) && isDayOfForm(column.column))
            column.whyNot = Exchange::tr("of the form, not of the incident");
    decideDates(m_looks, m_columns, m_guess);
    if (const auto order = orderInNames(m_guess.mapping); order && m_guess.datesAreAmbiguous) {
        m_guess.mapping.dateOrder = *order;
        m_guess.datesAreAmbiguous = false;
    }
    decideDecimal(m_looks, m_columns, m_guess);
    decideCountDecimal(m_looks, m_columns, m_guess);
}

MappingGuess Guesser::guess()
{
    for (const QString &column : m_columns)
        m_guess.columns.push_back({column, {}, {}, false});
    const Preset *preset = presetFor(m_columns);
    const Mapping *own = preset ? nullptr : ownPresetFor(m_own, m_columns);
    if (preset && preset->key != std::string_view("hxl"))
        byPreset(*preset);
    else if (own)
        byOwn(*own);
    else if (!m_tags.isEmpty())
        byTags();
    else
        byNamesAndCells();
    for (std::size_t i = 0; i < m_guess.columns.size(); ++i) {
        ColumnGuess &column = m_guess.columns[i];
        // What a codebook passes over is nothing to wonder about.
        if (!preset && (column.whyNot.isEmpty() || column.looksRead) && !m_guess.mapping.roleOf(column.column))
            column.looksRead = column.looksRead || looksRead(column.column, m_looks[i]);
    }
    return std::move(m_guess);
}

} // namespace

MappingGuess guessMapping(const QStringList &columns, const std::vector<QStringList> &rows, const GuessHints &hints)
{
    MappingGuess guess = Guesser(columns, rows, hints).guess();
    settleDates(guess.mapping, columns, rows);
    return guess;
}

} // namespace sijill
