#include "app/commands/import.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/editions.h"
#include "app/commands/output.h"
#include "app/environment/importplaces.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/opening/readfiles.h"
#include "mapdata/presets/presets.h"
#include "mapdata/store/atlaswriter.h"
#include "mapdata/tables/rowsource.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString presetKeys()
{
    QStringList keys;
    for (const Preset &preset : presets())
        keys << QString::fromLatin1(preset.key);
    return keys.join(u", "_s);
}

void declare(QCommandLineParser &parser)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Command", source); };
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("Command", "A table of incidents read, and what became of each row")));
    parser.addPositionalArgument(
        u"FILE"_s, text(QT_TRANSLATE_NOOP("Command", "The table: CSV, a spreadsheet, or any layer that GDAL reads.")));
    parser.addOptions({
        {u"help"_s, text(QT_TRANSLATE_NOOP("Command", "Tells of these options."))},
        {u"dry-run"_s, text(QT_TRANSLATE_NOOP("Command", "Reports and writes no atlas."))},
        {u"preset"_s,
         QCoreApplication::translate("Command",
                                     "How it is laid out: %1, or a preset's JSON file; else it is found out.")
             .arg(presetKeys()),
         u"NAME|FILE"_s},
        {u"places"_s,
         text(QT_TRANSLATE_NOOP("Command", "The atlas in which rows without coordinates are looked up, else the one "
                                           "that ships; none for no looking up.")),
         u"ATLAS"_s},
        {u"table"_s, text(QT_TRANSLATE_NOOP("Command", "The sheet or layer, where there are several.")), u"NAME"_s},
    });
    declareDates(parser);
    parser.addOptions({
        {u"report"_s, text(QT_TRANSLATE_NOOP("Command", "Writes what was found in each row as CSV.")), u"FILE"_s},
        {u"review"_s, text(QT_TRANSLATE_NOOP("Command", "Writes the places in doubt with their candidates as CSV.")),
         u"FILE"_s},
        {{u"o"_s, u"output"_s}, text(QT_TRANSLATE_NOOP("Command", "The folder of the new atlas.")), u"FOLDER"_s},
    });
    declareEdition(parser);
    addForceOption(parser);
}

/// A preset of the user's own, by its file.
Result<Mapping> mappingIn(const QString &file)
{
    Problems problems;
    Result<Mapping> mapping = readMapping(file, problems);
    tell(problems);
    return mapping;
}

/// Neither report may be written over what is read, nor over the other.
std::optional<int> refuseOutputs(const QCommandLineParser &parser)
{
    QStringList inputs = parser.positionalArguments();
    for (const QString &option : {u"preset"_s, u"places"_s})
        inputs << parser.values(option);
    for (const QString &option : {u"report"_s, u"review"_s})
        if (const auto code = refuseOutput(parser.value(option), inputs, parser))
            return code;
    if (parser.isSet(u"report"_s) && parser.isSet(u"review"_s) &&
        withoutLinks(parser.value(u"report"_s)) == withoutLinks(parser.value(u"review"_s)))
        return fail(
            BadWords,
            QCoreApplication::translate("Command", "--%1 and --%2 name the same file").arg(u"report"_s, u"review"_s));
    return {};
}

std::optional<Problem> writeOutputs(const QCommandLineParser &parser, const FilesRead &read)
{
    const ImportReport &report = *read.files.front().report;
    if (parser.isSet(u"report"_s))
        if (auto problem = replaceFile(parser.value(u"report"_s), reportAsCsv(report).toUtf8()))
            return problem;
    if (parser.isSet(u"review"_s))
        if (auto problem = replaceFile(parser.value(u"review"_s), proposalsAsCsv(report).toUtf8()))
            return problem;
    if (!parser.isSet(u"output"_s) || parser.isSet(u"dry-run"_s))
        return std::nullopt;
    return writeAtlas(*read.opened.atlas, read.opened.layers, parser.value(u"output"_s));
}

/// The file as a table, whatever its columns look like.
Result<FilesRead> readTable(const QCommandLineParser &parser, const QString &file)
{
    ImportPlaces places = usualImportPlaces();
    if (parser.isSet(u"places"_s))
        places.book = parser.value(u"places"_s) == "none"_L1 ? QString() : parser.value(u"places"_s);
    const std::vector<Mapping> presets = ownPresets(places.presets);
    const QString word = parser.value(u"preset"_s);
    const Preset *codebook = word.isEmpty() ? nullptr : presetNamed(word);
    ImportRequest request{file, {}, parser.value(u"table"_s), {}};
    request.dates = *datesFrom(parser); // runImport() has looked
    if (!word.isEmpty() && !codebook) {
        Result<Mapping> mapping = mappingIn(word);
        if (!mapping)
            return mapping.problem();
        request.mapping = std::move(mapping).value();
    }
    IdentifyOptions identifying;
    identifying.wanted = Content::Incidents;
    identifying.table = request.table;
    identifying.isTable = true;
    identifying.presets = presets;
    if (request.mapping)
        identifying.shape = request.mapping->shape;
    request.identified = identify(file, identifying);
    if (!request.identified->rows)
        return request.identified->why;
    if (codebook)
        request.mapping = mappingOf(*codebook, request.identified->rows->columns());
    return readFiles({std::move(request)}, {}, {false, places});
}

} // namespace

int runImport(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList{u"sijill import"_s} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return fail(BadWords, QCoreApplication::translate("Command", "import takes one file"));
    if (!parser.isSet(u"dry-run"_s) && !parser.isSet(u"output"_s) && !parser.isSet(u"into"_s))
        return fail(BadWords, QCoreApplication::translate(
                                  "Command", "import needs --output FOLDER, --into REGISTER or --dry-run"));
    if (const auto code = refuseEdition(parser))
        return *code;
    if (const auto code = refuseOutputs(parser))
        return *code;
    if (const QString word = parser.value(u"preset"_s);
        !word.isEmpty() && !presetNamed(word) && !QFileInfo::exists(word))
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                                  .arg(u"preset"_s, presetKeys() + u", FILE.json"_s, word));
    if (const Result<DateChoice> dates = datesFrom(parser); !dates)
        return fail(BadWords, dates.problem().text);
    const Result<FilesRead> read = readTable(parser, files.first());
    if (!read)
        return fail(NothingDone, oneLine(read.problem()));
    if (read->bookProblem)
        return fail(NothingDone, oneLine(*read->bookProblem));
    const ImportReport &report = *read->files.front().report;
    tell(report, ReportLength::Short);
    Problems problems = read->opened.problems;
    std::erase_if(problems, [&](const Problem &problem) { return report.assumptions.contains(problem.text); });
    tell(problems);
    print(reportAsText(report));
    if (const auto problem = writeOutputs(parser, *read))
        return fail(NothingDone, oneLine(*problem));
    return parser.isSet(u"into"_s) ? takeEdition(parser, *read) : Done;
}

} // namespace sijill
