#include "mapdata/vectortiles/schema.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool hasAny(const QStringList &layers, std::initializer_list<QLatin1StringView> wanted)
{
    return std::ranges::any_of(wanted, [&](QLatin1StringView name) { return layers.contains(name); });
}

} // namespace

TileSchema schemaOf(const QStringList &layers)
{
    if (hasAny(layers, {"streets"_L1, "place_labels"_L1, "water_polygons"_L1, "boundary_labels"_L1}))
        return TileSchema::Shortbread;
    if (layers.contains("earth"_L1) && hasAny(layers, {"roads"_L1, "places"_L1}))
        return TileSchema::Protomaps;
    if (hasAny(layers, {"transportation"_L1, "water_name"_L1, "transportation_name"_L1}) ||
        (layers.contains("place"_L1) && layers.contains("boundary"_L1)))
        return TileSchema::OpenMapTiles;
    return TileSchema::Other;
}

QString schemaName(TileSchema schema)
{
    switch (schema) {
    case TileSchema::Protomaps:
        return u"Protomaps"_s;
    case TileSchema::OpenMapTiles:
        return u"OpenMapTiles"_s;
    case TileSchema::Shortbread:
        return u"Shortbread"_s;
    case TileSchema::Other:
        break;
    }
    return {};
}

bool isBaseMap(const QStringList &layers)
{
    if (schemaOf(layers) != TileSchema::Other)
        return true;
    constexpr std::array words{"water"_L1, "ocean"_L1,    "land"_L1, "earth"_L1,   "road"_L1,  "street"_L1,
                               "place"_L1, "building"_L1, "park"_L1, "boundar"_L1, "admin"_L1, "transport"_L1};
    const auto isOfBaseMap = [&](const QString &layer) {
        return std::ranges::any_of(words,
                                   [&](QLatin1StringView word) { return layer.contains(word, Qt::CaseInsensitive); });
    };
    constexpr auto several = 3;
    return std::ranges::count_if(layers, isOfBaseMap) >= several;
}

QString plainAttribution(const QString &text)
{
    QString plain = text.left(4000);
    static const QRegularExpression tags(u"<[^>]*>"_s), controls(u"[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"_s);
    plain.remove(tags).replace(controls, u" "_s);
    plain.replace(u"&copy;"_s, u"©"_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    plain.replace(u"&quot;"_s, u"\""_s).replace(u"&nbsp;"_s, u" "_s).replace(u"&amp;"_s, u"&"_s);
    return plain.simplified().left(300);
}

QString attributionOf(const QString &said, TileSchema schema, bool isOwnData)
{
    QStringList all;
    if (const QString plain = plainAttribution(said); !plain.isEmpty())
        all << plain;
    if (isOwnData || schema == TileSchema::Other)
        return all.join(u" · "_s);
    const auto add = [&](const QString &word, const QString &text) {
        if (!said.contains(word, Qt::CaseInsensitive))
            all << text;
    };
    if (schema == TileSchema::OpenMapTiles)
        add(u"OpenMapTiles"_s, u"© OpenMapTiles"_s);
    if (schema == TileSchema::Protomaps)
        add(u"Protomaps"_s, u"Protomaps"_s);
    add(u"OpenStreetMap"_s, u"© OpenStreetMap contributors"_s);
    return all.join(u" · "_s);
}

} // namespace sijill
