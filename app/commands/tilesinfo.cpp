#include "app/commands/tilesinfo.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/problems.h"
#include "mapdata/vectortiles/schema.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void addLine(QString &text, const QString &label, const QString &value)
{
    text += u"  "_s + label.leftJustified(12) + u' ' + visible(value) + u'\n';
}

/// West, south, east, north in degrees.
std::array<double, 4> extentOf(const VectorTilesInfo &info)
{
    const LonLat northWest = toLonLat(info.bounds.topLeft()), southEast = toLonLat(info.bounds.bottomRight());
    return {northWest.x(), southEast.y(), southEast.x(), northWest.y()};
}

} // namespace

QString tilesAsText(const VectorTilesInfo &info)
{
    QString text = visible(info.file) + u'\n';
    const auto tell = [](const char *source) { return QCoreApplication::translate("Info", source); };
    const QString schema = schemaName(info.schema);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Format")),
            tell(QT_TRANSLATE_NOOP("Info", "%1, vector tiles")).arg(info.format));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Name")), info.name);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Layout")),
            schema.isEmpty() ? tell(QT_TRANSLATE_NOOP("Info", "unknown; shown by the names of its layers")) : schema);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Layers")), info.layers.join(u", "_s));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Names")),
            info.nameFields.isEmpty() ? tell(QT_TRANSLATE_NOOP("Info", "none")) : info.nameFields.join(u", "_s));
    const auto [west, south, east, north] = extentOf(info);
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Extent")),
            tell(QT_TRANSLATE_NOOP("Info", "west %1, south %2, east %3, north %4 (degrees)"))
                .arg(QString::number(west, 'f', 4), QString::number(south, 'f', 4), QString::number(east, 'f', 4),
                     QString::number(north, 'f', 4)));
    addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Zooms")), u"%1–%2"_s.arg(info.minZoom).arg(info.maxZoom));
    if (info.tiles >= 0)
        addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Tiles")), QLocale().toString(info.tiles));
    if (!info.attribution.isEmpty())
        addLine(text, tell(QT_TRANSLATE_NOOP("Info", "Attribution")), info.attribution);
    for (const Problem &problem : info.problems)
        addLine(text,
                problem.severity == Problem::Severity::Note ? tell(QT_TRANSLATE_NOOP("Info", "Note"))
                                                            : tell(QT_TRANSLATE_NOOP("Info", "Problem")),
                problem.text);
    return text + u'\n';
}

QJsonObject tilesAsJson(const VectorTilesInfo &info)
{
    QJsonArray problems;
    const QStringList severities{u"note"_s, u"warning"_s, u"error"_s};
    for (const Problem &problem : info.problems)
        problems << QJsonObject{{u"severity"_s, severities.value(static_cast<qsizetype>(problem.severity))},
                                {u"where"_s, problem.where},
                                {u"text"_s, problem.text}};
    const auto [west, south, east, north] = extentOf(info);
    return {{u"file"_s, info.file},
            {u"readable"_s, true},
            {u"vector_tiles"_s, true},
            {u"format"_s, info.format},
            {u"name"_s, info.name},
            {u"schema"_s, schemaName(info.schema)},
            {u"layers"_s, QJsonArray::fromStringList(info.layers)},
            {u"name_fields"_s, QJsonArray::fromStringList(info.nameFields)},
            {u"extent"_s, QJsonArray{west, south, east, north}},
            {u"min_zoom"_s, info.minZoom},
            {u"max_zoom"_s, info.maxZoom},
            {u"tiles"_s, info.tiles},
            {u"attribution"_s, info.attribution},
            {u"problems"_s, problems}};
}

} // namespace sijill
