#include "app/commands/rasterinfo.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/problems.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void addLine(QString &text, const QString &label, const QString &value)
{
    text += u"  "_s + label.leftJustified(12) + u' ' + visible(value) + u'\n';
}

QString crsWords(const RasterInfo &info)
{
    if (info.crsFrom == RasterCrsFrom::Extent)
        return QCoreApplication::translate("Info", "%1, assumed: the file does not say, and the coordinates fit")
            .arg(info.crs);
    return QCoreApplication::translate("Info", "%1, as the file says").arg(info.crs);
}

QString colourWords(const RasterInfo &info)
{
    if (info.isStretched)
        return QCoreApplication::translate("Info", "values, shown from dark to light");
    switch (info.colours) {
    case RasterColours::Rgb:
        return QCoreApplication::translate("Info", "red, green, blue");
    case RasterColours::Grey:
        return QCoreApplication::translate("Info", "grey");
    case RasterColours::Palette:
        break;
    }
    return QCoreApplication::translate("Info", "a table of colours");
}

/// West, south, east, north in degrees.
std::array<double, 4> extentOf(const RasterInfo &info)
{
    const LonLat northWest = toLonLat(info.bounds.topLeft()), southEast = toLonLat(info.bounds.bottomRight());
    return {northWest.x(), southEast.y(), southEast.x(), northWest.y()};
}

} // namespace

QString rasterAsText(const RasterInfo &info)
{
    QString text = visible(info.file) + u'\n';
    const auto tell = [](const char *source) { return QCoreApplication::translate("Info", source); };
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Format")), info.format);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Name")), info.name);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Size")),
            tell(QT_TRANSLATE_NOOP("Info", "%1 x %2 pixels")).arg(info.size.width()).arg(info.size.height()));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Bands")),
            u"%1 (%2): %3"_s.arg(info.bands).arg(info.sampleType, colourWords(info)));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "CRS")), crsWords(info));
    const auto [west, south, east, north] = extentOf(info);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Extent")),
            tell(QT_TRANSLATE_NOOP("Info", "west %1, south %2, east %3, north %4 (degrees)"))
                .arg(QString::number(west, 'f', 4), QString::number(south, 'f', 4), QString::number(east, 'f', 4),
                     QString::number(north, 'f', 4)));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Zooms")), u"%1–%2"_s.arg(info.minZoom).arg(info.maxZoom));
    if (!info.attribution.isEmpty())
        addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Attribution")), info.attribution);
    for (const Problem &problem : info.problems)
        addLine(text,
                problem.severity == Problem::Severity::Note ? tell(QT_TRANSLATE_NOOP("Info", "Note"))
                                                            : tell(QT_TRANSLATE_NOOP("Info", "Problem")),
                problem.text);
    return text + u'\n';
}

QJsonObject rasterAsJson(const RasterInfo &info)
{
    QJsonArray problems;
    const QStringList severities{u"note"_s, u"warning"_s, u"error"_s};
    for (const Problem &problem : info.problems)
        problems << QJsonObject{{u"severity"_s, severities.value(static_cast<qsizetype>(problem.severity))},
                                {u"where"_s, problem.where},
                                {u"text"_s, problem.text}};
    const QStringList origins{u"unknown"_s, u"file"_s, u"extent"_s, u"user"_s, u"service"_s};
    const auto [west, south, east, north] = extentOf(info);
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
            {u"extent"_s, QJsonArray{west, south, east, north}},
            {u"min_zoom"_s, info.minZoom},
            {u"max_zoom"_s, info.maxZoom},
            {u"attribution"_s, info.attribution},
            {u"problems"_s, problems}};
}

} // namespace sijill
