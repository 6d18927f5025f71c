#include "mapdata/raster/online.h"

#include "mapdata/raster/tr.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUrl>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Why it is no map; empty where it is one.
QString faultOf(const OnlineMap &map)
{
    if (map.name.isEmpty())
        return Raster::tr("It has no name.");
    const QString scheme = QUrl(map.url.section(u'{', 0, 0)).scheme();
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return Raster::tr("Its address begins neither with https:// nor with http://.");
    const bool hasPlaces = map.url.contains("{z}"_L1) && map.url.contains("{x}"_L1) &&
                           (map.url.contains("{y}"_L1) || map.url.contains("{-y}"_L1));
    if (map.kind == OnlineMap::Kind::Xyz && !hasPlaces)
        return Raster::tr("Its address lacks {z}, {x} or {y}.");
    if (map.kind == OnlineMap::Kind::Wms && map.layers.isEmpty())
        return Raster::tr("It names no layers.");
    if (map.minZoom < 0 || map.maxZoom < map.minZoom || map.maxZoom > closestOnlineZoom)
        return Raster::tr("Its zooms are not from 0 to %1.").arg(closestOnlineZoom);
    return {};
}

OnlineMap mapFrom(const QJsonObject &object)
{
    OnlineMap map;
    map.name = object["name"_L1].toString().simplified();
    map.kind = object["kind"_L1].toString() == "wms"_L1 ? OnlineMap::Kind::Wms : OnlineMap::Kind::Xyz;
    map.url = object["url"_L1].toString().trimmed();
    map.layers = object["layers"_L1].toString();
    map.format = object["format"_L1].toString(map.format);
    map.minZoom = object["min_zoom"_L1].toInt(map.minZoom);
    map.maxZoom = object["max_zoom"_L1].toInt(map.maxZoom);
    map.attribution = object["attribution"_L1].toString().simplified();
    map.termsUrl = object["terms_url"_L1].toString();
    map.maySave = object["may_save"_L1].toBool();
    return map;
}

} // namespace

QString onlineMapsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/sijill/online-maps.json"_s;
}

Result<std::vector<OnlineMap>> readOnlineMaps(const QString &file, Problems &problems)
{
    std::vector<OnlineMap> maps;
    QFile in(file);
    if (!in.exists())
        return maps;
    constexpr qint64 largest = 4 << 20;
    if (in.size() > largest || !in.open(QIODevice::ReadOnly))
        return Problem{Problem::Severity::Error, file, {}, Raster::tr("It may not be read.")};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll(), &error);
    if (!document.isObject() || !document.object()["maps"_L1].isArray())
        return Problem{Problem::Severity::Error,
                       file,
                       {},
                       Raster::tr("It is no list of online maps: %1").arg(error.errorString())};
    const QJsonArray list = document.object()["maps"_L1].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const OnlineMap map = mapFrom(list[i].toObject());
        if (const QString fault = faultOf(map); !fault.isEmpty())
            problems.push_back({Problem::Severity::Warning, file, Raster::tr("map %1").arg(i + 1),
                                Raster::tr("%1 It was left out.").arg(fault)});
        else
            maps.push_back(map);
    }
    return maps;
}

} // namespace sijill
