#include "app/commands/duplicates.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/registerwords.h"
#include "app/commands/texttable.h"
#include "mapdata/duplicates/distinct.h"
#include "mapdata/duplicates/duplicates.h"
#include "mapdata/duplicates/reasonwords.h"
#include "mapdata/entry/decided.h"
#include "mapdata/files/csv.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/register/recordcells.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/schema.h"
#include "mapdata/session/conditions.h"
#include "mapdata/session/derived.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

/// One incident of a pair, as it is told.
struct Side {
    IncidentKey key;
    QString dataSet, begin, end, place;
    Count killed;
};

Side sideOf(const Atlas &atlas, IncidentIndex index, const QLocale &locale)
{
    const Incident &incident = atlas.incidents[index];
    Side side;
    side.key = keyOf(atlas, index);
    side.dataSet = atlas.dataSets.empty() ? atlas.title.in(languageOf(locale))
                                          : atlas.dataSets[atlas.dataSetOf(index)].name.in(languageOf(locale));
    if (incident.span.isValid()) {
        side.begin = isoDay(incident.span.begin);
        side.end = isoDay(incident.span.last());
    }
    side.place = placeNames(atlas, atlas.locationOf(incident), locale);
    side.killed = readCount(atlas, index, killed, {});
    return side;
}

/// Two decimals.
double shortScore(double score)
{
    return std::round(score * 100) / 100;
}

QString joined(const QStringList &reasons)
{
    return reasons.join(Texts::tr("; ", "between reasons"));
}

/// Which of the two has the other as its part; empty where neither has.
QString wholeOf(const Duplicate &pair)
{
    return pair.whole == none ? QString() : pair.whole == pair.a ? u"a"_s : u"b"_s;
}

QString csvOf(const Atlas &atlas, const std::vector<Duplicate> &pairs, const QLocale &locale)
{
    QString csv =
        u"verdict,score,whole,a_codebook,a_id,a_data_set,a_begin,a_end,a_place,a_low,a_best,a_high,b_codebook,b_id,"
        "b_data_set,b_begin,b_end,b_place,b_low,b_best,b_high,days_apart,km_apart,reasons\n"_s;
    const auto number = [](qint32 n) { return n == Count::absent ? QString() : QString::number(n); };
    for (const Duplicate &pair : pairs) {
        QStringList row{verdictWord(pair.verdict), QString::number(shortScore(pair.score)), wholeOf(pair)};
        for (const IncidentIndex index : {pair.a, pair.b}) {
            const Side side = sideOf(atlas, index, locale);
            row << csvText(side.key.codebook) << csvText(side.key.id) << csvText(side.dataSet) << side.begin << side.end
                << csvText(side.place) << number(side.killed.low) << number(side.killed.best)
                << number(side.killed.high);
        }
        const DuplicateReasons &reasons = pair.reasons;
        row << (reasons.daysApart ? QString::number(*reasons.daysApart) : QString())
            << (reasons.kilometres ? QString::number(*reasons.kilometres, 'f', 1) : QString())
            << csvText(joined(reasonsInWords(atlas, reasons, locale)));
        csv += csvLine(row);
    }
    return csv;
}

QJsonObject jsonOf(const Side &side)
{
    const auto number = [](qint32 n) { return n == Count::absent ? QJsonValue() : QJsonValue(n); };
    const auto text = [](const QString &words) { return words.isEmpty() ? QJsonValue() : QJsonValue(words); };
    return {{u"codebook"_s, side.key.codebook},   {u"id"_s, side.key.id},
            {u"data_set"_s, side.dataSet},        {u"begin"_s, text(side.begin)},
            {u"end"_s, text(side.end)},           {u"place"_s, text(side.place)},
            {u"low"_s, number(side.killed.low)},  {u"best"_s, number(side.killed.best)},
            {u"high"_s, number(side.killed.high)}};
}

QString jsonOf(const Atlas &atlas, const std::vector<Duplicate> &pairs, const QLocale &locale)
{
    QJsonArray array;
    for (const Duplicate &pair : pairs) {
        const DuplicateReasons &reasons = pair.reasons;
        const QString whole = wholeOf(pair);
        array.append(QJsonObject{
            {u"verdict"_s, verdictWord(pair.verdict)},
            {u"score"_s, shortScore(pair.score)},
            {u"whole"_s, whole.isEmpty() ? QJsonValue() : QJsonValue(whole)},
            {u"a"_s, jsonOf(sideOf(atlas, pair.a, locale))},
            {u"b"_s, jsonOf(sideOf(atlas, pair.b, locale))},
            {u"days_apart"_s, reasons.daysApart ? QJsonValue(*reasons.daysApart) : QJsonValue()},
            {u"km_apart"_s, reasons.kilometres ? QJsonValue(std::round(*reasons.kilometres * 10) / 10) : QJsonValue()},
            {u"reasons"_s, QJsonArray::fromStringList(reasonsInWords(atlas, reasons, locale))}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

QString tableOf(const Atlas &atlas, const std::vector<Duplicate> &pairs, const QLocale &locale)
{
    std::array<int, 3> counts{};
    std::vector<QStringList> rows{{Texts::tr("Verdict"), Texts::tr("Score"), Texts::tr("First"), Texts::tr("When"),
                                   Texts::tr("Where"), Texts::tr("Second"), Texts::tr("When"), Texts::tr("Where"),
                                   Texts::tr("Why")}};
    for (const Duplicate &pair : pairs) {
        ++counts[static_cast<std::size_t>(pair.verdict)];
        QString verdict = verdictName(pair.verdict);
        if (pair.whole != none)
            verdict = pair.whole == pair.b ? Texts::tr("the first is part of the second")
                                           : Texts::tr("the second is part of the first");
        QStringList row{verdict, locale.toString(shortScore(pair.score))};
        for (const IncidentIndex index : {pair.a, pair.b}) {
            const Incident &incident = atlas.incidents[index];
            const Side side = sideOf(atlas, index, locale);
            row << side.key.id << inWords(incident.span, incident.timePrecision, locale) << side.place;
        }
        rows.push_back(row << joined(reasonsInWords(atlas, pair.reasons, locale)));
    }
    const QString heading =
        Texts::tr("%Ln pair(s) may be the same event,", nullptr, counts[0]) + u' ' +
        Texts::tr("%Ln pair(s) a part and its whole,", nullptr, counts[1]) + u' ' +
        Texts::tr("and %Ln pair(s) are possible. Nothing is merged: all of them are counted.", nullptr, counts[2]);
    return heading + u'\n' + (pairs.empty() ? QString() : u'\n' + textTable(rows, rows.front().size()));
}

/// Where something narrows the incidents, the pairs of which one at least is shown.
void keepShown(std::vector<Duplicate> &pairs, const Atlas &atlas, const Query &query)
{
    const Numbers numbers = numbersOf(atlas, query);
    if (conditionsOf(atlas, numbers.filter, QLocale()).empty())
        return;
    std::vector<bool> isShown(atlas.incidents.size(), false);
    for (const IncidentIndex index : numbers.incidents())
        isShown[index] = true;
    std::erase_if(pairs, [&](const Duplicate &pair) { return !isShown[pair.a] && !isShown[pair.b]; });
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "Command", "Pairs of incidents of several files, or of a register, that may be the same event"));
    declareFiles(parser);
    parser.addOptions({
        {u"at-least"_s, QCoreApplication::translate("Command", "same, part or possible: weaker pairs are left out."),
         u"VERDICT"_s, u"possible"_s},
        {u"distinct"_s,
         QCoreApplication::translate("Command", "A table of pairs that are not the same event, which are left out: "
                                                "lines of what --format csv prints."),
         u"FILE"_s},
        {u"within"_s, QCoreApplication::translate("Command", "Also compares incidents of one file, where two of them "
                                                             "stand in one report.")},
        {u"not-same"_s,
         QCoreApplication::translate("Command", "Takes a register and two ids, and keeps in it that these are not the "
                                                "same event; one of another table is given as CODEBOOK/ID.")},
        {u"why"_s, QCoreApplication::translate("Command", "Why it is done; stands in the history."), u"TEXT"_s},
        {u"who"_s,
         QCoreApplication::translate("Command", "Who does it; stands in the history. Nothing is written there by "
                                                "itself."),
         u"NAME"_s},
        {u"format"_s, QCoreApplication::translate("Command", "table, csv or json."), u"FORMAT"_s, u"table"_s},
    });
}

/// One of the register, or CODEBOOK/ID of a table.
Result<DecidedPair::Side> sideNamed(Database &database, const QString &word)
{
    if (cellsOf(database, *registerTable(u"incidents"), word))
        return DecidedPair::Side{{}, word};
    const qsizetype cut = word.indexOf(u'/');
    if (cut > 0 && cut + 1 < word.size())
        return DecidedPair::Side{word.left(cut), word.sliced(cut + 1)};
    return Problem{Problem::Severity::Error,
                   {},
                   {},
                   QCoreApplication::translate("Command", "it has no incident “%1”; one of another table is given as "
                                                          "CODEBOOK/ID")
                       .arg(word)};
}

int keepDistinct(const QCommandLineParser &parser)
{
    const QStringList places = parser.positionalArguments();
    constexpr qsizetype wanted = 3;
    if (places.size() != wanted || places[1] == places[2])
        return fail(BadWords, QCoreApplication::translate("Command", "--not-same takes a register and two ids"));
    const auto prepare = [&](Database &database) -> Result<PreparedEdit> {
        const Result<DecidedPair::Side> one = sideNamed(database, places[1]), other = sideNamed(database, places[2]);
        if (!one || !other)
            return (one ? other : one).problem();
        const DecidedPair pair = decidedPair(*one, *other, DecidedPair::Decision::Distinct);
        return PreparedEdit{decideEdit(database, pair, parser.value(u"why"_s)), {}, recordId(pair)};
    };
    return runPrepared(places.first(), prepare, parser);
}

} // namespace

int runDuplicates(const QStringList &words)
{
    Arguments arguments(u"duplicates"_s);
    QCommandLineParser &parser = arguments.parser();
    declare(parser);
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const auto refused = [](const QString &option, const QStringList &known, const QString &word) {
        return fail(
            BadWords,
            QCoreApplication::translate("Command", "--%1 takes %2, not “%3”").arg(option, known.join(u", "_s), word));
    };
    const QStringList verdicts{u"same"_s, u"part"_s, u"possible"_s}, formats{u"table"_s, u"csv"_s, u"json"_s};
    const QString least = arguments.value(u"at-least"_s), format = arguments.value(u"format"_s);
    if (!verdicts.contains(least))
        return refused(u"at-least"_s, verdicts, least);
    if (!formats.contains(format))
        return refused(u"format"_s, formats, format);

    if (arguments.isSet(u"not-same"_s))
        return keepDistinct(parser);
    DistinctPairs distinct;
    if (arguments.isSet(u"distinct"_s)) {
        Result<DistinctPairs> read = readDistinctPairs(arguments.value(u"distinct"_s));
        if (!read)
            return fail(NothingDone, oneLine(read.problem()));
        distinct = std::move(read.value());
    }
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    tellIfNothingCounts(*opened, parser.positionalArguments());
    const Atlas &atlas = *opened->atlas;
    const Result<Query> query = arguments.query(atlas);
    if (!query)
        return fail(BadWords, query.problem().text);
    DuplicateOptions options;
    const QString first = parser.positionalArguments().value(0);
    const DistinctPairs kept = distinctOf(atlas, decidedPairsOf(first));
    for (const auto &[one, other] : kept.pairs())
        distinct.add(one, other);
    options.distinct = &distinct;
    options.withinDataSets = arguments.isSet(u"within"_s);
    const bool isKept = !first.isEmpty() && isRegister(first);
    if (isKept) // what is typed in may be typed in twice
        options.everywhereIn = 0;
    if (atlas.dataSets.size() < 2 && !options.withinDataSets && !isKept)
        fail(Done, QCoreApplication::translate("Command", "There is one data set only, so nothing is compared; name "
                                                          "another file, or use --within."));
    std::vector<Duplicate> pairs = findDuplicates(atlas, options);
    std::erase_if(pairs, [&](const Duplicate &pair) {
        return verdicts.indexOf(verdictWord(pair.verdict)) > verdicts.indexOf(least);
    });
    keepShown(pairs, atlas, *query);
    const QLocale locale;
    print(format == "csv"_L1    ? csvOf(atlas, pairs, locale)
          : format == "json"_L1 ? jsonOf(atlas, pairs, locale)
                                : tableOf(atlas, pairs, locale));
    return Done;
}

} // namespace sijill
