// The part of IncidentRows that finds out how many.
#include "mapdata/import/rowcells.h"
#include "mapdata/tables/tablechoice.h"
#include "mapdata/tables/words.h"

#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;
using namespace rowcells;

static Text nameOfGroup(const QString &group)
{
    static const QHash<QString, Text> names{{u"children"_s, {u"Children"_s, u"أطفال"_s}},
                                            {u"women"_s, {u"Women"_s, u"نساء"_s}},
                                            {u"men"_s, {u"Men"_s, u"رجال"_s}},
                                            {u"civilians"_s, {u"Civilians"_s, u"مدنيون"_s}},
                                            {u"fighters"_s, {u"Fighters"_s, u"مقاتلون"_s}},
                                            {u"boys"_s, {u"Boys"_s, u"فتيان"_s}},
                                            {u"girls"_s, {u"Girls"_s, u"فتيات"_s}},
                                            {u"adults"_s, {u"Adults"_s, u"بالغون"_s}},
                                            {u"males"_s, {u"Males"_s, u"ذكور"_s}},
                                            {u"females"_s, {u"Females"_s, u"إناث"_s}}};
    return names.value(group);
}

MeasureIndex IncidentRows::measureFor(Outcome outcome, const QString &group, const Text &called)
{
    Measure measure{outcome, none16};
    if (!group.isEmpty()) {
        auto found = std::ranges::find(m_atlas.groups, group, &Term::id);
        if (found == m_atlas.groups.end()) {
            m_atlas.groups.push_back({group, called != Text() ? called : nameOfGroup(group)});
            found = m_atlas.groups.end() - 1;
        }
        measure.group = static_cast<GroupIndex>(found - m_atlas.groups.begin());
    }
    if (const MeasureIndex known = m_atlas.measureOf(measure); known != none16)
        return known;
    m_atlas.measures.push_back(measure);
    return static_cast<MeasureIndex>(m_atlas.measures.size() - 1);
}

void IncidentRows::makeMeasures()
{
    const auto has = [this](Role role) { return std::ranges::find(m_roles, role) != m_roles.end(); };
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded}) {
        for (std::size_t group = 0; group < std::size(countGroups); ++group) {
            const CountColumns columns{none16, countRole(outcome, group, Bound::Low), countRole(outcome, group),
                                       countRole(outcome, group, Bound::High)};
            if (!has(columns.low) && !has(columns.best) && !has(columns.high))
                continue;
            m_counts.push_back(columns);
            m_counts.back().measure = measureFor(outcome, QString::fromLatin1(countGroups[group]));
        }
    }
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded})
        makeParts(outcome);
    if (has(Role::Demographics))
        for (std::size_t group = 1; group < 4; ++group)
            m_groupMeasures[group] = measureFor(Outcome::Killed, QString::fromLatin1(countGroups[group]));
}

/// Columns of parts, and their sum where no column has the whole.
void IncidentRows::makeParts(Outcome outcome)
{
    const auto has = [this](Role role) { return std::ranges::find(m_roles, role) != m_roles.end(); };
    sumChildren(outcome);
    Sum sum{none16, {}, false, outcome, 0};
    for (std::size_t i = 0; i < std::min(m_mapping.parts.size(), partCount); ++i) {
        const CountPart &part = m_mapping.parts[i];
        if (part.outcome != outcome || !has(partRole(i)))
            continue;
        const MeasureIndex measure = measureFor(outcome, part.id, part.name);
        m_counts.push_back({measure, partRole(i), partRole(i), partRole(i), false});
        if (part.adds)
            sum.parts.push_back(measure);
    }
    const bool hasWhole =
        has(countRole(outcome)) || has(countRole(outcome, 0, Bound::Low)) || has(countRole(outcome, 0, Bound::High));
    if (!hasWhole && sum.parts.empty())
        sumGroups(outcome);
    if (hasWhole || sum.parts.empty())
        return;
    sum.measure = measureFor(outcome, {});
    m_sums.push_back(std::move(sum));
}

/// The measure of a group that has a column, or that is the sum of such; none16 where it is neither.
MeasureIndex IncidentRows::measureTold(Outcome outcome, std::size_t group) const
{
    const auto counted = std::ranges::find(m_counts, countRole(outcome, group), &CountColumns::best);
    if (counted != m_counts.end())
        return counted->measure;
    for (const Sum &sum : m_sums)
        if (sum.outcome == outcome && sum.group == group)
            return sum.measure;
    return none16;
}

/// Children are boys or girls.
void IncidentRows::sumChildren(Outcome outcome)
{
    constexpr std::size_t children = 1, boys = 6, girls = 7; // of countGroups
    const MeasureIndex ofBoys = measureTold(outcome, boys), ofGirls = measureTold(outcome, girls);
    if (measureTold(outcome, children) != none16 || ofBoys == none16 || ofGirls == none16)
        return;
    const MeasureIndex measure = measureFor(outcome, QString::fromLatin1(countGroups[children]));
    m_sums.push_back({measure, {ofBoys, ofGirls}, false, outcome, children});
    m_assumptions << Exchange::tr("No column has the children: %1 are taken together for them.")
                         .arg(inSentence({roleName(countRole(outcome, boys)), roleName(countRole(outcome, girls))}));
}

/// Nobody is a man, a woman and a child at once, nor a civilian and a fighter: without a column of all, the killed are
/// at least these together. There may be more, of whom no column tells.
void IncidentRows::sumGroups(Outcome outcome)
{
    // Of countGroups: children, women and men; males and females; adults and children; civilians and fighters. Males
    // and females may be children too.
    static constexpr std::array<std::array<std::size_t, 3>, 4> disjoint{{{1, 2, 3}, {9, 10, 0}, {8, 1, 0}, {4, 5, 0}}};
    for (const auto &groups : disjoint) {
        Sum sum{none16, {}, true, outcome, 0};
        QStringList names;
        for (const std::size_t group : groups) {
            const MeasureIndex measure = group == 0 ? none16 : measureTold(outcome, group);
            if (measure == none16)
                continue;
            sum.parts.push_back(measure);
            names << roleName(countRole(outcome, group));
        }
        if (sum.parts.size() < 2)
            continue;
        sum.measure = measureFor(outcome, {});
        m_sums.push_back(std::move(sum));
        m_assumptions << Exchange::tr("No column has all of them: %1 are taken together for the least that there were.")
                             .arg(inSentence(names));
        return;
    }
}

/// What some parts leave unsaid is unknown, and so the sum is a lowest figure.
void IncidentRows::addSum(const Sum &sum)
{
    Count whole = Count::exactly(0);
    bool isWhole = true, hasAny = false;
    for (const MeasureIndex part : sum.parts) {
        const auto figure = std::ranges::find(m_figures, part, &Figure::measure);
        if (figure == m_figures.end() || !figure->count.hasFigure()) {
            isWhole = false;
            continue;
        }
        hasAny = true;
        const auto [low, best, high] = figure->count;
        const qint32 least = low != Count::absent ? low : best != Count::absent ? best : 0;
        whole.low += least;
        whole.best += best != Count::absent ? best : least;
        whole.high = high == Count::absent || whole.high == Count::absent ? Count::absent : whole.high + high;
    }
    if (!isWhole || sum.isLeast)
        whole.high = Count::absent;
    if (hasAny && (isWhole || whole.best > 0))
        m_figures.push_back({sum.measure, whole, 0});
}

/// In ASCII figures and with its thousands together, for readCount() and readCountWords(). What may be thousands or
/// decimals, and is read as these, is said.
std::string_view IncidentRows::plainCount(std::string_view cell, std::string &digits, std::string &buffer)
{
    const std::string_view plain = withPlainDigits(cell, digits);
    constexpr std::string_view thousands = "000";
    if (m_mapping.countDecimal.isNull() && plain.size() > thousands.size() + 1 && plain.ends_with(thousands) &&
        plain[plain.size() - thousands.size() - 1] == decimal() && countDecimalIn(plain) == 0)
        fault(RowFault::DoubtfulCount, cell);
    const std::string_view number = plainNumber(plain, countDecimal(), buffer);
    if (!m_thousandsAreTold && number != plain && countDecimal() == ',' && decimal() == '.' &&
        plain.find('.') != plain.npos) {
        m_thousandsAreTold = true;
        m_assumptions << Exchange::tr("“%1” is read as %2: in counts the point parts thousands.")
                             .arg(toString(cell),
                                  QLocale().toString(QString::fromStdString(buffer).toDouble(), 'f', 0));
    }
    return number;
}

/// Why there is no figure, and what else is said of the cell.
void IncidentRows::tellOf(const CountCell &count, std::string_view cell)
{
    if (count.isNull)
        fault(RowFault::NullCount, cell);
    if (count.state == CellState::Bad)
        fault(count.isHuge ? RowFault::HugeCount : count.negative ? RowFault::NegativeCount : RowFault::BadCount, cell);
}

qint32 IncidentRows::readNumber(std::string_view cell)
{
    const auto isFigure = [](char c) { return c >= '0' && c <= '9'; };
    if (const NumberCell number = readCount(cell);
        number.state != CellState::Bad && std::ranges::all_of(cell, isFigure))
        return number.value;
    std::string digits, buffer;
    const NumberCell plain = readCount(plainCount(cell, digits, buffer));
    if (plain.state != CellState::Bad)
        return plain.value;
    // In words, where they say one number and no more.
    CountCell words = readCountWords(plainCount(cell, digits, buffer));
    const bool isOne = words.state == CellState::Good && words.count.best != Count::absent && words.groups.empty();
    if (isOne)
        return words.count.best;
    if (words.state == CellState::Good)
        words.state = CellState::Bad; // a range or a list, where one number belongs
    tellOf(words, cell);
    return Count::absent;
}

void IncidentRows::readFigures(Claim &claim, const Cells &cells)
{
    m_figures.clear();
    for (CountColumns &columns : m_counts)
        readFigure(columns, cells);
    for (const Sum &sum : m_sums)
        addSum(sum);
    if (!at(cells, Role::Demographics).empty())
        readDemographics(at(cells, Role::Demographics));
    const FigureRun run = shared(m_figures);
    claim.firstFigure = run.first;
    claim.figureCount = run.count;
}

void IncidentRows::readFigure(CountColumns &columns, const Cells &cells)
{
    const std::string_view best = at(cells, columns.best);
    const std::string_view low = columns.hasBounds ? at(cells, columns.low) : std::string_view();
    const std::string_view high = columns.hasBounds ? at(cells, columns.high) : std::string_view();
    if (best.empty() && low.empty() && high.empty())
        return;
    Figure figure;
    figure.measure = columns.measure;
    std::vector<std::pair<GroupOfPeople, Count>> groups;
    if (low.empty() && high.empty()) {
        std::string digits, buffer;
        const CountCell count = readCountWords(plainCount(best, digits, buffer));
        if (count.state == CellState::Bad && takeOutcomes(best, columns, cells, figure))
            return;
        tellOf(count, best);
        if (count.state == CellState::Empty && !count.inWords)
            return; // a mark for "nothing here" says no more than an empty cell
        const Measure &measure = m_atlas.measures[columns.measure];
        // "No casualties" is nobody of either.
        const bool isNobody = count.count == Count::exactly(0) && count.outcome == Outcome::KilledAndWounded;
        if (count.outcome && *count.outcome != measure.outcome && !isNobody) {
            fault(RowFault::OtherOutcome, best);
        } else {
            figure.count = count.count;
            noteWords(count, best);
            if (measure.group == none16)
                groups = count.groups;
        }
        if (count.inWords)
            figure.words = textOf(best);
    } else {
        figure.count = {readNumber(low), readNumber(best), readNumber(high)};
        auto &[l, b, h] = figure.count;
        const std::array<qint32, 3> given{l, b, h};
        for (std::size_t i = 0; i < given.size(); ++i)
            columns.sums[i] += std::max(given[i], 0);
        if (b < 0 && l >= 0 && l == h)
            b = l; // both ends the same: that is the number
        const bool inOrder = (l < 0 || b < 0 || l <= b) && (b < 0 || h < 0 || b <= h) && (l < 0 || h < 0 || l <= h);
        columns.outOfOrder += !inOrder;
        if (!inOrder)
            fault(RowFault::CountsOutOfOrder, std::string(low) + " / " + std::string(best) + " / " + std::string(high));
    }
    if (m_mapping.zero == ZeroRule::NoneOrUnknown && figure.count == Count::exactly(0)) {
        fault(RowFault::ConventionalZero, {});
        figure.count = {};
        figure.words = textOf(m_mapping.zeroWord.isEmpty() ? std::string("0") : m_mapping.zeroWord.toStdString());
    } else if (!figure.count.hasFigure()) {
        // What is no number is still what the source says.
        figure.words = textOf(!best.empty() ? best : !low.empty() ? low : high);
    }
    m_figures.push_back(figure);
    addGroups(m_atlas.measures[columns.measure].outcome, groups);
}

/// In sums low, best and high are in order, and so a sum of lows or highs may differ from that of its column, which the
/// publisher may have printed: both are to be had.
void IncidentRows::tellPlainSums()
{
    const QLocale locale;
    const auto has = [this](Role role) { return std::ranges::find(m_roles, role) != m_roles.end(); };
    for (const CountColumns &columns : m_counts) {
        if (columns.outOfOrder == 0)
            continue;
        QStringList sums;
        const std::array<Role, 3> roles{columns.low, columns.best, columns.high};
        for (std::size_t i = 0; i < roles.size(); ++i)
            if (has(roles[i]))
                sums << Exchange::tr("%1: %2", "what a column counts, its sum")
                            .arg(roleName(roles[i]), locale.toString(columns.sums[i]));
        m_assumptions << Exchange::tr(
                             "In %Ln rows the counts do not rise from low to high; added up as they stand, the "
                             "columns have these sums: %1.",
                             nullptr, static_cast<int>(columns.outOfOrder))
                             .arg(sums.join(Exchange::tr("; ")));
    }
}

/// Those that a count tells of beside its number, unless a column of their own does.
void IncidentRows::addGroups(Outcome outcome, const std::vector<std::pair<GroupOfPeople, Count>> &groups)
{
    for (const auto &[group, count] : groups) {
        const MeasureIndex measure =
            measureFor(outcome, QString::fromLatin1(countGroups[static_cast<std::size_t>(group)]));
        const bool hasColumn = std::ranges::find(m_counts, measure, &CountColumns::measure) != m_counts.end();
        if (!hasColumn && std::ranges::find(m_figures, measure, &Figure::measure) == m_figures.end())
            m_figures.push_back({measure, count, 0});
    }
}

/// "1 child, 3 women, 1-2 men"; what else stands there is passed over.
void IncidentRows::readDemographics(std::string_view cell)
{
    constexpr std::pair<const char *, std::size_t> words[] = {{"child", 1}, {"wom", 2}, {"man", 3}, {"men", 3}};
    for (const QString &part : toString(cell).toLower().split(u',', Qt::SkipEmptyParts)) {
        const QString number = part.trimmed().section(u' ', 0, 0), group = part.trimmed().section(u' ', 1);
        const CountCell count = readCountWords(number.toStdString());
        const auto word =
            std::ranges::find_if(words, [&](const auto &w) { return group.startsWith(QLatin1StringView(w.first)); });
        if (count.state != CellState::Good || word == std::end(words))
            continue;
        const MeasureIndex measure = m_groupMeasures[word->second];
        if (measure != none16 && std::ranges::find(m_figures, measure, &Figure::measure) == m_figures.end())
            m_figures.push_back({measure, count.count, 0});
    }
}

IncidentRows::FigureRun IncidentRows::shared(std::span<const Figure> figures)
{
    if (figures.empty())
        return {};
    // Linear, so that the small counts which most rows have never push each other out.
    quint32 hash = 1;
    for (const Figure &figure : figures)
        hash = 257 * hash + figure.measure + quint32(figure.count.best) + 3 * quint32(figure.count.low) +
               9 * quint32(figure.count.high);
    FigureRun &known = m_figureRuns[hash % knownCount];
    const auto same = [](const Figure &a, const Figure &b) {
        return a.measure == b.measure && a.count == b.count && a.words == b.words;
    };
    if (known.count == figures.size() &&
        std::ranges::equal(std::span(m_atlas.figures).subspan(known.first, known.count), figures, same))
        return known;
    known = {static_cast<quint32>(m_atlas.figures.size()), static_cast<quint16>(figures.size())};
    m_atlas.figures.insert(m_atlas.figures.end(), figures.begin(), figures.end());
    return known;
}

} // namespace sijill
