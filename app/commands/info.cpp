#include "app/commands/info.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/infoblock.h"
#include "app/commands/rasterinfo.h"
#include "app/commands/tableinfo.h"
#include "app/commands/tilesinfo.h"
#include "mapdata/formats/formats.h"
#include "mapdata/import/import.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/basemap.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/problems.h"
#include "mapdata/raster/rastercheck.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// One layer, or a file that holds none.
struct Described {
    LayerReport report;
    Problems problems;
    QString unknownCrs;
    bool readable = false; ///< something of it could be read: features, or the rows of a table
};

Described described(LayerRead read)
{
    Described found{std::move(read.report), std::move(read.problems), std::move(read.unknownCrs), false};
    found.readable = read.layers || found.report.isTable || found.report.unplaced;
    if (!read.layers && !found.report.isTable)
        found.problems.insert(found.problems.begin(), read.layers.problem());
    return found;
}

/// Of text with separators, as tables of incidents are read: by the reader that knows their encodings and long lines.
/// Nothing where the file is something else, or its rows have shapes.
std::optional<Described> describedText(const QString &file)
{
    const QFileInfo info(file);
    const bool isJson = info.isFile() && rowReaderFor(file) == RowReader::Records;
    if (!info.isFile() || (mayHold(file) != Contents(Content::Incidents) && !isJson))
        return {};
    const Result<std::shared_ptr<RowSource>> rows = openRows(file);
    if (rows && !isJson && !(*rows)->tables().isEmpty())
        return {}; // a spreadsheet
    Described found;
    LayerReport &report = found.report;
    report.file = file;
    if (!rows) {
        found.problems.push_back(rows.problem());
        return found;
    }
    const QStringList columns = (*rows)->columns();
    if (!(*rows)->next() && !isIncidentTable(**rows))
        return {}; // a line of any text, or what GDAL may know better
    (*rows)->rewind();
    if (std::ranges::any_of(columns,
                            [](const QString &c) { return c.startsWith("WKT"_L1) || c.startsWith("_WKT"_L1); }))
        return {};
    report.driver = isJson ? u"JSON"_s : u"Comma Separated Value (.csv)"_s; // as GDAL calls it
    report.layer = info.completeBaseName();
    report.isTable = found.readable = true;
    for (const QString &column : columns)
        report.fields.push_back({column, u"String"_s});
    while ((*rows)->next())
        ++report.read;
    report.encoding = (*rows)->encoding().name();
    report.encodingFrom = (*rows)->encoding().from;
    found.problems = (*rows)->problems();
    return found;
}

std::vector<Described> describeAll(const QString &file)
{
    if (std::optional<Described> text = describedText(file))
        return {std::move(*text)};
    std::vector<Described> all;
    readEveryLayer(file, {}, [&](LayerRead read) {
        all.push_back(described(std::move(read)));
        return true;
    });
    return all;
}

/// With what is found by reading it.
RasterInfo examined(const RasterSource &raster)
{
    RasterInfo info = raster.info();
    if (std::optional<Problem> problem = unreadableParts(raster))
        info.problems.push_back(std::move(*problem));
    return info;
}

/// False where it is no base map of vector tiles.
bool tellOfTiles(const QString &file, const QString &format, QJsonArray &list)
{
    const auto map = openBaseMap(file);
    if (!map || !map->tiles)
        return false;
    format == "json"_L1 ? list.append(tilesAsJson(map->tiles->info())) : print(tilesAsText(map->tiles->info()));
    return true;
}

/// A folder stands for the files in it.
QStringList filesOf(const QStringList &words)
{
    QStringList files;
    for (const QString &word : words) {
        const QFileInfo info(word);
        if (!info.isDir() || mayHold(word)) {
            files << word;
            continue;
        }
        for (const QFileInfo &file : QDir(word).entryInfoList(QDir::Files, QDir::Name))
            if (mayHold(file.filePath()))
                files << file.filePath();
    }
    return files;
}

QString encodingWords(EncodingFrom from)
{
    switch (from) {
    case EncodingFrom::NoText:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1: nothing but plain letters"));
    case EncodingFrom::Format:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, as the format has it"));
    case EncodingFrom::Bytes:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, found from the text itself"));
    case EncodingFrom::CodePage:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, as the .cpg says"));
    case EncodingFrom::LanguageId:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, as the .dbf says"));
    case EncodingFrom::Guess:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, guessed from the frequency of letters"));
    case EncodingFrom::Fallback:
        break;
    }
    return infoWord(QT_TRANSLATE_NOOP("Info", "%1, for want of anything better"));
}

QString crsWords(const Described &found)
{
    switch (found.report.crsFrom) {
    case CrsFrom::File:
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, as the file says"));
    case CrsFrom::Extent:
        if (!found.unknownCrs.isEmpty())
            return infoWord(QT_TRANSLATE_NOOP("Info",
                                              "%1, assumed: what the file names is not known, and the coordinates "
                                              "fit"));
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, assumed: the file does not say, and the coordinates fit"));
    case CrsFrom::Unknown:
        break;
    }
    return infoWord(QT_TRANSLATE_NOOP("Info", "unknown"));
}

QString levelWords(const LayerReport &report)
{
    static constexpr const char *levels[] = {
        QT_TRANSLATE_NOOP("Info", "country"), QT_TRANSLATE_NOOP("Info", "governorates"),
        QT_TRANSLATE_NOOP("Info", "districts"), QT_TRANSLATE_NOOP("Info", "sub-districts"),
        QT_TRANSLATE_NOOP("Info", "towns and quarters")};
    const QString level = infoWord(levels[std::clamp(report.level, 0, 4)]);
    return report.ancestors == 0
               ? level
               : infoWord(QT_TRANSLATE_NOOP("Info", "%1; the larger areas that they lie in are named in its rows (%2)"))
                     .arg(level, QLocale().toString(report.ancestors));
}

QString fieldWords(const std::vector<FieldInfo> &fields)
{
    QStringList words;
    for (const FieldInfo &field : fields)
        words << u"%1 (%2)"_s.arg(field.name, field.type);
    return words.isEmpty() ? infoWord(QT_TRANSLATE_NOOP("Info", "none")) : words.join(u", "_s);
}

/// With what was mended and what is wrong. `told`: the first problem has been told already.
QString finished(InfoBlock block, const Described &found, bool told)
{
    const Problem *why = told && !found.problems.empty() ? &found.problems.front() : nullptr;
    for (const QString &repair : found.report.repairs)
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Repaired")), repair);
    for (const Problem &problem : found.problems)
        if (&problem != why && !found.report.repairs.contains(problem.text))
            block.problem(problem);
    return block.text();
}

QString asText(const Described &found, const QString &file, bool told)
{
    const LayerReport &report = found.report;
    const QLocale locale;
    InfoBlock block(visible(report.allLayers.size() > 1 ? u"%1, %2"_s.arg(file, report.layer) : file));
    if (!report.driver.isEmpty()) {
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Format")), report.driver);
        if (report.layer.isEmpty())
            return finished(block, found, told);
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Layer")), report.layer);
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Geometry")),
                   report.isTable ? infoWord(QT_TRANSLATE_NOOP("Info", "none, a table")) : report.geometry);
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Features")),
                   infoWord(QT_TRANSLATE_NOOP("Info", "%1 read, %2 left out"))
                       .arg(locale.toString(report.read), locale.toString(report.skipped)));
        if (report.level >= 0)
            block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Level")), levelWords(report));
        if (!report.isTable)
            block.line(infoWord(QT_TRANSLATE_NOOP("Info", "CRS")), report.crs.isEmpty()
                                                                       ? infoWord(QT_TRANSLATE_NOOP("Info", "unknown"))
                                                                       : crsWords(found).arg(report.crs));
        if (report.hasExtent)
            block.extent({report.west, report.south, report.east, report.north});
        if (report.unplaced)
            block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Extent")),
                       infoWord(QT_TRANSLATE_NOOP("Info", "x %1 to %2, y %3 to %4 (in its own units)"))
                           .arg(report.unplaced->left(), 0, 'f', 1)
                           .arg(report.unplaced->right(), 0, 'f', 1)
                           .arg(report.unplaced->top(), 0, 'f', 1)
                           .arg(report.unplaced->bottom(), 0, 'f', 1));
        if (!report.encoding.isEmpty())
            block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Encoding")),
                       encodingWords(report.encodingFrom).arg(report.encoding));
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Fields")), fieldWords(report.fields));
    }
    return finished(block, found, told);
}

template <class Enum>
QString key(const QStringList &keys, Enum value)
{
    return keys.value(static_cast<qsizetype>(value));
}

QJsonObject asJson(const Described &found, const QString &file)
{
    const LayerReport &report = found.report;
    QJsonArray fields;
    for (const FieldInfo &field : report.fields)
        fields << QJsonObject{{u"name"_s, field.name}, {u"type"_s, field.type}};
    const QStringList encodingKeys{u"ascii"_s, u"format"_s, u"bytes"_s, u"cpg"_s, u"ldid"_s, u"guess"_s, u"fallback"_s};
    QJsonObject object{{u"file"_s, file},
                       {u"readable"_s, found.readable},
                       {u"format"_s, report.driver},
                       {u"layer"_s, report.layer},
                       {u"geometry"_s, report.geometry},
                       {u"read"_s, report.read},
                       {u"skipped"_s, report.skipped},
                       {u"crs"_s, report.crs},
                       {u"crs_from"_s, key({u"unknown"_s, u"file"_s, u"extent"_s}, report.crsFrom)},
                       {u"encoding"_s, report.encoding},
                       {u"encoding_from"_s, key(encodingKeys, report.encodingFrom)},
                       {u"fields"_s, fields},
                       {u"repairs"_s, QJsonArray::fromStringList(report.repairs)},
                       {u"problems"_s, problemsAsJson(found.problems)}};
    if (report.level >= 0)
        object.insert(u"level"_s, report.level);
    if (report.hasExtent)
        object.insert(u"extent"_s, QJsonArray{report.west, report.south, report.east, report.north});
    return object;
}

QString incidentsAsText(const ImportReport &report)
{
    InfoBlock block(infoWord(QT_TRANSLATE_NOOP("Info", "Read as incidents")));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Rows")), reportInShort(report));
    for (const QString &line : readingAsText(report).split(u'\n', Qt::SkipEmptyParts))
        block.line({}, line);
    return block.text();
}

/// Into the entry of the file, which is the last one.
void withIncidents(QJsonArray &list, const ImportReport &report)
{
    if (list.isEmpty())
        return;
    QJsonObject entry = list.last().toObject();
    entry.insert(u"as_incidents"_s, reportAsJson(report));
    list.replace(list.size() - 1, entry);
}

/// Fails where no layer is called so.
std::optional<Problem> keepOnly(std::vector<Described> &layers, const QString &name)
{
    QStringList names;
    for (const Described &layer : layers)
        names << layer.report.layer;
    if (!names.contains(name))
        return Problem{Problem::Severity::Error,
                       {},
                       {},
                       QCoreApplication::translate("Command", "holds no table “%1”; those in it are: %2")
                           .arg(name, names.join(u", "_s))};
    std::erase_if(layers, [&](const Described &layer) { return layer.report.layer != name; });
    return std::nullopt;
}

} // namespace

int runInfo(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "What a layer or data file is, and what is wrong with it"));
    parser.addPositionalArgument(
        u"FILE"_s, QCoreApplication::translate("Command", "A layer or data file; any number of them."), u"FILE ..."_s);
    parser.addOptions(
        {{u"help"_s, QCoreApplication::translate("Command", "Tells of these options.")},
         {u"table"_s, QCoreApplication::translate("Command", "The sheet or layer, where there are several."),
          u"NAME"_s},
         {u"format"_s, QCoreApplication::translate("Command", "text or json."), u"FORMAT"_s, u"text"_s}});
    if (!parser.parse(QStringList{u"sijill info"_s} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    const QString format = parser.value(u"format"_s);
    if (parser.positionalArguments().isEmpty())
        return fail(BadWords, QCoreApplication::translate("Command", "info takes a file"));
    if (format != "text"_L1 && format != "json"_L1)
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes %2, not “%3”")
                                  .arg(u"format"_s, u"text, json"_s, format));

    QJsonArray list;
    bool anything = false;
    const QStringList files = filesOf(parser.positionalArguments());
    if (files.isEmpty())
        return fail(NothingDone, QCoreApplication::translate("Command", "%1: holds no layer or data file")
                                     .arg(parser.positionalArguments().first()));
    for (const QString &file : files) {
        if (!parser.isSet(u"table"_s) && isTiles(namedFormat(file)) && tellOfTiles(file, format, list)) {
            anything = true;
            continue;
        }
        std::vector<Described> layers = describeAll(file);
        if (parser.isSet(u"table"_s))
            if (const auto problem = keepOnly(layers, parser.value(u"table"_s))) {
                fail(NothingDone, oneLine({problem->severity, file, {}, problem->text}));
                continue;
            }
        const bool hasShapes = std::ranges::any_of(layers, &Described::readable);
        // A GeoPackage may be both.
        const Result<BaseMap> raster =
            hasShapes && !mayHold(file).testFlag(Content::Pictures) ? Result<BaseMap>(Problem{}) : openBaseMap(file);
        if (raster && raster->pictures) {
            const RasterInfo info = examined(*raster->pictures);
            format == "json"_L1 ? list.append(rasterAsJson(info)) : print(rasterAsText(info));
        }
        for (const Described &found : layers) {
            if (!hasShapes && raster)
                break;
            if (format == "json"_L1)
                list << asJson(found, file);
            else if (!found.report.driver.isEmpty())
                print(asText(found, file, !hasShapes && layers.size() == 1));
        }
        if (const std::optional<ImportReport> incidents = incidentsIn(file, parser.value(u"table"_s)))
            format == "json"_L1 ? withIncidents(list, *incidents) : print(incidentsAsText(*incidents));
        anything = anything || hasShapes || raster;
        if (!hasShapes && !raster)
            fail(NothingDone, oneLine(mayHold(file).testFlag(Content::Pictures) ? raster.problem()
                                                                                : layers.front().problems.front()));
    }
    if (format == "json"_L1)
        print(QString::fromUtf8(QJsonDocument(list).toJson()));
    return anything ? Done : NothingDone;
}

} // namespace sijill
