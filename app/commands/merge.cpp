#include "app/commands/merge.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/registerwords.h"
#include "mapdata/entry/mergewords.h"
#include "mapdata/register/merge.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

int runMerge(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Makes one incident of several of a register that are one event"));
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
    parser.addPositionalArgument(u"KEEP"_s, Texts::tr("The id of the incident that stays."));
    parser.addPositionalArgument(u"OTHER"_s,
                                 Texts::tr("The ids of those that go into it: their claims stand beside its own, and "
                                           "they go to the bin."),
                                 u"OTHER..."_s);
    parser.addOptions({
        {u"time-of"_s, Texts::tr("Which of them has the time that holds; else that of KEEP."), u"ID"_s},
        {u"place-of"_s, Texts::tr("Which of them has the place that holds; else that of KEEP."), u"ID"_s},
    });
    declareEditing(parser);
    if (const auto code = parseWords(parser, u"merge"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    constexpr qsizetype leastPlaces = 3;
    if (places.size() < leastPlaces)
        return fail(BadWords, Texts::tr("merge takes a register, the id of the incident that stays, and those of the "
                                        "others"));
    const MergeChoice choice{places[1], places.sliced(2), parser.value(u"time-of"_s), parser.value(u"place-of"_s),
                             parser.value(u"why"_s)};
    const auto prepare = [&](Database &database) -> Result<PreparedEdit> {
        Result<PreparedEdit> prepared = mergeEdit(database, choice);
        if (!prepared)
            return prepared;
        const Result<QStringList> counts = mergedCounts(database, choice, prepared->edit, QLocale());
        if (!counts)
            return counts.problem();
        prepared.value().remarks = *counts + prepared->remarks;
        return prepared;
    };
    return runPrepared(places.first(), prepare, parser);
}

int runSplit(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Makes two incidents of one of a register that is two events"));
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
    parser.addPositionalArgument(u"ID"_s, Texts::tr("The incident's id."));
    parser.addOptions({
        {u"claim"_s, Texts::tr("The id of a claim that goes to the new incident. May be given again."), u"CLAIM"_s},
        {u"id"_s, Texts::tr("The id of the new one, else a random one."), u"ID"_s},
        {u"set"_s,
         Texts::tr("A field of the new incident and what it is set to, as begin=2013-01-14; else it is as in the old "
                   "one. May be given again."),
         u"FIELD=VALUE"_s},
    });
    declareEditing(parser);
    if (const auto code = parseWords(parser, u"split"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    if (places.size() != 2 || !parser.isSet(u"claim"_s))
        return fail(BadWords, Texts::tr("split takes a register, an id, and --claim"));
    const Result<std::vector<FieldEdit>> fields = fieldsOf(parser.values(u"set"_s));
    if (!fields)
        return fail(BadWords, fields.problem().text);
    const SplitChoice choice{places[1], parser.values(u"claim"_s), parser.value(u"id"_s), *fields,
                             {},        parser.value(u"why"_s)};
    return runPrepared(places.first(), [&](Database &database) { return splitEdit(database, choice); }, parser);
}

} // namespace sijill
