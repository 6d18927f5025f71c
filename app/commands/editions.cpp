#include "app/commands/editions.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "mapdata/files/csv.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/openable.h"
#include "mapdata/register/editor.h"
#include "mapdata/register/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString kindKey(EditionRow::Kind kind)
{
    return kind == EditionRow::Kind::Added ? u"added"_s : kind == EditionRow::Kind::Gone ? u"gone"_s : u"changed"_s;
}

/// A line a field; of what has none, a line a row.
QByteArray changesCsv(const EditionReport &report)
{
    QString csv = u"change,incident,record,field,from,to,taken\n"_s;
    const auto add = [&](QStringList cells) {
        for (QString &cell : cells)
            cell = csvText(cell);
        csv += csvLine(cells);
    };
    for (const EditionRow &row : report.rows) {
        if (row.fields.empty())
            add({kindKey(row.kind), row.incident, {}, {}, {}, {}, {}});
        for (const EditionRow::Field &field : row.fields)
            add({kindKey(row.kind), row.incident, field.record, field.change.field, field.change.from, field.change.to,
                 field.isKept ? u"no"_s : u"yes"_s});
    }
    return csv.toUtf8();
}

QString lineOf(const EditionRow &row, const EditionRow::Field &field)
{
    const QString change = Texts::tr("%1 of %2: “%3”, now “%4”", "a field, its record, what it said and says")
                               .arg(field.change.field, field.record, field.change.from, field.change.to);
    return field.isKept                         ? Texts::tr("%1 (changed by hand since; it stays as it is)").arg(change)
           : row.kind == EditionRow::Kind::Gone ? Texts::tr("%1: gone, and put into the bin").arg(row.incident)
                                                : change;
}

/// All but what is new: the numbers, then a line for whatever is different.
QString reportText(const EditionReport &report)
{
    const auto number = [&](EditionRow::Kind kind) { return static_cast<int>(report.count(kind)); };
    QString text =
        Texts::tr("%Ln added", nullptr, number(EditionRow::Kind::Added)) + u'\n' +
        Texts::tr("%Ln changed", nullptr, number(EditionRow::Kind::Changed)) + u'\n' +
        Texts::tr("%Ln gone", nullptr, number(EditionRow::Kind::Gone)) + u'\n' +
        Texts::tr("%Ln as before", nullptr, static_cast<int>(report.same)) + u'\n' +
        Texts::tr("%Ln field(s) changed by hand since, which stay", nullptr, static_cast<int>(report.kept())) + u'\n';
    if (report.taken > 0)
        text += Texts::tr("%Ln stand(s) in other incidents, into which somebody took them", nullptr,
                          static_cast<int>(report.taken)) +
                u'\n';
    for (const EditionRow &row : report.rows) {
        if (row.kind == EditionRow::Kind::Gone && row.fields.empty())
            text += Texts::tr("%1: gone, and stays").arg(row.incident) + u'\n';
        for (const EditionRow::Field &field : row.fields)
            text += lineOf(row, field) + u'\n';
    }
    return text;
}

/// The codebook's, or what the user calls it.
QString dataSetOf(const QCommandLineParser &parser, const Atlas &atlas)
{
    return parser.isSet(u"data-set"_s) ? parser.value(u"data-set"_s) : atlas.codebook;
}

Result<EditionDone> tried(const QString &file, const Edition &edition)
{
    const auto database = Database::open(file, Database::Access::Read);
    if (!database)
        return database.problem();
    if (const QString why = whyNoRegister(**database); !why.isEmpty())
        return Problem{Problem::Severity::Error, file, {}, why};
    const Result<EditionPlan> plan = planEdition(**database, edition);
    if (!plan)
        return plan.problem();
    return EditionDone{plan->report, {}};
}

} // namespace

void declareEdition(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"into"_s,
         Texts::tr("The register that takes the rows. Rows that it has of an earlier edition are known by their ids: "
                   "what is different is changed, but nothing that was changed by hand."),
         u"REGISTER"_s},
        {u"data-set"_s,
         Texts::tr(
             "With --into: what the table is an edition of, as ids of its rows begin; else the name of its codebook."),
         u"NAME"_s},
        {u"gone"_s, Texts::tr("With --into: what becomes of rows that the table has no more, keep or bin."), u"WHAT"_s,
         u"keep"_s},
        {u"changes"_s, Texts::tr("With --into: writes what is added, changed and gone as CSV."), u"FILE"_s},
        {u"why"_s, Texts::tr("Why it is done; stands in the history."), u"TEXT"_s},
        {u"who"_s, Texts::tr("Who does it; stands in the history. Nothing is written there by itself."), u"NAME"_s},
    });
}

std::optional<int> refuseEdition(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"into"_s)) {
        for (const QString &option : {u"data-set"_s, u"gone"_s, u"changes"_s, u"why"_s, u"who"_s})
            if (parser.isSet(option))
                return fail(BadWords, Texts::tr("--%1 goes with --into").arg(option));
        return std::nullopt;
    }
    if (parser.isSet(u"output"_s))
        return fail(BadWords, Texts::tr("--into and --output are two ways; take one"));
    if (const QString gone = parser.value(u"gone"_s); gone != "keep"_L1 && gone != "bin"_L1)
        return fail(BadWords, Texts::tr("--%1 takes %2, not “%3”").arg(u"gone"_s, u"keep, bin"_s, gone));
    const QString file = parser.value(u"into"_s);
    if (const QString why = whyNotOpened(file); !why.isEmpty())
        return fail(NothingDone, oneLine({Problem::Severity::Error, file, {}, why}));
    return refuseOutput(parser.value(u"changes"_s), parser.positionalArguments() + QStringList{file}, parser);
}

int takeEdition(const QCommandLineParser &parser, const FilesRead &read)
{
    const QString file = parser.value(u"into"_s);
    const Edition edition{read.opened.atlas, dataSetOf(parser, *read.opened.atlas),
                          QFileInfo(parser.positionalArguments().first()).fileName(),
                          parser.value(u"gone"_s) == "bin"_L1};
    if (edition.dataSet.isEmpty())
        return fail(BadWords,
                    Texts::tr("the table is of no codebook; say what it is an edition of with --data-set NAME"));
    Result<EditionDone> done = Problem{};
    Problems told;
    if (parser.isSet(u"dry-run"_s)) {
        done = tried(file, edition);
    } else {
        const auto editor = RegisterEditor::open(file, {parser.value(u"who"_s)});
        if (!editor)
            return fail(NothingDone, oneLine(editor.problem()));
        done = (*editor)->takeEdition(edition, parser.value(u"why"_s));
        told = (*editor)->takeTold();
    }
    if (!done)
        return fail(NothingDone, oneLine(done.problem()));
    tell(told);
    print(reportText(done->report));
    if (parser.isSet(u"changes"_s))
        if (const auto problem = replaceFile(parser.value(u"changes"_s), changesCsv(done->report)))
            return fail(NothingDone, oneLine(*problem));
    return Done;
}

} // namespace sijill
