#include "app/commands/import.h"

#include "app/atlaspath.h"
#include "app/commands.h"
#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "app/importing.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/import/presets.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/together.h"
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
        {u"report"_s, text(QT_TRANSLATE_NOOP("Command", "Writes what was found in each row as CSV.")), u"FILE"_s},
        {u"review"_s, text(QT_TRANSLATE_NOOP("Command", "Writes the places in doubt with their candidates as CSV.")),
         u"FILE"_s},
        {{u"o"_s, u"output"_s}, text(QT_TRANSLATE_NOOP("Command", "The folder of the new atlas.")), u"FOLDER"_s},
    });
    addForceOption(parser);
}

/// A preset by name, or one of the user's own by file. Nothing where none is asked for.
Result<std::optional<Mapping>> mappingFrom(const QString &word, const QString &file, const QString &table)
{
    if (word.isEmpty())
        return std::optional<Mapping>();
    if (const Preset *preset = presetNamed(word)) {
        const auto rows = openRows(file, table);
        if (!rows)
            return rows.problem();
        return std::optional<Mapping>(mappingOf(*preset, (*rows)->columns()));
    }
    if (!QFileInfo::exists(word))
        return Problem{Problem::Severity::Error,
                       {},
                       {},
                       QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                           .arg(u"preset"_s, presetKeys() + u", FILE.json"_s, word)};
    Problems problems;
    Result<Mapping> mapping = readMapping(word, problems);
    tell(problems);
    if (!mapping)
        return mapping.problem();
    return std::optional<Mapping>(std::move(*mapping));
}

/// The places that rows are looked up in, opened when they are first asked for.
struct PlaceBookFile {
    QString path;
    std::optional<OpenedAtlas> opened;
    QString problem;

    std::shared_ptr<const Atlas> atlas()
    {
        if (!opened && problem.isEmpty()) {
            Result<OpenedAtlas> read = openAny(path);
            if (read)
                opened = std::move(*read);
            else
                problem = oneLine(read.problem());
        }
        return opened ? opened->atlas : nullptr;
    }
};

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

std::optional<Problem> writeOutputs(const QCommandLineParser &parser, const Imported &imported, PlaceBookFile &places)
{
    if (parser.isSet(u"report"_s))
        if (auto problem = replaceFile(parser.value(u"report"_s), reportAsCsv(imported.report).toUtf8()))
            return problem;
    if (parser.isSet(u"review"_s))
        if (auto problem = replaceFile(parser.value(u"review"_s), proposalsAsCsv(imported.report).toUtf8()))
            return problem;
    if (!parser.isSet(u"output"_s) || parser.isSet(u"dry-run"_s))
        return std::nullopt;
    // With the areas that the table would have if it were opened, so that its folder counts the same.
    const OpenedAtlas opened = places.atlas() ? withAreasOf(*places.opened, imported.opened) : imported.opened;
    return writeAtlas(*opened.atlas, opened.layers, parser.value(u"output"_s));
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
    if (!parser.isSet(u"dry-run"_s) && !parser.isSet(u"output"_s))
        return fail(BadWords, QCoreApplication::translate("Command", "import needs --output FOLDER or --dry-run"));
    if (const auto code = refuseOutputs(parser))
        return *code;
    Result<std::optional<Mapping>> mapping =
        mappingFrom(parser.value(u"preset"_s), files.first(), parser.value(u"table"_s));
    if (!mapping)
        return fail(BadWords, oneLine(mapping.problem()));

    PlaceBookFile places{parser.isSet(u"places"_s) ? parser.value(u"places"_s) : shippedAtlas(), {}, {}};
    ImportOptions options;
    options.mapping = std::move(*mapping);
    options.table = parser.value(u"table"_s);
    options.presets = ownPresets(usualImportPlaces().presets);
    if (places.path != "none"_L1)
        options.places = [&] { return places.atlas(); };
    else
        places.problem = places.path;
    const Result<Imported> imported = importIncidents(files.first(), options);
    if (!imported)
        return fail(NothingDone, oneLine(imported.problem()));
    if (!places.problem.isEmpty() && places.path != "none"_L1)
        return fail(NothingDone, places.problem);
    tell(imported->opened.problems);
    print(reportAsText(imported->report));
    if (const auto problem = writeOutputs(parser, *imported, places))
        return fail(NothingDone, oneLine(*problem));
    return Done;
}

} // namespace sijill
