#include "app/commands/history.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/registerwords.h"
#include "app/commands/texttable.h"
#include "mapdata/files/csv.h"
#include "mapdata/openable.h"
#include "mapdata/register/check.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/recordhistory.h"
#include "mapdata/register/schema.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QString jsonOf(const std::vector<EntryTold> &history)
{
    QJsonArray list;
    for (const EntryTold &told : history) {
        QJsonArray changes;
        for (const RecordChange &change : told.changes) {
            QJsonArray fields;
            for (const FieldChange &field : change.fields)
                fields.append(QJsonObject{{u"field"_s, field.field}, {u"from"_s, field.from}, {u"to"_s, field.to}});
            const QString kind = change.kind == ChangedRow::Kind::Added     ? u"added"_s
                                 : change.kind == ChangedRow::Kind::Removed ? u"removed"_s
                                                                            : u"changed"_s;
            changes.append(QJsonObject{
                {u"table"_s, change.table}, {u"id"_s, change.id}, {u"kind"_s, kind}, {u"fields"_s, fields}});
        }
        QJsonObject object = entryJson(told.entry);
        object.insert(u"changes"_s, changes);
        list.append(object);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson());
}

/// A line a field; `moment`: how the time is written.
std::vector<QStringList> linesOf(const std::vector<EntryTold> &history, const auto &moment)
{
    std::vector<QStringList> lines;
    for (const EntryTold &told : history) {
        const HistoryEntry &entry = told.entry;
        if (entry.isNote)
            lines.push_back({moment(entry.at), entry.who, entryWord(entry), {}, {}, {}, {}, {}, entry.why});
        for (const RecordChange &change : told.changes) {
            const QStringList head{moment(entry.at), entry.who, entryWord(entry), change.table, change.id};
            if (change.fields.empty())
                lines.push_back(head + QStringList{{}, {}, {}, entry.why});
            for (const FieldChange &field : change.fields)
                lines.push_back(head + QStringList{field.field, field.from, field.to, entry.why});
        }
    }
    return lines;
}

QString csvOf(const std::vector<EntryTold> &history)
{
    QString csv = u"at,who,kind,table,id,field,from,to,why\n"_s;
    for (const EntryTold &told : history)
        for (QStringList line : linesOf({told}, [](const QDateTime &at) { return at.toString(Qt::ISODateWithMs); })) {
            line[2] = told.entry.kind;
            for (QString &cell : line)
                cell = csvText(cell);
            csv += csvLine(line);
        }
    return csv;
}

QString textOf(const std::vector<EntryTold> &history)
{
    const QLocale locale;
    std::vector<QStringList> table{{Texts::tr("When (UTC)"), Texts::tr("Who"), Texts::tr("What"), Texts::tr("Table"),
                                    Texts::tr("Record"), Texts::tr("Field"), Texts::tr("From", "what a field was"),
                                    Texts::tr("To", "what a field is"), Texts::tr("Why")}};
    const auto lines =
        linesOf(history, [&](const QDateTime &at) { return locale.toString(at.toUTC(), QLocale::ShortFormat); });
    table.insert(table.end(), lines.begin(), lines.end());
    return textTable(table, table.front().size());
}

QString checkJson(const RegisterCheck &check)
{
    const auto listOf = [](const Problems &problems) {
        QJsonArray list;
        for (const Problem &problem : problems)
            list.append(QJsonObject{{u"where"_s, problem.where}, {u"text"_s, problem.text}});
        return list;
    };
    const QJsonObject object{{u"broken"_s, listOf(check.broken)}, {u"odd"_s, listOf(check.odd)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

/// What other programs have changed since the last command is told as the next one will enter it; nothing is written.
Result<std::unique_ptr<Database>> withElsewhere(std::unique_ptr<Database> database)
{
    if (!wasChangedElsewhere(*database))
        return database;
    auto copy = Database::copyInMemory(*database);
    if (!copy)
        return copy;
    if (const auto elsewhere = enterElsewhere(**copy); !elsewhere)
        return elsewhere.problem();
    return copy;
}

/// Of those that have an id of their own.
bool hasRecord(Database &database, const QString &table, const QString &id)
{
    const RegisterTable *known = registerTable(table);
    if (!known || !known->hasId())
        return true;
    Statement row = database.prepare(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(quotedName(table)));
    row.bindText(1, id.toUtf8());
    return row.next();
}

} // namespace

int runHistory(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Who changed what in a register, when, from what to what and why"));
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
    parser.addPositionalArgument(u"ID"_s,
                                 Texts::tr("Only what happened to that record; to an incident also what happened to "
                                           "its claims."),
                                 u"[ID]"_s);
    declareTable(parser);
    parser.addOption({u"format"_s, Texts::tr("text, csv or json."), u"FORMAT"_s, u"text"_s});
    if (const auto code = parseWords(parser, u"history"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"csv"_s, u"json"_s}))
        return *code;
    const QStringList places = parser.positionalArguments();
    if (places.isEmpty() || places.size() > 2)
        return fail(BadWords, Texts::tr("history takes a register, and an id"));
    if (const QString why = whyNotOpened(places.first()); !why.isEmpty())
        return fail(NothingDone, oneLine({Problem::Severity::Error, places.first(), {}, why}));
    auto opened = Database::open(places.first(), Database::Access::Read);
    if (!opened)
        return fail(NothingDone, oneLine(opened.problem()));
    if (const QString why = whyNoRegister(**opened); !why.isEmpty())
        return fail(NothingDone, oneLine({Problem::Severity::Error, places.first(), {}, why}));
    const auto database = withElsewhere(std::move(opened).value());
    if (!database)
        return fail(NothingDone, oneLine(database.problem()));
    const std::vector<EntryTold> history =
        places.size() == 2 ? toldHistory(**database, parser.value(u"in"_s), places[1]) : toldHistory(**database);
    if (places.size() == 2 && history.empty() && !hasRecord(**database, parser.value(u"in"_s), places[1]))
        return fail(NothingDone,
                    oneLine({Problem::Severity::Error,
                             places.first(),
                             {},
                             Texts::tr("it has no record “%1” in %2").arg(places[1], parser.value(u"in"_s))}));
    const QString format = parser.value(u"format"_s);
    print(format == "json"_L1 ? jsonOf(history) : format == "csv"_L1 ? csvOf(history) : textOf(history));
    return Done;
}

int runCheck(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Looks through a register: damage, and what looks wrong"));
    parser.addPositionalArgument(u"REGISTER"_s, Texts::tr("The register's file."));
    parser.addOption({u"format"_s, Texts::tr("text or json."), u"FORMAT"_s, u"text"_s});
    if (const auto code = parseWords(parser, u"check"_s, words))
        return *code;
    if (const auto code = refuseFormat(parser, {u"text"_s, u"json"_s}))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return fail(BadWords, Texts::tr("%1 takes a register").arg(u"check"_s));
    const QString file = parser.positionalArguments().first();
    if (const QString why = whyNotOpened(file); !why.isEmpty())
        return fail(NothingDone, oneLine({Problem::Severity::Error, file, {}, why}));
    const Result<RegisterCheck> check = checkRegister(file);
    if (!check)
        return fail(NothingDone, oneLine(check.problem()));
    tell(check->broken);
    const auto odd = static_cast<int>(check->odd.size());
    if (parser.value(u"format"_s) == "json"_L1) {
        print(checkJson(*check));
    } else {
        for (const Problem &problem : check->odd)
            print(oneLine(problem) + u'\n');
        if (check->broken.empty())
            print(Texts::tr("Nothing is broken; %Ln thing(s) look odd.", nullptr, odd) + u'\n');
    }
    return check->broken.empty() ? Done : NothingDone;
}

} // namespace sijill
