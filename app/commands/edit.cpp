#include "app/commands/edit.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/registerjson.h"
#include "app/commands/registerwords.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareRegister(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
}

Result<std::vector<RecordEdit>> changesOf(const QCommandLineParser &parser, const QStringList &places)
{
    const bool isJson = places.last() == "-"_L1;
    if (places.size() == 2 && isJson)
        return recordsFromJson(readStandardInput());
    Result<std::vector<FieldEdit>> fields =
        isJson ? fieldsFromJson(readStandardInput()) : fieldsOf(parser.values(u"set"_s));
    if (!fields)
        return fields.problem();
    if (fields->empty())
        return Problem{Problem::Severity::Error, {}, {}, Texts::tr("edit needs --set FIELD=VALUE, or -")};
    return std::vector<RecordEdit>{
        {RecordEdit::Kind::Set, parser.value(u"in"_s), places[1], std::move(fields).value()}};
}

int step(bool isUndo, const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(isUndo ? Texts::tr("Takes back what was done last in a register")
                                            : Texts::tr("Does again what was taken back in a register"));
    declareRegister(parser);
    parser.addOptions({
        {u"who"_s, Texts::tr("Who does it; stands in the history. Nothing is written there by itself."), u"NAME"_s},
        {u"format"_s, Texts::tr("text or json."), u"FORMAT"_s, u"text"_s},
    });
    const QString name = isUndo ? u"undo"_s : u"redo"_s;
    if (const auto code = parseWords(parser, name, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return fail(BadWords, Texts::tr("%1 takes a register").arg(name));
    const QString file = parser.positionalArguments().first();
    const auto editor = RegisterEditor::open(file, {parser.value(u"who"_s)});
    if (!editor)
        return fail(NothingDone, oneLine(editor.problem()));
    const Result<std::optional<HistoryEntry>> entry = isUndo ? (*editor)->undo() : (*editor)->redo();
    if (!entry)
        return fail(NothingDone, oneLine(entry.problem()));
    tell((*editor)->takeTold());
    if (!*entry)
        return fail(NothingDone,
                    isUndo ? Texts::tr("there is nothing to undo") : Texts::tr("there is nothing to redo"));
    const HistoryEntry &done = **entry;
    if (parser.value(u"format"_s) == "json"_L1) {
        print(QString::fromUtf8(QJsonDocument(entryJson(done)).toJson()));
        return Done;
    }
    const std::optional<QByteArray> changes = changesOf((*editor)->database(), done);
    if (changes)
        for (const RecordChange &change : recordChanges((*editor)->database(), *changes))
            print(Texts::tr("%1: %2").arg(change.id, entryWord(done)) + u'\n');
    return Done;
}

} // namespace

int runEditCommand(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Changes a record of a register"));
    declareRegister(parser);
    parser.addPositionalArgument(u"ID"_s, Texts::tr("The record's id."), u"[ID]"_s);
    parser.addPositionalArgument(
        u"-"_s,
        Texts::tr("Takes the fields as a JSON object from standard input; without an id a list "
                  "of changes, which are done together."),
        u"[-]"_s);
    declareTable(parser);
    parser.addOption({u"set"_s, Texts::tr("A field and what it is set to, as begin=2013-01-14. May be given again."),
                      u"FIELD=VALUE"_s});
    declareEditing(parser);
    if (const auto code = parseWords(parser, u"edit"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    constexpr int mostPlaces = 3;
    if (places.size() < 2 || places.size() > mostPlaces || (places.size() == mostPlaces && places.last() != "-"_L1))
        return fail(BadWords, Texts::tr("edit takes a register and an id, or - for JSON"));
    const Result<std::vector<RecordEdit>> records = changesOf(parser, places);
    if (!records)
        return fail(BadWords, records.problem().text);
    return runEdit(places.first(), {*records, parser.value(u"why"_s)}, parser);
}

int runDelete(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Puts incidents of a register into its bin, or takes them out"));
    declareRegister(parser);
    parser.addPositionalArgument(u"ID"_s, Texts::tr("The records' ids."), u"ID..."_s);
    declareTable(parser);
    parser.addOption({u"restore"_s, Texts::tr("Takes incidents out of the bin again.")});
    declareEditing(parser);
    if (const auto code = parseWords(parser, u"delete"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    if (places.size() < 2)
        return fail(BadWords, Texts::tr("delete takes a register and ids"));
    const auto kind = parser.isSet(u"restore"_s) ? RecordEdit::Kind::Restore : RecordEdit::Kind::Delete;
    std::vector<RecordEdit> records;
    for (const QString &id : places.sliced(1))
        records.push_back({kind, parser.value(u"in"_s), id});
    return runEdit(places.first(), {records, parser.value(u"why"_s)}, parser);
}

int runUndo(const QStringList &words)
{
    return step(true, words);
}

int runRedo(const QStringList &words)
{
    return step(false, words);
}

} // namespace sijill
