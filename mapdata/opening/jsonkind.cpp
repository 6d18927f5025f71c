#include "mapdata/opening/jsonkind.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

namespace sijill {

/// Without spaces; empty where it cannot be read.
static QByteArray denseHead(const QString &path)
{
    constexpr qint64 headBytes = 1 << 16;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray dense;
    for (const char c : file.read(headBytes))
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            dense += c;
    return dense.startsWith("\xef\xbb\xbf") ? dense.sliced(3) : dense;
}

JsonKind jsonKind(const QString &path)
{
    const QByteArray head = denseHead(path);
    if (head.startsWith('['))
        return JsonKind::List;
    for (const char *mark : {"\"type\":\"FeatureCollection\"", "\"type\":\"Feature\"", "\"type\":\"Topology\"",
                             "\"geometryType\":\"esri", "\"type\":\"GeometryCollection\"", "\"spatialReference\":{"})
        if (head.contains(mark))
            return JsonKind::Features;
    for (const char *shape : {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"})
        if (head.startsWith(QByteArray("{\"type\":\"").append(shape).append('"'))) // a shape by itself
            return JsonKind::Features;
    constexpr char recordSeparator = '\x1e';
    return head.startsWith('{') || head.startsWith(recordSeparator) ? JsonKind::Object : JsonKind::None;
}

} // namespace sijill
