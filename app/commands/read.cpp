#include "app/commands/read.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/readings.h"
#include "app/environment/atlaspath.h"
#include "mapdata/opening/open.h"
#include "mapdata/reading/readtext.h"
#include "mapdata/reading/reportfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Texts::tr("The text of a report to proposed incidents, each with the words it stands on"));
    parser.addPositionalArgument(u"FILE"_s, Texts::tr("Texts of reports, or - for standard input."), u"FILE... | -"_s);
    parser.addOptions(
        {{u"help"_s, Texts::tr("Tells of these options.")},
         {u"date"_s, Texts::tr("The day of the report; yesterday and weekdays are counted back from it."), u"DAY"_s},
         {u"language"_s, Texts::tr("The language of the text: en or ar, else by its letters."), u"en|ar"_s},
         {u"source"_s, Texts::tr("Who published it; stands where the text names nobody."), u"NAME"_s},
         {u"atlas"_s, Texts::tr("The atlas whose places are known, else the one that ships."), u"PATH"_s},
         {u"format"_s, Texts::tr("table, csv or json."), u"FORMAT"_s, u"table"_s}});
}

/// What comes in is read as any file is: told by its bytes, bounded, and apart where it is no plain text.
Result<QString> textOfInput()
{
    QFile input;
    QTemporaryFile file;
    if (!input.open(stdin, QIODevice::ReadOnly) || !file.open())
        return Problem{Problem::Severity::Error, u"-"_s, {}, input.isOpen() ? file.errorString() : input.errorString()};
    constexpr qint64 piece = 1 << 16;
    while (file.size() <= reading::largestReport) {
        const QByteArray bytes = input.read(piece);
        if (bytes.isEmpty())
            break;
        if (file.write(bytes) != bytes.size())
            return Problem{Problem::Severity::Error, u"-"_s, {}, file.errorString()};
    }
    if (input.error() != QFile::NoError)
        return Problem{Problem::Severity::Error, u"-"_s, {}, input.errorString()};
    file.close();
    Result<QString> text = reading::textOfReport(file.fileName());
    if (text)
        return text;
    Problem problem = text.problem();
    problem.file = u"-"_s;
    return problem;
}

Result<QString> textOf(const QString &path)
{
    return path == "-"_L1 ? textOfInput() : reading::textOfReport(path);
}

void tellProgress(qsizetype done, qsizetype all)
{
    constexpr qsizetype few = 20;
    if (all < few)
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(Texts::tr("%1 of %2 reports read").arg(done).arg(all)));
}

} // namespace

int runRead(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList{u"sijill read"_s} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return fail(BadWords, Texts::tr("Name the text of a report, or - for standard input"));
    const std::optional<Day> day = parseDay(parser.value(u"date"_s));
    if (!day)
        return fail(BadWords, Texts::tr("--date takes the day of the report, as 2013-01-14"));
    const QString format = parser.value(u"format"_s);
    if (!QStringList{u"table"_s, u"csv"_s, u"json"_s}.contains(format))
        return fail(BadWords, Texts::tr("--format takes table, csv or json, not “%1”").arg(format));
    const Result<OpenedAtlas> opened = openAny(parser.isSet(u"atlas"_s) ? parser.value(u"atlas"_s) : shippedAtlas());
    if (!opened)
        return fail(NothingDone, oneLine(opened.problem()));
    const reading::Reader reader(opened->atlas);
    const QString language = parser.value(u"language"_s);
    if (!language.isEmpty() && !reader.languages().contains(language))
        return fail(BadWords, Texts::tr("There are no word lists for the language “%1”").arg(language));

    std::vector<ReadReport> reports;
    bool allFailed = true;
    for (const QString &path : files) {
        const Result<QString> text = textOf(path);
        if (!text) {
            std::fprintf(stderr, "sijill: %s\n", qUtf8Printable(oneLine(text.problem())));
            continue;
        }
        allFailed = false;
        reports.push_back(
            {QFileInfo(path).fileName(), *text, reader.read({*text, *day, language, parser.value(u"source"_s)})});
        if (reports.size() % 20 == 0)
            tellProgress(static_cast<qsizetype>(reports.size()), files.size());
    }
    if (allFailed)
        return NothingDone;
    if (format == "json"_L1)
        print(QString::fromUtf8(readingsJson(reports)));
    else if (format == "csv"_L1)
        print(readingsCsv(reports));
    else
        print(readingsTable(reports, *opened->atlas, QLocale()));
    return Done;
}

} // namespace sijill
