#include "mapdata/import/guess.h"

#include "mapdata/import/presets.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/words.h"

#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// What is less sure than that is offered, not taken.
constexpr double leastTaken = 0.6;

/// What stands in the cells of a column.
struct Look {
    int filled = 0;
    int dates = 0;
    int dayFirst = 0;   ///< only so
    int monthFirst = 0; ///< only so
    int eitherWay = 0;
    int years = 0;
    int serials = 0;
    int counts = 0;
    int decimals = 0;
    int latitudes = 0;  ///< with a letter of the compass
    int longitudes = 0; ///< likewise
    int points = 0;
    int decimalPoints = 0;
    int decimalCommas = 0;
    int countPoints = 0; ///< taken as a count, surely with a decimal point
    int countCommas = 0;
    int links = 0;
    qsizetype length = 0;
    QSet<QString> distinct;
    QString sampleDate;

    double share(int part) const { return filled == 0 ? 0 : static_cast<double>(part) / filled; }
};

bool hasAny(const QString &cell, QStringView letters)
{
    return std::ranges::any_of(cell, [&](QChar c) { return letters.contains(c.toUpper()); });
}

void lookAtDate(const QString &cell, const std::string &text, Look &look)
{
    const bool digitsOnly = std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    const DayCell day = readDay(text);
    if (day.state != CellState::Good)
        return;
    if (digitsOnly && cell.size() == 4) {
        look.years += cell.toInt() >= 1900 && cell.toInt() <= 2100;
        return;
    }
    if (digitsOnly && cell.size() == 5) {
        ++look.serials;
        return;
    }
    ++look.dates;
    const DayOrder order = orderOf(text);
    if (order.isSuch) {
        look.sampleDate = cell;
        look.dayFirst += order.dayMayBeFirst && !order.monthMayBeFirst;
        look.monthFirst += order.monthMayBeFirst && !order.dayMayBeFirst;
        look.eitherWay += order.dayMayBeFirst && order.monthMayBeFirst;
    }
    if (look.sampleDate.isEmpty())
        look.sampleDate = cell;
}

void lookAtPlace(const QString &cell, const std::string &text, Look &look)
{
    const bool degrees = readDegrees(text, 180).state == CellState::Good;
    if (degrees && hasAny(cell, u"NS") && !hasAny(cell, u"EW"))
        ++look.latitudes;
    else if (degrees && hasAny(cell, u"EW") && !hasAny(cell, u"NS"))
        ++look.longitudes;
    else if (degrees && (cell.contains(u'.') || cell.contains(u',')))
        ++look.decimals;
    else if (readPoint(text).state == CellState::Good || readPoint(text, ',').state == CellState::Good)
        ++look.points;
}

bool isCountCell(const std::string &text)
{
    std::string digits;
    const std::string_view cell = withPlainDigits(text, digits);
    return std::ranges::any_of(std::string_view(".,"), [&](char decimal) {
        std::string buffer;
        return readCountWords(plainNumber(cell, decimal, buffer)).state == CellState::Good;
    });
}

/// Of each number in the cell, which may be two coordinates.
void lookAtDecimal(const std::string &text, Look &look)
{
    std::string digits;
    std::string_view rest = withPlainDigits(text, digits);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ;/"), rest.size());
        std::string_view number = rest.substr(0, end);
        if (number.ends_with(','))
            number.remove_suffix(1);
        const char sign = decimalIn(number);
        look.decimalPoints += sign == '.';
        look.decimalCommas += sign == ',';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void lookAtCountDecimal(const std::string &text, Look &look)
{
    std::string digits;
    const std::string_view cell = withPlainDigits(text, digits);
    const char sign = countDecimalIn(cell);
    // A fraction of a person is no count, and so nothing that shows how counts are written.
    if (sign != 0 && cell.substr(cell.rfind(sign) + 1).find_first_not_of('0') != cell.npos &&
        std::ranges::count(cell, sign) == 1 && cell.find(sign == '.' ? ',' : '.') == cell.npos)
        return;
    look.countPoints += sign == '.';
    look.countCommas += sign == ',';
}

Look lookAt(const std::vector<QStringList> &rows, qsizetype column)
{
    Look look;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        ++look.filled;
        look.length += cell.size();
        if (look.distinct.size() < 100)
            look.distinct.insert(cell);
        const std::string text = cell.toStdString();
        lookAtDate(cell, text, look);
        lookAtDecimal(text, look);
        lookAtPlace(cell, text, look);
        look.counts += isCountCell(text);
        lookAtCountDecimal(text, look);
        look.links += cell.startsWith("http://"_L1) || cell.startsWith("https://"_L1);
    }
    return look;
}

QString dateReason(const Look &look)
{
    if (look.dayFirst > 0 && look.monthFirst == 0)
        return Exchange::tr("“%1” and others are dates, the day first").arg(look.sampleDate);
    if (look.monthFirst > 0 && look.dayFirst == 0)
        return Exchange::tr("“%1” and others are dates, the month first").arg(look.sampleDate);
    if (look.eitherWay > 0)
        return Exchange::tr("“%1” and others are dates, but day and month may be either way").arg(look.sampleDate);
    return Exchange::tr("“%1” and others are dates").arg(look.sampleDate);
}

std::vector<RoleCandidate> byContent(const Look &look)
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
    if (look.share(look.latitudes) > 0.8)
        add(Role::Latitude, 0.85, Exchange::tr("degrees with N or S"));
    if (look.share(look.longitudes) > 0.8)
        add(Role::Longitude, 0.85, Exchange::tr("degrees with E or W"));
    if (look.share(look.points) > 0.8)
        add(Role::Point, 0.7, Exchange::tr("two coordinates in one cell"));
    if (look.share(look.decimals) > 0.8) {
        add(Role::Longitude, 0.3, Exchange::tr("the numbers may be degrees"));
        add(Role::Latitude, 0.3, Exchange::tr("the numbers may be degrees"));
    }
    if (look.share(look.links) > 0.8)
        add(Role::Link, 0.8, Exchange::tr("links"));
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

/// The name says it; what stands in the cells may speak against it.
RoleCandidate byName(Role role, const Look &look)
{
    RoleCandidate candidate{role, 0.95, Exchange::tr("the column is named so")};
    const auto against = [&](double share, const QString &reason) {
        if (look.filled > 0 && share < 0.5)
            candidate = {role, 0.65, reason};
    };
    if (role == Role::DateStart || role == Role::DateEnd) {
        against(look.share(look.dates + look.years + look.serials),
                Exchange::tr("the column is named so, but most of its cells are no dates"));
        if (look.dates > 0 && candidate.confidence > 0.9)
            candidate.reason = Exchange::tr("the column is named so; %1").arg(dateReason(look));
    } else if (isCount(role)) {
        against(look.share(look.counts), Exchange::tr("the column is named so, but most of its cells are no numbers"));
    } else if (role == Role::Place && look.share(look.decimals) + look.share(look.points) > 0.8) {
        candidate = {look.points > look.decimals ? Role::Point : Role::Place, 0.6,
                     Exchange::tr("two coordinates in one cell")};
    }
    return candidate;
}

void takeBest(MappingGuess &guess)
{
    struct Choice {
        double confidence;
        qsizetype column;
        Role role;
    };
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < guess.columns.size(); ++i)
        for (const RoleCandidate &candidate : guess.columns[i].candidates)
            if (candidate.confidence >= leastTaken)
                choices.push_back({candidate.confidence, static_cast<qsizetype>(i), candidate.role});
    std::ranges::stable_sort(choices, std::ranges::greater{}, &Choice::confidence);
    for (const Choice &choice : choices) {
        const QString &column = guess.columns[static_cast<std::size_t>(choice.column)].column;
        if (guess.mapping.columnFor(choice.role).isEmpty() && !guess.mapping.roleOf(column))
            guess.mapping.columns.push_back({choice.role, column});
    }
}

void decideDates(const std::vector<Look> &looks, const QStringList &columns, MappingGuess &guess)
{
    int dayFirst = 0, monthFirst = 0, eitherWay = 0;
    for (const Role role : {Role::DateStart, Role::DateEnd}) {
        const qsizetype at = columns.indexOf(guess.mapping.columnFor(role));
        if (at < 0)
            continue;
        const Look &look = looks[static_cast<std::size_t>(at)];
        dayFirst += look.dayFirst;
        monthFirst += look.monthFirst;
        eitherWay += look.eitherWay;
    }
    guess.mapping.dateOrder = monthFirst > dayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    guess.datesAreAmbiguous = eitherWay > 0 && dayFirst == 0 && monthFirst == 0;
}

/// By the columns that are read as numbers; one that has both signs is nobody's.
void decideDecimal(const std::vector<Look> &looks, const QStringList &columns, MappingGuess &guess)
{
    int points = 0, commas = 0;
    for (const Mapping::Entry &entry : guess.mapping.columns) {
        const qsizetype at = columns.indexOf(entry.column);
        const bool isNumber = isCount(entry.role) || entry.role == Role::Longitude || entry.role == Role::Latitude ||
                              entry.role == Role::Point;
        if (at < 0 || !isNumber)
            continue;
        points += looks[static_cast<std::size_t>(at)].decimalPoints;
        commas += looks[static_cast<std::size_t>(at)].decimalCommas;
    }
    guess.mapping.decimal = commas > points ? u',' : u'.';
}

/// Counts may be written with parted thousands beside coordinates with the same sign as a decimal one.
void decideCountDecimal(const std::vector<Look> &looks, const QStringList &columns, MappingGuess &guess)
{
    int points = 0, commas = 0;
    for (const Mapping::Entry &entry : guess.mapping.columns) {
        const qsizetype at = columns.indexOf(entry.column);
        if (at < 0 || !isCount(entry.role))
            continue;
        points += looks[static_cast<std::size_t>(at)].countPoints;
        commas += looks[static_cast<std::size_t>(at)].countCommas;
    }
    if ((points > 0) != (commas > 0))
        guess.mapping.countDecimal = commas > 0 ? u',' : u'.';
}

} // namespace

MappingGuess guessMapping(const QStringList &columns, const std::vector<QStringList> &rows)
{
    MappingGuess guess;
    if (const Preset *preset = presetFor(columns)) {
        guess.mapping = preset->mapping(columns);
        guess.preset = QString::fromLatin1(preset->name);
    }
    const bool isKnown = !guess.preset.isEmpty();
    const Mapping named = isKnown ? guess.mapping : generalMapping(columns);
    std::vector<Look> looks;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        looks.push_back(lookAt(rows, i));
        ColumnGuess column{columns[i], {}};
        if (const auto role = named.roleOf(columns[i])) {
            column.candidates.push_back(
                isKnown ? RoleCandidate{*role, 1, Exchange::tr("so the codebook of %1 says").arg(guess.preset)}
                        : byName(*role, looks.back()));
        }
        // What a codebook passes over is nothing to wonder about.
        for (const RoleCandidate &candidate : isKnown ? std::vector<RoleCandidate>() : byContent(looks.back()))
            if (column.candidates.empty() || column.candidates.front().role != candidate.role)
                column.candidates.push_back(candidate);
        std::ranges::stable_sort(column.candidates, std::ranges::greater{}, &RoleCandidate::confidence);
        guess.columns.push_back(std::move(column));
    }
    if (!isKnown) {
        takeBest(guess);
        decideDates(looks, columns, guess);
        decideDecimal(looks, columns, guess);
        decideCountDecimal(looks, columns, guess);
    }
    return guess;
}

} // namespace sijill
