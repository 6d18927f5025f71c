#include "mapdata/register/pointblob.h"

#include <QtEndian>

#include <sqlite3.h>

#include <cmath>
#include <cstring>

namespace sijill {

namespace {

constexpr qsizetype headerBytes = 8, pointBytes = 21;
constexpr quint8 littleEndian = 1, emptyFlag = 1 << 4;
constexpr qint32 wgs84 = 4326;
constexpr quint32 wkbPoint = 1;

template <class Number>
void append(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

/// Behind an envelope, which other programs write for points as well.
qsizetype geometryAt(QByteArrayView blob)
{
    constexpr qsizetype envelopes[] = {0, 32, 48, 48, 64};
    const auto kind = static_cast<std::size_t>((static_cast<quint8>(blob[3]) >> 1) & 7);
    return kind < std::size(envelopes) ? headerBytes + envelopes[kind] : -1;
}

QByteArrayView argument(sqlite3_value *value)
{
    return {static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value)};
}

template <bool isX>
void side(sqlite3_context *context, int, sqlite3_value **values)
{
    if (const auto point = pointOf(argument(values[0])))
        sqlite3_result_double(context, isX ? point->x() : point->y());
    else
        sqlite3_result_null(context);
}

void isEmpty(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_int(context, pointOf(argument(values[0])) ? 0 : 1);
}

} // namespace

QByteArray pointBlob(double longitude, double latitude)
{
    QByteArray blob;
    blob.reserve(headerBytes + pointBytes);
    blob.append("GP").append('\0').append(static_cast<char>(littleEndian));
    append(blob, wgs84);
    blob.append(static_cast<char>(littleEndian));
    append(blob, wkbPoint);
    append(blob, longitude);
    append(blob, latitude);
    return blob;
}

std::optional<QPointF> pointOf(QByteArrayView blob)
{
    if (blob.size() < headerBytes + pointBytes || !blob.startsWith("GP") ||
        (static_cast<quint8>(blob[3]) & emptyFlag) != 0)
        return std::nullopt;
    const qsizetype at = geometryAt(blob);
    if (at < 0 || blob.size() < at + pointBytes || blob[at] != littleEndian ||
        qFromLittleEndian<quint32>(blob.data() + at + 1) != wkbPoint)
        return std::nullopt;
    const QPointF point(qFromLittleEndian<double>(blob.data() + at + 5),
                        qFromLittleEndian<double>(blob.data() + at + 13));
    if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
        return std::nullopt;
    return point;
}

void addPointFunctions(sqlite3 *database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&](const char *name, void (*function)(sqlite3_context *, int, sqlite3_value **)) {
        sqlite3_create_function_v2(database, name, 1, flags, nullptr, function, nullptr, nullptr, nullptr);
    };
    add("ST_MinX", side<true>);
    add("ST_MaxX", side<true>);
    add("ST_MinY", side<false>);
    add("ST_MaxY", side<false>);
    add("ST_IsEmpty", isEmpty);
}

} // namespace sijill
