// A shapefile of any bytes: two bytes with the length of the .shp, low byte first, the .shp, two with that of the .dbf,
// the .dbf, and the .shx. What our repair makes of it is read to its end, and each feature has its vertices.

#include "fuzzing.h"
#include "mapdata/layers/reader.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

QByteArray take(QByteArray &bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto length = static_cast<quint8>(bytes[0]) + 256 * static_cast<quint8>(bytes[1]);
    const QByteArray part = bytes.mid(2, length);
    bytes.remove(0, 2 + part.size());
    return part;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    const QString path = fuzz::fileOf(u"layer.shp"_s, take(bytes));
    fuzz::fileOf(u"layer.dbf"_s, take(bytes));
    const QString index = fuzz::fileOf(u"layer.shx"_s, bytes);
    if (bytes.isEmpty())
        QFile::remove(index);
    Problems problems;
    const auto layers = readLayerKinds(path, {}, problems);
    if (!layers)
        return 0;
    for (const VectorLayer &layer : *layers) {
        require(!layer.features.empty() && !layer.vertices.empty());
        require(layer.parents.empty() || layer.parents.size() == layer.features.size());
    }
    return 0;
}
