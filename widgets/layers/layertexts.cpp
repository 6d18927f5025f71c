#include "widgets/layers/layertexts.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/raster/rastersource.h"
#include "mapdata/vectortiles/schema.h"
#include "widgets/painter/drawntiles.h"
#include "widgets/texts/readable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LayerTexts)
};

/// Words that the command `info` has too.
QString info(const char *source)
{
    return QCoreApplication::translate("Info", source);
}

/// Of an administrative layer; empty for another.
QString roleTitle(const VectorLayer &layer)
{
    switch (layer.role) {
    case LayerRole::Countries:
        return Texts::tr("Countries");
    case LayerRole::Towns:
        return Texts::tr("Towns");
    case LayerRole::Areas:
        return layer.level == 2   ? Texts::tr("Districts")
               : layer.level == 3 ? Texts::tr("Sub-districts")
                                  : Texts::tr("Governorates");
    case LayerRole::Other:
        break;
    }
    return {};
}

QString encodingWords(EncodingFrom from)
{
    switch (from) {
    case EncodingFrom::NoText:
        return info("%1: nothing but plain letters");
    case EncodingFrom::Format:
        return info("%1, as the format has it");
    case EncodingFrom::Bytes:
        return info("%1, found from the text itself");
    case EncodingFrom::CodePage:
        return info("%1, as the .cpg says");
    case EncodingFrom::LanguageId:
        return info("%1, as the .dbf says");
    case EncodingFrom::Guess:
        return info("%1, guessed from the frequency of letters");
    case EncodingFrom::Fallback:
        break;
    }
    return info("%1, for want of anything better");
}

QString crsWords(const LayerEntry &entry)
{
    if (!entry.crs.isEmpty())
        return Texts::tr("%1, as you said").arg(entry.crs);
    if (entry.report.crs.isEmpty())
        return info("unknown");
    return (entry.report.crsFrom == CrsFrom::File ? info("%1, as the file says")
                                                  : info("%1, assumed: the file does not say, and the coordinates fit"))
        .arg(entry.report.crs);
}

QString fieldWords(const std::vector<FieldInfo> &fields)
{
    QStringList words;
    for (const FieldInfo &field : fields)
        words << Texts::tr("%1 (%2)", "field, its type").arg(field.name, field.type);
    return words.isEmpty() ? info("none") : words.join(u", "_s);
}

QString extentWords(const LayerReport &report, const QLocale &locale)
{
    const auto number = [&](double degrees) { return locale.toString(degrees, 'f', 4); };
    return Texts::tr("west %1, south %2, east %3, north %4 (degrees)")
        .arg(number(report.west), number(report.south), number(report.east), number(report.north));
}

/// Of a base map of vector tiles.
std::vector<std::pair<QString, QString>> tileFacts(const DrawnTiles &tiles, const QLocale &locale)
{
    const VectorTilesInfo &base = tiles.info();
    const QString schema = schemaName(base.schema);
    std::vector<std::pair<QString, QString>> facts{
        {Texts::tr("File"), QDir::toNativeSeparators(base.file)},
        {info("Format"), base.format},
        {Texts::tr("Layout"), schema.isEmpty() ? Texts::tr("unknown; shown by the names of its layers") : schema},
        {Texts::tr("Zooms"), Texts::tr("%1 to %2").arg(locale.toString(base.minZoom), locale.toString(base.maxZoom))},
        {Texts::tr("Names"), base.nameFields.isEmpty() ? info("none") : base.nameFields.join(u", "_s)}};
    const LonLat northWest = toLonLat(base.bounds.topLeft()), southEast = toLonLat(base.bounds.bottomRight());
    LayerReport extent;
    extent.west = northWest.x();
    extent.north = northWest.y();
    extent.east = southEast.x();
    extent.south = southEast.y();
    facts.emplace_back(info("Extent"), extentWords(extent, locale));
    if (!base.attribution.isEmpty())
        facts.emplace_back(Texts::tr("Made by"), base.attribution);
    if (!base.hasSea)
        facts.emplace_back(info("Note"), Texts::tr("It has no sea: what is no lake and no river looks like land."));
    if (const QString lost = unreadableTiles(tiles); !lost.isEmpty())
        facts.emplace_back(info("Problem"), lost);
    facts.emplace_back(Texts::tr("Memory"), Texts::tr("%1 of tiles, at most %2")
                                                .arg(locale.formattedDataSize(tiles.keptBytes()),
                                                     locale.formattedDataSize(DrawnTiles::mostBytes)));
    for (const Problem &problem : base.problems)
        facts.emplace_back(info("Note"), readable({problem.severity, {}, problem.where, problem.text}));
    return facts;
}

} // namespace

QString unreadableTiles(const DrawnTiles &tiles)
{
    const int lost = tiles.unreadable();
    return lost == 0
               ? QString()
               : Texts::tr("%Ln tile(s) could not be read, or not whole; the map lacks what they hold.", nullptr, lost);
}

QString outsideOfTiles(const DrawnTiles &tiles, const QLocale &locale)
{
    if (tiles.hasDrawn() || tiles.unreadable() > 0)
        return {};
    const VectorTilesInfo &base = tiles.info();
    const LonLat northWest = toLonLat(base.bounds.topLeft()), southEast = toLonLat(base.bounds.bottomRight());
    const auto number = [&](double degrees) { return locale.toString(degrees, 'f', 2); };
    return Texts::tr("Nothing of it is in the picture: its tiles are of longitude %1 to %2, latitude %3 to %4, from "
                     "zoom %5 on.")
        .arg(number(northWest.x()), number(southEast.x()), number(southEast.y()), number(northWest.y()),
             locale.toString(base.minZoom));
}

QString layerTitle(const LayerEntry &entry)
{
    if (entry.isIncidents())
        return Texts::tr("Incidents");
    const auto layer = entry.vector();
    const QString role = layer ? roleTitle(*layer) : QString();
    if (role.isEmpty())
        return entry.name;
    return entry.added ? Texts::tr("%1 (%2)", "what the layer holds, name of its file").arg(role, isolated(entry.name))
                       : role;
}

QString whyHidden(const LayerEntry &other)
{
    return Texts::tr("Not drawn while “%1” is, which shows the same and more. Check it to see both.")
        .arg(isolated(layerTitle(other)));
}

QString layerKind(const LayerEntry &entry)
{
    if (entry.isIncidents())
        return Texts::tr("markers");
    const auto layer = entry.vector();
    if (!layer)
        return Texts::tr("a base map");
    const auto count = static_cast<int>(layer->features.size());
    switch (layer->kind) {
    case GeometryKind::Area:
        return Texts::tr("%Ln area(s)", nullptr, count);
    case GeometryKind::Line:
        return Texts::tr("%Ln line(s)", nullptr, count);
    default:
        return Texts::tr("%Ln point(s)", nullptr, count);
    }
}

QRectF boundsOf(const LayerEntry &entry)
{
    if (const auto layer = entry.vector())
        return layer->features.empty() ? QRectF() : layer->bounds;
    if (const auto tiles = entry.tiles())
        return tiles->info().bounds;
    const auto raster = entry.raster();
    return raster ? raster->info().bounds : QRectF();
}

std::vector<std::pair<QString, QString>> layerFacts(const LayerEntry &entry, const QLocale &locale)
{
    std::vector<std::pair<QString, QString>> facts;
    if (const auto raster = entry.raster()) {
        const RasterInfo &base = raster->info();
        facts = {{base.isOnline ? Texts::tr("Online map") : Texts::tr("File"),
                  base.isOnline ? base.name : QDir::toNativeSeparators(base.file)},
                 {info("Format"), base.format},
                 {Texts::tr("Size"),
                  Texts::tr("%1 × %2 pixels, %3, zoom %4 to %5")
                      .arg(locale.toString(base.size.width()), locale.toString(base.size.height()), base.sampleType,
                           locale.toString(base.minZoom), locale.toString(base.maxZoom))},
                 {info("CRS"), base.crsFrom == RasterCrsFrom::User ? Texts::tr("%1, as you said").arg(base.crs)
                               : base.crs.isEmpty()                ? info("unknown")
                                                                   : base.crs}};
        const LonLat northWest = toLonLat(base.bounds.topLeft()), southEast = toLonLat(base.bounds.bottomRight());
        LayerReport extent;
        extent.west = northWest.x();
        extent.north = northWest.y();
        extent.east = southEast.x();
        extent.south = southEast.y();
        facts.emplace_back(info("Extent"), extentWords(extent, locale));
        if (!base.attribution.isEmpty())
            facts.emplace_back(Texts::tr("Made by"), base.attribution);
        for (const Problem &problem : base.problems)
            facts.emplace_back(info("Note"), readable({problem.severity, {}, problem.where, problem.text}));
        return facts;
    }
    if (const auto tiles = entry.tiles())
        return tileFacts(*tiles, locale);
    const LayerReport &report = entry.report;
    if (!entry.file.isEmpty())
        facts.emplace_back(Texts::tr("File"), QDir::toNativeSeparators(entry.file));
    if (!report.driver.isEmpty())
        facts.emplace_back(info("Format"), report.driver);
    if (!entry.layer.isEmpty())
        facts.emplace_back(info("Layer"), entry.layer);
    facts.emplace_back(Texts::tr("Holds"), layerKind(entry));
    if (!report.driver.isEmpty()) {
        facts.emplace_back(info("Geometry"), report.geometry);
        facts.emplace_back(
            info("Features"),
            info("%1 read, %2 left out").arg(locale.toString(report.read), locale.toString(report.skipped)));
        facts.emplace_back(info("CRS"), crsWords(entry));
        if (!report.encoding.isEmpty())
            facts.emplace_back(info("Encoding"), encodingWords(report.encodingFrom).arg(report.encoding));
        facts.emplace_back(info("Fields"), fieldWords(report.fields));
    }
    if (report.hasExtent)
        facts.emplace_back(info("Extent"), extentWords(report, locale));
    for (const QString &repair : report.repairs)
        facts.emplace_back(info("Repaired"), repair);
    for (const Problem &problem : entry.problems)
        if (!report.repairs.contains(problem.text))
            facts.emplace_back(problem.severity == Problem::Severity::Note ? info("Note") : info("Problem"),
                               readable({problem.severity, {}, problem.where, problem.text}));
    return facts;
}

} // namespace sijill
