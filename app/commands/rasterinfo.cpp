#include "app/commands/rasterinfo.h"

#include "app/commands/infoblock.h"
#include "mapdata/problems.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString crsWords(const RasterInfo &info)
{
    if (info.crsFrom == RasterCrsFrom::Extent)
        return infoWord(QT_TRANSLATE_NOOP("Info", "%1, assumed: the file does not say, and the coordinates fit"))
            .arg(info.crs);
    return infoWord(QT_TRANSLATE_NOOP("Info", "%1, as the file says")).arg(info.crs);
}

QString colourWords(const RasterInfo &info)
{
    if (info.isStretched)
        return infoWord(QT_TRANSLATE_NOOP("Info", "values, shown from dark to light"));
    switch (info.colours) {
    case RasterColours::Rgb:
        return infoWord(QT_TRANSLATE_NOOP("Info", "red, green, blue"));
    case RasterColours::Grey:
        return infoWord(QT_TRANSLATE_NOOP("Info", "grey"));
    case RasterColours::Palette:
        break;
    }
    return infoWord(QT_TRANSLATE_NOOP("Info", "a table of colours"));
}

} // namespace

QString rasterAsText(const RasterInfo &info)
{
    InfoBlock block(visible(info.file));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Format")), info.format);
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Name")), info.name);
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Size")),
               infoWord(QT_TRANSLATE_NOOP("Info", "%1 x %2 pixels")).arg(info.size.width()).arg(info.size.height()));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Bands")),
               u"%1 (%2): %3"_s.arg(info.bands).arg(info.sampleType, colourWords(info)));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "CRS")), crsWords(info));
    block.extent(degreesOf(info.bounds));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Zooms")), u"%1–%2"_s.arg(info.minZoom).arg(info.maxZoom));
    block.origin(info.attribution, info.problems);
    return block.text();
}

QJsonObject rasterAsJson(const RasterInfo &info)
{
    const QStringList origins{u"unknown"_s, u"file"_s, u"extent"_s, u"user"_s, u"service"_s};
    return {{u"file"_s, info.file},
            {u"readable"_s, true},
            {u"raster"_s, true},
            {u"format"_s, info.format},
            {u"name"_s, info.name},
            {u"width"_s, info.size.width()},
            {u"height"_s, info.size.height()},
            {u"bands"_s, info.bands},
            {u"type"_s, info.sampleType},
            {u"crs"_s, info.crs},
            {u"crs_from"_s, origins.value(static_cast<qsizetype>(info.crsFrom))},
            {u"extent"_s, degreesAsJson(degreesOf(info.bounds))},
            {u"min_zoom"_s, info.minZoom},
            {u"max_zoom"_s, info.maxZoom},
            {u"attribution"_s, info.attribution},
            {u"problems"_s, problemsAsJson(info.problems)}};
}

} // namespace sijill
