// GeoJSON or KML of any bytes, as rows of incidents and as layers: no crash, and every row and feature accounted for.

#include "fuzzing.h"
#include "mapdata/layers/reader.h"
#include "mapdata/opening/tablefile.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString path = fuzz::fileOf(bytes.trimmed().startsWith('<') ? u"layer.kml"_s : u"layer.geojson"_s, bytes);
    if (const auto rows = openRows(path)) {
        RowSource &source = **rows;
        std::vector<qint64> numbers;
        while (source.next()) {
            for (int column = 0; column < source.columns().size(); ++column)
                source.cell(column);
            numbers.push_back(static_cast<qint64>(numbers.size()));
        }
        require(source.placesOf(numbers, static_cast<qint64>(numbers.size())).size() ==
                static_cast<qsizetype>(numbers.size()));
    }
    readEveryLayer(path, {}, [](const LayerRead &read) {
        if (!read.layers)
            return true;
        qint64 features = 0;
        for (const VectorLayer &layer : *read.layers) {
            features += static_cast<qint64>(layer.features.size());
            require(!layer.features.empty() && !layer.vertices.empty());
            require(layer.parents.empty() || layer.parents.size() == layer.features.size());
        }
        require(features == read.report.read);
        return true;
    });
    return 0;
}
