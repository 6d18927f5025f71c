#include "app/commands/tilesinfo.h"

#include "app/commands/infoblock.h"
#include "mapdata/problems.h"
#include "mapdata/vectortiles/schema.h"

#include <QLocale>

namespace sijill {

using namespace Qt::StringLiterals;

QString tilesAsText(const VectorTilesInfo &info)
{
    InfoBlock block(visible(info.file));
    const QString schema = schemaName(info.schema);
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Format")),
               infoWord(QT_TRANSLATE_NOOP("Info", "%1, vector tiles")).arg(info.format));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Name")), info.name);
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Layout")),
               schema.isEmpty() ? infoWord(QT_TRANSLATE_NOOP("Info", "unknown; shown by the names of its layers"))
                                : schema);
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Layers")), info.layers.join(u", "_s));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Names")),
               info.nameFields.isEmpty() ? infoWord(QT_TRANSLATE_NOOP("Info", "none")) : info.nameFields.join(u", "_s));
    block.extent(degreesOf(info.bounds));
    block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Zooms")), u"%1–%2"_s.arg(info.minZoom).arg(info.maxZoom));
    if (info.tiles >= 0)
        block.line(infoWord(QT_TRANSLATE_NOOP("Info", "Tiles")), QLocale().toString(info.tiles));
    block.origin(info.attribution, info.problems);
    return block.text();
}

QJsonObject tilesAsJson(const VectorTilesInfo &info)
{
    return {{u"file"_s, info.file},
            {u"readable"_s, true},
            {u"vector_tiles"_s, true},
            {u"format"_s, info.format},
            {u"name"_s, info.name},
            {u"schema"_s, schemaName(info.schema)},
            {u"layers"_s, QJsonArray::fromStringList(info.layers)},
            {u"name_fields"_s, QJsonArray::fromStringList(info.nameFields)},
            {u"extent"_s, degreesAsJson(degreesOf(info.bounds))},
            {u"min_zoom"_s, info.minZoom},
            {u"max_zoom"_s, info.maxZoom},
            {u"tiles"_s, info.tiles},
            {u"attribution"_s, info.attribution},
            {u"problems"_s, problemsAsJson(info.problems)}};
}

} // namespace sijill
