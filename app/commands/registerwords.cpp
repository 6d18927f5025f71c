#include "app/commands/registerwords.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

void declareEditing(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"why"_s, Texts::tr("Why it is done; stands in the history."), u"TEXT"_s},
        {u"who"_s, Texts::tr("Who does it; stands in the history. Nothing is written there by itself."), u"NAME"_s},
        {u"format"_s, Texts::tr("text or json."), u"FORMAT"_s, u"text"_s},
    });
}

void declareTable(QCommandLineParser &parser)
{
    parser.addOption({u"in"_s,
                      Texts::tr("The table of the record: incidents, claims, figures, facts, "
                                "places, sources, reports, actors, kinds, weapons, groups, roles, "
                                "fact_kinds, mentions or settings."),
                      u"TABLE"_s, u"incidents"_s});
}

std::optional<int> parseWords(QCommandLineParser &parser, const QString &command, const QStringList &words)
{
    parser.addOption({u"help"_s, Texts::tr("Tells of these options.")});
    if (!parser.parse(QStringList{u"sijill "_s + command} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    return std::nullopt;
}

std::optional<int> refuseFormat(const QCommandLineParser &parser, const QStringList &formats)
{
    const QString format = parser.value(u"format"_s);
    if (formats.contains(format))
        return std::nullopt;
    return fail(BadWords, Texts::tr("--%1 takes %2, not “%3”").arg(u"format"_s, formats.join(u", "_s), format));
}

Result<std::vector<FieldEdit>> fieldsOf(const QStringList &words)
{
    std::vector<FieldEdit> fields;
    for (const QString &word : words) {
        const qsizetype cut = word.indexOf(u'=');
        if (cut < 1)
            return Problem{Problem::Severity::Error, {}, {}, Texts::tr("--set takes FIELD=VALUE, not “%1”").arg(word)};
        fields.push_back({word.left(cut).trimmed(), word.mid(cut + 1)});
    }
    return fields;
}

QString entryWord(const HistoryEntry &entry)
{
    const QString &kind = entry.kind;
    return kind == "new"_L1         ? Texts::tr("entered")
           : kind == "delete"_L1    ? Texts::tr("deleted")
           : kind == "restore"_L1   ? Texts::tr("restored")
           : kind == "merge"_L1     ? Texts::tr("merged")
           : kind == "split"_L1     ? Texts::tr("split")
           : kind == "decide"_L1    ? Texts::tr("decided")
           : kind == "undo"_L1      ? Texts::tr("undone")
           : kind == "redo"_L1      ? Texts::tr("redone")
           : kind == "edition"_L1   ? Texts::tr("edition taken in")
           : kind == "elsewhere"_L1 ? Texts::tr("changed elsewhere")
                                    : Texts::tr("changed");
}

QJsonObject entryJson(const HistoryEntry &entry)
{
    QJsonObject object{{u"entry"_s, QString::number(entry.key)},
                       {u"at"_s, entry.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"who"_s, entry.who},
                       {u"kind"_s, entry.kind},
                       {u"why"_s, entry.why}};
    if (entry.of != 0)
        object.insert(u"of"_s, QString::number(entry.of));
    return object;
}

int runEdit(const QString &file, const Edit &edit, const QCommandLineParser &parser)
{
    return runPrepared(file, [&](Database &) { return PreparedEdit{edit, {}, {}}; }, parser);
}

int runPrepared(const QString &file, const std::function<Result<PreparedEdit>(Database &)> &prepare,
                const QCommandLineParser &parser)
{
    const auto editor = RegisterEditor::open(file, {parser.value(u"who"_s)});
    if (!editor)
        return fail(NothingDone, oneLine(editor.problem()));
    const auto refused = [&](Problem problem) {
        if (problem.file.isEmpty())
            problem.file = file;
        return fail(NothingDone, oneLine(problem));
    };
    const Result<PreparedEdit> prepared = prepare((*editor)->database());
    if (!prepared)
        return refused(prepared.problem());
    const Result<EditDone> done = (*editor)->apply(prepared->edit);
    if (!done)
        return refused(done.problem());
    tell((*editor)->takeTold());
    for (const QString &remark : prepared->remarks)
        tell({{Problem::Severity::Warning, {}, {}, remark}});
    tell(done->odd);
    if (parser.value(u"format"_s) == "json"_L1) {
        QJsonArray odd;
        for (const Problem &problem : done->odd)
            odd.append(QJsonObject{{u"where"_s, problem.where}, {u"text"_s, problem.text}});
        QJsonObject object = done->entry ? entryJson(*done->entry) : QJsonObject();
        object.insert(u"ids"_s, QJsonArray::fromStringList(done->ids));
        object.insert(u"odd"_s, odd);
        if (!prepared->incident.isEmpty()) {
            object.insert(u"incident"_s, prepared->incident);
            object.insert(u"remarks"_s, QJsonArray::fromStringList(prepared->remarks));
        }
        print(QString::fromUtf8(QJsonDocument(object).toJson()));
        return Done;
    }
    if (!done->entry)
        print(Texts::tr("Nothing was changed: all is so already.") + u'\n');
    else if (!prepared->incident.isEmpty())
        print(Texts::tr("%1: %2").arg(prepared->incident, entryWord(*done->entry)) + u'\n');
    else
        for (const QString &id : done->ids)
            print(Texts::tr("%1: %2").arg(id, entryWord(*done->entry)) + u'\n');
    return Done;
}

} // namespace sijill
