#include "app/commands/new.h"

#include "app/commands/commands.h"
#include "app/commands/registerjson.h"
#include "app/commands/registerwords.h"
#include "mapdata/register/keys.h"
#include "mapdata/tables/cells.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString numberCell(qint32 number)
{
    return number == Count::absent ? QString() : QString::number(number);
}

/// "killed=at least 63", "killed:children=3": a figure of a claim.
Result<RecordEdit> figureFrom(const QString &word, const QString &claim)
{
    const QString measure = word.section(u'=', 0, 0).trimmed(), said = word.section(u'=', 1).trimmed();
    const CountCell cell = readCountWords(said.toStdString());
    if (!word.contains(u'=') || cell.state == CellState::Bad)
        return Problem{Problem::Severity::Error,
                       {},
                       {},
                       Texts::tr("--figure takes MEASURE=NUMBER, as killed=63, "
                                 "killed:children=3 or “killed=at least 63”, not “%1”")
                           .arg(word)};
    RecordEdit figure{RecordEdit::Kind::New, u"figures"_s, {}};
    figure.fields = {{u"claim"_s, claim},
                     {u"outcome"_s, measure.section(u':', 0, 0)},
                     {u"group"_s, measure.section(u':', 1)},
                     {u"low"_s, numberCell(cell.count.low)},
                     {u"best"_s, numberCell(cell.count.best)},
                     {u"high"_s, numberCell(cell.count.high)}};
    if (cell.inWords || cell.state == CellState::Empty)
        figure.fields.push_back({u"words"_s, said});
    return figure;
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Texts::tr("A new incident, or another record, in a register"));
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
    parser.addPositionalArgument(u"-"_s, Texts::tr("Takes one record, or a list of them, as JSON from standard input."),
                                 u"[-]"_s);
    declareTable(parser);
    parser.addOptions({
        {u"id"_s, Texts::tr("The id, else a random one."), u"ID"_s},
        {u"set"_s, Texts::tr("A field and what it is set to, as begin=2013-01-14. May be given again."),
         u"FIELD=VALUE"_s},
        {u"figure"_s,
         Texts::tr("A figure of the incident's claim, as killed=63, killed:children=3 or "
                   "“killed=at least 63”. May be given again."),
         u"MEASURE=NUMBER"_s},
        {u"source"_s, Texts::tr("Who claims it."), u"ID"_s},
        {u"report"_s, Texts::tr("Where the claim stands."), u"ID"_s},
        {u"wording"_s, Texts::tr("The source's own words around the figure."), u"TEXT"_s},
    });
    declareEditing(parser);
}

Result<std::vector<RecordEdit>> recordsOf(const QCommandLineParser &parser)
{
    const QString table = parser.value(u"in"_s);
    const Result<std::vector<FieldEdit>> fields = fieldsOf(parser.values(u"set"_s));
    if (!fields)
        return fields.problem();
    std::vector<RecordEdit> records{{RecordEdit::Kind::New, table, parser.value(u"id"_s), *fields}};
    const bool hasClaim = parser.isSet(u"figure"_s) || parser.isSet(u"source"_s) || parser.isSet(u"report"_s) ||
                          parser.isSet(u"wording"_s);
    if (table != "incidents"_L1 || !hasClaim)
        return records;
    if (records.front().id.isEmpty())
        records.front().id = randomId();
    const QString claim = randomId();
    records.push_back({RecordEdit::Kind::New,
                       u"claims"_s,
                       claim,
                       {{u"incident"_s, records.front().id},
                        {u"source"_s, parser.value(u"source"_s)},
                        {u"report"_s, parser.value(u"report"_s)},
                        {u"wording"_s, parser.value(u"wording"_s)}}});
    for (const QString &word : parser.values(u"figure"_s)) {
        Result<RecordEdit> figure = figureFrom(word, claim);
        if (!figure)
            return figure.problem();
        records.push_back(std::move(figure).value());
    }
    return records;
}

} // namespace

int runNew(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (const auto code = parseWords(parser, u"new"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    const bool isJson = places.size() == 2 && places[1] == "-"_L1;
    if (places.size() != 1 && !isJson)
        return fail(BadWords, Texts::tr("new takes a register, and - for JSON"));
    const Result<std::vector<RecordEdit>> records =
        isJson ? newRecordsFromJson(readStandardInput(), parser.value(u"in"_s)) : recordsOf(parser);
    if (!records)
        return fail(BadWords, records.problem().text);
    return runEdit(places.first(), {*records, parser.value(u"why"_s)}, parser);
}

} // namespace sijill
