#include "mapdata/raster/online.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "mapdata/raster/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

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
    if (map.kind == OnlineMap::Kind::Wms) { // tiles have neither
        map.layers = object["layers"_L1].toString();
        map.format = object["format"_L1].toString(map.format);
    }
    map.minZoom = object["min_zoom"_L1].toInt(map.minZoom);
    map.maxZoom = object["max_zoom"_L1].toInt(map.maxZoom);
    map.attribution = object["attribution"_L1].toString().simplified();
    map.termsUrl = object["terms_url"_L1].toString();
    map.maySave = object["may_save"_L1].toBool();
    return map;
}

QJsonObject toJson(const OnlineMap &map)
{
    const bool isWms = map.kind == OnlineMap::Kind::Wms;
    QJsonObject object{{u"name"_s, map.name},        {u"kind"_s, isWms ? u"wms"_s : u"xyz"_s},
                       {u"url"_s, map.url},          {u"min_zoom"_s, map.minZoom},
                       {u"max_zoom"_s, map.maxZoom}, {u"may_save"_s, map.maySave}};
    if (isWms) {
        object.insert("layers"_L1, map.layers);
        object.insert("format"_L1, map.format);
    }
    if (!map.attribution.isEmpty())
        object.insert("attribution"_L1, map.attribution);
    if (!map.termsUrl.isEmpty())
        object.insert("terms_url"_L1, map.termsUrl);
    return object;
}

Problem refused(const QString &file, const QString &text)
{
    return {Problem::Severity::Error, file, {}, text};
}

/// With all that it says, whether this program knows it or not. @pre readOnlineMaps() takes it
QJsonObject listIn(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

std::optional<Problem> writeMaps(const QString &file, const QJsonArray &maps)
{
    QJsonObject list = listIn(file);
    list.insert("maps"_L1, maps);
    if (const int error = ensureFolder(QFileInfo(file).absolutePath()))
        return notWritten(file, error);
    return replaceFile(file, QJsonDocument(list).toJson());
}

/// Where the list has exactly that map; -1 where it does not.
qsizetype positionIn(const QJsonArray &maps, const OnlineMap &map)
{
    for (qsizetype i = 0; i < maps.size(); ++i)
        if (mapFrom(maps[i].toObject()) == map)
            return i;
    return -1;
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

std::optional<Problem> addOnlineMap(const QString &file, const OnlineMap &map)
{
    if (const QString fault = faultOf(map); !fault.isEmpty())
        return refused(file, fault);
    Problems problems;
    const auto maps = readOnlineMaps(file, problems);
    if (!maps)
        return maps.problem();
    if (std::ranges::find(*maps, map.name, &OnlineMap::name) != maps->end())
        return refused(file, Raster::tr("There is a map of that name already."));
    QJsonArray all = listIn(file)["maps"_L1].toArray();
    all.append(toJson(map));
    return writeMaps(file, all);
}

std::optional<Problem> changeOnlineMap(const QString &file, const OnlineMap &before, const OnlineMap &after)
{
    if (const QString fault = faultOf(after); !fault.isEmpty())
        return refused(file, fault);
    QJsonArray all = listIn(file)["maps"_L1].toArray();
    const qsizetype at = positionIn(all, before);
    if (at < 0)
        return refused(file, Raster::tr("This map is not in the list any more."));
    for (qsizetype i = 0; i < all.size(); ++i)
        if (i != at && mapFrom(all[i].toObject()).name == after.name)
            return refused(file, Raster::tr("There is a map of that name already."));
    QJsonObject object = all[at].toObject();
    for (const QString &key : {u"layers"_s, u"format"_s, u"attribution"_s, u"terms_url"_s})
        object.remove(key); // not written where they say nothing
    const QJsonObject changed = toJson(after);
    for (auto value = changed.begin(); value != changed.end(); ++value)
        object.insert(value.key(), value.value());
    all[at] = object;
    return writeMaps(file, all);
}

std::optional<Problem> removeOnlineMap(const QString &file, const OnlineMap &map)
{
    QJsonArray all = listIn(file)["maps"_L1].toArray();
    const qsizetype at = positionIn(all, map);
    if (at < 0)
        return refused(file, Raster::tr("This map is not in the list any more."));
    all.removeAt(at);
    return writeMaps(file, all);
}

} // namespace sijill
