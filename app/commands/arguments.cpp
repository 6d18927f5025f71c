#include "app/commands/arguments.h"

#include "app/commands/commands.h"
#include "app/environment/importplaces.h"
#include "mapdata/gazetteer/findarea.h"
#include "mapdata/opening/open.h"
#include "mapdata/query/resolve.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// By id, else by name in either language, whatever the case.
template <class Entry>
std::optional<quint16> findEntry(const std::vector<Entry> &entries, const QString &word)
{
    if (word.isEmpty()) // which a name that is missing in one of the languages is not called
        return std::nullopt;
    const auto is = [&](const QString &text) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    auto found = std::ranges::find_if(entries, [&](const Entry &entry) { return is(entry.id); });
    if (found == entries.end())
        found = std::ranges::find_if(
            entries, [&](const Entry &entry) { return is(entry.name.english) || is(entry.name.arabic); });
    if (found == entries.end())
        return std::nullopt;
    return static_cast<quint16>(found - entries.begin());
}

/// Everything that the words do not name. "none" names what has none.
template <class Entry>
Result<QSet<quint16>> allBut(const QStringList &words, const std::vector<Entry> &entries, const QString &option)
{
    QSet<quint16> hidden;
    if (words.isEmpty())
        return hidden;
    for (quint16 i = 0; i < entries.size(); ++i)
        hidden.insert(i);
    hidden.insert(none16);
    for (const QString &word : words) {
        const std::optional<quint16> entry = word == "none"_L1 ? std::optional(none16) : findEntry(entries, word);
        if (!entry)
            return off(QCoreApplication::translate("Command", "--%1 “%2” is not in the atlas").arg(option, word));
        hidden.remove(*entry);
    }
    return hidden;
}

/// With the option ahead of what is wrong.
Result<PlaceIndex> areaOf(const QString &option, const QString &word, const Atlas &atlas)
{
    const Result<PlaceIndex> area = findArea(word, atlas);
    return area ? area : Result<PlaceIndex>(off(u"--%1 %2"_s.arg(option, area.problem().text)));
}

Result<QSet<PlacePrecision>> hiddenPrecisions(const QStringList &words)
{
    const QStringList names{u"exact"_s,       u"town"_s,    u"near"_s,    u"district"_s,
                            u"governorate"_s, u"several"_s, u"country"_s, u"unplaced"_s};
    QSet<PlacePrecision> hidden;
    if (words.isEmpty())
        return hidden;
    for (const QString &word : words)
        if (!names.contains(word))
            return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                           .arg(u"precision"_s, names.join(u", "_s), word));
    for (qsizetype i = 0; i < names.size(); ++i)
        if (!words.contains(names[i]))
            hidden.insert(static_cast<PlacePrecision>(i));
    return hidden;
}

/// @pre the words were checked to be days
Span windowFrom(const QString &from, const QString &to)
{
    if (from.isEmpty() && to.isEmpty())
        return {};
    // Half of what a Day can hold, so that adding a day or a month to an end that nobody gave stays in it.
    constexpr Day far = std::numeric_limits<Day>::max() / 2;
    return Span::days(from.isEmpty() ? -far : *parseDay(from), to.isEmpty() ? far : *parseDay(to));
}

} // namespace

Arguments::Arguments(const QString &command) : m_command(command)
{
    m_parser.addOptions({
        {u"help"_s, QCoreApplication::translate("Command", "Tells of these options.")},
        {u"table"_s, QCoreApplication::translate("Command", "The sheet or layer, where there are several."), u"NAME"_s},
    });
    declareDates(m_parser);
    m_parser.addOptions({
        {u"from"_s, QCoreApplication::translate("Command", "The first day, as 2013-01-14."), u"DAY"_s},
        {u"to"_s, QCoreApplication::translate("Command", "The last day; it is included."), u"DAY"_s},
        {u"measure"_s,
         QCoreApplication::translate("Command", "killed, wounded, killed-and-wounded, or of a group: killed:children."),
         u"MEASURE"_s, u"killed"_s},
        {u"reading"_s,
         QCoreApplication::translate("Command", "Which of several claims counts: best, lowest, highest or source:ID."),
         u"READING"_s, u"best"_s},
        {u"spans"_s,
         QCoreApplication::translate("Command", "How an incident counts that reaches beyond --from and --to: share (by "
                                                "the days it has in common with them), whole, or inside (only what "
                                                "lies wholly inside)."),
         u"RULE"_s, u"share"_s},
        {u"kind"_s, QCoreApplication::translate("Command", "Only incidents of this kind. May be given again."),
         u"KIND"_s},
        {u"actor"_s, QCoreApplication::translate("Command", "Only incidents by this actor. May be given again."),
         u"ACTOR"_s},
        {u"source"_s,
         QCoreApplication::translate("Command", "Only incidents that this source tells of. May be given again."),
         u"SOURCE"_s},
        {u"area"_s, QCoreApplication::translate("Command", "Only incidents in this area, by code or name."), u"AREA"_s},
        {u"precision"_s,
         QCoreApplication::translate("Command",
                                     "Only incidents whose place is known so well: exact, town, near, district, "
                                     "governorate, several, country, unplaced. May be given again."),
         u"PRECISION"_s},
        {u"text"_s,
         QCoreApplication::translate("Command", "Only incidents in which all these words occur. May be given again."),
         u"WORDS"_s},
        {u"known-on"_s,
         QCoreApplication::translate("Command", "Of a register: as it knew things at the end of that day (UTC)."),
         u"DAY"_s},
        {u"report"_s, QCoreApplication::translate("Command", "Tells on standard error what each table, column and row "
                                                             "of a file was read as.")},
        {u"count-twice"_s,
         QCoreApplication::translate("Command", "Counts a file again that is the same as another, and rows of a known "
                                                "data set that stand in another.")},
    });
}

std::optional<int> Arguments::parse(const QStringList &words)
{
    if (!m_parser.parse(QStringList{u"sijill "_s + m_command} + words))
        return fail(BadWords, m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        print(m_parser.helpText());
        return Done;
    }
    if (const Result<DateChoice> dates = datesFrom(m_parser); !dates)
        return fail(BadWords, dates.problem().text);
    for (const QString &option : {u"from"_s, u"to"_s, u"known-on"_s})
        if (m_parser.isSet(option) && !parseDay(m_parser.value(option)))
            return fail(BadWords,
                        QCoreApplication::translate("Command", "--%1 takes a day such as 2013-01-14, not “%2”")
                            .arg(option, m_parser.value(option)));
    if (m_parser.isSet(u"from"_s) && m_parser.isSet(u"to"_s) && !windowFrom(value(u"from"_s), value(u"to"_s)).isValid())
        return fail(BadWords, QCoreApplication::translate("Command", "--to %1 is before --from %2")
                                  .arg(value(u"to"_s), value(u"from"_s)));
    if (!spanRuleOfWord(value(u"spans"_s)))
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                                  .arg(u"spans"_s, u"share, whole, inside"_s, value(u"spans"_s)));
    return std::nullopt;
}

std::optional<OpenedAtlas> Arguments::openAtlas(const QStringList &files) const
{
    FileOptions options;
    options.table = m_parser.value(u"table"_s);
    options.dates = *datesFrom(m_parser); // parse() has looked
    options.repeats = isSet(u"count-twice"_s) ? Repeats::CountAgain : Repeats::CountOnce;
    options.report = isSet(u"report"_s) ? ReportLength::Whole : ReportLength::Short;
    options.knownOn = parseDay(value(u"known-on"_s));
    return openFiles(files, options);
}

void declareFiles(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"FILE"_s,
        QCoreApplication::translate("Command",
                                    "An atlas or a table of incidents, else the atlas that ships; and any number of "
                                    "layers or folders of them, whose areas and towns are joined to it."),
        u"[FILE ...]"_s);
}

void tell(const Problems &problems)
{
    constexpr int most = 20;
    int told = 0;
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Note)
            continue;
        if (++told <= most)
            fail(Done, oneLine(problem));
    }
    if (told > most)
        fail(Done, QCoreApplication::translate("Command", "and %Ln more problems", nullptr, told - most));
}

void tellIfNothingCounts(const OpenedAtlas &opened, const QStringList &files)
{
    if (files.isEmpty() || !opened.atlas->incidents.empty() || opened.layers.empty())
        return;
    if (std::ranges::any_of(files, isRegister)) {
        fail(Done, QCoreApplication::translate("Command", "%1: the register holds no incident outside its bin.")
                       .arg(files.join(u", "_s)));
        return;
    }
    fail(Done, QCoreApplication::translate("Command", "%1: no table of incidents was recognised in it; it is read as a "
                                                      "layer of the map, and nothing in it is counted. A table is read "
                                                      "with --table.")
                   .arg(files.join(u", "_s)));
}

void declareDates(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"dates"_s,
         QCoreApplication::translate("Command",
                                     "How dates such as 03/04/2016 are read: dmy, the day first, or mdy, the "
                                     "month first; else it is found out."),
         u"ORDER"_s},
        {u"calendar"_s,
         QCoreApplication::translate("Command", "The calendar of the dates: gregorian, hijri, hijri-civil, persian, "
                                                "buddhist or ethiopic."),
         u"CALENDAR"_s},
    });
}

Result<DateChoice> datesFrom(const QCommandLineParser &parser)
{
    DateChoice choice;
    const QString order = parser.value(u"dates"_s), calendar = parser.value(u"calendar"_s);
    choice.order = dateOrderOfWord(order);
    choice.calendar = calendarOfWord(calendar);
    const auto odd = [](const QString &option, const QString &words, const QString &word) {
        return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”").arg(option, words, word));
    };
    if (parser.isSet(u"dates"_s) && !choice.order)
        return odd(u"dates"_s, u"dmy, mdy"_s, order);
    if (parser.isSet(u"calendar"_s) && !choice.calendar) {
        QStringList words;
        for (std::size_t i = 0; i < calendarCount; ++i)
            words << wordOf(static_cast<Calendar>(i));
        return odd(u"calendar"_s, words.join(u", "_s), calendar);
    }
    return choice;
}

std::optional<OpenedAtlas> openFiles(const QStringList &files, const FileOptions &options)
{
    const ImportPlaces places = usualImportPlaces();
    std::vector<ImportRequest> requests;
    for (const QString &file : files) {
        ImportRequest request{file, {}, options.table, {}, options.repeats};
        request.dates = options.dates;
        requests.push_back(std::move(request));
    }
    if (files.isEmpty())
        requests.push_back({places.book, {}, {}, {}});
    Result<FilesRead> read =
        readFiles(std::move(requests), {},
                  {.mayAsk = false, .places = files.isEmpty() ? ImportPlaces() : places, .knownOn = options.knownOn});
    if (!read) {
        fail(NothingDone, oneLine(read.problem()));
        return std::nullopt;
    }
    QStringList told;
    for (const OpenedFile &file : read->files)
        if (file.report) {
            tell(*file.report, options.report);
            told += file.report->assumptions;
        }
    Problems problems = read->opened.problems;
    std::erase_if(problems, [&](const Problem &problem) { return told.contains(problem.text); });
    tell(problems);
    tell(tellOfRepeats(*read));
    return std::move(read.value().opened);
}

SpanRule Arguments::spanRule() const
{
    return spanRuleOfWord(value(u"spans"_s)).value_or(SpanRule::Share); // parse() has looked
}

Result<Query> Arguments::query(const Atlas &atlas) const
{
    Filter filter;
    filter.window = windowFrom(value(u"from"_s), value(u"to"_s));
    filter.spans = spanRule();
    const Result<MeasureIndex> measure = measureFrom(value(u"measure"_s), atlas);
    const Result<Reading> reading = readingFrom(value(u"reading"_s), atlas);
    const auto kinds = allBut(m_parser.values(u"kind"_s), atlas.kinds, u"kind"_s);
    const auto actors = allBut(m_parser.values(u"actor"_s), atlas.actors, u"actor"_s);
    const auto sources = allBut(m_parser.values(u"source"_s), atlas.sources, u"source"_s);
    const auto precisions = hiddenPrecisions(m_parser.values(u"precision"_s));
    const Result<PlaceIndex> area =
        isSet(u"area"_s) ? areaOf(u"area"_s, value(u"area"_s), atlas) : Result<PlaceIndex>(none);
    if (!measure)
        return measure.problem();
    if (!reading)
        return reading.problem();
    for (const auto *set : {&kinds, &actors, &sources})
        if (!*set)
            return set->problem();
    if (!precisions)
        return precisions.problem();
    if (!area)
        return area.problem();
    filter.measure = *measure;
    filter.reading = *reading;
    filter.hiddenKinds = *kinds;
    filter.hiddenActors = *actors;
    filter.hiddenSources = *sources;
    filter.hiddenPrecisions = *precisions;
    filter.area = *area;
    filter.text = m_parser.values(u"text"_s).join(u' ');
    return queryOf(filter, atlas);
}

Result<MeasureIndex> measureFrom(const QString &word, const Atlas &atlas)
{
    const QString outcome = word.section(u':', 0, 0), group = word.section(u':', 1);
    Measure measure;
    if (outcome == "wounded"_L1)
        measure.outcome = Outcome::Wounded;
    else if (outcome == "killed-and-wounded"_L1)
        measure.outcome = Outcome::KilledAndWounded;
    else if (outcome != "killed"_L1)
        return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                       .arg(u"measure"_s, u"killed, wounded, killed-and-wounded, killed:GROUP, wounded:GROUP"_s, word));
    if (const std::optional<quint16> index = findEntry(atlas.groups, group))
        measure.group = *index;
    const MeasureIndex found = atlas.measureOf(measure);
    if (found == none16 || (measure.group == none16 && word.contains(u':')))
        return off(QCoreApplication::translate("Command", "--%1 “%2” is not in the atlas").arg(u"measure"_s, word));
    return found;
}

Result<Reading> readingFrom(const QString &word, const Atlas &atlas)
{
    if (word == "best"_L1)
        return Reading{};
    if (word == "lowest"_L1)
        return Reading{Reading::Rule::Lowest};
    if (word == "highest"_L1)
        return Reading{Reading::Rule::Highest};
    if (!word.startsWith("source:"_L1))
        return off(QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                       .arg(u"reading"_s, u"best, lowest, highest, source:ID"_s, word));
    const std::optional<quint16> source = findEntry(atlas.sources, word.mid(7));
    if (!source)
        return off(QCoreApplication::translate("Command", "--%1 “%2” is not in the atlas").arg(u"reading"_s, word));
    return Reading{Reading::Rule::Source, *source};
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

} // namespace sijill
