#include "mapdata/tables/jsoncells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 16;

QString numberText(const QJsonValue &value)
{
    const QVariant variant = value.toVariant();
    if (variant.typeId() == QMetaType::LongLong)
        return QString::number(variant.toLongLong());
    constexpr double exact = 9007199254740992.0; // 2^53
    const double number = value.toDouble();
    return number == std::floor(number) && std::abs(number) < exact
               ? QString::number(static_cast<qint64>(number))
               : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString asJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// One that its database wraps: {"$date": "2013-01-14"}, {"$numberInt": "3"}.
QJsonValue unwrapped(QJsonValue value)
{
    for (int depth = 0; depth < deepest && value.isObject(); ++depth) {
        const QJsonObject object = value.toObject();
        if (object.size() != 1 || !object.begin().key().startsWith(u'$'))
            break;
        value = object.begin().value();
    }
    return value;
}

QString simpleText(const QJsonValue &value)
{
    if (value.isDouble())
        return numberText(value);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

/// Longitude first, as GeoJSON has it; empty for anything else.
QString pointText(const QJsonObject &object)
{
    const QJsonArray place = object["coordinates"_L1].toArray();
    if (object["type"_L1].toString() != "Point"_L1 || place.size() < 2 || !place[0].isDouble() || !place[1].isDouble())
        return {};
    return u"POINT (%1 %2)"_s.arg(numberText(place[0]), numberText(place[1]));
}

QString listText(const QJsonArray &list)
{
    const bool isSimple =
        std::ranges::none_of(list, [](const QJsonValue &value) { return value.isArray() || value.isObject(); });
    if (!isSimple)
        return asJson(list);
    const bool areNumbers = std::ranges::all_of(list, [](const QJsonValue &value) { return value.isDouble(); });
    QStringList texts;
    for (const QJsonValue &value : list)
        texts << simpleText(value);
    return texts.join(areNumbers ? u", "_s : u"; "_s);
}

void flatten(const QJsonObject &object, const QString &prefix, int depth, JsonCells &cells)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString name = prefix + entry.key();
        const QJsonValue value = unwrapped(entry.value());
        if (value.isArray()) {
            cells.emplace_back(name, listText(value.toArray()));
        } else if (!value.isObject()) {
            cells.emplace_back(name, simpleText(value));
        } else if (const QString point = pointText(value.toObject()); !point.isEmpty()) {
            cells.emplace_back(name, point);
        } else if (depth == deepest) {
            cells.emplace_back(name, asJson(value));
        } else {
            flatten(value.toObject(), name + u'.', depth + 1, cells);
        }
    }
}

} // namespace

bool readJsonObject(const QByteArray &bytes, JsonCells &cells)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return false;
    QJsonObject object = document.object();
    for (const QString &wrapper : {u"properties"_s, u"attributes"_s})
        if (const QJsonValue inner = object.value(wrapper); inner.isObject()) {
            object.remove(wrapper);
            if (wrapper == "properties"_L1)
                object.remove(u"type"_s);
            flatten(inner.toObject(), {}, 0, cells);
        }
    flatten(object, {}, 0, cells);
    return true;
}

bool readJsonList(const QByteArray &bytes, std::vector<QString> &values)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return false;
    for (const QJsonValue &entry : document.array()) {
        const QJsonValue value = unwrapped(entry);
        values.push_back(value.isArray()    ? listText(value.toArray())
                         : value.isObject() ? asJson(value)
                                            : simpleText(value));
    }
    return true;
}

} // namespace sijill
